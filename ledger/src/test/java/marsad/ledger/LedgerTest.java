// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import marsad.link.Incident;
import marsad.link.Review;
import marsad.record.Anchor;
import marsad.record.Decision;
import marsad.record.Deed;
import marsad.record.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  @TempDir Path folder;
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Fixtures.open(folder.resolve("t.db"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private void addAll(List<Reading> readings) {
    readings.forEach(r -> ledger.add(r, Optional.empty()));
  }

  @Test
  void theSameReportAgainChangesNothing() {
    Reading reading = Fixtures.strike("Sample Wire", "Dorva", "2031-05-01", 4, "2031-05-01");
    assertThat(ledger.add(reading, Optional.empty()).outcome()).isEqualTo(Added.Outcome.NEW);
    long head = ledger.head();
    assertThat(ledger.add(reading, Optional.empty()).outcome()).isEqualTo(Added.Outcome.KNOWN);
    assertThat(ledger.head()).isEqualTo(head);
  }

  @Test
  void whatIsAddedIsReadBackAsItWas() {
    addAll(Fixtures.some());
    assertThat(ledger.readings()).isEqualTo(Fixtures.some());
  }

  @Test
  void theSameTextOfAnotherOutletIsACarrierAndNoSecondSource() {
    Reading first = Fixtures.reading("Sample Wire", "Shells killed 4 in Dorva.", "Shells killed 4 in Dorva", "Dorva",
        java.time.LocalDate.of(2031, 5, 1), 4, java.time.LocalDate.of(2031, 5, 1));
    Reading second = Fixtures.reading("Daily Sample", "Shells killed 4 in Dorva.", "Shells killed 4 in Dorva", "Dorva",
        java.time.LocalDate.of(2031, 5, 1), 4, java.time.LocalDate.of(2031, 5, 2));
    addAll(List.of(first));
    assertThat(ledger.add(second, Optional.empty()).outcome()).isEqualTo(Added.Outcome.CARRIER);
    View view = ledger.view(Filter.all());
    assertThat(view.incidents()).hasSize(1);
    assertThat(view.incidents().get(0).independent()).isEqualTo(1);
    assertThat(view.linked().families()).hasSize(1);
    assertThat(view.linked().families().get(0).carriers()).hasSize(2);
  }

  @Test
  void filtersNarrowTheView() {
    addAll(Fixtures.some());
    assertThat(ledger.view(Filter.all()).incidents()).hasSize(12);
    assertThat(ledger.view(Filter.parse("place=elmin")).incidents()).hasSize(4);
    assertThat(ledger.view(Filter.parse("place=Elmin&from=2031-05-02&to=2031-05-03")).incidents()).hasSize(2);
    assertThat(ledger.view(Filter.parse("place=Elmin&place=Dorva&kind=shelling")).incidents()).hasSize(8);
    assertThat(ledger.view(Filter.parse("q=market+Tagra")).incidents()).hasSize(4);
    assertThat(ledger.view(Filter.parse("source=Nobody")).incidents()).isEmpty();
    assertThat(ledger.view(Filter.parse("asof=2031-05-01")).incidents()).hasSize(3);
  }

  @Test
  void aDecisionHoldsAndTheSecondPersonIsTold() {
    addAll(Fixtures.some());
    Incident incident = ledger.view(Filter.all()).incidents().get(0);
    Decision accept = new Decision.Accept(Deed.by("Ada", Instant.parse("2031-05-20T09:00:00Z"), "seen on video"), anchors(incident));
    ledger.decide(accept, incident.version());
    Decision reject = new Decision.Reject(Deed.by("Ben", Instant.parse("2031-05-20T09:01:00Z"), "a hoax"), anchors(incident));
    assertThatThrownBy(() -> ledger.decide(reject, incident.version())).isInstanceOf(Conflict.class).hasMessageContaining("Ada");
    Incident after = ledger.view(Filter.all()).incident(incident.id()).orElseThrow();
    assertThat(after.review().state()).isEqualTo(Review.State.ACCEPTED);
    ledger.decide(reject, after.version());
    assertThat(ledger.view(Filter.all()).incidents()).extracting(Incident::id).doesNotContain(incident.id());
    assertThat(ledger.view(Filter.parse("review=rejected")).incidents()).hasSize(1);
  }

  private static Deed deed(String who, String why) {
    return Deed.by(who, Instant.parse("2031-05-20T09:00:00Z"), why);
  }

  @Test
  void whoDecidesByCommandKnowsWhatTheSamePersonDecidedAndHadToSeeForIt() {
    addAll(Fixtures.some());
    List<Incident> all = ledger.view(Filter.all()).incidents();
    List<Anchor> one = anchors(all.get(0));
    List<Anchor> other = anchors(all.get(1));
    ledger.decideOnward(new Decision.Note(deed("Ada", "first"), one), "");
    ledger.decideOnward(new Decision.Accept(deed("Ada", "her own note stands in nobody's way"), one), "");
    Decision bens = ledger.decide(new Decision.Note(deed("Ben", "of the other"), other), "");
    ledger.decideOnward(new Decision.Note(deed("Ada", "of the one, after Ben"), one), "");
    assertThatThrownBy(() -> ledger.decideOnward(new Decision.Accept(deed("Ada", "not seen"), other), "")).as("a later one of hers is about another incident")
        .isInstanceOf(Conflict.class).hasMessageContaining("Ben decided meanwhile");
    ledger.decideOnward(new Decision.Accept(deed("Ada", "seen"), other), bens.deed().id());
    ledger.decideOnward(new Decision.Reject(deed("Ada", "had seen it for her last"), other), "");
    assertThatThrownBy(() -> ledger.decide(new Decision.Note(deed("Ada", "from an old page"), other), "")).as("a page knows only what it showed").isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> ledger.decide(new Decision.Note(deed("Ada", "typing error"), other), "d000000000000")).hasMessageContaining("there is no decision d000000000000");
  }

  private static List<Anchor> anchors(Incident incident) {
    return incident.members().stream().map(m -> Anchor.of(m.report(), m.event())).toList();
  }

  @Test
  void aRedactedTextIsGoneAndTheChainHolds() throws Exception {
    addAll(Fixtures.some());
    Reading secret = Fixtures.strike("Sample Wire", "Umbralith", "2031-05-09", 7, "2031-05-09");
    ledger.add(secret, Optional.of("<p>Umbralith</p>".getBytes(StandardCharsets.UTF_8)));
    ledger.redact(secret.report().sha256(), "Ada", "it names a victim");
    Verification verification = ledger.verify();
    assertThat(verification.faults()).isEmpty();
    assertThat(verification.redacted()).contains(secret.report().sha256());
    assertThat(ledger.add(secret, Optional.empty()).outcome()).isEqualTo(Added.Outcome.REDACTED);
    assertThat(ledger.view(Filter.all()).reports()).doesNotContainKey(secret.report().sha256());
    assertThat(ledger.view(Filter.parse("q=Umbralith")).incidents()).isEmpty();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT);
        assertThat(bytes.contains("umbralith")).as("%s holds redacted words", file.getFileName()).isFalse();
      }
    }
  }

  @Test
  void projectionsCanBeDroppedAndMadeAgain() {
    addAll(Fixtures.some());
    View before = ledger.view(Filter.parse("q=market"));
    ledger.rebuild();
    assertThat(ledger.view(Filter.parse("q=market")).incidents()).isEqualTo(before.incidents());
    assertThat(ledger.verify().faults()).isEmpty();
  }
}
