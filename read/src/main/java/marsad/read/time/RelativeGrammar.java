// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import marsad.knowledge.WordList;
import marsad.record.Period;

/** Reads times told against the day of publication: weekdays, "last month", "in recent days", "two weeks ago", "earlier this year". */
final class RelativeGrammar {
  private static final int WEEK = 7;
  private final TimeWords words;
  private final List<String> lower;
  private final LocalDate day;
  private final boolean future;
  private final java.util.function.IntFunction<Optional<int[]>> numbers;

  /** @param numbers a small number at a token and one past its end */
  RelativeGrammar(TimeWords words, List<String> lower, LocalDate published, boolean future, java.util.function.IntFunction<Optional<int[]>> numbers) {
    this.words = words;
    this.lower = lower;
    this.day = published;
    this.future = future;
    this.numbers = numbers;
  }

  Optional<Moment> at(int from) {
    return earlier(from).or(() -> fixed(from)).or(() -> which(from)).or(() -> weekday(from)).or(() -> past(from)).or(() -> ago(from)).or(() -> lasting(from));
  }

  /** "earlier this month", "earlier on Monday". */
  private Optional<Moment> earlier(int from) {
    return words.at("earlier", lower, from).flatMap(hit -> {
      int next = hit.to() < lower.size() && lower.get(hit.to()).equals("on") ? hit.to() + 1 : hit.to();
      return next < lower.size() ? which(next).or(() -> weekday(next)) : Optional.<Moment>empty();
    }).map(m -> m.between(from, m.to()));
  }

  private Optional<Moment> fixed(int from) {
    return words.at("day", lower, from).map(h -> point(Period.day(day.plusDays(value(h))), h))
        .or(() -> words.at("night", lower, from).flatMap(this::into))
        .or(() -> words.at("night", lower, from).map(h -> point(Period.of(day.minusDays(1), day), h)))
        .or(() -> words.at("weekend", lower, from).map(h -> point(future ? Days.weekend(day, 1) : Days.weekend(day.minusDays(1), 0), h)))
        .or(() -> words.at("open", lower, from).map(h -> new Moment(Period.until(day), from, h.to(), "now")))
        .or(() -> words.at("past", lower, from).map(h -> point(Period.of(day.minusDays(value(h)), day), h)))
        .or(() -> words.at("now", lower, from).map(h -> new Moment(Period.until(day), from, h.to(), "now")));
  }

  /** "Overnight into Wednesday". */
  private Optional<Moment> into(WordList.Hit night) {
    boolean into = night.to() < lower.size() && words.in("into-day", lower.get(night.to()));
    return Optional.of(night.to() + 1).filter(at -> into).flatMap(at -> words.at("weekday", lower, at)).map(h -> {
      LocalDate that = Days.lastWeekday(day, value(h));
      return new Moment(Period.of(that.minusDays(1), that), night.from(), h.to(), "point");
    });
  }

  private static Moment point(Period period, WordList.Hit hit) {
    return new Moment(period, hit.from(), hit.to(), "point");
  }

  private static int value(WordList.Hit hit) {
    return Integer.parseInt(hit.row().need("value"));
  }

  /** "last Tuesday", "this month", "next week". */
  private Optional<Moment> which(int from) {
    Optional<WordList.Hit> which = words.at("which", lower, from);
    if (which.isEmpty()) {
      return Optional.empty();
    }
    int to = which.get().to();
    int away = value(which.get());
    return words.at("weekday", lower, to).map(h -> new Moment(Period.day(weekdayAway(value(h), away)), from, h.to(), "point"))
        .or(() -> words.at("month", lower, to).map(h -> new Moment(Days.month(Days.yearOf(away > 0 ? day : day.minusDays(1), value(h), 1, away > 0), value(h)), from, h.to(), "point")))
        .or(() -> words.at("season", lower, to).map(h -> new Moment(season(h, Days.yearOf(day, firstMonth(h), 1, away > 0)), from, h.to(), "point")))
        .or(() -> words.at("unit", lower, to).flatMap(h -> unit(h.row().need("value"), away).map(p -> new Moment(p, from, h.to(), "point"))));
  }

  /** "last Monday" on a Tuesday is not yesterday, which would be "Monday". */
  private LocalDate weekdayAway(int weekday, int away) {
    if (away < 0 && Days.lastWeekday(day.minusDays(1), weekday).equals(day.minusDays(1))) {
      return day.minusDays(8);
    }
    return away < 0 ? Days.lastWeekday(day.minusDays(1), weekday) : away > 0 || future ? Days.nextWeekday(day, weekday) : Days.lastWeekday(day, weekday);
  }

  private Optional<Period> unit(String unit, int away) {
    return switch (unit) {
      case "week" -> Optional.of(away == 0 ? Period.of(Days.week(day, 0).from().orElseThrow(), day) : Days.week(day, away));
      case "month" -> Optional.of(away == 0 ? Period.of(day.withDayOfMonth(1), day) : Days.month(day.plusMonths(away).getYear(), day.plusMonths(away).getMonthValue()));
      case "year" -> Optional.of(away == 0 ? Period.of(day.withDayOfYear(1), day) : Days.year(day.getYear() + away));
      default -> Optional.empty();
    };
  }

  static int firstMonth(WordList.Hit hit) {
    return Integer.parseInt(hit.row().need("value").split("-")[0]);
  }

  static Period season(WordList.Hit hit, int year) {
    int last = Integer.parseInt(hit.row().need("value").split("-")[1]);
    LocalDate from = LocalDate.of(year, firstMonth(hit), 1);
    int lastYear = last < firstMonth(hit) ? year + 1 : year;
    return new Period(Optional.of(from), Days.month(lastYear, last).to());
  }

  /** "Tuesday", "Friday night", "Tuesday morning". */
  private Optional<Moment> weekday(int from) {
    return words.at("weekday", lower, from).map(h -> {
      boolean lastWeek = h.to() + 2 < lower.size() && lower.get(h.to()).equals("of") && lower.get(h.to() + 1).equals("last") && lower.get(h.to() + 2).equals("week");
      if (lastWeek) {
        return new Moment(Period.day(Days.week(day, -1).from().orElseThrow().plusDays(value(h) - 1L)), from, h.to() + 3, "point");
      }
      LocalDate that = future ? Days.nextWeekday(day, value(h)) : Days.lastWeekday(day, value(h));
      Optional<WordList.Hit> second = h.to() + 1 < lower.size() && lower.get(h.to()).equals("and") ? words.at("weekday", lower, h.to() + 1) : Optional.empty();
      if (second.isPresent() && value(second.get()) % WEEK == value(h) % WEEK + 1 && !future) {
        LocalDate last = Days.lastWeekday(day, value(second.get()));
        return new Moment(Period.of(last.minusDays(1), last), from, second.get().to(), "point"); // "on Sunday and Monday"
      }
      boolean night = h.to() < lower.size() && lower.get(h.to()).equals("night");
      boolean part = words.at("part", lower, h.to()).isPresent();
      return new Moment(night ? Period.of(that, that.plusDays(1)) : Period.day(that), from, night || part ? h.to() + 1 : h.to(), "point");
    });
  }

  /** "the past three days", "the last 24 hours", "the past week". */
  private Optional<Moment> past(int from) {
    Optional<Integer> after = words.at("span", lower, from).map(WordList.Hit::to)
        .or(() -> lower.get(from).equals("last") ? Optional.of(from + 1) : Optional.<Integer>empty()); // "last three days" too
    if (after.isEmpty()) {
      return Optional.empty();
    }
    Optional<int[]> number = numbers.apply(after.get());
    int unitAt = number.map(n -> n[1]).orElse(after.get());
    return words.at("unit", lower, unitAt).filter(h -> number.isPresent() || !lower.get(from).equals("last") && !lower.get(after.get() - 1).equals("last"))
        .map(h -> new Moment(Period.of(Days.before(day, number.map(n -> n[0]).orElse(1), h.row().need("value")), day), from, h.to(), "point"));
  }

  /** "three years ago", "over a decade ago", "an hour ago". */
  private Optional<Moment> ago(int from) {
    boolean one = lower.get(from).equals("a") || lower.get(from).equals("an");
    Optional<int[]> number = one ? Optional.of(new int[] {1, from + 1}) : numbers.apply(from);
    return number.flatMap(n -> words.at("unit", lower, n[1]).flatMap(unit -> words.at("ago", lower, unit.to())
        .map(ago -> new Moment(Days.ago(day, n[0], unit.row().need("value")), from, ago.to(), "point"))));
  }

  /** "eight-year-old war", "18-month-long uprising", "nine years of war": from then on until now. */
  private Optional<Moment> lasting(int from) {
    Optional<int[]> number = numbers.apply(from);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    int at = number.get()[1];
    boolean hyphen = at < lower.size() && lower.get(at).equals("-");
    Optional<WordList.Hit> unit = words.at("unit", lower, hyphen ? at + 1 : at);
    if (unit.isEmpty() || !hyphen) {
      return Optional.empty();
    }
    int to = unit.get().to();
    boolean more = to + 1 < lower.size() && lower.get(to).equals("-") && words.at("lasting", lower, to + 1).isPresent();
    boolean war = to + (more ? 2 : 0) < lower.size() && words.in("war", lower.get(to + (more ? 2 : 0)));
    LocalDate start = Days.before(day, number.get()[0], unit.get().row().need("value"));
    return war ? Optional.of(new Moment(Period.of(start, day), from, more ? to + 2 : to, "point")) : Optional.empty();
  }
}
