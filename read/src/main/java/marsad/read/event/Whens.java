// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.IntStream;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.record.How;
import marsad.record.Period;

/** When an event was: the time of its clause; in "since May, when rebels seized the town" the beginning of what goes on. */
final class Whens {
  private static final int BETWEEN = 2; // tokens between the time and "when"
  private static final int EARLY_MONTHS = 4;
  private final Scene scene;

  Whens(Scene scene) {
    this.scene = scene;
  }

  Found<Optional<Period>> of(int head, boolean ongoing) {
    return clause(head).flatMap(this::since).map(m -> new Found<>(Optional.of(start(m)), m.how(), m.spans()))
        .orElseGet(() -> behindSince(scene.context().times().of(scene.sentence(), head, ongoing), head, ongoing));
  }

  /** "Since the coup in May 2021, fighting has spread": what goes on began with what is named behind "since". */
  private Found<Optional<Period>> behindSince(Found<Optional<Period>> told, int head, boolean ongoing) {
    Optional<Mention<Period>> time = scene.context().times().in(scene.sentence()).stream().filter(m -> ongoing && m.spans().equals(told.spans())).findFirst();
    int at = time.map(Mention::from).orElse(0);
    while (at > 0 && !scene.token(at).form().matches("[,;:]") && !scene.in("since-word", at)) {
      at--;
    }
    boolean since = time.isPresent() && scene.in("since-word", at) && !(at <= head && head < time.get().to());
    return since ? goesOn(told) : told;
  }

  /** From the beginning that is told until the report. */
  Found<Optional<Period>> goesOn(Found<Optional<Period>> told) {
    Optional<LocalDate> published = scene.context().document().report().published();
    boolean past = told.how() == How.STATED && published.isPresent() && told.value().flatMap(Period::from).isPresent() && told.value().flatMap(Period::to).filter(t -> t.isBefore(published.get())).isPresent();
    return past ? new Found<>(told.value().map(p -> Period.of(p.from().orElseThrow(), published.get())), told.how(), told.spans()) : told;
  }

  /** A shorter time inside a longer one. */
  static boolean within(Period inner, Optional<Period> outer) {
    return outer.filter(o -> !o.equals(inner) && inner.from().isPresent() && inner.to().isPresent() && o.from().map(f -> !inner.from().get().isBefore(f)).orElse(true)
        && o.to().map(t -> !inner.to().get().isAfter(t)).orElse(true)).isPresent();
  }

  /** The "when" of the clause that a word stands in. */
  private Optional<Integer> clause(int head) {
    int at = head;
    for (int steps = 0; steps < scene.sentence().size(); steps++) {
      Optional<Integer> when = scene.sentence().children(at, "advmod", "mark").stream().map(Edge::dependent).filter(i -> scene.in("when-word", i)).findFirst();
      Edge up = scene.up(at).orElse(null);
      if (when.isPresent() || up == null) {
        return when;
      }
      at = up.governor();
    }
    return Optional.empty();
  }

  /** The time right before it, where that lasts until the report. */
  private Optional<Mention<Period>> since(int when) {
    Optional<LocalDate> published = scene.context().document().report().published();
    return scene.context().times().in(scene.sentence()).stream().filter(m -> m.to() <= when && when - m.to() <= BETWEEN)
        .filter(m -> published.isPresent() && m.value().to().equals(published) && m.value().from().filter(f -> f.isBefore(published.get())).isPresent()).findFirst();
  }

  private Period start(Mention<Period> lasting) {
    LocalDate from = lasting.value().from().orElseThrow();
    boolean day = IntStream.range(lasting.from(), lasting.to()).anyMatch(i -> scene.in("weekday", i) || scene.token(i).lower().matches("[0-9]{1,2}"));
    boolean month = IntStream.range(lasting.from(), lasting.to()).anyMatch(i -> scene.in("month", i));
    boolean early = IntStream.range(lasting.from(), lasting.to()).anyMatch(i -> scene.in("early-word", i));
    if (day || from.getDayOfMonth() != 1) {
      return Period.day(from);
    }
    if (month || from.getMonth() != Month.JANUARY) {
      return Period.of(from, early ? from.plusDays(9) : YearMonth.from(from).atEndOfMonth());
    }
    return Period.of(from, early ? from.plusMonths(EARLY_MONTHS).minusDays(1) : from.plusYears(1).minusDays(1));
  }
}
