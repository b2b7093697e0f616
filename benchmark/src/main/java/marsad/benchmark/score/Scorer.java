// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.score;

import static marsad.benchmark.score.Likeness.Part;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes report after report, gold beside what was read, and adds up. */
public final class Scorer {
  private static final List<String> TYPES = List.of("event", "figure", "relation", "statement");

  private final boolean each;
  private final boolean misses;
  private final Map<String, Ratio> total = new TreeMap<>();
  private final Map<String, double[]> slots = new TreeMap<>();
  private final List<String> lines = new ArrayList<>();
  private Ratio casualties = Ratio.NONE;
  private int ungrounded;

  /**
   * @param each whether to say what each report scores
   * @param misses whether to list what was missed and what was too much
   */
  public Scorer(boolean each, boolean misses) {
    this.each = each;
    this.misses = misses;
  }

  /** Adds one report; nothing given is changed. */
  public void add(String name, String text, JsonNode goldRecords, JsonNode systemRecords) {
    Article article = new Article(text);
    List<JsonNode> gold = Nodes.list(goldRecords);
    List<JsonNode> system = Nodes.list(systemRecords.deepCopy());
    Bounds.set(system, gold, article);
    Ratio here = Ratio.NONE;
    for (String type : TYPES) {
      Ratio ratio = type(name, type, of(gold, type), of(system, type), article);
      total.merge(type, ratio, Ratio::plus);
      here = here.plus(ratio);
    }
    casualties = casualties.plus(Casualties.score(gold, system));
    if (each) {
      lines.add("  " + Numbers.left(name, 24) + " P " + Numbers.fixed(here.precision(), 3) + "  R " + Numbers.fixed(here.recall(), 3)
          + "  F1 " + Numbers.fixed(here.f1(), 3));
    }
  }

  private static List<JsonNode> of(List<JsonNode> records, String type) {
    return records.stream().filter(r -> Nodes.text(r, "record").equals(type)).toList();
  }

  private Ratio type(String name, String type, List<JsonNode> gold, List<JsonNode> system, Article article) {
    List<JsonNode> sound = system.stream().filter(article::sound).toList();
    ungrounded += system.size() - sound.size();
    List<Pairing> pairs = Pairing.best(gold, sound, (g, s) -> Slots.agreement(g, s, article));
    for (Pairing pair : pairs) {
      Slots.of(gold.get(pair.one()), sound.get(pair.other())).forEach((slot, part) -> slot(type + "." + slot, part));
    }
    if (misses) {
      Set<Integer> hitGold = new HashSet<>();
      Set<Integer> hitSystem = new HashSet<>();
      pairs.forEach(p -> {
        hitGold.add(p.one());
        hitSystem.add(p.other());
      });
      list("missed ", name + " " + type, gold, hitGold);
      list("extra  ", name + " " + type, sound, hitSystem);
    }
    return new Ratio(Likeness.sum(pairs.stream().mapToDouble(Pairing::value)), system.size(), gold.size());
  }

  private void slot(String name, Part part) {
    if (part.value().isPresent()) {
      double[] sum = slots.computeIfAbsent(name, k -> new double[2]);
      sum[0] += part.value().getAsDouble();
      sum[1]++;
    }
  }

  private void list(String what, String where, List<JsonNode> records, Set<Integer> hit) {
    for (int i = 0; i < records.size(); i++) {
      if (!hit.contains(i)) {
        JsonNode record = records.get(i);
        String kind = List.of("kind", "metric", "predicate", "act").stream().map(k -> Nodes.text(record, k)).filter(k -> !k.isEmpty()).findFirst().orElse("None");
        lines.add("  " + what + " " + where + " " + kind + ": " + Numbers.quoted(Nodes.text(record, "quote")));
      }
    }
  }

  /** What all reports so far come to. */
  public Scores scores() {
    Map<String, Ratio> of = new LinkedHashMap<>();
    of.put(Scores.ALL, Ratio.NONE);
    Ratio all = Ratio.NONE;
    for (String type : TYPES) {
      of.put(type, total.getOrDefault(type, Ratio.NONE));
      all = all.plus(of.get(type));
    }
    of.put(Scores.ALL, all);
    of.put(Scores.CASUALTIES, casualties);
    Map<String, Double> means = new TreeMap<>();
    slots.forEach((slot, sum) -> means.put(slot, sum[0] / sum[1]));
    return new Scores(of, means, ungrounded, List.copyOf(lines));
  }
}
