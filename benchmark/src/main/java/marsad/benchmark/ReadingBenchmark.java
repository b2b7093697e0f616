// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import marsad.benchmark.score.Numbers;
import marsad.benchmark.score.ScoreSheet;
import marsad.benchmark.score.Scorer;
import marsad.benchmark.score.Scores;
import marsad.record.Reading;

/** Reading as a whole against gold records. */
final class ReadingBenchmark implements Benchmark {
  static final String KEYWORDS = "each sentence with a violent word is an event of its kind on the day of publication, with its first number as harm";

  @Override
  public String name() {
    return "reading";
  }

  @Override
  public String about() {
    return "Reads each report as a user would and scores the records against gold, as `marsad score` does.";
  }

  @Override
  public String format() {
    return "NAME.txt with the gold records beside it as NAME.json, published.tsv where dates are given; or folders of such. Without one: the project's own articles (open.jsonl: id, published, outlet, text, records, second)";
  }

  @Override
  public boolean ownSet() {
    return true;
  }

  @Override
  public Result run(Bench bench) throws IOException {
    List<GoldSet.Entry> gold = GoldSet.read(bench);
    List<Reading> readings = bench.read(gold.stream().map(GoldSet.Entry::report).toList());
    Scorer scorer = new Scorer(true, true);
    Scorer keywords = new Scorer(false, false);
    Map<String, Scorer> byFolder = new TreeMap<>();
    KeywordReader words = KeywordReader.load();
    for (int i = 0; i < gold.size(); i++) {
      GoldSet.Entry entry = gold.get(i);
      JsonNode read = Readings.records(readings.get(i));
      scorer.add(entry.name(), entry.text(), entry.records(), read);
      byFolder.computeIfAbsent(entry.folder(), f -> new Scorer(false, false)).add(entry.name(), entry.text(), entry.records(), read);
      keywords.add(entry.name(), entry.text(), entry.records(), words.read(entry.report()));
    }
    Scores scores = scorer.scores();
    Scores naive = keywords.scores();
    List<Measure> measures = scores.of().keySet().stream().map(k -> Measure.of(k, scores.f1(k), naive.f1(k), KEYWORDS)).toList();
    List<String> notes = new ArrayList<>();
    byFolder.forEach((folder, of) -> notes.add(folder + ": F1 " + Numbers.fixed(of.scores().f1(Scores.ALL), 3)));
    notes.addAll(ScoreSheet.lines(scores));
    notes.addAll(marked(gold));
    return new Result(measures, notes, scores.lines());
  }

  /** How far a second annotator agrees with the first: what a reader could have at best. */
  private static List<String> marked(List<GoldSet.Entry> gold) {
    List<GoldSet.Entry> twice = gold.stream().filter(e -> e.second().isPresent()).toList();
    if (twice.isEmpty()) {
      return List.of();
    }
    Scorer people = new Scorer(false, false);
    twice.forEach(e -> people.add(e.name(), e.text(), e.records(), e.second().get()));
    Scores of = people.scores();
    return List.of(twice.size() + " of them were marked by a second annotator, F1 against the first: "
        + of.of().keySet().stream().map(k -> k + " " + Numbers.fixed(of.f1(k), 3)).collect(Collectors.joining(", ")));
  }
}
