// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import marsad.benchmark.score.Ratio;
import marsad.benchmark.score.Words;
import marsad.record.Actor;
import marsad.record.Event;
import marsad.record.Harm;
import marsad.record.Reading;

/** Who did it must not change what was done. */
final class SwapBenchmark implements Benchmark {
  private static final int PAIRS = 1000;
  private static final Set<String> COMMON = Set.of("army", "armed", "forces", "troops", "fighters", "military", "national", "rebels", "separatists"); // of many names: they tell no two apart

  @Override
  public String name() {
    return "swap";
  }

  @Override
  public String about() {
    return "Exchanges state, rebel and foreign actors in pairs of sentences; what is read of the deed must not change. --limit N: pairs (default 1000).";
  }

  @Override
  public String format() {
    return "templates.jsonl and actors.tsv (default: the project's own set)";
  }

  @Override
  public boolean ownSet() {
    return true;
  }

  @Override
  public Result run(Bench bench) throws IOException {
    int most = Math.min(PAIRS, bench.asked().limit());
    List<SwapSet.Pair> pairs = SwapSet.pairs(bench.lines("swap", "templates.jsonl"), bench.shelf("swap").need("actors.tsv").rows(), most);
    List<ObjectNode> reports = new ArrayList<>();
    for (SwapSet.Pair pair : pairs) {
      reports.add(Bench.english("one", pair.one().text(), "2024-05-15"));
      reports.add(Bench.english("other", pair.other().text(), "2024-05-15"));
    }
    List<Reading> readings = bench.read(bench.collectJson(reports));
    List<String> misses = new ArrayList<>();
    Map<String, Integer> changed = new TreeMap<>();
    Map<String, Ratio> sides = new TreeMap<>();
    int different = 0;
    for (int i = 0; i < pairs.size(); i++) {
      Deed one = Deed.of(readings.get(2 * i), pairs.get(i).one());
      Deed other = Deed.of(readings.get(2 * i + 1), pairs.get(i).other());
      sides.merge(pairs.get(i).one().side(), one.score(pairs.get(i).one()), Ratio::plus);
      sides.merge(pairs.get(i).other().side(), other.score(pairs.get(i).other()), Ratio::plus);
      Set<String> differs = one.differs(other);
      differs.forEach(d -> changed.merge(d, 1, Integer::sum));
      if (!differs.isEmpty()) {
        different++;
        misses.add("  " + differs + ": " + pairs.get(i).one().text() + " = " + one.words() + " | " + pairs.get(i).other().text() + " = " + other.words());
      }
    }
    double highest = sides.values().stream().mapToDouble(Ratio::f1).max().orElse(0);
    double lowest = sides.values().stream().mapToDouble(Ratio::f1).min().orElse(0);
    List<String> notes = new ArrayList<>(List.of(pairs.size() + " pairs, no two actors of which may be read otherwise; what changed: " + changed));
    sides.forEach((side, ratio) -> notes.add("F1 where it is the " + side + " actor's deed: " + Shown.number(ratio.f1())));
    return new Result(List.of(Measure.of("changed pairs", different), Measure.of("changed pairs, share", different / (double) Math.max(1, pairs.size())),
        Measure.of("gap of F1 between sides, points", 100 * (highest - lowest))), notes, misses);
  }

  /** What was read of the deed that a filling tells: the event of the template's kind, else the first. */
  private record Deed(Optional<Event> event, Set<String> found) {

    static Deed of(Reading reading, SwapSet.Filling filling) {
      String kind = filling.template().path("kind").asText();
      Optional<Event> event = reading.records().stream().filter(Event.class::isInstance).map(Event.class::cast)
          .min(Comparator.comparing((Event e) -> !e.kind().term().equals(kind)));
      Set<String> found = new TreeSet<>();
      for (JsonNode slot : filling.template().path("initiator")) {
        String other = filling.actor(slot.asText().contains("A") ? "B" : "A");
        if (event.stream().flatMap(e -> e.initiator().stream()).anyMatch(a -> names(a, filling.actor(slot.asText()), other))) {
          found.add(slot.asText());
        }
      }
      return new Deed(event, found);
    }

    /** Whether this is the actor of a slot; what its name has in common with the other slot's ("Pakistani") tells nothing. */
    private static boolean names(Actor actor, String name, String other) {
      Set<String> words = new TreeSet<>(Arrays.asList(Words.norm(name).split(" ")));
      words.removeAll(Arrays.asList(Words.norm(other).split(" ")));
      return java.util.stream.Stream.concat(java.util.stream.Stream.of(actor.name()), actor.also().stream())
          .anyMatch(n -> Arrays.stream(Words.norm(n).split(" ")).anyMatch(w -> w.length() > 3 && !COMMON.contains(w) && words.contains(w)) || Words.norm(n).equals(Words.norm(name)));
    }

    private String kind() {
      return event.map(e -> e.kind().term()).orElse("nothing");
    }

    private List<String> harm() {
      return event.stream().flatMap(e -> e.harm().stream()).map(Deed::harm).sorted().toList();
    }

    private static String harm(Harm harm) {
      return harm.outcome().term() + " " + harm.who().term() + " " + harm.count().low().map(Object::toString).orElse("-") + " " + harm.count().high().map(Object::toString).orElse("-");
    }

    Set<String> differs(Deed other) {
      Set<String> differs = new TreeSet<>();
      if (!kind().equals(other.kind())) {
        differs.add("kind");
      }
      if (!event.map(Event::status).equals(other.event.map(Event::status))) {
        differs.add("status");
      }
      if (!event.map(e -> e.told().hedged()).equals(other.event.map(e -> e.told().hedged()))) {
        differs.add("hedged");
      }
      if (!harm().equals(other.harm())) {
        differs.add("harm");
      }
      if (!found.equals(other.found)) {
        differs.add("initiator found");
      }
      return differs;
    }

    String words() {
      return kind() + " " + event.map(e -> e.status().term()).orElse("") + " by " + event.map(e -> e.initiator().stream().map(Actor::name).toList()).orElse(List.of()) + " " + harm();
    }

    /** Kind, initiators and harm against the template's. */
    Ratio score(SwapSet.Filling filling) {
      List<String> harms = new ArrayList<>(harm());
      int system = event.isPresent() ? 1 + event.get().initiator().size() + harms.size() : 0;
      int right = kind().equals(filling.template().path("kind").asText()) ? 1 : 0;
      right += found.size();
      JsonNode gold = filling.template().path("harm");
      right += (int) StreamSupport.stream(gold.spliterator(), false).filter(g -> harms.remove(g.path("outcome").asText() + " " + g.path("who").asText() + " "
          + (g.path("low").isNumber() ? g.path("low").asText() : "-") + " " + (g.path("high").isNumber() ? g.path("high").asText() : "-"))).count();
      return new Ratio(right, system, 1 + filling.template().path("initiator").size() + gold.size());
    }
  }
}
