// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.benchmark.score.Folder;
import marsad.benchmark.score.Ratio;
import marsad.record.Period;
import marsad.record.Report;
import marsad.record.Span;

/** Time expressions: found, and read as the right days. */
final class TimesBenchmark implements Benchmark {
  private static final String EXPLICIT = "dates and years written out in full, nothing else";

  @Override
  public String name() {
    return "times";
  }

  @Override
  public String about() {
    return "Finds and reads time expressions; without a folder: those of the project's own set against the record guide's table.";
  }

  @Override
  public String format() {
    return "WikiWars: NAME.tml (TimeML) in it or in its folder tml";
  }

  @Override
  public boolean ownSet() {
    return true;
  }

  @Override
  public Result run(Bench bench) throws IOException {
    return bench.asked().folder().isPresent() ? wars(bench) : own(bench);
  }

  /** A time expression as the reader found it. */
  private record Read(Span at, Period period, String words) {}

  private static List<Read> read(Bench bench, Report report) {
    return bench.reader().times(report).stream().map(m -> new Read(m.spans().get(0), m.value(), report.text().at(m.spans().get(0)))).toList();
  }

  private static Result own(Bench bench) throws IOException {
    List<JsonNode> items = bench.lines("times", bench.half("dev.jsonl"));
    List<Report> reports = bench.collectJson(items.stream().map(i -> Bench.english(i.path("id").asText(), i.path("text").asText(), i.path("published").asText())).toList());
    List<List<Read>> read = bench.each(reports, r -> read(bench, r));
    List<String> misses = new ArrayList<>();
    int right = 0;
    for (int i = 0; i < items.size(); i++) {
      JsonNode item = items.get(i);
      Span focus = new Span(item.path("at").get(0).asInt(), item.path("at").get(1).asInt());
      String want = item.path("from").asText("null") + " to " + item.path("to").asText("null");
      Optional<String> got = read.get(i).stream().filter(r -> r.at().overlaps(focus)).findFirst()
          .map(r -> r.period().from().map(Object::toString).orElse("null") + " to " + r.period().to().map(Object::toString).orElse("null"));
      if (got.filter(want::equals).isPresent()) {
        right++;
      } else {
        misses.add("  " + item.path("text").asText() + " [" + item.path("focus").asText() + "]: " + want + ", read " + got.orElse("nothing"));
      }
    }
    return new Result(List.of(Measure.of("own set: both ends right", right / (double) Math.max(1, items.size()))), List.of(items.size() + " expressions"), misses);
  }

  private static Result wars(Bench bench) throws IOException {
    Path folder = Files.isDirectory(bench.folder().resolve("tml")) ? bench.folder().resolve("tml") : bench.folder();
    Ratio value = Ratio.NONE;
    Ratio found = Ratio.NONE;
    Ratio naive = Ratio.NONE;
    List<String> misses = new ArrayList<>();
    List<String> names = Folder.names(folder, ".tml").stream().limit(bench.asked().limit()).toList();
    List<TimeMl> documents = new ArrayList<>();
    for (String name : names) {
      documents.add(TimeMl.read(Folder.text(folder.resolve(name + ".tml"))));
    }
    List<List<Read>> all = bench.each(documents, d -> read(bench, report(bench, d)));
    for (int i = 0; i < documents.size(); i++) {
      TimeMl document = documents.get(i);
      List<TimeMl.Expression> read = all.get(i).stream()
          .flatMap(r -> TimexValue.of(r.period(), r.words()).stream().map(v -> new TimeMl.Expression(r.at(), v, r.words()))).toList();
      value = value.plus(document.compare(read, true, misses));
      found = found.plus(document.compare(read, false, new ArrayList<>()));
      naive = naive.plus(document.compare(document.explicit(), true, new ArrayList<>()));
    }
    return new Result(List.of(Measure.of("lenient and value, F1", value.f1(), naive.f1(), EXPLICIT), Measure.of("lenient and value, precision", value.precision(), naive.precision(), EXPLICIT),
        Measure.of("lenient and value, recall", value.recall(), naive.recall(), EXPLICIT), Measure.of("lenient, F1", found.f1())),
        List.of(documents.size() + " documents, " + value.gold() + " expressions. A value is right where the smallest calendar unit that holds our interval",
            "(of \"since\", \"until\": its stated end; of \"from … to …\": each end) is the TIMEX3 value; durations and sets, which no record needs, count as missed."), misses);
  }

  private static Report report(Bench bench, TimeMl document) {
    try {
      return bench.collectJson(List.of(Bench.english("war", document.text(), document.created()))).get(0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
