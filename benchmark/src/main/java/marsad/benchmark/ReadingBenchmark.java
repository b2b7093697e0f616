// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import marsad.benchmark.score.Folder;
import marsad.benchmark.score.Numbers;
import marsad.benchmark.score.ScoreSheet;
import marsad.benchmark.score.Scorer;
import marsad.benchmark.score.Scores;
import marsad.record.Report;

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
    return "NAME.txt with the gold records beside it as NAME.json, published.tsv where dates are given; or folders of such";
  }

  @Override
  public Result run(Bench bench) throws IOException {
    List<Path> folders = new ArrayList<>(Folder.names(bench.folder(), ".txt").isEmpty() ? inside(bench.folder()) : List.of(bench.folder()));
    Scorer scorer = new Scorer(true, true);
    Scorer keywords = new Scorer(false, false);
    List<String> notes = new ArrayList<>();
    for (Path folder : folders) {
      Scores scores = add(bench.with(bench.asked().in(folder)), List.of(scorer, new Scorer(false, false)), keywords);
      if (folders.size() > 1) {
        notes.add(folder.getFileName() + ": F1 " + Numbers.fixed(scores.f1(Scores.ALL), 3));
      }
    }
    Scores scores = scorer.scores();
    Scores naive = keywords.scores();
    List<Measure> measures = scores.of().keySet().stream().map(k -> Measure.of(k, scores.f1(k), naive.f1(k), KEYWORDS)).toList();
    notes.addAll(ScoreSheet.lines(scores));
    return new Result(measures, notes, scores.lines());
  }

  private static List<Path> inside(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** Reads a folder and adds it to all scorers; the scores of the last are handed back. */
  private static Scores add(Bench bench, List<Scorer> scorers, Scorer naive) throws IOException {
    List<String> names = Folder.names(bench.folder(), ".json").stream().filter(n -> Files.exists(bench.folder().resolve(n + ".txt"))).toList();
    List<Report> reports = bench.collect(names);
    Map<String, JsonNode> read = Readings.records(bench.read(reports));
    KeywordReader keywords = KeywordReader.load();
    for (Report report : reports) {
      String name = report.name();
      JsonNode gold = Folder.json(bench.folder(), name).path("records");
      String text = Folder.text(bench.folder().resolve(name + ".txt"));
      JsonNode none = JsonNodeFactory.instance.arrayNode();
      scorers.forEach(s -> s.add(name, text, gold, read.getOrDefault(name, none)));
      naive.add(name, text, gold, keywords.read(report));
    }
    return scorers.get(scorers.size() - 1).scores();
  }
}
