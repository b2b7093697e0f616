// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import marsad.benchmark.score.Ratio;
import marsad.link.Incident;
import marsad.link.Linked;
import marsad.link.Linker;
import marsad.link.World;
import marsad.record.Event;
import marsad.record.Period;
import marsad.record.Reading;
import marsad.record.Report;

/** Reports on one incident brought together, others kept apart: by the linker that users run. */
final class LinkingBenchmark implements Benchmark {
  private static final String SAME = "same day and district";

  @Override
  public String name() {
    return "incidents";
  }

  @Override
  public String about() {
    return "Reads and links reports and compares with the incidents that they were filed under; without a folder: the project's own pairs.";
  }

  @Override
  public String format() {
    return "reports.jsonl: id, text, published, language, incidents (airwars)";
  }

  @Override
  public boolean ownSet() {
    return true;
  }

  @Override
  public Result run(Bench bench) throws IOException {
    World world = World.of(bench.knowledge());
    return bench.asked().folder().isPresent() ? airwars(bench, world) : OwnPairs.run(bench, world);
  }

  private static Result airwars(Bench bench, World world) throws IOException {
    Bench all = bench.with(new Bench.Asked(bench.asked().folder(), false, Integer.MAX_VALUE, bench.asked().threads()));
    List<JsonNode> rows = all.lines("linking", "reports.jsonl").stream().filter(r -> r.path("language").asText().equals("en") && !r.path("text").asText().isBlank())
        .limit(bench.asked().limit()).toList();
    List<Report> reports = bench.collectJson(rows.stream().map(r -> Bench.english(r.path("id").asText(), r.path("text").asText(), day(r))
        .put("title", r.path("title").asText()).put("url", r.path("url").asText()).put("outlet", r.path("outlet").asText())).toList());
    List<Reading> readings = bench.read(reports);
    Linked linked = Linker.of(bench.knowledge(), world).link(readings, List.of());
    List<Set<String>> incidents = new ArrayList<>();
    linked.incidents().stream().map(Incident::reports).filter(r -> r.size() > 1).forEach(r -> incidents.add(new TreeSet<>(r)));
    List<Set<String>> keys = readings.stream().map(r -> keys(r, world)).toList();
    Pairs found = new Pairs();
    Pairs naive = new Pairs();
    List<String> misses = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < i; j++) {
        String one = reports.get(i).sha256();
        String other = reports.get(j).sha256();
        if (!one.equals(other)) {
          boolean gold = share(codes(rows.get(i)), codes(rows.get(j)));
          boolean read = incidents.stream().anyMatch(s -> s.contains(one) && s.contains(other));
          found.add(gold, read);
          naive.add(gold, share(keys.get(i), keys.get(j)));
          if (gold != read) {
            misses.add((gold ? "  missed " : "  wrong  ") + rows.get(i).path("id").asText() + " and " + rows.get(j).path("id").asText() + " " + codes(rows.get(i)));
          }
        }
      }
    }
    misses.sort(null);
    return new Result(List.of(Measure.of("airwars, pairwise F1", found.ratio().f1(), naive.ratio().f1(), SAME + "; nothing linked: 0"),
        Measure.of("airwars, pairwise precision", found.ratio().precision(), naive.ratio().precision(), SAME),
        Measure.of("airwars, pairwise recall", found.ratio().recall(), naive.ratio().recall(), SAME)),
        List.of(rows.size() + " reports in English, " + found.ratio().gold() + " pairs of different texts on one incident"), misses);
  }

  private static String day(JsonNode row) {
    String published = row.path("published").asText("");
    return published.length() >= 10 ? published.substring(0, 10) : "";
  }

  private static Set<String> codes(JsonNode row) {
    Set<String> codes = new TreeSet<>();
    row.path("incidents").forEach(c -> codes.add(c.asText()));
    return codes;
  }

  private static boolean share(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(other::contains);
  }

  /** Day and region of each violent event that has both. */
  private static Set<String> keys(Reading reading, World world) {
    Set<String> keys = new TreeSet<>();
    reading.records().stream().filter(Event.class::isInstance).map(Event.class::cast).filter(e -> !e.told().background() && !e.harm().isEmpty()).forEach(e ->
        e.told().when().filter(w -> w.from().isPresent() && w.from().equals(w.to())).flatMap(Period::from).ifPresent(day ->
            e.where().stream().findFirst().flatMap(world::region).ifPresent(region -> keys.add(day + " " + region))));
    return keys;
  }

  /** Counts pairs. */
  static final class Pairs {
    private int right;
    private int system;
    private int gold;

    void add(boolean wanted, boolean given) {
      right += wanted && given ? 1 : 0;
      system += given ? 1 : 0;
      gold += wanted ? 1 : 0;
    }

    Ratio ratio() {
      return new Ratio(right, system, gold);
    }
  }

  static List<String> list(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false).map(JsonNode::asText).toList();
  }
}
