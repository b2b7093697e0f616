// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.EnumSet;
import java.util.Set;
import marsad.record.Harm;
import marsad.record.Kind;
import marsad.record.Outcome;
import marsad.record.Precision;

/** By what a report that sums up several happenings, or a longer time, is known from one whose day is only vague. */
final class Wholes {
  private static final int TIMES = 5; // by which a number over days is more than that of one day
  private static final int SOME_DAYS = 3;
  private static final int A_WEEK = 7;
  private static final Set<Kind> ONCE = EnumSet.of(Kind.AGREEMENT, Kind.GROUP_CHANGE, Kind.TERRITORY_GAIN, Kind.WITHDRAWAL, Kind.BASE); // its day may be vague, but there is one; a base stands since then

  private Wholes() {}

  /** As {@link #sum}, whichever tells of the longer time. */
  static boolean either(Mention one, Mention other) {
    return one.days() > other.days() ? sum(one, other) : sum(other, one);
  }

  /** True where a mention of a longer time is a total, a campaign or a round-up of which the other may be a part. */
  static boolean sum(Mention whole, Mention part) {
    int cues = whole.wording().signs().cues();
    boolean counts = !ONCE.contains(whole.event().kind()) && (whole.event().kind() != Kind.DISPLACEMENT || !whole.event().harm().isEmpty() || whole.days() >= A_WEEK);
    boolean told = whole.event().kind() == Kind.OFFENSIVE || Cues.Cue.MANY.in(cues) && counts || Cues.Cue.SEVERAL.in(cues);
    boolean wide = whole.wide() && whole.event().where().stream().findFirst().map(Mention::precision).filter(p -> p.compareTo(Precision.DISTRICT) > 0).isPresent();
    return (told || wide && !whole.event().harm().isEmpty()) && more(whole, part) || whole.days() >= SOME_DAYS && !Cues.Cue.RISING.in(cues) && many(whole, part);
  }

  /** True where the one counts many times as many of one outcome. */
  private static boolean many(Mention whole, Mention part) {
    return whole.event().harm().stream().anyMatch(w -> part.event().harm().stream().anyMatch(p -> w.outcome() == p.outcome() && w.count().low().isPresent() && p.count().high().isPresent()
        && w.count().low().get().intValue() >= TIMES * p.count().high().get().intValue()));
  }

  /** True unless the one counts no more than the other, of the dead or of whatever both count: then it is no sum of which the other is a part. */
  static boolean more(Mention whole, Mention part) {
    int dead = dead(whole);
    return (dead == 0 || dead > dead(part)) && whole.event().harm().stream().noneMatch(w -> part.event().harm().stream().anyMatch(p -> asMany(w, p)));
  }

  private static boolean asMany(Harm whole, Harm part) {
    return whole.outcome() == part.outcome() && whole.count().low().isPresent() && whole.count().low().equals(part.count().low()) && whole.count().high().equals(part.count().high());
  }

  /** True where what the one counts of some outcome the other counts more of. */
  static boolean grew(Mention before, Mention after) {
    return before.event().harm().stream().anyMatch(b -> after.event().harm().stream().anyMatch(a -> a.outcome() == b.outcome()
        && b.count().low().isPresent() && a.count().low().isPresent() && a.count().low().get().compareTo(b.count().low().get()) > 0));
  }

  /** The most killed that a mention counts; 0 where it counts none. */
  static int dead(Mention mention) {
    return mention.event().harm().stream().filter(h -> h.outcome() == Outcome.KILLED).flatMap(h -> h.count().low().stream()).mapToInt(Number::intValue).max().orElse(0);
  }
}
