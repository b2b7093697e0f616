// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.linking;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import marsad.benchmark.Bench;
import marsad.benchmark.Result;
import marsad.link.Incident;
import marsad.link.Linked;
import marsad.link.Linker;
import marsad.link.World;
import marsad.record.Event;
import marsad.record.Outcome;
import marsad.record.Reading;
import marsad.record.Report;
import marsad.record.Status;

/** Reports that name the incidents they were filed under: which pairs of different texts does linking bring together? */
final class KnownIncidents {
  private KnownIncidents() {}

  static Result run(Bench bench, World world) throws IOException {
    Bench all = bench.with(new Bench.Asked(bench.asked().folder(), false, Integer.MAX_VALUE, bench.asked().threads()));
    List<JsonNode> rows = all.lines("linking", "reports.jsonl").stream().filter(r -> r.path("language").asText().equals("en") && !r.path("text").asText().isBlank())
        .limit(bench.asked().limit()).toList();
    List<Report> reports = bench.collectJson(rows.stream().map(r -> Bench.english(r.path("id").asText(), r.path("text").asText(), day(r))
        .put("title", r.path("title").asText()).put("url", r.path("url").asText()).put("outlet", r.path("outlet").asText())).toList());
    List<Reading> readings = bench.read(reports);
    Map<String, Set<String>> told = told(Linker.of(bench.knowledge(), world).link(readings, List.of()));
    List<Set<String>> keys = readings.stream().map(r -> PairCounts.keys(r, world, e -> !e.harm().isEmpty())).toList();
    PairCounts counts = new PairCounts();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < i; j++) {
        String one = reports.get(i).sha256();
        String other = reports.get(j).sha256();
        if (!one.equals(other)) {
          counts.add(PairCounts.share(codes(rows.get(i)), codes(rows.get(j))), PairCounts.share(told.getOrDefault(one, Set.of()), told.getOrDefault(other, Set.of())), PairCounts.share(keys.get(i), keys.get(j)),
              rows.get(i).path("id").asText() + " and " + rows.get(j).path("id").asText() + " " + codes(rows.get(i)) + codes(rows.get(j)));
        }
      }
    }
    long dated = readings.stream().filter(r -> r.report().published().isPresent()).count();
    long placed = readings.stream().filter(r -> r.records().stream().anyMatch(e -> e instanceof Event event && !event.where().isEmpty())).count();
    return counts.result("airwars", "; nothing linked: 0", readings.size() + " reports in English, " + counts.gold() + " pairs of different texts on one incident; " + dated
        + " reports have a day of publication, " + placed + " an event with a place");
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

  /** The incidents that each report tells as news of harm, by the report's text: what the reports were gathered for. */
  private static Map<String, Set<String>> told(Linked linked) {
    Map<String, Set<String>> told = new HashMap<>();
    for (Incident incident : linked.incidents()) {
      if (!incident.background() && incident.status() == Status.HAPPENED && violent(incident)) {
        incident.reports().forEach(r -> told.computeIfAbsent(r, k -> new HashSet<>()).add(incident.id()));
      }
    }
    return told;
  }

  private static boolean violent(Incident incident) {
    return switch (incident.kind()) {
      case AIR_STRIKE, SHELLING, BOMBING, KILLING, ARMED_CLASH, SUICIDE_BOMBING, CHEMICAL_ATTACK, DESTRUCTION, OFFENSIVE -> true;
      default -> incident.tolls().stream().anyMatch(t -> t.outcome() == Outcome.KILLED || t.outcome() == Outcome.INJURED);
    };
  }
}
