// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.statement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import marsad.read.Found;
import marsad.record.Act;
import marsad.record.Event;
import marsad.record.How;
import marsad.record.Period;
import marsad.record.ReportRecord;

/** From when on an undated answer to a happening can have been given: from its day until the report. */
record SaidSince(Optional<LocalDate> published, List<ReportRecord> earlier) {
  private static final int DAYS = 7; // that a report's news can be old

  private static final Set<Act> ANSWERS = Set.of(Act.CONDEMNATION, Act.DENIAL, Act.ACCUSATION, Act.PRAISE);

  /** The time of the statement, from the day of what it is about, or of the news that the report begins with. */
  Found<Optional<Period>> of(StatementDraft draft) {
    boolean plain = draft.when().how() == How.DEFAULT && published.isPresent() && draft.when().value().equals(published.map(Period::day));
    Optional<LocalDate> day = plain ? about(draft).or(() -> ANSWERS.contains(draft.act()) && !quoted(draft) ? lead(draft) : Optional.empty()).flatMap(this::day) : Optional.empty();
    return day.map(d -> new Found<>(Optional.of(Period.of(d, published.orElseThrow())), How.INFERRED, draft.when().spans())).orElse(draft.when());
  }

  /** A running quotation is of the report's own day. */
  private static boolean quoted(StatementDraft draft) {
    return draft.sentence().tokens().stream().anyMatch(t -> t.form().matches("[\"“”«»]|''|``"));
  }

  private Optional<Event> about(StatementDraft draft) {
    return events().filter(e -> draft.about().filter(e.id()::equals).isPresent()).filter(e -> day(e).isPresent()).findFirst();
  }

  private Optional<Event> lead(StatementDraft draft) {
    return events().filter(e -> !e.told().background() && e.told().quote().at().start() < draft.sentence().at().end() && day(e).isPresent()).min(Comparator.comparingInt(e -> e.told().quote().at().start()));
  }

  private Stream<Event> events() {
    return earlier.stream().filter(Event.class::isInstance).map(Event.class::cast);
  }

  /** The day on which news began, where that is before the report. */
  private Optional<LocalDate> day(Event event) {
    return event.told().when().flatMap(Period::from).filter(d -> !d.isAfter(published.orElseThrow()) && d.plusDays(DAYS).isAfter(published.orElseThrow()));
  }
}
