// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import marsad.benchmark.Measure;
import marsad.benchmark.Result;
import marsad.benchmark.score.Ratio;
import marsad.link.World;
import marsad.record.Event;
import marsad.record.Period;
import marsad.record.Reading;

/** Counts pairs of reports that are, and that were taken to be, on one happening: by linking, and the naive way. */
final class PairCounts {
  private static final String SAME = "same day and district";

  private final List<String> misses = new ArrayList<>();
  private int gold;
  private int linkedRight;
  private int linked;
  private int naiveRight;
  private int naive;

  /**
   * @param wanted whether both tell one happening
   * @param found whether linking says so
   * @param guessed whether the naive way says so
   * @param pair what names the two in a list of misses
   */
  void add(boolean wanted, boolean found, boolean guessed, String pair) {
    gold += wanted ? 1 : 0;
    linked += found ? 1 : 0;
    linkedRight += wanted && found ? 1 : 0;
    naive += guessed ? 1 : 0;
    naiveRight += wanted && guessed ? 1 : 0;
    if (wanted != found) {
      misses.add((wanted ? "  missed " : "  wrong  ") + pair);
    }
  }

  /** Pairs on one happening. */
  int gold() {
    return gold;
  }

  /** @param beside what the tables say of the naive way besides what it is; may be empty */
  Result result(String set, String beside, String note) {
    Ratio of = new Ratio(linkedRight, linked, gold);
    Ratio plain = new Ratio(naiveRight, naive, gold);
    return new Result(List.of(Measure.of(set + ", pairwise F1", of.f1(), plain.f1(), SAME + beside), Measure.of(set + ", pairwise precision", of.precision(), plain.precision(), SAME),
        Measure.of(set + ", pairwise recall", of.recall(), plain.recall(), SAME)), List.of(note), misses.stream().sorted().toList());
  }

  static boolean share(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(other::contains);
  }

  /** Day and district of each event that is no background and has both: two reports that share one tell of one happening, the naive way. @param counted which events count */
  static Set<String> keys(Reading reading, World world, Predicate<Event> counted) {
    Set<String> keys = new TreeSet<>();
    reading.records().stream().filter(Event.class::isInstance).map(Event.class::cast).filter(e -> !e.told().background()).filter(counted).forEach(e ->
        e.told().when().filter(w -> w.from().isPresent() && w.from().equals(w.to())).flatMap(Period::from).ifPresent(day ->
            e.where().stream().findFirst().flatMap(p -> world.around(p).stream().findFirst()).ifPresent(district -> keys.add(day + " " + district))));
    return keys;
  }
}
