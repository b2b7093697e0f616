// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.knowledge.WordList;
import marsad.record.Period;

/** Reads all time words of one sentence; what is told against the happening told last ("the next day") takes that happening's day. */
final class TimeGrammar {
  private static final int SHORTER_THAN_A_MONTH = 27;
  private final TimeWords words;
  private final SmallNumbers numbers;

  TimeGrammar(TimeWords words, SmallNumbers numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  /**
   * The times of a sentence and what the next one is told against.
   *
   * @param moments in the order of the text
   */
  record Told(List<Moment> moments, Against next) {}

  /** @param lower the tokens of a sentence in lower case */
  Told read(List<String> lower, Against against) {
    List<Moment> found = new ArrayList<>();
    Against now = against;
    for (int at = 0; at < lower.size();) {
      Optional<Moment> moment = new One(lower, now, found.stream().anyMatch(TimeGrammar::isDay)).any(at);
      at = moment.map(Moment::to).orElse(at + 1);
      if (moment.isPresent()) {
        found.add(moment.get());
        now = now.after(moment.get());
      }
    }
    return new Told(found.stream().map(m -> against.published().map(p -> m.as(capped(m, p), m.sort())).orElse(m)).toList(), now);
  }

  /** A period that began before publication and was not said to be to come does not run past it. */
  private static Period capped(Moment moment, LocalDate published) {
    Period p = moment.period();
    boolean begun = p.from().isEmpty() || !p.from().get().isAfter(published);
    return begun && p.to().isPresent() && p.to().get().isAfter(published) ? new Period(p.from(), Optional.of(published)) : p;
  }

  private static boolean isDay(Moment moment) {
    return moment.period().from().isPresent() && moment.period().from().equals(moment.period().to());
  }

  private static long days(Period period) {
    return ChronoUnit.DAYS.between(period.from().orElseThrow(), period.to().orElseThrow());
  }

  /** The times of one sentence against what was told before it. */
  private final class One {
    private final List<String> lower;
    private final Against against;
    private final boolean dayHere;
    private final DateGrammar dates;
    private final ToldGrammar told;
    private final Optional<RelativeGrammar> relative;

    One(List<String> lower, Against against, boolean dayHere) {
      this.lower = lower;
      this.against = against;
      this.dayHere = dayHere;
      this.dates = new DateGrammar(words, lower, against);
      this.told = new ToldGrammar(words, lower, against, numbers, dayHere);
      this.relative = against.published().map(p -> new RelativeGrammar(words, lower, p, against.future(), at -> numbers.at(lower, at)));
    }

    Optional<Moment> any(int from) {
      return since(from).or(() -> range(from)).or(() -> plain(from)).or(() -> hanging(from));
    }

    private Optional<Moment> plain(int at) {
      return at >= lower.size() ? Optional.empty()
          : someDays(at).or(() -> edged(at)).or(() -> partOf(at)).or(() -> seasonOf(at)).or(() -> told.at(at)).or(() -> season(at)).or(() -> dates.at(at)).or(() -> published(at));
    }

    private Optional<Moment> since(int from) {
      One past = against.future() ? new One(lower, against.in(false), dayHere) : this; // "since February" is past, whatever the rest of the sentence expects
      return words.at("since", lower, from).flatMap(hit -> past.plain(skipArticle(hit.to())).or(() -> then(hit.to())).map(m -> {
        Optional<LocalDate> to = against.published().filter(p -> m.period().from().isEmpty() || !m.period().from().get().isAfter(p));
        return new Moment(new Period(m.period().from(), to), from, m.to(), "since");
      }));
    }

    /** "since then": since the time told last. */
    private Optional<Moment> then(int at) {
      boolean then = at < lower.size() && lower.get(at).equals("then");
      return against.told().filter(p -> then && p.from().isPresent()).map(p -> new Moment(p, at, at + 1, "since"));
    }

    private int skipArticle(int at) {
      return at < lower.size() && (lower.get(at).equals("the") || lower.get(at).equals("at") || lower.get(at).equals("about")) ? at + 1 : at;
    }

    /** "from March 3 to March 9", "between 2011 and 2013". */
    private Optional<Moment> range(int from) {
      if (!words.in("open", lower.get(from))) {
        return Optional.empty();
      }
      Optional<Moment> first = plain(skipArticle(from + 1)).filter(m -> m.to() < lower.size() && words.in("close", lower.get(m.to())));
      return first.flatMap(a -> plain(skipArticle(a.to() + 1)).flatMap(b -> {
        boolean year = lower.subList(a.from(), a.to()).stream().anyMatch(w -> w.matches("\\d{3,4}"));
        Optional<LocalDate> start = a.period().from().flatMap(s -> b.period().from().map(e -> year ? s : latest(s, e)));
        Optional<LocalDate> end = b.period().to();
        boolean order = start.isPresent() && end.isPresent() && b.period().from().filter(s -> s.isAfter(start.get())).isPresent();
        return order ? Optional.of(new Moment(new Period(start, end), from + 1, b.to(), "range")) : Optional.<Moment>empty();
      }));
    }

    /** A day named without a year, in the year that puts it last before another. */
    private LocalDate latest(LocalDate day, LocalDate before) {
      LocalDate same = day.withYear(before.getYear());
      return same.isAfter(before) ? same.minusYears(1) : same;
    }

    /** "early March", "the end of 2015", "the start of the year". */
    private Optional<Moment> edged(int from) {
      return words.at("edge", lower, from).flatMap(hit -> {
        int at = hit.to() < lower.size() && lower.get(hit.to()).matches("-|in|on|of") ? hit.to() + 1 : hit.to();
        String edge = hit.row().need("value");
        Optional<Moment> inner = at < lower.size() ? partOf(at).or(() -> seasonOf(at)).or(() -> told.at(at)).or(() -> season(at)).or(() -> dates.at(at)).or(() -> published(at)) : Optional.empty();
        Optional<Moment> whole = inner.filter(m -> m.period().from().isPresent() && m.period().to().isPresent())
            .map(m -> m.as(days(m.period()) < SHORTER_THAN_A_MONTH ? m.period() : Days.edge(full(m.period()), edge), m.sort()));
        return whole.or(() -> against.published().flatMap(p -> running(at, edge, p))).map(m -> m.between(from, m.to()));
      });
    }

    /** "The first 13 days of November", "the last two weeks of May". */
    private Optional<Moment> someDays(int from) {
      Optional<WordList.Hit> end = words.at("end-days", lower, from);
      Optional<int[]> number = end.flatMap(h -> numbers.at(lower, h.to()));
      Optional<WordList.Hit> unit = number.flatMap(n -> words.at("unit", lower, n[1]));
      boolean of = unit.filter(u -> u.to() + 1 < lower.size() && lower.get(u.to()).matches("of|in") && u.row().need("value").matches("day|week")).isPresent();
      Optional<Moment> whole = of ? dates.at(skipArticle(unit.get().to() + 1)).filter(m -> m.period().from().isPresent() && m.period().to().isPresent()) : Optional.empty();
      return whole.map(m -> {
        long more = number.get()[0] * (unit.get().row().need("value").equals("week") ? 7L : 1L) - 1;
        boolean first = end.get().row().need("value").equals("first");
        LocalDate start = first ? m.period().from().get() : m.period().to().get().minusDays(more);
        return new Moment(Period.of(start, first ? start.plusDays(more) : m.period().to().get()), from, m.to(), "range");
      });
    }

    /** "the start of the year", "the beginning of the month": of the one that runs. */
    private Optional<Moment> running(int at, String edge, LocalDate published) {
      boolean the = at + 1 < lower.size() && lower.get(at).equals("the");
      return words.at("unit", lower, the ? at + 1 : at).filter(h -> the).flatMap(h -> {
        Optional<Period> whole = switch (h.row().need("value")) {
          case "year" -> Optional.of(Days.year(Days.edge(Days.year(published.getYear()), edge).from().filter(published::isBefore).isPresent() ? published.getYear() - 1 : published.getYear()));
          case "month" -> Optional.of(Days.month(published.getYear(), published.getMonthValue()));
          case "week" -> Optional.of(Days.week(published, 0));
          default -> Optional.empty();
        };
        return whole.map(w -> new Moment(days(w) < SHORTER_THAN_A_MONTH ? w : Days.edge(w, edge), at, h.to(), "point"));
      });
    }

    /** A time told against the day of publication, from which a history does not go on. */
    private Optional<Moment> published(int at) {
      return relative.flatMap(r -> r.at(at)).map(m -> against.history() ? m.as(m.period(), "now") : m);
    }

    /** "the night of 8 February", "the morning of April 19". */
    private Optional<Moment> partOf(int from) {
      boolean night = lower.get(from).equals("night");
      boolean of = from + 1 < lower.size() && lower.get(from + 1).equals("of") && (night || words.at("part", lower, from).isPresent());
      return of ? dates.at(skipArticle(from + 2)).filter(m -> m.period().from().isPresent() && m.period().from().equals(m.period().to()))
          .map(m -> new Moment(night ? Period.of(m.period().from().get(), m.period().from().get().plusDays(1)) : m.period(), from, m.to(), "point")) : Optional.empty();
    }

    /** "in the spring of 2014", "the winter, 1941". */
    private Optional<Moment> seasonOf(int from) {
      int at = skipArticle(from);
      return words.at("season", lower, at).flatMap(hit -> {
        int yearAt = hit.to() < lower.size() && lower.get(hit.to()).matches("of|,") ? hit.to() + 1 : hit.to();
        Optional<Moment> year = yearAt < lower.size() && lower.get(yearAt).matches("\\d{3,4}") ? new DateGrammar(words, yearSaid(yearAt), against).at(yearAt) : Optional.empty();
        return year.flatMap(y -> y.period().from().map(f -> new Moment(RelativeGrammar.season(hit, f.getYear()), from, y.to(), "point")));
      });
    }

    /** A season without a year: in a history the one that fits what was told last. */
    private Optional<Moment> season(int from) {
      boolean the = from > 1 && lower.get(from - 1).equals("the") && words.in("season-before", lower.get(from - 2)) && (from + 1 >= lower.size() || !lower.get(from + 1).equals("of"));
      return words.at("season", lower, from).filter(h -> against.history() || the).flatMap(hit -> {
        boolean said = the || from > 0 && words.in("season-before", lower.get(from - 1)) || !words.in("rare-season", lower.get(from));
        return said && !words.in("no-alone", lower.get(from)) ? against.year(RelativeGrammar.firstMonth(hit), 1)
            .map(y -> new Moment(RelativeGrammar.season(hit, y), from, hit.to(), "point")) : Optional.<Moment>empty();
      });
    }

    /** The same tokens with a word before a year that makes it one. */
    private List<String> yearSaid(int yearAt) {
      List<String> said = new ArrayList<>(lower);
      said.set(yearAt - 1, "of");
      return said;
    }

    /** What hangs on an unknown day of publication is unknown. */
    private Optional<Moment> hanging(int from) {
      if (against.published().isPresent()) {
        return Optional.empty();
      }
      return Stream.of("weekday", "day", "night", "weekend", "past").flatMap(sort -> words.at(sort, lower, from).stream()).findFirst()
          .map((WordList.Hit h) -> new Moment(Period.unknown(), from, h.to(), "point"));
    }
  }

  private static Period full(Period period) {
    LocalDate from = period.from().orElseThrow();
    boolean years = days(period) > 31;
    boolean one = from.getDayOfYear() == 1 && period.to().filter(t -> t.getYear() == from.getYear()).isPresent();
    return one && years ? Days.year(from.getYear()) : years ? period : Days.month(from.getYear(), from.getMonthValue());
  }
}
