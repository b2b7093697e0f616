// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.record.Period;

/** Reads dates of the calendar: "February 3", "3 Feb. 2020", "2020-02-03", "19.04.2017", "February 2019", "in 2011", "December 25-27", "480 BC". */
final class DateGrammar {
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(st|nd|rd|th)?");
  private static final Pattern YEAR = Pattern.compile("(1\\d|20)\\d\\d");
  private static final Pattern MODERN_YEAR = Pattern.compile("(19|20)\\d\\d");
  private static final Pattern OLD_YEAR = Pattern.compile("\\d{1,4}");
  private static final Pattern DECADE = Pattern.compile("(\\d{2,3}0)s");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
  private static final Pattern YEARS = Pattern.compile("((?:1\\d|20)\\d\\d)[-–]((?:1\\d|20)?\\d\\d)");
  private static final int CENTURY = 100;

  private final TimeWords words;
  private final List<String> lower;
  private final Against against;

  DateGrammar(TimeWords words, List<String> lower, Against against) {
    this.words = words;
    this.lower = lower;
    this.against = against;
  }

  /** A year and one past its last token. */
  private record Year(int number, int to) {}

  Optional<Moment> at(int from) {
    Optional<Moment> numeric = numeric(from);
    if (numeric.isPresent()) {
      return numeric;
    }
    Optional<String> glued = List.of("mid-", "early-", "late-").stream().filter(lower.get(from)::startsWith).findFirst(); // the tokenizer keeps "mid-March" whole
    if (glued.isPresent()) {
      return glued(from, glued.get());
    }
    Optional<Integer> month = month(from);
    if (month.isPresent()) {
      return monthFirst(from, month.get());
    }
    return dayFirst(from).or(() -> feast(from)).or(() -> decade(from)).or(() -> century(from)).or(() -> year(from));
  }

  private Optional<Moment> numeric(int from) {
    Matcher iso = ISO.matcher(lower.get(from));
    if (iso.matches()) {
      return day(from, from + 1, iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher years = YEARS.matcher(lower.get(from));
    if (years.matches() && against.history()) {
      int first = Integer.parseInt(years.group(1));
      int last = Integer.parseInt(years.group(2));
      int full = last < CENTURY ? first / CENTURY * CENTURY + last : last;
      return full < first ? Optional.empty() : Optional.of(new Moment(new Period(Days.year(first).from(), Days.year(full).to()), from, from + 1, "point"));
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

  private boolean is(String list, int at) {
    return at >= 0 && at < lower.size() && words.in(list, lower.get(at));
  }

  private Optional<Integer> dayNumber(int at) {
    if (at >= lower.size()) {
      return Optional.empty();
    }
    Matcher day = DAY.matcher(lower.get(at));
    return day.matches() && Integer.parseInt(day.group(1)) >= 1 && Integer.parseInt(day.group(1)) <= 31 ? Optional.of(Integer.parseInt(day.group(1))) : Optional.empty();
  }

  /** A year behind a month, a comma or "of" between them. */
  private Optional<Year> yearBehind(int at) {
    int next = at < lower.size() && lower.get(at).matches(",|of") ? at + 1 : at;
    return beforeOurEra(next).or(() -> next < lower.size() && YEAR.matcher(lower.get(next)).matches() ? Optional.of(new Year(Integer.parseInt(lower.get(next)), next + 1)) : Optional.empty());
  }

  /** "480 BC": the year -479 of the calendar that has a year 0. */
  private Optional<Year> beforeOurEra(int at) {
    boolean old = at < lower.size() && OLD_YEAR.matcher(lower.get(at)).matches() && is("before-era", at + 1);
    return old ? Optional.of(new Year(1 - Integer.parseInt(lower.get(at)), at + 2)) : Optional.empty();
  }

  private Optional<Moment> monthFirst(int from, int month) {
    Optional<Integer> day = dayNumber(from + 1).filter(d -> !is("counted", from + 2) && beforeOurEra(from + 1).isEmpty());
    if (day.isEmpty()) {
      return wholeMonth(from, month);
    }
    int to = from + 2;
    Optional<Integer> last = range(to);
    to = last.map(l -> from + 4).orElse(to);
    return period(from, to, yearBehind(to), month, day.get(), last.orElse(day.get()));
  }

  private Optional<Integer> range(int at) {
    return is("join", at) && month(at + 2).isEmpty() ? dayNumber(at + 1) : Optional.empty();
  }

  private Optional<Moment> dayFirst(int from) {
    Optional<Integer> day = dayNumber(from);
    int at = from + 1;
    Optional<Integer> last = day.isPresent() && is("join", at) && at + 2 < lower.size() && month(at + 2).isPresent() ? dayNumber(at + 1) : Optional.empty();
    at = last.isPresent() ? at + 2 : at;
    at = at < lower.size() && lower.get(at).equals("of") ? at + 1 : at;
    Optional<Integer> month = day.isPresent() && at < lower.size() ? month(at) : Optional.empty();
    if (month.isEmpty()) {
      return Optional.empty();
    }
    int begin = from > 0 && lower.get(from - 1).equals("the") ? from - 1 : from;
    return period(begin, at + 1, yearBehind(at + 1), month.get(), day.get(), last.orElse(day.get()));
  }

  private Optional<Moment> period(int from, int to, Optional<Year> said, int month, int first, int last) {
    Optional<Integer> year = said.map(Year::number).or(() -> against.year(month, first));
    int end = said.map(Year::to).orElse(to);
    if (year.isEmpty()) {
      return Optional.of(new Moment(Period.unknown(), from, end, "point"));
    }
    Optional<LocalDate> start = date(year.get(), month, first);
    Optional<LocalDate> until = date(year.get(), month, last).filter(e -> start.isPresent() && !e.isBefore(start.get())).or(() -> start);
    return start.map(s -> new Moment(Period.of(s, until.get()), from, end, "point"));
  }

  private Optional<Moment> wholeMonth(int from, int month) {
    Optional<Year> said = yearBehind(from + 1);
    if (said.isPresent()) {
      return Optional.of(new Moment(Days.month(said.get().number(), month), from, said.get().to(), "point"));
    }
    Optional<Moment> ofYear = ofThatYear(from, month);
    if (ofYear.isPresent()) {
      return ofYear;
    }
    if (is("rare-month", from) && !is("before-month", from - 1)) {
      return Optional.empty(); // more often a verb or a name
    }
    boolean before = from > 0 && lower.get(from - 1).equals("last") && against.published().filter(p -> p.getMonthValue() == month).isPresent(); // "last May", said in May
    Optional<Integer> year = against.year(month, 1).map(y -> before ? y - 1 : y);
    return Optional.of(new Moment(year.map(y -> Days.month(y, month)).orElse(Period.unknown()), from, from + 1, "point"));
  }

  /** "May last year", "October of that year". */
  private Optional<Moment> ofThatYear(int from, int month) {
    int at = from + 1 < lower.size() && lower.get(from + 1).equals("of") ? from + 2 : from + 1;
    Optional<Integer> to = words.at("unit", lower, at + 1).filter(h -> h.row().need("value").equals("year")).map(h -> h.to());
    if (to.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> year = words.at("which", lower, at).flatMap(h -> against.published().map(p -> p.getYear() + Integer.parseInt(h.row().need("value"))))
        .or(() -> words.at("told", lower, at).flatMap(h -> against.start().map(s -> s.getYear() + Integer.parseInt(h.row().need("value")))));
    return year.map(y -> new Moment(Days.month(y, month), from, to.get(), "point"));
  }

  private Optional<Moment> glued(int from, String edge) {
    List<String> rest = new ArrayList<>(lower);
    rest.set(from, lower.get(from).substring(edge.length()));
    DateGrammar inner = new DateGrammar(words, rest, against);
    Optional<Moment> whole = YEAR.matcher(rest.get(from)).matches() ? Optional.of(new Moment(Days.year(Integer.parseInt(rest.get(from))), from, from + 1, "point"))
        : inner.month(from).flatMap(m -> inner.wholeMonth(from, m)).or(() -> inner.decade(from));
    return whole.filter(m -> m.period().from().isPresent()).map(m -> m.as(Days.edge(m.period(), edge.substring(0, edge.length() - 1)), "point"));
  }

  /** "Christmas Day", "New Year's Eve 2019". */
  private Optional<Moment> feast(int from) {
    return words.at("feast", lower, from).flatMap(h -> {
      String[] day = h.row().need("value").split("-");
      return period(from, h.to(), yearBehind(h.to()), Integer.parseInt(day[0]), Integer.parseInt(day[1]), Integer.parseInt(day[1]));
    });
  }

  /** "in the 1990s", "the 470s BC". */
  private Optional<Moment> decade(int from) {
    Matcher decade = DECADE.matcher(lower.get(from));
    boolean before = is("before-era", from + 1);
    if (!decade.matches() || !before && decade.group(1).length() < 4) {
      return Optional.empty();
    }
    int first = Integer.parseInt(decade.group(1));
    Period years = before ? new Period(Days.year(1 - first - 9).from(), Days.year(1 - first).to()) : new Period(Days.year(first).from(), Days.year(first + 9).to());
    return Optional.of(new Moment(years, from, before ? from + 2 : from + 1, "point"));
  }

  /** "the nineteenth century", "the 19th century". */
  private Optional<Moment> century(int from) {
    Optional<Integer> number = words.at("century", lower, from).map(h -> Integer.parseInt(h.row().need("value"))).or(() -> dayNumber(from).filter(n -> lower.get(from).length() > 2));
    boolean said = from + 1 < lower.size() && lower.get(from + 1).equals("century");
    boolean before = is("before-era", from + 2);
    return number.filter(n -> said).map(n -> before ? new Moment(new Period(Days.year(1 - n * CENTURY).from(), Days.year(-(n - 1) * CENTURY).to()), from, from + 3, "point")
        : new Moment(new Period(Days.year((n - 1) * CENTURY + 1).from(), Days.year(n * CENTURY).to()), from, from + 2, "point"));
  }

  private Optional<Moment> year(int from) {
    Optional<Year> old = beforeOurEra(from);
    if (old.isPresent()) {
      return Optional.of(new Moment(Days.year(old.get().number()), from, old.get().to(), "point"));
    }
    boolean bare = against.start().filter(s -> s.getYear() < 1).isPresent() && lower.get(from).matches("\\d{3}") && is("before-year", from - 1) && !is("counted", from + 1);
    if (bare && against.history()) { // "in 480", told of what was before our era
      return Optional.of(new Moment(Days.year(1 - Integer.parseInt(lower.get(from))), from, from + 1, "point"));
    }
    boolean free = against.history() ? YEAR.matcher(lower.get(from)).matches() : MODERN_YEAR.matcher(lower.get(from)).matches() && is("before-year", from - 1);
    boolean counts = is("counted", from + 1) || from > 0 && is("amount", from - 1);
    return free && !counts ? Optional.of(new Moment(Days.year(Integer.parseInt(lower.get(from))), from, from + 1, "point")) : Optional.empty();
  }
}
