// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.link.World;
import marsad.record.Period;

/** Stretches of one place that cannot both be: two holders, neither a part of the other, each said to hold all of it on the same days. */
final class Contests {
  private final World world;

  Contests(World world) {
    this.world = world;
  }

  List<Control.Contest> of(List<Controls.Stretch> stretches) {
    List<Control.Contest> contests = new ArrayList<>();
    for (int a = 0; a < stretches.size(); a++) {
      for (int b = a + 1; b < stretches.size(); b++) {
        Controls.Stretch one = stretches.get(a);
        Controls.Stretch other = stretches.get(b);
        if (one.whole() && other.whole() && world.actors(one.holder, other.holder).compareTo(World.Likeness.WITHIN) > 0) {
          overlap(one, other).ifPresent(days -> contests.add(contest(days, one, other)));
        }
      }
    }
    return contests;
  }

  /** Days on which both are told to hold; the day on which the place changes hands is none. */
  private static Optional<Period> overlap(Controls.Stretch one, Controls.Stretch other) {
    if (one.start().isEmpty() || other.start().isEmpty() || one.end().isEmpty() || other.end().isEmpty()) {
      return Optional.empty();
    }
    LocalDate from = later(one.start().get(), other.start().get());
    LocalDate to = earlier(one.end().get(), other.end().get());
    boolean handover = from.equals(to) && (one.hold().to().equals(other.start()) || other.hold().to().equals(one.start()));
    return from.isAfter(to) || handover ? Optional.empty() : Optional.of(Period.of(from, to));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static Control.Contest contest(Period days, Controls.Stretch one, Controls.Stretch other) {
    List<Told> told = new ArrayList<>(one.told());
    told.addAll(other.told());
    String rule = one.holder.name() + " holds it (" + String.join(", ", Sources.names(one.told())) + "); " + other.holder.name() + " holds it ("
        + String.join(", ", Sources.names(other.told())) + ")";
    return new Control.Contest(days, List.of(one.holder, other.holder), rule, Sources.sorted(told));
  }
}
