// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import marsad.benchmark.score.Folder;
import marsad.record.Json;
import marsad.record.Report;

/** How fast reading is, beside CoreNLP's own default pipeline on the same articles in the same run, in a Java process of its own. */
final class SpeedBenchmark implements Benchmark {
  private static final double NANOS = 1e9;
  private static final int OFF_TOPIC_FOR_EACH = 4;

  @Override
  public String name() {
    return "speed";
  }

  @Override
  public String about() {
    return "Reads articles, and runs CoreNLP's default pipeline (tokenize to ner and depparse) on the same ones with as many threads.";
  }

  @Override
  public String format() {
    return "NAME.txt; or relevant/NAME.txt and off-topic/NAME.txt, four times as many; or gold/SET/NAME.txt and corpora/article-extraction/ground-truth.json";
  }

  @Override
  public Result run(Bench bench) throws IOException {
    List<Report> relevant = relevant(bench);
    List<Measure> measures = new ArrayList<>();
    if (bench.asked().threads() > 0) {
      bench.reader().read(relevant.get(0));
      measures.add(Measure.of("start to first record, seconds", ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0));
    }
    Passes ours = Passes.of(relevant, reports -> seconds(bench, reports));
    System.gc();
    measures.add(Measure.of("live heap, GB", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e9));
    try (DefaultPipeline pipeline = DefaultPipeline.start(bench.asked().threads())) {
      return beside(bench, pipeline, relevant, ours, measures);
    }
  }

  private static Result beside(Bench bench, DefaultPipeline pipeline, List<Report> relevant, Passes ours, List<Measure> measures) throws IOException {
    Passes theirs = Passes.of(relevant, pipeline::seconds);
    measures.add(Measure.of("relevant articles per second", relevant.size() / ours.second(), relevant.size() / theirs.second(), "CoreNLP's default pipeline"));
    measures.add(Measure.of("relevant articles: ratio to CoreNLP's default", theirs.second() / ours.second()));
    measures.add(Measure.of("relevant articles per second, the very first third", third(relevant).size() / ours.first(), third(relevant).size() / theirs.first(), "CoreNLP's default pipeline"));
    measures.add(Measure.of("relevant articles per second, steady", relevant.size() / ours.steady(), relevant.size() / theirs.steady(), "CoreNLP's default pipeline"));
    measures.add(Measure.of("relevant articles, steady: ratio to CoreNLP's default", theirs.steady() / ours.steady()));
    List<String> notes = new ArrayList<>(List.of(relevant.size() + " relevant articles, " + bench.asked().threads() + " threads each; "
        + Shown.number(ours.second()) + " s, CoreNLP " + Shown.number(theirs.second()) + " s", "CoreNLP runs in a Java process of its own with Java's own compilers, which serve it best", "start to first record holds only where this is the first thing that the process does",
        "articles per second without further words: all of them, right after a third was read once; steady: all of them again, for the " + Passes.STEADY + "th time in one process",
        "nothing of a report is kept from one pass to the next; what the readers keep by word (sums of weights, spellings, namesakes) is, as it is from report to report"));
    List<Report> off = offTopic(bench);
    if (!off.isEmpty()) {
      among(bench, relevant, off, pipeline, measures, notes);
    }
    return new Result(measures, notes, List.of());
  }

  /**
   * How long reading takes as a process grows warm.
   *
   * @param first seconds for a third of the reports, the first that are read
   * @param second seconds for all of them right after
   * @param steady seconds for all of them the last time
   */
  private record Passes(double first, double second, double steady) {
    private static final int STEADY = 4;

    static Passes of(List<Report> reports, Stopwatch watch) throws IOException {
      double first = watch.seconds(third(reports));
      double second = watch.seconds(reports);
      double steady = second;
      for (int pass = 1; pass < STEADY; pass++) {
        steady = watch.seconds(reports);
      }
      return new Passes(first, second, steady);
    }
  }

  /** How many seconds it takes to go through reports. */
  @FunctionalInterface
  private interface Stopwatch {
    double seconds(List<Report> reports) throws IOException;
  }

  private static List<Report> third(List<Report> reports) {
    return reports.subList(0, Math.max(1, reports.size() / 3));
  }

  /** Relevant reports, each among four off-topic ones as in a day's news; where there are too few of those, fewer relevant ones. */
  private static void among(Bench bench, List<Report> relevant, List<Report> off, DefaultPipeline pipeline, List<Measure> measures, List<String> notes) throws IOException {
    int share = Math.min(relevant.size(), off.size() / OFF_TOPIC_FOR_EACH);
    List<Report> all = new ArrayList<>();
    for (int i = 0; i < share; i++) {
      all.add(relevant.get(i));
      all.addAll(off.subList(i * OFF_TOPIC_FOR_EACH, (i + 1) * OFF_TOPIC_FOR_EACH));
    }
    double ours = seconds(bench, all);
    double theirs = pipeline.seconds(all);
    measures.add(Measure.of("among 80 % off-topic ones: ratio", theirs / ours));
    notes.add(all.size() + " articles, 80 % of them off-topic: " + Shown.number(ours) + " s, CoreNLP " + Shown.number(theirs) + " s");
  }

  private static List<Report> relevant(Bench bench) throws IOException {
    Path folder = bench.folder();
    if (Files.isDirectory(folder.resolve("relevant"))) {
      return collect(bench, folder.resolve("relevant"));
    }
    if (!Files.isDirectory(folder.resolve("gold"))) {
      return collect(bench, folder);
    }
    List<Report> all = new ArrayList<>();
    try (Stream<Path> sets = Files.list(folder.resolve("gold"))) {
      for (Path set : sets.filter(Files::isDirectory).sorted().toList()) {
        all.addAll(collect(bench, set));
      }
    }
    return all;
  }

  /** Articles on anything: what passes for the news of a day. Empty where none are at hand. */
  private static List<Report> offTopic(Bench bench) throws IOException {
    Path folder = bench.folder().resolve("off-topic");
    Path pages = bench.folder().resolve("corpora/article-extraction/ground-truth.json");
    if (Files.isDirectory(folder)) {
      return collect(bench, folder);
    }
    List<ObjectNode> bodies = new ArrayList<>();
    if (Files.exists(pages)) {
      Json.parse(Files.readString(pages)).properties().stream().sorted(Map.Entry.comparingByKey())
          .forEach(page -> bodies.add(Bench.english(page.getKey(), page.getValue().path("articleBody").asText(), "")));
    }
    return bench.collectJson(bodies.stream().filter(b -> !b.path("text").asText().isBlank()).limit(bench.asked().limit()).toList());
  }

  private static List<Report> collect(Bench bench, Path folder) throws IOException {
    return bench.with(bench.asked().in(folder)).collect(Folder.names(folder, ".txt"));
  }

  private static double seconds(Bench bench, List<Report> reports) {
    long start = System.nanoTime();
    bench.read(reports);
    return (System.nanoTime() - start) / NANOS;
  }
}
