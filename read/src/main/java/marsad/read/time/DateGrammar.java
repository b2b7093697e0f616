// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.record.Period;

/** Reads dates of the calendar: "February 3", "3 Feb. 2020", "2020-02-03", "19.04.2017", "February 2019", "in 2011", "December 25-27". */
final class DateGrammar {
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(st|nd|rd|th)?");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
  private static final Pattern DECADE = Pattern.compile("((?:19|20)\\d0)s");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");

  private final TimeWords words;
  private final List<String> lower;
  private final Optional<LocalDate> published;
  private final boolean future;

  DateGrammar(TimeWords words, List<String> lower, Optional<LocalDate> published, boolean future) {
    this.words = words;
    this.lower = lower;
    this.published = published;
    this.future = future;
  }

  Optional<Moment> at(int from) {
    Optional<Moment> numeric = numeric(from);
    if (numeric.isPresent()) {
      return numeric;
    }
    if (lower.get(from).startsWith("mid-")) { // the tokenizer keeps "mid-March" whole
      return midMonth(from);
    }
    Optional<Integer> month = month(from);
    if (month.isPresent()) {
      return monthFirst(from, month.get());
    }
    Optional<Moment> dayFirst = dayFirst(from);
    return dayFirst.or(() -> decade(from)).or(() -> year(from));
  }

  private Optional<Moment> numeric(int from) {
    Matcher iso = ISO.matcher(lower.get(from));
    if (iso.matches()) {
      return day(from, from + 1, iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher dotted = DOTTED.matcher(lower.get(from));
    if (!dotted.matches()) {
      return Optional.empty();
    }
    boolean american = Integer.parseInt(dotted.group(2)) > 12; // else the day stands first, as in most of the world
    return day(from, from + 1, dotted.group(3), dotted.group(american ? 1 : 2), dotted.group(american ? 2 : 1));
  }

  private static Optional<Moment> day(int from, int to, String year, String month, String day) {
    return date(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)).map(d -> new Moment(Period.day(d), from, to, "point"));
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty(); // a 31 February is no date
    }
  }

  Optional<Integer> month(int at) {
    return words.at("month", lower, at).filter(h -> h.to() == at + 1).map(h -> Integer.parseInt(h.row().need("value")));
  }

  private Optional<Integer> dayNumber(int at) {
    if (at >= lower.size()) {
      return Optional.empty();
    }
    Matcher day = DAY.matcher(lower.get(at));
    return day.matches() && Integer.parseInt(day.group(1)) >= 1 && Integer.parseInt(day.group(1)) <= 31 ? Optional.of(Integer.parseInt(day.group(1))) : Optional.empty();
  }

  private Optional<Integer> yearNumber(int at) {
    int next = at < lower.size() && lower.get(at).equals(",") ? at + 1 : at;
    return next < lower.size() && YEAR.matcher(lower.get(next)).matches() ? Optional.of(next) : Optional.empty();
  }

  private Optional<Moment> monthFirst(int from, int month) {
    Optional<Integer> day = dayNumber(from + 1).filter(d -> from + 2 >= lower.size() || !lower.get(from + 2).matches("(?i)percent|people|killed|dead|civilians|soldiers"));
    if (day.isEmpty()) {
      return wholeMonth(from, month);
    }
    int to = from + 2;
    Optional<Integer> last = range(to);
    to = last.map(l -> from + 4).orElse(to);
    Optional<Integer> year = yearNumber(to);
    return period(from, year.map(y -> y + 1).orElse(to), year, month, day.get(), last.orElse(day.get()));
  }

  private Optional<Integer> range(int at) {
    return at + 1 < lower.size() && lower.get(at).matches("-|–|to|and") && month(at + 2).isEmpty() && at + 1 < lower.size() ? dayNumber(at + 1) : Optional.empty();
  }

  private Optional<Moment> dayFirst(int from) {
    Optional<Integer> day = dayNumber(from);
    int at = from + 1;
    Optional<Integer> last = day.isPresent() && at + 2 < lower.size() && lower.get(at).matches("-|–|to|and") && month(at + 2).isPresent() ? dayNumber(at + 1) : Optional.empty();
    at = last.isPresent() ? at + 2 : at;
    at = at < lower.size() && lower.get(at).equals("of") ? at + 1 : at;
    Optional<Integer> month = day.isPresent() && at < lower.size() ? month(at) : Optional.empty();
    if (month.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> year = yearNumber(at + 1);
    int begin = from > 0 && lower.get(from - 1).equals("the") ? from - 1 : from;
    return period(begin, year.map(y -> y + 1).orElse(at + 1), year, month.get(), day.get(), last.orElse(day.get()));
  }

  private Optional<Moment> period(int from, int to, Optional<Integer> yearAt, int month, int first, int last) {
    Optional<Integer> year = yearAt.map(y -> Integer.parseInt(lower.get(y))).or(() -> published.map(p -> Days.yearOf(p, month, first, future)));
    if (year.isEmpty()) {
      return Optional.of(new Moment(Period.unknown(), from, to, "point"));
    }
    Optional<LocalDate> start = date(year.get(), month, first);
    Optional<LocalDate> end = date(year.get(), month, last).filter(e -> start.isPresent() && !e.isBefore(start.get())).or(() -> start);
    return start.map(s -> new Moment(Period.of(s, end.get()), from, to, "point"));
  }

  private Optional<Moment> wholeMonth(int from, int month) {
    Optional<Integer> yearAt = yearNumber(from + 1);
    boolean lastYear = yearAt.isEmpty() && from + 2 < lower.size() && lower.get(from + 2).equals("year") && lower.get(from + 1).matches("last|this|next");
    if (lastYear && published.isPresent()) {
      int away = lower.get(from + 1).equals("last") ? -1 : lower.get(from + 1).equals("next") ? 1 : 0;
      return Optional.of(new Moment(Days.month(published.get().getYear() + away, month), from, from + 3, "point"));
    }
    boolean alone = yearAt.isEmpty() && (from == 0 || !lower.get(from - 1).matches("in|since|of|by|until|last|early|late|mid|-|during|from|to|and|between|this|next|end|start|beginning"));
    if (alone && lower.get(from).matches("may|march|mar|sat|sun|dec\\.?|august")) {
      return Optional.empty(); // more often a verb or a name
    }
    if (yearAt.isEmpty() && published.isEmpty()) {
      return Optional.of(new Moment(Period.unknown(), from, from + 1, "point"));
    }
    int year = yearAt.map(y -> Integer.parseInt(lower.get(y))).orElseGet(() -> Days.yearOf(published.get(), month, 1, future));
    return Optional.of(new Moment(Days.month(year, month), from, yearAt.map(y -> y + 1).orElse(from + 1), "point"));
  }

  private Optional<Moment> midMonth(int from) {
    List<String> rest = new java.util.ArrayList<>(lower);
    rest.set(from, lower.get(from).substring("mid-".length()));
    DateGrammar inner = new DateGrammar(words, rest, published, future);
    return inner.month(from).flatMap(m -> inner.wholeMonth(from, m)).filter(m -> m.period().from().isPresent())
        .map(m -> m.as(Days.edge(m.period(), "mid"), "point"));
  }

  /** "in the 1990s". */
  private Optional<Moment> decade(int from) {
    Matcher decade = DECADE.matcher(lower.get(from));
    return decade.matches() ? Optional.of(new Moment(Period.of(LocalDate.of(Integer.parseInt(decade.group(1)), 1, 1),
        LocalDate.of(Integer.parseInt(decade.group(1)) + 9, 12, 31)), from, from + 1, "point")) : Optional.empty();
  }

  private Optional<Moment> year(int from) {
    boolean said = from > 0 && lower.get(from - 1).matches("in|since|of|by|until|during|from|early|late|mid|-|end|beginning|start|to|and|between|before|after|throughout");
    boolean counted = from + 1 < lower.size() && lower.get(from + 1).matches("people|civilians|soldiers|killed|dead|families|fighters|men|troops|km|kilometers|kilometres");
    return said && !counted && YEAR.matcher(lower.get(from)).matches() ? Optional.of(new Moment(Days.year(Integer.parseInt(lower.get(from))), from, from + 1, "point")) : Optional.empty();
  }
}
