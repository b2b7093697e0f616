// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import marsad.benchmark.score.Scorer;
import marsad.benchmark.score.Scores;
import marsad.record.Report;

/** What spoilt texts cost. */
final class NoiseBenchmark implements Benchmark {
  @Override
  public String name() {
    return "noise";
  }

  @Override
  public String about() {
    return "Spoils the texts of a gold set in six ways and measures how many points of F1 are lost by each.";
  }

  @Override
  public String format() {
    return "as for `benchmark reading`";
  }

  @Override
  public Result run(Bench bench) throws IOException {
    List<GoldSet.Entry> gold = GoldSet.read(bench);
    double clean = f1(bench, gold, gold.stream().map(g -> g.text()).toList(), gold.stream().map(GoldSet.Entry::records).toList());
    List<Measure> measures = new ArrayList<>(List.of(Measure.of("clean, F1", clean)));
    List<String> notes = new ArrayList<>(List.of(gold.size() + " reports; days of publication as for the clean texts; gold's quotes spoilt in the same way"));
    for (Noise noise : Noise.values()) {
      List<Noise.Spoilt> spoilt = gold.stream().map(g -> noise.spoil(g.text())).toList();
      List<JsonNode> records = new ArrayList<>();
      for (int i = 0; i < gold.size(); i++) {
        records.add(noise.gold(gold.get(i).records(), gold.get(i).text(), spoilt.get(i)));
      }
      double noisy = f1(bench, gold, spoilt.stream().map(Noise.Spoilt::text).toList(), records);
      measures.add(Measure.of("points lost, " + noise.words(), 100 * (clean - noisy)));
      notes.add(noise.words() + ": F1 " + Shown.number(noisy));
    }
    return new Result(measures, notes, List.of());
  }

  private static double f1(Bench bench, List<GoldSet.Entry> gold, List<String> texts, List<JsonNode> records) throws IOException {
    List<ObjectNode> reports = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      reports.add(Bench.english(gold.get(i).name(), texts.get(i), gold.get(i).report().published().map(Object::toString).orElse("")));
    }
    List<Report> collected = bench.collectJson(reports);
    Map<String, JsonNode> read = Readings.records(bench.read(collected));
    Scorer scorer = new Scorer(false, false);
    for (int i = 0; i < gold.size(); i++) {
      scorer.add(gold.get(i).name(), texts.get(i), records.get(i), read.getOrDefault(gold.get(i).name(), JsonNodeFactory.instance.arrayNode()));
    }
    return scorer.scores().f1(Scores.ALL);
  }
}
