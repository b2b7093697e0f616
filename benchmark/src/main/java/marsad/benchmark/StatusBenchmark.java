// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import marsad.record.Event;
import marsad.record.Period;
import marsad.record.Reading;
import marsad.record.Report;
import marsad.record.ReportRecord;
import marsad.record.Span;
import marsad.record.Status;

/** What is new and what only sounds like it. */
final class StatusBenchmark implements Benchmark {
  private static final int NEW_DAYS = 30;
  private static final String KEYWORDS = "a focus with a violent word is new";

  @Override
  public String name() {
    return "status";
  }

  @Override
  public String about() {
    return "Passages that tell a new happening, and traps that only sound like one: how many traps are emitted as new, how many happenings lost.";
  }

  @Override
  public String format() {
    return "dev.jsonl: published, text, focus, new, trap (default: the project's own set)";
  }

  @Override
  public boolean ownSet() {
    return true;
  }

  @Override
  public Result run(Bench bench) throws IOException {
    List<JsonNode> items = bench.lines("status", bench.half("dev.jsonl"));
    List<Report> reports = bench.collectJson(items.stream()
        .map(i -> Bench.english(i.path("id").asText(), i.path("text").asText(), i.path("published").asText())).toList());
    List<Reading> readings = bench.read(reports);
    Tally tally = new Tally();
    for (int i = 0; i < items.size(); i++) {
      tally.add(items.get(i), emitted(readings.get(i), items.get(i)));
    }
    return tally.result();
  }

  /** The records on words of the focus that a reader of the output would take for new. */
  private static List<Event> emitted(Reading reading, JsonNode item) {
    Span focus = ClauseLessonsCommand.focus(reading.report(), item.path("focus").asText());
    LocalDate published = LocalDate.parse(item.path("published").asText());
    List<Event> all = new ArrayList<>();
    for (ReportRecord record : reading.records()) {
      if (record instanceof Event event && stands(event, focus) && isNew(event, published)) {
        all.add(event);
      }
    }
    return all;
  }

  private static boolean stands(Event event, Span focus) {
    List<Span> kind = event.told().evidence().spans().getOrDefault("/kind", List.of());
    return kind.isEmpty() ? event.told().quote().at().overlaps(focus) : kind.stream().anyMatch(focus::overlaps);
  }

  static boolean isNew(Event event, LocalDate published) {
    Optional<LocalDate> end = event.told().when().flatMap(Period::to);
    return (event.status() == Status.HAPPENED || event.status() == Status.ONGOING) && !event.told().background()
        && (end.isEmpty() || !end.get().isBefore(published.minusDays(NEW_DAYS)));
  }

  private static final class Tally {
    private final KeywordReader keywords = KeywordReader.load();
    private final Map<String, int[]> traps = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();
    private int news;
    private int lost;
    private int naiveLost;
    private int trapped;
    private int naiveTrapped;
    private int of;

    void add(JsonNode item, List<Event> emitted) {
      boolean keyword = keywords.kind(item.path("focus").asText()).isPresent();
      if (item.path("new").asBoolean()) {
        news++;
        naiveLost += keyword ? 0 : 1;
        if (emitted.isEmpty()) {
          lost++;
          misses.add("  lost: " + item.path("id").asText() + " " + item.path("kind").asText() + ": " + item.path("focus").asText());
        }
      } else {
        of++;
        naiveTrapped += keyword ? 1 : 0;
        int[] count = traps.computeIfAbsent(item.path("trap").asText(), t -> new int[2]);
        count[1]++;
        if (!emitted.isEmpty()) {
          trapped++;
          count[0]++;
          misses.add("  trap " + item.path("trap").asText() + ": " + item.path("id").asText() + " as " + emitted.get(0).kind().term() + ": " + item.path("focus").asText());
        }
      }
    }

    Result result() {
      double all = Math.max(1, of);
      double happened = Math.max(1, news);
      StringBuilder by = new StringBuilder("emitted by trap:");
      traps.forEach((trap, count) -> by.append(' ').append(trap).append(' ').append(count[0]).append('/').append(count[1]));
      misses.sort(null);
      return new Result(List.of(Measure.of("traps emitted as new", trapped / all, naiveTrapped / all, KEYWORDS),
          Measure.of("true happenings lost", lost / happened, naiveLost / happened, KEYWORDS)), List.of(of + " traps, " + news + " happenings", by.toString()), misses);
    }
  }
}
