// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.knowledge.WordList;
import marsad.record.Period;

/** Reads times told against what was told before: "the next day", "two days later", "that year", "the following spring". */
final class ToldGrammar {
  private static final int HALF_DAY = 12; // hours: "two hours earlier" is the same day
  private final TimeWords words;
  private final List<String> lower;
  private final Against against;
  private final SmallNumbers numbers;
  private final boolean dayHere;

  /** @param dayHere whether the sentence has told a day before this token */
  ToldGrammar(TimeWords words, List<String> lower, Against against, SmallNumbers numbers, boolean dayHere) {
    this.words = words;
    this.lower = lower;
    this.against = against;
    this.numbers = numbers;
    this.dayHere = dayHere;
  }

  Optional<Moment> at(int from) {
    return days(from).or(() -> within(from)).or(() -> which(from)).or(() -> running(from)).or(() -> counted(from));
  }

  private static Moment told(Period period, int from, int to) {
    return new Moment(period, from, to, "anchor");
  }

  private Optional<Moment> days(int from) {
    Optional<LocalDate> said = against.lastDay().or(() -> against.history() ? Optional.empty() : against.published()); // "a day earlier" where no day was told: than the report's
    Optional<Moment> turned = words.at("anchor-of", lower, from).filter(h -> dayHere && said.isPresent() && goesOn(h.to()))
        .map(h -> told(Period.day(said.get().minusDays(value(h))), from, h.to()));
    if (turned.isPresent()) {
      return turned;
    }
    Optional<Moment> beside = words.at("anchor", lower, from).filter(h -> against.lastDay().isPresent() || value(h) < 0)
        .flatMap(h -> said.map(day -> told(Period.day(day.plusDays(value(h))), from, h.to())));
    Optional<Moment> soon = against.lastDay().flatMap(day -> words.at("soon", lower, from).map(h -> told(Period.of(day, day.plusDays(value(h))), from, h.to())));
    return beside.or(() -> soon).or(() -> against.lastDay().flatMap(day -> words.at("after", lower, from).map(h -> told(Period.of(day.plusDays(1), day.plusDays(7)), from, h.to()))));
  }

  /** "killed on Sunday, a day after the funeral": words go on, and it is their day that is told. */
  private boolean goesOn(int at) {
    return at < lower.size() && Character.isLetter(lower.get(at).codePointAt(0)) && !words.in("no-event", lower.get(at));
  }

  private static int value(WordList.Hit hit) {
    return Integer.parseInt(hit.row().need("value"));
  }

  /** "later that year": what is left of it; "earlier that month". */
  private Optional<Moment> within(int from) {
    return words.at("told-late", lower, from).or(() -> words.at("told-early", lower, from)).flatMap(hit -> unit(hit.to(), 0).flatMap(m -> {
      boolean late = hit.row().need("sort").equals("told-late");
      Optional<LocalDate> start = late ? against.told().flatMap(Period::to).map(d -> d.plusDays(1)) : m.period().from();
      Optional<LocalDate> end = late ? m.period().to() : against.start().map(d -> d.minusDays(1));
      boolean inside = start.isPresent() && end.isPresent() && !start.get().isAfter(end.get());
      return Optional.of(told(inside ? new Period(start, end) : m.period(), from, m.to()));
    }));
  }

  /** "that year", "the following month", "the previous Friday", "that summer". */
  private Optional<Moment> which(int from) {
    return words.at("told", lower, from).flatMap(h -> unit(h.to(), value(h))).map(m -> m.between(from, m.to()));
  }

  /** In a history "the year" and "this month" are those of what was told last. */
  private Optional<Moment> running(int from) {
    boolean here = against.history() && (lower.get(from).equals("the") || words.at("which", lower, from).filter(h -> value(h) == 0).isPresent());
    boolean night = from + 1 < lower.size() && lower.get(from + 1).equals("night");
    return here && !night ? unit(from + 1, 0).filter(m -> !m.period().from().equals(m.period().to())).map(m -> m.between(from, m.to())) : Optional.empty();
  }

  private Optional<Moment> unit(int at, int away) {
    if (at >= lower.size() || against.start().isEmpty()) {
      return Optional.empty();
    }
    LocalDate start = against.start().get();
    Optional<LocalDate> day = against.lastDay();
    return words.at("unit", lower, at).flatMap(h -> period(h.row().need("value"), away).map(p -> told(p, at, h.to())))
        .or(() -> words.at("season", lower, at).map(h -> told(season(h, start, away), at, h.to())))
        .or(() -> words.at("month", lower, at).filter(h -> away != 0).map(h -> told(Days.month(month(start, value(h), away), value(h)), at, h.to())))
        .or(() -> day.flatMap(d -> words.at("weekday", lower, at).map(h -> told(Period.day(weekday(d, value(h), away)), at, h.to()))))
        .or(() -> day.flatMap(d -> part(d, at)));
  }

  private Optional<Moment> part(LocalDate day, int at) {
    boolean night = at < lower.size() && lower.get(at).equals("night");
    return night ? Optional.of(told(Period.of(day, day.plusDays(1)), at, at + 1)) : words.at("part", lower, at).map(h -> told(Period.day(day), at, h.to()));
  }

  private static int month(LocalDate start, int month, int away) {
    boolean later = month > start.getMonthValue();
    return away > 0 ? start.getYear() + (later ? 0 : 1) : start.getYear() - (month < start.getMonthValue() ? 0 : 1);
  }

  private static LocalDate weekday(LocalDate day, int weekday, int away) {
    return away < 0 ? Days.lastWeekday(day.minusDays(1), weekday) : away > 0 ? Days.nextWeekday(day, weekday) : Days.nextWeekday(day.minusDays(1), weekday);
  }

  private static Period season(WordList.Hit hit, LocalDate start, int away) {
    Period same = RelativeGrammar.season(hit, start.getYear());
    boolean over = same.to().filter(start::isAfter).isPresent();
    boolean begun = same.from().filter(f -> !f.isAfter(start)).isPresent();
    int year = start.getYear() + (away > 0 && begun ? 1 : 0) - (away < 0 && !over ? 1 : 0);
    return RelativeGrammar.season(hit, year);
  }

  private Optional<Period> period(String unit, int away) {
    LocalDate start = against.start().orElseThrow();
    return switch (unit) {
      case "day" -> against.lastDay().map(d -> Period.day(d.plusDays(away)));
      case "night" -> against.lastDay().map(d -> Period.of(d.plusDays(away), d.plusDays(away + 1L)));
      case "week" -> against.lastDay().map(d -> Days.week(d, away));
      case "month" -> against.told().flatMap(Period::to).filter(to -> to.toEpochDay() - start.toEpochDay() < 32 || away == 0)
          .map(to -> Days.month(start.plusMonths(away).getYear(), start.plusMonths(away).getMonthValue()));
      case "year" -> Optional.of(Days.year(start.getYear() + away));
      default -> Optional.empty();
    };
  }

  /** "two days later", "three weeks earlier", "a year after that": as exact as the unit, days and weeks to the day. */
  private Optional<Moment> counted(int from) {
    boolean one = lower.get(from).equals("a") || lower.get(from).equals("an");
    Optional<int[]> number = one ? Optional.of(new int[] {1, from + 1}) : numbers.at(lower, from);
    return number.flatMap(n -> words.at("unit", lower, n[1]).flatMap(unit -> {
      Optional<WordList.Hit> later = words.at("later", lower, unit.to());
      Optional<WordList.Hit> sooner = Stream.of("sooner", "earlier").flatMap(s -> words.at(s, lower, unit.to()).stream()).findFirst();
      int sign = later.isPresent() ? -1 : 1;
      return later.or(() -> sooner).flatMap(h -> away(sign * n[0], unit.row().need("value")).map(p -> told(p, from, h.to())));
    }));
  }

  private Optional<Period> away(int number, String unit) {
    return switch (unit) {
      case "month", "year", "decade" -> against.start().map(s -> Days.ago(s, number, unit));
      case "hour" -> against.lastDay().map(d -> Period.day(number < HALF_DAY ? d : Days.before(d, number, unit)));
      default -> against.lastDay().map(d -> Period.day(Days.before(d, number, unit)));
    };
  }
}
