// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.linking;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.benchmark.Bench;
import marsad.benchmark.Benchmark;
import marsad.benchmark.Result;
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
    List<Set<String>> keys = readings.stream().map(r -> PairCounts.keys(r, world, e -> true)).toList();
    List<String> happenings = rows.stream().map(OwnStories::happening).toList();
    PairCounts counts = new PairCounts();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (!happenings.get(i).isEmpty() && !happenings.get(j).isEmpty()) {
          boolean found = PairCounts.share(told.getOrDefault(reports.get(i).sha256(), Set.of()), told.getOrDefault(reports.get(j).sha256(), Set.of()));
          counts.add(happenings.get(i).equals(happenings.get(j)), found, PairCounts.share(keys.get(i), keys.get(j)), id(rows.get(j)) + " and " + id(rows.get(i)));
        }
      }
    }
    long silent = readings.stream().filter(r -> r.records().stream().noneMatch(Event.class::isInstance)).count();
    return counts.result("stories", "", readings.size() + " reports, " + counts.gold() + " pairs on one happening; of " + silent + " reports no event was read");
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
}
