// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.linking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import marsad.benchmark.Bench;
import marsad.benchmark.Measure;
import marsad.benchmark.Result;
import marsad.link.Incident;
import marsad.link.Linked;
import marsad.link.Linker;
import marsad.link.World;
import marsad.record.Event;
import marsad.record.Ids;
import marsad.record.Json;
import marsad.record.Reading;
import marsad.record.RecordReader;
import marsad.record.Report;

/** The project's own pairs of reports, each with its main record as gold: are they one happening, two, or whole and part. */
final class OwnPairs {
  private static final double NEAR_DEGREES = 0.3;
  /** The half to look at and to learn from. */
  static final String OPEN = "pairs.jsonl";
  private static final String SAME = "same kind, day and place";

  private OwnPairs() {}

  static Result run(Bench bench, World world) throws IOException {
    List<JsonNode> pairs = bench.lines("linking", bench.half(OPEN));
    Linker linker = Linker.of(bench.knowledge(), world);
    List<String> misses = new ArrayList<>();
    int right = 0;
    int naive = 0;
    for (JsonNode pair : pairs) {
      Reading a = reading(bench, pair.path("a"), "a");
      Reading b = reading(bench, pair.path("b"), "b");
      String got = answer(linker.link(List.of(a, b), List.of()), a, b);
      String want = pair.path("same").asText();
      right += got.equals(want) ? 1 : 0;
      naive += Boolean.toString(same(a, b)).equals(want) ? 1 : 0;
      if (!got.equals(want)) {
        misses.add("  " + pair.path("id").asText() + " " + pair.path("situation").asText() + ": " + want + ", linked as " + got + " (" + pair.path("why").asText() + ")");
      }
    }
    double all = Math.max(1, pairs.size());
    return new Result(List.of(Measure.of("own pairs, right", right / all, naive / all, SAME)), List.of(pairs.size() + " pairs with gold records"), misses);
  }

  /** One side of a pair with its gold record. */
  static Reading reading(Bench bench, JsonNode side, String name) throws IOException {
    Report report = bench.collectJson(List.of(Bench.english(name, side.path("text").asText(), side.path("published").asText())
        .put("outlet", side.path("outlet").asText()))).get(0);
    ObjectNode record = side.path("record").deepCopy();
    record.put("id", "e1").put("record", "event").put("quote", report.text().toString());
    if (!record.hasNonNull("status")) {
      record.put("status", "happened");
    }
    for (String key : List.of("initiator", "target")) {
      ArrayNode parties = Json.object().putArray(key);
      names(record.path(key)).forEach(n -> parties.addObject().put("name", n));
      record.set(key, parties);
    }
    return new Reading(report, Ids.number(report.sha256(), List.of(new RecordReader(report.text()).record(record))), "gold");
  }

  private static List<String> names(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static String answer(Linked linked, Reading a, Reading b) {
    Optional<Incident> one = holding(linked, a);
    Optional<Incident> other = holding(linked, b);
    if (one.equals(other)) {
      return "true";
    }
    boolean part = one.isPresent() && other.isPresent() && (one.get().parts().contains(other.get().id()) || other.get().parts().contains(one.get().id()));
    return part ? "summary" : "false";
  }

  private static Optional<Incident> holding(Linked linked, Reading reading) {
    return linked.incidents().stream().filter(i -> i.reports().contains(reading.report().sha256())).findFirst();
  }

  private static boolean same(Reading a, Reading b) {
    Event one = (Event) a.records().get(0);
    Event other = (Event) b.records().get(0);
    boolean day = one.told().when().isPresent() && other.told().when().isPresent() && one.told().when().get().overlaps(other.told().when().get());
    boolean near = one.where().stream().flatMap(p -> p.point().stream()).anyMatch(p -> other.where().stream().flatMap(q -> q.point().stream())
        .anyMatch(q -> Math.abs(p.lat() - q.lat()) < NEAR_DEGREES && Math.abs(p.lon() - q.lon()) < NEAR_DEGREES));
    return one.kind() == other.kind() && day && near;
  }
}
