// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.linking;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import marsad.link.Incident;
import marsad.link.Linked;
import marsad.link.Linker;
import marsad.link.World;
import marsad.record.Event;
import marsad.record.Json;
import marsad.record.Outcome;
import marsad.record.Place;
import marsad.record.Reading;
import marsad.record.Status;

/** Reports that name the incidents they are on: which pairs of different reports does linking bring together? */
final class KnownIncidents {
  private final World world;
  private final Linker linker;
  private final PrintStream out;

  KnownIncidents(World world, Linker linker, PrintStream out) {
    this.world = world;
    this.linker = linker;
    this.out = out;
  }

  /** Incident ids of each report of a language, by the report's id. */
  static Map<String, Set<String>> gold(Path reports, String language) throws IOException {
    Map<String, Set<String>> gold = new TreeMap<>();
    for (String line : Files.readAllLines(reports)) {
      JsonNode node = Json.parse(line);
      if (node.path("language").asText().equals(language)) {
        Set<String> incidents = gold.computeIfAbsent(node.path("id").asText(), k -> new TreeSet<>());
        node.path("incidents").forEach(i -> incidents.add(i.asText()));
      }
    }
    return gold;
  }

  void run(List<Reading> readings, Map<String, Set<String>> gold) {
    List<Reading> known = readings.stream().filter(r -> gold.containsKey(r.report().name())).toList();
    out.println(known.size() + " reports, " + known.stream().filter(r -> !r.records().isEmpty()).count() + " with records");
    Map<String, Set<String>> shared = shared(linker.link(known, List.of()));
    print("linked", known, gold, (a, b) -> shares(shared, a, b));
    print("nothing linked", known, gold, (a, b) -> false);
    Map<String, Set<String>> daysAndDistricts = new HashMap<>();
    known.forEach(r -> daysAndDistricts.put(r.report().name(), daysAndDistricts(r)));
    print("same day and district", known, gold, (a, b) -> shares(daysAndDistricts, a, b));
  }

  /** The incidents that each report tells as news, by the report's id. */
  private static Map<String, Set<String>> shared(Linked linked) {
    Map<String, Set<String>> shared = new HashMap<>();
    for (Incident incident : linked.incidents()) {
      if (!incident.background() && incident.status() == Status.HAPPENED && violent(incident)) {
        incident.members().forEach(m -> shared.computeIfAbsent(m.carrier().name(), k -> new HashSet<>()).add(incident.id()));
      }
    }
    return shared;
  }

  /** The reports were gathered for harm to civilians. */
  private static boolean violent(Incident incident) {
    return switch (incident.kind()) {
      case AIR_STRIKE, SHELLING, BOMBING, KILLING, ARMED_CLASH, SUICIDE_BOMBING, CHEMICAL_ATTACK, DESTRUCTION, OFFENSIVE -> true;
      default -> incident.tolls().stream().anyMatch(t -> t.outcome() == Outcome.KILLED || t.outcome() == Outcome.INJURED);
    };
  }

  private Set<String> daysAndDistricts(Reading reading) {
    Set<String> keys = new HashSet<>();
    reading.records().stream().filter(r -> r instanceof Event e && e.status() == Status.HAPPENED && !e.told().background()).map(r -> (Event) r)
        .forEach(e -> e.told().when().filter(w -> w.from().isPresent() && w.from().equals(w.to())).ifPresent(w ->
            e.where().stream().findFirst().ifPresent(p -> keys.add(w.from().get() + " " + district(p)))));
    return keys;
  }

  private String district(Place place) {
    List<String> around = world.around(place);
    return around.isEmpty() ? place.name() : around.get(0);
  }

  private static boolean shares(Map<String, Set<String>> groups, String one, String other) {
    Set<String> common = new HashSet<>(groups.getOrDefault(one, Set.of()));
    common.retainAll(groups.getOrDefault(other, Set.of()));
    return !common.isEmpty();
  }

  private void print(String name, List<Reading> readings, Map<String, Set<String>> gold, BiPredicate<String, String> together) {
    List<String> ids = new ArrayList<>(new TreeSet<>(readings.stream().map(r -> r.report().name()).toList()));
    int right = 0;
    int found = 0;
    int wanted = 0;
    for (int a = 0; a < ids.size(); a++) {
      for (int b = a + 1; b < ids.size(); b++) {
        boolean system = together.test(ids.get(a), ids.get(b));
        boolean truth = shares(gold, ids.get(a), ids.get(b));
        found += system ? 1 : 0;
        wanted += truth ? 1 : 0;
        right += system && truth ? 1 : 0;
      }
    }
    double precision = found == 0 ? 0 : (double) right / found;
    double recall = wanted == 0 ? 0 : (double) right / wanted;
    double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
    out.println(String.format(Locale.ROOT, "%-22s P %.3f  R %.3f  F1 %.3f  (%d pairs, %d found, %d right)", name, precision, recall, f1, wanted,
        found, right));
  }
}
