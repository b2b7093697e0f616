// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decisions as JSON and back, their ids, and which of them hold. */
public final class Decisions {
  private Decisions() {}

  /** The decision with the id that its content makes, so that the same decision sent twice is one. */
  public static Decision numbered(Decision decision) {
    Decision bare = decision.by(decision.deed().withId(""));
    return bare.by(bare.deed().withId("d" + Sha256.of(Json.compact(json(bare))).substring(0, 12)));
  }

  /** Those that no later one undid (an undoing that was undone undoes nothing), in their order, undoings left out. */
  public static List<Decision> standing(List<Decision> inOrder) {
    Set<String> undone = new HashSet<>();
    List<Decision> standing = new ArrayList<>();
    for (int i = inOrder.size() - 1; i >= 0; i--) {
      Decision decision = inOrder.get(i);
      if (undone.contains(decision.deed().id())) {
        continue;
      }
      if (decision instanceof Decision.Undo undo) {
        undone.add(undo.decision());
      } else {
        standing.add(0, decision);
      }
    }
    return standing;
  }

  /** Id of the last one, empty where there is none: who names it has seen them all. */
  public static String last(List<Decision> inOrder) {
    return inOrder.isEmpty() ? "" : inOrder.get(inOrder.size() - 1).deed().id();
  }

  /** By the ids of their deeds. */
  public static Map<String, Decision> byId(List<Decision> all) {
    Map<String, Decision> byId = new HashMap<>();
    all.forEach(d -> byId.put(d.deed().id(), d));
    return byId;
  }

  /**
   * What a decision is about in the end: itself, or what it undoes, through undoings of undoings; empty where that is not there.
   *
   * @param byId as {@link #byId} gives them
   */
  public static Optional<Decision> meant(Decision decision, Map<String, Decision> byId) {
    Decision meant = decision;
    for (int depth = 0; meant instanceof Decision.Undo undo && depth <= byId.size(); depth++) {
      meant = byId.get(undo.decision());
    }
    return Optional.ofNullable(meant);
  }

  public static ObjectNode json(Decision decision) {
    ObjectNode node = Json.object();
    node.put("decision", decision.type());
    node.put("id", decision.deed().id());
    node.put("who", decision.deed().who());
    node.put("when", decision.deed().when().toString());
    node.put("why", decision.deed().why());
    if (decision instanceof Decision.Split split) {
      anchors(node.putArray("one"), split.one());
      anchors(node.putArray("other"), split.other());
    } else if (decision instanceof Decision.Correct correct) {
      node.set("record", anchor(correct.record()));
      node.put("pointer", correct.pointer());
      node.set("value", correct.value());
      correct.before().ifPresent(b -> node.set("before", b));
    } else if (decision instanceof Decision.Undo undo) {
      node.put("undone", undo.decision());
    } else if (decision instanceof Decision.MarkIndependent mark) {
      mark.reports().forEach(node.putArray("reports")::add);
    } else if (decision instanceof Decision.MarkCopied mark) {
      mark.reports().forEach(node.putArray("reports")::add);
    } else {
      anchors(node.putArray("about"), decision.about());
    }
    return node;
  }

  private static void anchors(ArrayNode list, List<Anchor> anchors) {
    anchors.forEach(a -> list.add(anchor(a)));
  }

  private static ObjectNode anchor(Anchor anchor) {
    ObjectNode node = Json.object();
    node.put("report", anchor.report()).put("record", anchor.record()).put("type", anchor.type());
    node.putArray("at").add(anchor.at().start()).add(anchor.at().end());
    return node.put("quote", anchor.quote());
  }

  /** The inverse of {@link #json}; the error names what is missing. */
  public static Decision of(JsonNode node) {
    Deed deed = new Deed(node.path("id").asText(), need(node, "who"), Instant.parse(need(node, "when")), need(node, "why"));
    return switch (need(node, "decision")) {
      case "accept" -> new Decision.Accept(deed, anchors(node.path("about")));
      case "reject" -> new Decision.Reject(deed, anchors(node.path("about")));
      case "merge" -> new Decision.Merge(deed, anchors(node.path("about")));
      case "note" -> new Decision.Note(deed, anchors(node.path("about")));
      case "split" -> new Decision.Split(deed, anchors(node.path("one")), anchors(node.path("other")));
      case "correct" -> new Decision.Correct(deed, anchor(node.path("record")), need(node, "pointer"), node.path("value"),
          Optional.ofNullable(node.get("before")));
      case "mark-independent" -> new Decision.MarkIndependent(deed, words(node.path("reports")));
      case "mark-copied" -> new Decision.MarkCopied(deed, words(node.path("reports")));
      case "undo" -> new Decision.Undo(deed, need(node, "undone"));
      default -> throw new IllegalArgumentException("\"" + need(node, "decision") + "\" is no decision; possible are accept, correct, reject, "
          + "merge, split, mark-independent, mark-copied, note, undo");
    };
  }

  private static List<Anchor> anchors(JsonNode list) {
    List<Anchor> anchors = new ArrayList<>();
    list.forEach(a -> anchors.add(anchor(a)));
    return anchors;
  }

  private static Anchor anchor(JsonNode node) {
    return new Anchor(need(node, "report"), need(node, "record"), need(node, "type"),
        new Span(node.path("at").path(0).asInt(), node.path("at").path(1).asInt()), need(node, "quote"));
  }

  private static List<String> words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(w -> words.add(w.asText()));
    return words;
  }

  private static String need(JsonNode node, String key) {
    if (!node.hasNonNull(key)) {
      throw new IllegalArgumentException("\"" + key + "\" is missing in a decision");
    }
    return node.get(key).asText();
  }
}
