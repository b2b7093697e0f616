// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.score;

import static marsad.benchmark.score.Likeness.Part;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** What two records of one type are compared by: each slot with its weight, and how far the two agree in it. */
final class Slots {
  private static final Map<String, List<String>> MUST = Map.of("event", List.of("kind"), "figure", List.of("metric", "number"),
      "relation", List.of("predicate", "subject", "object"), "statement", List.of("speaker"));
  private static final Set<String> SYMMETRIC = Set.of("allied-with", "rival-of", "opposed-to");
  private static final double SAME_HARM = 0.8;

  private final JsonNode gold;
  private final JsonNode system;
  private final Map<String, Part> parts = new LinkedHashMap<>();

  private Slots(JsonNode gold, JsonNode system) {
    this.gold = gold;
    this.system = system;
    switch (type()) {
      case "event" -> event();
      case "figure" -> figure();
      case "relation" -> relation();
      default -> statement();
    }
    parts.put("when", new Part(0.12, Likeness.when(gold.path("when"), system.path("when"))));
    list("sources", 0.08, Likeness::name);
  }

  /** The slots in their order. */
  static Map<String, Part> of(JsonNode gold, JsonNode system) {
    return new Slots(gold, system).parts;
  }

  /** How far two records of one type agree: 0 where a slot that must agree does not, or where they stand in different sentences. */
  static double agreement(JsonNode gold, JsonNode system, Article article) {
    Slots slots = new Slots(gold, system);
    String type = slots.type();
    if (MUST.get(type).stream().anyMatch(k -> slots.parts.get(k).value().orElse(0) == 0)) {
      return 0;
    }
    if (type.equals("event") || type.equals("statement")) {
      Set<Integer> together = article.told(gold);
      together.retainAll(article.told(system));
      if (together.isEmpty() && (!slots.parts.containsKey("harm") || slots.parts.get("harm").value().orElse(0) < SAME_HARM)) {
        return 0;
      }
    }
    return Likeness.weigh(List.copyOf(slots.parts.values()));
  }

  private String type() {
    return Nodes.text(gold, "record");
  }

  private void event() {
    parts.put("kind", Part.of(0.25, Likeness.kind(gold.path("kind"), system.path("kind"))));
    equal("status", 0.07);
    boolean mine = !Nodes.empty(gold.path("background"));
    boolean theirs = !Nodes.empty(system.path("background"));
    parts.put("background", new Part(0.05, mine || theirs ? OptionalDouble.of(mine == theirs ? 1 : 0) : OptionalDouble.empty()));
    list("where", 0.14, Likeness::place);
    list("initiator", 0.11, Likeness::name);
    list("target", 0.11, Likeness::name);
    list("harm", 0.12, Likeness::harm);
  }

  private void figure() {
    equal("metric", 0.2);
    parts.put("number", Part.of(0.35, Likeness.number(gold, system)));
    equal("unit", 0.05);
    nameOrNothing("who");
    list("where", 0.1, Likeness::place);
  }

  private void relation() {
    double subject = Likeness.name(gold.path("subject"), system.path("subject"));
    double object = Math.max(Likeness.name(gold.path("object"), system.path("object")), Likeness.place(gold.path("object"), system.path("object")));
    if (SYMMETRIC.contains(Nodes.text(gold, "predicate"))) {
      double turnedSubject = Likeness.name(gold.path("subject"), system.path("object"));
      double turnedObject = Likeness.name(gold.path("object"), system.path("subject"));
      boolean all = Math.min(subject, object) > 0;
      boolean turnedAll = Math.min(turnedSubject, turnedObject) > 0;
      if (turnedAll && !all || turnedAll == all && turnedSubject + turnedObject > subject + object) {
        subject = turnedSubject;
        object = turnedObject;
      }
    }
    equal("predicate", 0.4);
    parts.put("subject", Part.of(0.25, subject));
    parts.put("object", Part.of(0.25, object));
  }

  private void statement() {
    parts.put("speaker", Part.of(0.4, Likeness.name(gold.path("speaker"), system.path("speaker"))));
    equal("act", 0.3);
    nameOrNothing("addressee");
  }

  private void equal(String key, double weight) {
    parts.put(key, Part.of(weight, Nodes.equal(gold.path(key), system.path(key)) ? 1 : 0));
  }

  private void list(String key, double weight, Likeness.Of same) {
    parts.put(key, new Part(weight, Likeness.list(gold.path(key), system.path(key), same)));
  }

  private void nameOrNothing(String key) {
    boolean nothing = Nodes.empty(gold.path(key)) && Nodes.empty(system.path(key));
    parts.put(key, new Part(0.1, nothing ? OptionalDouble.empty() : OptionalDouble.of(Likeness.name(gold.path(key), system.path(key)))));
  }
}
