// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Strict tuples (outcome, low, high) of all harm and all toll figures: a score that forgives nothing in a number and does not ask whether
 * a toll was read as an event's harm or as a figure.
 */
final class Casualties {
  private static final Set<String> TOLL = Set.of("killed", "injured", "displaced", "abducted", "detained", "captured", "missing");

  private Casualties() {}

  static Ratio score(List<JsonNode> gold, List<JsonNode> system) {
    List<String> bag = of(gold);
    int wanted = bag.size();
    List<String> read = of(system);
    return new Ratio(read.stream().filter(bag::remove).count(), read.size(), wanted);
  }

  private static List<String> of(List<JsonNode> records) {
    List<String> all = new ArrayList<>();
    for (JsonNode record : records) {
      switch (Nodes.text(record, "record")) {
        case "event" -> harm(record, all);
        case "statement" -> harm(record.path("says"), all);
        case "figure" -> {
          if (TOLL.contains(Nodes.text(record, "metric"))) {
            all.add(tuple(record, "metric"));
          }
        }
        default -> { }
      }
    }
    return all;
  }

  private static void harm(JsonNode of, List<String> to) {
    Nodes.list(of.path("harm")).forEach(h -> to.add(tuple(h, "outcome")));
  }

  private static String tuple(JsonNode node, String what) {
    return Nodes.text(node, what) + " " + number(node.path("low")) + " " + number(node.path("high"));
  }

  private static String number(JsonNode node) {
    return node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString() : "-";
  }
}
