// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.read.Context;
import marsad.record.Count;
import marsad.record.Report;
import marsad.record.Span;

/** Number words: what they allow, by the record guide's table. */
final class CountsBenchmark implements Benchmark {
  @Override
  public String name() {
    return "counts";
  }

  @Override
  public String about() {
    return "Reads expressions of number and compares the bounds with those of the record guide's table.";
  }

  @Override
  public String format() {
    return "dev.jsonl: text, at, low, high (default: the project's own set)";
  }

  @Override
  public boolean ownSet() {
    return true;
  }

  @Override
  public Result run(Bench bench) throws IOException {
    List<JsonNode> items = bench.lines("counts", bench.half("dev.jsonl"));
    List<Report> reports = bench.collectJson(items.stream().map(i -> Bench.english(i.path("id").asText(), i.path("text").asText(), "")).toList());
    List<Context> contexts = bench.each(reports, bench.reader()::everything);
    List<String> misses = new ArrayList<>();
    int right = 0;
    int naive = 0;
    for (int i = 0; i < items.size(); i++) {
      JsonNode item = items.get(i);
      String want = number(Optional.of(item.path("low")).filter(JsonNode::isNumber).map(JsonNode::decimalValue)) + " to "
          + number(Optional.of(item.path("high")).filter(JsonNode::isNumber).map(JsonNode::decimalValue));
      List<String> got = read(contexts.get(i), new Span(item.path("at").get(0).asInt(), item.path("at").get(1).asInt()));
      right += got.contains(want) ? 1 : 0;
      String digits = item.path("focus").asText().replaceAll("[^0-9]", "");
      naive += (digits + " to " + digits).equals(want) ? 1 : 0;
      if (!got.contains(want)) {
        misses.add("  " + item.path("text").asText() + " [" + item.path("focus").asText() + "]: " + want + ", read " + (got.isEmpty() ? "nothing" : got));
      }
    }
    double all = Math.max(1, items.size());
    return new Result(List.of(Measure.of("own set: both bounds right", right / all, naive / all, "the digits alone, as said")), List.of(items.size() + " expressions"), misses);
  }

  private static List<String> read(Context context, Span focus) {
    return context.document().sentences().stream().flatMap(s -> Stream.concat(context.counts().in(s).stream(), context.counts().shares(s).stream())
        .filter(m -> s.at(m.from(), m.to()).overlaps(focus))).map(m -> bounds(m.value())).distinct().toList();
  }

  private static String bounds(Count count) {
    return number(count.low()) + " to " + number(count.high());
  }

  private static String number(Optional<BigDecimal> number) {
    return number.map(n -> n.stripTrailingZeros().toPlainString()).orElse("open");
  }
}
