// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import marsad.link.Incident;
import marsad.link.Review;
import marsad.record.Decision;
import marsad.record.Deed;
import marsad.record.Event;
import marsad.record.Ids;
import marsad.record.Reading;
import marsad.record.ReportRecord;
import marsad.record.Telling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A better reader reads again: ids move, decisions stay, nothing vanishes without a line. */
class RereadTest {
  @TempDir Path folder;

  private static Reading first() {
    return Fixtures.strike("Sample Wire", "Dorva", "2031-05-01", 4, "2031-05-01");
  }

  /** The same report, its record quoted from later on: another id. */
  private static Reading again(String reader) {
    Reading old = first();
    Event event = (Event) old.records().get(0);
    Telling t = event.told();
    int from = t.quote().at().start() + "Shells ".length();
    Telling told = new Telling("e", old.report().text().quote(old.report().text().span(from, t.quote().at().end())), t.restated(), t.chains(), t.when(), t.background(),
        t.hedged(), t.evidence());
    List<ReportRecord> records = Ids.number(old.report().sha256(), List.of(event.told(told)));
    return new Reading(old.report(), records, reader);
  }

  private static Deed deed(String who) {
    return Deed.by(who, Instant.parse("2031-05-20T09:00:00Z"), "seen on video");
  }

  @Test
  void anOlderReaderNeverReplacesALaterOne() {
    try (Ledger ledger = Fixtures.open(folder.resolve("t.db"))) {
      assertThat(ledger.known(first().report(), "test 0.9")).as("not here yet").isEmpty();
      ledger.add(again("test 0.10"), Optional.empty());
      assertThat(ledger.known(first().report(), "test 0.9")).contains(Added.Outcome.KNOWN);
      assertThat(ledger.known(first().report(), "test 0.10")).contains(Added.Outcome.KNOWN);
      assertThat(ledger.known(first().report(), "test 0.11")).as("a later reader is to read it").isEmpty();
      Reading older = new Reading(first().report(), first().records(), "test 0.9");
      assertThat(ledger.add(older, Optional.empty()).outcome()).isEqualTo(Added.Outcome.KNOWN);
      assertThat(ledger.readings().get(0).reader()).isEqualTo("test 0.10");
      ledger.redact(first().report().sha256(), "Ada", "it names a victim");
      assertThat(ledger.known(first().report(), "test 0.11")).contains(Added.Outcome.REDACTED);
    }
  }

  @Test
  void anOldIdStillFindsItsIncidentAndTheDecisionHolds() {
    try (Ledger ledger = Fixtures.open(folder.resolve("t.db"))) {
      ledger.add(first(), Optional.empty());
      Incident before = ledger.view(Filter.all()).incidents().get(0);
      ledger.decide(new Decision.Accept(deed("Ada"), Acts.anchors(before)), "");
      assertThat(ledger.add(again("test 2"), Optional.empty()).outcome()).isEqualTo(Added.Outcome.REREAD);
      View view = ledger.view(Filter.all());
      Incident after = view.incidents().get(0);
      assertThat(after.id()).isNotEqualTo(before.id());
      assertThat(view.incident(before.id())).contains(after);
      assertThat(after.review().state()).isEqualTo(Review.State.ACCEPTED);
      assertThat(view.unplaced()).isEmpty();
      assertThat(view.withdrawn()).extracting(Withdrawn::id, Withdrawn::what, Withdrawn::became)
          .containsExactly(org.assertj.core.api.Assertions.tuple(before.id(), Withdrawn.What.REREAD, Optional.of(after.id())));
      assertThatThrownBy(() -> ledger.decide(new Decision.Reject(deed("Ben"), Acts.anchors(before)), "")).as("Ben still sees the old id").isInstanceOf(Conflict.class);
    }
  }

  @Test
  void whatIsReadNoMoreIsPutBeforeAPerson() {
    try (Ledger ledger = Fixtures.open(folder.resolve("t.db"))) {
      ledger.add(first(), Optional.empty());
      Incident before = ledger.view(Filter.all()).incidents().get(0);
      ledger.decide(new Decision.Accept(deed("Ada"), Acts.anchors(before)), "");
      ledger.add(new Reading(first().report(), List.of(), "test 2"), Optional.empty());
      View view = ledger.view(Filter.all());
      assertThat(view.incidents()).isEmpty();
      assertThat(view.unplaced()).hasSize(1);
      assertThat(view.withdrawn()).singleElement().satisfies(w -> assertThat(w.became()).isEmpty());
    }
  }

  @Test
  void twoClocksAsPublishedAndAsKnown() {
    try (Ledger ledger = Ledger.open(folder.resolve("t.db"), Fixtures.linker(), Fixtures.world(), Clock.fixed(Instant.parse("2031-05-10T08:00:00Z"), ZoneOffset.UTC))) {
      ledger.add(first(), Optional.empty());
    }
    try (Ledger ledger = Ledger.open(folder.resolve("t.db"), Fixtures.linker(), Fixtures.world(), Clock.fixed(Instant.parse("2031-05-12T08:00:00Z"), ZoneOffset.UTC))) {
      ledger.add(Fixtures.strike("Daily Sample", "Elmin", "2031-05-01", 2, "2031-05-02"), Optional.empty());
      ledger.decide(new Decision.Reject(deed("Ada"), Acts.anchors(ledger.view(Filter.parse("place=Dorva")).incidents().get(0))), "");
      assertThat(ledger.view(Filter.parse("asof=2031-05-01&review=rejected")).incidents()).as("published by then, decided since").hasSize(1);
      assertThat(ledger.view(Filter.parse("known=2031-05-11")).incidents()).as("known on the 11th, before anybody decided").hasSize(1)
          .allSatisfy(i -> assertThat(i.review().state()).isEqualTo(Review.State.UNREVIEWED));
      assertThat(ledger.view(Filter.parse("known=2031-05-09")).incidents()).isEmpty();
      assertThat(ledger.view(Filter.parse("known=2031-05-12")).incidents()).hasSize(1);
    }
  }

  @Test
  void whoSawTheLastDecisionMayDecideAboutAnyRecordOfTheIncident() {
    try (Ledger ledger = Fixtures.open(folder.resolve("t.db"))) {
      ledger.add(first(), Optional.empty());
      ledger.add(Fixtures.strike("Daily Sample", "Dorva", "2031-05-01", 4, "2031-05-02"), Optional.empty());
      Incident both = ledger.view(Filter.all()).incidents().get(0);
      assertThat(both.members()).hasSize(2);
      String one = ledger.decide(new Decision.Note(deed("Ada"), List.of(Acts.anchors(both).get(0))), "").deed().id();
      String two = ledger.decide(new Decision.Note(deed("Ada"), List.of(Acts.anchors(both).get(1))), one).deed().id();
      ledger.decide(new Decision.Accept(deed("Ben"), List.of(Acts.anchors(both).get(0))), two);
      assertThat(ledger.decisions()).hasSize(3);
    }
  }
}
