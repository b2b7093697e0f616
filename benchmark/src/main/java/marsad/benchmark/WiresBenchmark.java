// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.benchmark.score.Ratio;
import marsad.benchmark.score.Words;
import marsad.link.Linked;
import marsad.link.Linker;
import marsad.link.PlainWorld;
import marsad.record.Reading;
import marsad.record.Report;

/** Copies of one text found among independent reports on the same happenings. */
final class WiresBenchmark implements Benchmark {
  private static final double SHARED = 0.5;
  private static final String OVERLAP = "half of all word triples of two texts shared";

  @Override
  public String name() {
    return "families";
  }

  @Override
  public String about() {
    return "Makes families of copied reports by rule, and looks whether linking finds them and keeps independent reports apart.";
  }

  @Override
  public String format() {
    return "seeds.jsonl: id, published, outlet, title, text (default: the project's own set)";
  }

  @Override
  public boolean ownSet() {
    return true;
  }

  @Override
  public Result run(Bench bench) throws IOException {
    List<JsonNode> seeds = bench.lines("wires", "seeds.jsonl");
    List<ObjectNode> texts = new ArrayList<>();
    List<String> gold = new ArrayList<>();
    for (int i = 0; i < seeds.size(); i++) {
      List<ObjectNode> family = WireRules.family(seeds.get(i), seeds.get((i + seeds.size() / 2) % seeds.size()));
      texts.addAll(family);
      gold.addAll(Collections.nCopies(family.size(), seeds.get(i).path("id").asText()));
    }
    List<Report> reports = bench.collectJson(texts);
    Linked linked = Linker.of(bench.knowledge(), new PlainWorld()).link(reports.stream().map(r -> new Reading(r, List.of(), "none")).toList(), List.of());
    Map<String, String> familyOf = new HashMap<>();
    linked.families().forEach(f -> f.reports().forEach(r -> familyOf.put(r, f.id())));
    List<String> system = reports.stream().map(r -> familyOf.get(r.sha256())).toList();
    List<String> naive = overlapping(reports);
    List<String> misses = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      int first = gold.indexOf(gold.get(i));
      int joined = system.indexOf(system.get(i));
      if (!system.get(i).equals(system.get(first))) {
        misses.add("  " + texts.get(i).path("id").asText() + " is not found to go back to " + gold.get(i));
      }
      if (!gold.get(joined).equals(gold.get(i))) {
        misses.add("  " + texts.get(i).path("id").asText() + " is taken for a copy of " + texts.get(joined).path("id").asText());
      }
    }
    Ratio pairs = Groups.pairs(gold, system);
    Ratio guess = Groups.pairs(gold, naive);
    return new Result(List.of(Measure.of("adjusted Rand index", Groups.rand(gold, system), Groups.rand(gold, naive), OVERLAP),
        Measure.of("false merges", 1 - (pairs.system() == 0 ? 1 : pairs.precision()), 1 - (guess.system() == 0 ? 1 : guess.precision()), OVERLAP),
        Measure.of("pairs of copies found", pairs.recall(), guess.recall(), OVERLAP)),
        List.of(reports.size() + " reports in " + seeds.size() + " families; cut, other head, re-ordered, mixed, reworded by rule (WireRules)"), misses);
  }

  private static List<String> overlapping(List<Report> reports) {
    List<Set<String>> triples = reports.stream().map(r -> triples(r.text().toString())).toList();
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < triples.size(); i++) {
      for (int j = 0; j < i; j++) {
        Set<String> both = new HashSet<>(triples.get(i));
        both.retainAll(triples.get(j));
        if (both.size() >= SHARED * (triples.get(i).size() + triples.get(j).size() - both.size())) {
          pairs.add(new int[] {i, j});
        }
      }
    }
    return Groups.chained(triples.size(), pairs);
  }

  private static Set<String> triples(String text) {
    String[] words = Words.norm(text).split(" ");
    Set<String> triples = new HashSet<>();
    for (int i = 2; i < words.length; i++) {
      triples.add(words[i - 2] + " " + words[i - 1] + " " + words[i]);
    }
    return triples;
  }
}
