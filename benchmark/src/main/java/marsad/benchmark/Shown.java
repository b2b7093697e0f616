// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.benchmark.score.Numbers;
import marsad.record.Json;

/** Results for people and for programs, the goals beside the figures. */
final class Shown {
  private static final int NAME = 46;
  private static final int CELL = 10;
  private final Goals goals = new Goals();

  /** A table: figure, naive baseline, floor, goal. */
  List<String> lines(String benchmark, Result result) {
    List<String> lines = new ArrayList<>(List.of(Numbers.left(benchmark, NAME) + cell("measured") + cell("naive") + cell("floor") + cell("goal")));
    for (Measure measure : result.measures()) {
      Optional<Goals.Goal> goal = goals.of(benchmark, measure.name());
      lines.add((Numbers.left(measure.name(), NAME) + cell(number(measure.value())) + cell(measure.baseline().map(b -> number(b.value())).orElse(""))
          + cell(goal.map(g -> number(g.floor())).orElse("")) + cell(goal.map(g -> number(g.goal())).orElse(""))
          + goal.map(g -> g.holds(measure.value()) ? "" : "  short of the floor").orElse("")).stripTrailing());
    }
    result.measures().stream().flatMap(m -> m.baseline().stream()).map(Measure.Baseline::what).distinct().forEach(b -> lines.add("naive: " + b));
    lines.addAll(result.notes());
    return lines;
  }

  private static String cell(String text) {
    return Numbers.right(text, CELL);
  }

  /** Three digits after the point, none where the number is whole and large. */
  static String number(double value) {
    return Math.abs(value) >= 1000 ? Numbers.fixed(value, 0) : value == Math.rint(value) && Math.abs(value) > 1 ? Numbers.fixed(value, 0) : Numbers.fixed(value, 3);
  }

  ObjectNode json(String benchmark, Result result) {
    ObjectNode node = Json.object().put("benchmark", benchmark);
    ArrayNode measures = node.putArray("measures");
    for (Measure measure : result.measures()) {
      ObjectNode one = measures.addObject().put("name", measure.name()).put("value", measure.value());
      measure.baseline().ifPresent(b -> one.put("naive", b.value()).put("naive_is", b.what()));
      goals.of(benchmark, measure.name()).ifPresent(g -> one.put("floor", g.floor()).put("goal", g.goal()).put("holds", g.holds(measure.value())));
    }
    ArrayNode notes = node.putArray("notes");
    result.notes().forEach(notes::add);
    return node;
  }
}
