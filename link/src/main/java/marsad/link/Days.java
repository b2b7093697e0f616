// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import marsad.record.Kind;

/** Compares when two mentions are told to have happened: days, hours, days of the week. */
final class Days {
  private static final int FRESH_DAYS = 7;
  private static final double FRESH = 0.3;
  private static final int NEWS_DAYS = 3;
  private static final double NEWS = 0.8; // who names no day tells most often of what came about just now
  private static final int SOME_DAYS = 3;
  private static final double UNDATED = -0.5;
  private static final int A_MONTH = 31;
  private static final int FAR_DAYS = 30;
  private static final double OTHER_WEEKS = -3;
  private static final double SAME_WEEKDAY = 1;
  private static final double OTHER_WEEKDAY = -2.5;
  private static final double OTHER_DATE = -1.5; // the one names a day, of the other only the date is known
  static final int CORRECTED_DAYS = 4; // within which a report puts the day of another right
  private static final double CORRECTED = -0.5;
  private static final double A_DAY_APART = -3;
  private static final Set<Kind> LENGTHY = EnumSet.of(Kind.OFFENSIVE, Kind.TERRITORY_GAIN, Kind.DISPLACEMENT, Kind.AGREEMENT, Kind.TALKS, Kind.GROUP_CHANGE,
      Kind.SANCTION); // what takes longer than some hours
  private static final double OTHER_HOUR = -3.2;
  private static final double OTHER_HOUR_OF_MANY = -1;
  private static final double NEXT_DAY = -3.6; // both tell one day: what is shelled every day is told in the same words every day

  Weighed day(Mention one, Mention other) {
    int gap = Math.max(one.from(), other.from()) - Math.min(one.to(), other.to());
    boolean corrected = Cues.Cue.CORRECTION.in(one.wording().signs().cues() | other.wording().signs().cues());
    if (gap > 1 && gap <= CORRECTED_DAYS && corrected && shareWeekday(one, other)) {
      return new Weighed("day", CORRECTED, () -> gap + " days apart, but the one puts the other right");
    }
    if (gap > 1) {
      return new Weighed("day", Comparison.NEVER, () -> gap + " days apart at least");
    }
    if (gap == 1) {
      boolean bothNamed = !Cues.Cue.ANOTHER.in(one.wording().signs().cues() | other.wording().signs().cues()) && Math.max(one.wording().weekdays().size(), other.wording().weekdays().size()) > 1 && shareWeekday(one, other);
      return bothNamed ? new Weighed("day", 0, () -> "a day apart, and one report names both days")
          : oneNight(one.to() < other.from() ? one.wording() : other.wording(), one.to() < other.from() ? other.wording() : one.wording())
              ? new Weighed("day", 1.4, () -> "a day apart, but one night or another zone of time") : new Weighed("day", one.days() == 1 && other.days() == 1 ? NEXT_DAY : A_DAY_APART, () -> "a day apart");
    }
    int longer = Math.max(one.days(), other.days());
    if (longer == 1) {
      return new Weighed("day", 2.2, () -> "the same day");
    }
    if (longer <= 3) {
      return new Weighed("day", 1.7, () -> "the same days, within " + longer);
    }
    if (one.from() == other.from() && one.to() == other.to() && one.dated()) {
      return new Weighed("day", 0.7, () -> "the same period");
    }
    if (one.from() == other.from() && one.dated() && other.dated() && Math.min(one.days(), other.days()) >= SOME_DAYS) {
      return new Weighed("day", 1.2, () -> "one beginning, told as going on");
    }
    if (!one.bounded() || !other.bounded()) {
      return new Weighed("day", UNDATED, () -> "no day told");
    }
    if (one.from() == Mention.OPEN_START && other.from() == Mention.OPEN_START) {
      return bothRecent(Math.abs(one.to() - other.to()));
    }
    boolean open = one.from() == Mention.OPEN_START || other.from() == Mention.OPEN_START;
    if (open && Math.abs(one.to() - other.to()) <= FRESH_DAYS) {
      return new Weighed("day", Math.abs(one.to() - other.to()) <= NEWS_DAYS ? NEWS : FRESH, () -> "a day, and an undated happening told within " + FRESH_DAYS + " days of it");
    }
    boolean vague = !open && longer <= A_MONTH && Math.min(one.days(), other.days()) <= 2 && !Wholes.sum(one.days() == longer ? one : other, one.days() == longer ? other : one);
    return vague ? new Weighed("day", longer <= 10 ? 1.7 : 1.4, () -> "a day within those that the other names") : longer <= 10 ? new Weighed("day", 0.5, () -> "days that overlap")
        : new Weighed("day", open ? -0.5 : 0.1, () -> "a period that overlaps");
  }

  /** @param apart days between the reports */
  private static Weighed bothRecent(int apart) {
    return apart <= FRESH_DAYS ? new Weighed("day", 0.3, () -> "undated happenings told within " + FRESH_DAYS + " days of each other")
        : new Weighed("day", apart < FAR_DAYS ? 0 : OTHER_WEEKS, () -> "undated happenings told " + apart + " days apart");
  }

  /** True where the one tells the late hours of a day and the other the early ones of the next, or hours of another zone. */
  private static boolean oneNight(Wording before, Wording after) {
    boolean zone = Cues.Cue.ZONE.in(before.signs().cues() | after.signs().cues());
    return zone || Hours.late(before.hours()) && Hours.early(after.hours());
  }

  Weighed hour(Mention one, Mention other) {
    boolean overlap = Math.max(one.from(), other.from()) <= Math.min(one.to(), other.to());
    boolean moment = !LENGTHY.contains(one.event().kind()) || !LENGTHY.contains(other.event().kind());
    boolean day = moment && overlap && one.days() <= 2 && other.days() <= 2 && one.days() + other.days() < 4;
    double weight = Math.min(Wholes.dead(one), Wholes.dead(other)) >= TollMatch.MANY ? OTHER_HOUR_OF_MANY : OTHER_HOUR;
    return new Weighed("hour", day && hoursApart(one, other) ? weight : 0, () -> "told of other hours of the day");
  }

  private static boolean hoursApart(Mention one, Mention other) {
    long a = one.wording().hours();
    long b = other.wording().hours();
    boolean named = Hours.named(a) && other.days() == 1 || Hours.named(b) && one.days() == 1;
    return named ? Hours.apart(a, b, other.from() - one.from()) : Hours.apart(a, b);
  }

  private static boolean shareWeekday(Mention one, Mention other) {
    return one.wording().weekdays().stream().anyMatch(other.wording().weekdays()::contains);
  }

  /** Where a date is not known, the name of the day still tells two happenings apart. */
  Weighed weekday(Mention one, Mention other) {
    boolean dates = one.dated() && other.dated();
    Set<String> days = dates ? Set.of() : weekdays(one);
    Set<String> otherDays = dates ? Set.of() : weekdays(other);
    if (days.isEmpty() || otherDays.isEmpty()) {
      return new Weighed("weekday", 0, () -> "dates, or no day named in both");
    }
    Set<String> both = new TreeSet<>(days);
    both.retainAll(otherDays);
    boolean named = !one.wording().weekdays().isEmpty() && !other.wording().weekdays().isEmpty();
    return both.isEmpty() ? new Weighed("weekday", named ? OTHER_WEEKDAY : OTHER_DATE, () -> "other days of the week: " + days + " and " + otherDays) : new Weighed("weekday", SAME_WEEKDAY, () -> "the same day of the week: " + both);
  }

  /** Those that its words name, or those of its date. */
  private static Set<String> weekdays(Mention mention) {
    if (!mention.wording().weekdays().isEmpty() || !mention.dated() || mention.days() > 2) {
      return mention.wording().weekdays();
    }
    Set<String> days = new TreeSet<>();
    for (int day = mention.from(); day <= mention.to(); day++) {
      days.add(LocalDate.ofEpochDay(day).getDayOfWeek().name().toLowerCase(Locale.ROOT));
    }
    return days;
  }
}
