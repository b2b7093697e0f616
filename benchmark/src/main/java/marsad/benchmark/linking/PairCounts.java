// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.linking;

import java.util.Set;
import java.util.TreeSet;
import marsad.benchmark.score.Ratio;
import marsad.link.World;
import marsad.record.Event;
import marsad.record.Period;
import marsad.record.Reading;

/** Counts pairs of reports that are, and that were taken to be, on one happening. */
final class PairCounts {
  /** What {@link #keys} stands for in tables. */
  static final String SAME = "same day and district";

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

  static boolean share(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(other::contains);
  }

  /** Day and district of each event of harm that has both: two reports that share one tell of one happening, the naive way. */
  static Set<String> keys(Reading reading, World world) {
    Set<String> keys = new TreeSet<>();
    reading.records().stream().filter(Event.class::isInstance).map(Event.class::cast).filter(e -> !e.told().background() && !e.harm().isEmpty()).forEach(e -> add(e, world, keys));
    return keys;
  }

  /** Day and district of an event that has both. */
  static void add(Event event, World world, Set<String> keys) {
    event.told().when().filter(w -> w.from().isPresent() && w.from().equals(w.to())).flatMap(Period::from).ifPresent(day ->
        event.where().stream().findFirst().flatMap(p -> world.around(p).stream().findFirst()).ifPresent(district -> keys.add(day + " " + district)));
  }
}
