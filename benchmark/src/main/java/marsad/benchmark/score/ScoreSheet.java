// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.score;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import marsad.record.Json;

/** Scores for people and for programs, laid out as the reference script does. */
public final class ScoreSheet {
  private ScoreSheet() {}

  public static List<String> lines(Scores scores) {
    List<String> lines = new ArrayList<>(List.of(" ".repeat(18) + Numbers.right("P", 7) + Numbers.right("R", 7) + Numbers.right("F1", 7) + "   system gold"));
    scores.of().forEach((what, ratio) -> lines.add(Numbers.left(what, 18) + cell(ratio.precision()) + cell(ratio.recall()) + cell(ratio.f1()) + "   "
        + Numbers.right(Long.toString(ratio.system()), 6) + " " + Numbers.right(Long.toString(ratio.gold()), 4)));
    lines.add("slots of paired records: "
        + scores.slots().entrySet().stream().map(e -> e.getKey() + " " + Numbers.fixed(e.getValue(), 2)).collect(Collectors.joining("  ")));
    lines.add("quotes not in the text: " + scores.ungrounded());
    return lines;
  }

  private static String cell(double value) {
    return Numbers.right(Numbers.fixed(value, 3), 7);
  }

  /** {@code {"scores": {what: [P, R, F1]}, "slots": {slot: mean}, "ungrounded": n}}. */
  public static ObjectNode json(Scores scores) {
    ObjectNode node = Json.object();
    ObjectNode of = node.putObject("scores");
    scores.of().forEach((what, ratio) -> {
      ArrayNode cells = of.putArray(what);
      cells.add(ratio.precision()).add(ratio.recall()).add(ratio.f1());
    });
    ObjectNode slots = node.putObject("slots");
    scores.slots().forEach(slots::put);
    node.put("ungrounded", scores.ungrounded());
    return node;
  }
}
