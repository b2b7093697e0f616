// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.linking;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import marsad.benchmark.Bench;
import marsad.benchmark.Benchmark;
import marsad.benchmark.Measure;
import marsad.benchmark.Result;
import marsad.benchmark.score.Ratio;
import marsad.link.Incident;
import marsad.link.Linked;
import marsad.link.Linker;
import marsad.link.Member;
import marsad.link.World;
import marsad.record.Event;
import marsad.record.Reading;
import marsad.record.Report;

/** The project's own stories: three or four happenings near each other, each told by several short reports; read and linked as users do it. */
public final class OwnStories implements Benchmark {
  private static final String FILE = "stories.jsonl";
  private static final int STORY = "pva-01".length(); // what the ids of one story's reports begin with

  @Override
  public String name() {
    return "stories";
  }

  @Override
  public String about() {
    return "Read and link the project's own stories: happenings near each other, each told by several short reports.";
  }

  @Override
  public String format() {
    return "stories.jsonl: id, published, outlet, text, tells (the happening of the story that the report tells), whole (those that it sums up)";
  }

  @Override
  public boolean ownSet() {
    return true;
  }

  @Override
  public Result run(Bench bench) throws IOException {
    World world = World.of(bench.knowledge());
    List<JsonNode> rows = bench.lines("stories", bench.half(FILE));
    List<Report> reports = bench.collectJson(rows.stream().map(r -> Bench.english(id(r), r.path("text").asText(), r.path("published").asText()).put("outlet", r.path("outlet").asText())).toList());
    List<Reading> readings = bench.read(reports);
    Map<String, Set<String>> told = told(Linker.of(bench.knowledge(), world).link(readings, List.of()));
    List<Set<String>> keys = readings.stream().map(r -> keys(r, world)).toList();
    PairCounts linked = new PairCounts();
    PairCounts naive = new PairCounts();
    List<String> misses = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (!happening(rows.get(i)).isEmpty() && !happening(rows.get(j)).isEmpty()) {
          boolean gold = happening(rows.get(i)).equals(happening(rows.get(j)));
          boolean found = PairCounts.share(told.getOrDefault(reports.get(i).sha256(), Set.of()), told.getOrDefault(reports.get(j).sha256(), Set.of()));
          linked.add(gold, found);
          naive.add(gold, PairCounts.share(keys.get(i), keys.get(j)));
          if (gold != found) {
            misses.add((gold ? "  missed " : "  wrong  ") + id(rows.get(j)) + " and " + id(rows.get(i)));
          }
        }
      }
    }
    misses.sort(null);
    return result(linked.ratio(), naive.ratio(), readings, misses);
  }

  private static Result result(Ratio linked, Ratio naive, List<Reading> readings, List<String> misses) {
    long silent = readings.stream().filter(r -> r.records().stream().noneMatch(Event.class::isInstance)).count();
    return new Result(List.of(Measure.of("stories, pairwise F1", linked.f1(), naive.f1(), PairCounts.SAME), Measure.of("stories, pairwise precision", linked.precision(), naive.precision(), PairCounts.SAME),
        Measure.of("stories, pairwise recall", linked.recall(), naive.recall(), PairCounts.SAME)),
        List.of(readings.size() + " reports, " + linked.gold() + " pairs on one happening; of " + silent + " reports no event was read"), misses);
  }

  private static String id(JsonNode row) {
    return row.path("id").asText();
  }

  /** The happening that a report tells, empty for one that sums up several. */
  private static String happening(JsonNode row) {
    return row.path("tells").isEmpty() ? "" : id(row).substring(0, STORY) + row.path("tells").path(0).asText();
  }

  /** The incidents that each report tells as news, or where all it tells is background, those; by the report's text. */
  private static Map<String, Set<String>> told(Linked linked) {
    Map<String, Set<String>> news = new HashMap<>();
    Map<String, Set<String>> all = new HashMap<>();
    for (Incident incident : linked.incidents()) {
      for (Member member : incident.members()) {
        all.computeIfAbsent(member.report(), k -> new HashSet<>()).add(incident.id());
        if (!member.event().told().background()) {
          news.computeIfAbsent(member.report(), k -> new HashSet<>()).add(incident.id());
        }
      }
    }
    news.forEach(all::put);
    return all;
  }

  private static Set<String> keys(Reading reading, World world) {
    Set<String> keys = new TreeSet<>();
    reading.records().stream().filter(Event.class::isInstance).map(Event.class::cast).filter(e -> !e.told().background()).forEach(e -> PairCounts.add(e, world, keys));
    return keys;
  }
}
