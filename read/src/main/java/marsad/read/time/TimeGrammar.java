// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.knowledge.WordList;
import marsad.record.Period;

/** Reads all time words of one sentence; what is told against the happening told last ("the next day") takes that happening's day. */
final class TimeGrammar {
  private final TimeWords words;
  private final SmallNumbers numbers;

  TimeGrammar(TimeWords words, SmallNumbers numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  /**
   * @param lower the tokens of a sentence in lower case
   * @param anchor the day of the happening told last
   * @param future whether the sentence speaks of what is to come
   */
  List<Moment> read(List<String> lower, Optional<LocalDate> published, Optional<LocalDate> anchor, boolean future) {
    DateGrammar dates = new DateGrammar(words, lower, published, future);
    Optional<RelativeGrammar> relative = published.map(p -> new RelativeGrammar(words, lower, p, future, at -> numbers.at(lower, at)));
    List<Moment> found = new ArrayList<>();
    Optional<LocalDate> last = anchor;
    for (int at = 0; at < lower.size();) {
      int from = at;
      Optional<LocalDate> before = last;
      Optional<Moment> moment = since(lower, from, dates, relative, published).or(() -> edged(lower, from, dates, relative, published))
          .or(() -> anchored(lower, from, before)).or(() -> season(lower, from, published)).or(() -> dates.at(from))
          .or(() -> relative.flatMap(r -> r.at(from))).or(() -> hanging(lower, from, published));
      moment.ifPresent(found::add);
      last = moment.filter(m -> m.period().from().equals(m.period().to())).flatMap(m -> m.period().from()).or(() -> before);
      at = moment.map(Moment::to).orElse(at + 1);
    }
    return found.stream().map(m -> published.map(p -> m.as(capped(m, p), m.sort())).orElse(m)).toList();
  }

  /** A period that began before publication and was not said to be to come does not run past it. */
  private static Period capped(Moment moment, LocalDate published) {
    Period p = moment.period();
    boolean begun = p.from().isEmpty() || !p.from().get().isAfter(published);
    return begun && p.to().isPresent() && p.to().get().isAfter(published) ? new Period(p.from(), Optional.of(published)) : p;
  }

  private Optional<Moment> plain(List<String> lower, int at, DateGrammar dates, Optional<RelativeGrammar> relative, Optional<LocalDate> published) {
    return at >= lower.size() ? Optional.empty()
        : edged(lower, at, dates, relative, published).or(() -> season(lower, at, published)).or(() -> dates.at(at)).or(() -> relative.flatMap(r -> r.at(at)));
  }

  private Optional<Moment> since(List<String> lower, int from, DateGrammar dates, Optional<RelativeGrammar> relative, Optional<LocalDate> published) {
    return words.at("since", lower, from).flatMap(hit -> {
      int at = skipArticle(lower, hit.to());
      return plain(lower, at, dates, relative, published).map(m -> {
        Optional<LocalDate> to = published.filter(p -> m.period().from().isEmpty() || !m.period().from().get().isAfter(p));
        return new Moment(new Period(m.period().from(), to), from, m.to(), "since");
      });
    });
  }

  private static int skipArticle(List<String> lower, int at) {
    return at < lower.size() && (lower.get(at).equals("the") || lower.get(at).equals("at") || lower.get(at).equals("about")) ? at + 1 : at;
  }

  /** "early March", "the end of 2015", "the start of the year". */
  private Optional<Moment> edged(List<String> lower, int from, DateGrammar dates, Optional<RelativeGrammar> relative, Optional<LocalDate> published) {
    return words.at("edge", lower, from).flatMap(hit -> {
      int at = hit.to() < lower.size() && lower.get(hit.to()).matches("-|in|on|of") ? hit.to() + 1 : hit.to();
      String edge = hit.row().need("value");
      Optional<Moment> inner = at < lower.size() ? dates.at(at).or(() -> relative.flatMap(r -> r.at(at))) : Optional.empty();
      Optional<Moment> whole = inner.filter(m -> m.period().from().isPresent() && m.period().to().isPresent())
          .map(m -> m.as(days(m.period()) < 27 ? m.period() : Days.edge(full(m.period()), edge), "point"));
      return whole.or(() -> published.flatMap(p -> running(lower, at, edge, p))).map(m -> m.between(from, m.to()));
    });
  }

  private static long days(Period period) {
    return java.time.temporal.ChronoUnit.DAYS.between(period.from().orElseThrow(), period.to().orElseThrow());
  }

  private static Period full(Period period) {
    LocalDate from = period.from().orElseThrow();
    boolean year = from.getDayOfYear() == 1 && days(period) > 31;
    return year ? Days.year(from.getYear()) : Days.month(from.getYear(), from.getMonthValue());
  }

  /** "the start of the year", "the beginning of the month": of the one that runs. */
  private Optional<Moment> running(List<String> lower, int at, String edge, LocalDate published) {
    boolean the = at + 1 < lower.size() && lower.get(at).equals("the");
    return words.at("unit", lower, the ? at + 1 : at).filter(h -> the).flatMap(h -> {
      Optional<Period> whole = switch (h.row().need("value")) {
        case "year" -> Optional.of(Days.year(published.getYear()));
        case "month" -> Optional.of(Days.month(published.getYear(), published.getMonthValue()));
        case "week" -> Optional.of(Days.week(published, 0));
        default -> Optional.empty();
      };
      return whole.map(w -> new Moment(days(w) < 27 ? w : Days.edge(w, edge), at, h.to(), "point"));
    });
  }

  /** "in the spring of 2014", "last summer" (told by its year; without one it is the latest). */
  private Optional<Moment> season(List<String> lower, int from, Optional<LocalDate> published) {
    return words.at("season", lower, from).flatMap(hit -> {
      boolean of = hit.to() < lower.size() && lower.get(hit.to()).equals("of");
      int yearAt = of ? hit.to() + 1 : hit.to();
      boolean year = yearAt < lower.size() && lower.get(yearAt).matches("(19|20)\\d\\d");
      return year ? Optional.of(new Moment(RelativeGrammar.season(hit, Integer.parseInt(lower.get(yearAt))), from, yearAt + 1, "point")) : Optional.empty();
    });
  }

  private Optional<Moment> anchored(List<String> lower, int from, Optional<LocalDate> anchor) {
    if (anchor.isEmpty()) {
      return Optional.empty();
    }
    LocalDate day = anchor.get();
    return words.at("anchor", lower, from).map(h -> new Moment(Period.day(day.plusDays(Integer.parseInt(h.row().need("value")))), from, h.to(), "anchor"))
        .or(() -> words.at("after", lower, from).map(h -> new Moment(Period.of(day.plusDays(1), day.plusDays(7)), from, h.to(), "anchor")))
        .or(() -> counted(lower, from, day));
  }

  /** "two days later", "three weeks earlier". */
  private Optional<Moment> counted(List<String> lower, int from, LocalDate anchor) {
    boolean one = lower.get(from).equals("a");
    Optional<int[]> number = one ? Optional.of(new int[] {1, from + 1}) : numbers.at(lower, from);
    return number.flatMap(n -> words.at("unit", lower, n[1]).flatMap(unit -> {
      Optional<WordList.Hit> later = words.at("later", lower, unit.to());
      Optional<WordList.Hit> sooner = words.at("sooner", lower, unit.to()).or(() -> words.at("earlier", lower, unit.to()));
      int sign = later.isPresent() ? -1 : 1;
      return later.or(() -> sooner).map(h -> new Moment(Period.day(Days.before(anchor, sign * n[0], unit.row().need("value"))), from, h.to(), "anchor"));
    }));
  }

  /** What hangs on an unknown day of publication is unknown. */
  private Optional<Moment> hanging(List<String> lower, int from, Optional<LocalDate> published) {
    if (published.isPresent()) {
      return Optional.empty();
    }
    return java.util.stream.Stream.of("weekday", "day", "night", "weekend", "past").flatMap(sort -> words.at(sort, lower, from).stream()).findFirst()
        .map(h -> new Moment(Period.unknown(), from, h.to(), "point"));
  }
}
