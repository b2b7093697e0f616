// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import marsad.benchmark.ged.GedScorer;
import marsad.benchmark.score.Folder;
import marsad.export.ged.GedRow;
import marsad.export.ged.GedRules;
import marsad.record.Event;
import marsad.record.Reading;
import marsad.record.Report;

/** Articles coded for UCDP GED: is the coded event found, and how exactly does the row made of it agree. */
final class GedBenchmark implements Benchmark {
  @Override
  public String name() {
    return "ged";
  }

  @Override
  public String about() {
    return "Reads articles that were coded for UCDP GED and looks for the coded event, its day, place and deaths.";
  }

  @Override
  public String format() {
    return "gold.jsonl with one coded row an article, ID.txt for each, published.tsv";
  }

  @Override
  public Result run(Bench bench) throws IOException {
    Map<String, JsonNode> rows = new TreeMap<>();
    bench.lines("ged", "gold.jsonl").forEach(r -> rows.put(r.path("id").asText(), r));
    List<Report> reports = bench.collect(List.copyOf(rows.keySet()));
    List<Reading> readings = bench.read(reports);
    Map<String, JsonNode> read = Readings.records(readings);
    GedScorer scorer = new GedScorer();
    GedScorer naive = new GedScorer();
    KeywordReader keywords = KeywordReader.load();
    Sides sides = new Sides();
    for (Reading reading : readings) {
      String name = reading.report().name();
      String text = Folder.text(bench.folder().resolve(name + ".txt"));
      Optional<JsonNode> found = scorer.add(rows.get(name), text, read.getOrDefault(name, JsonNodeFactory.instance.arrayNode()));
      naive.add(rows.get(name), text, keywords.read(reading.report()));
      found.ifPresent(f -> sides.add(reading, f.path("id").asText(), rows.get(name)));
    }
    List<Measure> measures = new ArrayList<>();
    for (String what : List.of("joint", "read", "country", "place", "coded depth", "day", "deaths")) {
      measures.add(Measure.of(what, scorer.share(what), naive.share(what), ReadingBenchmark.KEYWORDS));
    }
    measures.add(Measure.of("events per 1,000 characters", scorer.rate(), naive.rate(), ReadingBenchmark.KEYWORDS));
    measures.addAll(sides.measures(rows.size()));
    return new Result(measures, scorer.lines(), scorer.misses());
  }

  /** How the exported rows agree, field by field, with the coded ones. */
  private static final class Sides {
    private int best;
    private int bySide;
    private int civilians;
    private int names;

    void add(Reading reading, String id, JsonNode coded) {
      Event event = reading.records().stream().filter(r -> r.id().equals(id)).map(Event.class::cast).findFirst().orElseThrow();
      GedRow row = GedRules.row(event);
      GedRow.Deaths deaths = row.deaths().orElse(new GedRow.Deaths(0, 0, 0, 0, 0, 0));
      long a = coded.path("deaths_side_a").asLong();
      long b = coded.path("deaths_side_b").asLong();
      long c = coded.path("deaths_civilian").asLong();
      long u = coded.path("deaths_unknown").asLong();
      best += deaths.best() == a + b + c + u ? 1 : 0;
      civilians += deaths.civilians() == c ? 1 : 0;
      boolean straight = deaths.sideA() == a && deaths.sideB() == b;
      boolean turned = deaths.sideA() == b && deaths.sideB() == a;
      bySide += (straight || turned) && deaths.civilians() == c && deaths.unknown() == u ? 1 : 0;
      names += !row.sideA().isEmpty() && !row.sideB().isEmpty() ? 1 : 0;
    }

    List<Measure> measures(int rows) {
      double all = Math.max(1, rows);
      return List.of(Measure.of("row: best estimate the same", best / all), Measure.of("row: deaths by side the same", bySide / all),
          Measure.of("row: civilian deaths the same", civilians / all), Measure.of("row: both sides named", names / all));
    }
  }
}
