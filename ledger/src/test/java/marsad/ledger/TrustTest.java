// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.ForkJoinPool;
import marsad.record.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes a ledger one that can be trusted: alterations are found, and views hang on nothing but the reports and decisions. */
class TrustTest {
  private static final int PAGE = 4096;
  @TempDir Path folder;

  private Ledger filled(String name, List<Reading> readings) {
    Ledger ledger = Fixtures.open(folder.resolve(name));
    readings.forEach(r -> ledger.add(r, Optional.empty()));
    return ledger;
  }

  private void alter(String name, String... sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(name)); Statement statement = connection.createStatement()) {
      for (String one : sql) {
        statement.executeUpdate(one);
      }
    }
  }

  @Test
  void aWholeLedgerVerifies() {
    try (Ledger ledger = filled("a.db", Fixtures.some())) {
      Verification verification = ledger.verify();
      assertThat(verification.faults()).isEmpty();
      assertThat(verification.entries()).isEqualTo(Fixtures.some().size());
    }
  }

  @Test
  void theFirstAlteredEntryIsNamed() throws Exception {
    try (Ledger ledger = filled("a.db", Fixtures.some())) {
      alter("a.db", "DROP TRIGGER entry_is_never_changed",
          "UPDATE entry SET json = replace(json, 'test 1', 'test 2') WHERE sequence IN (5, 9)");
      assertThat(ledger.verify().first()).hasValueSatisfying(f -> assertThat(f.entry()).isEqualTo(5));
    }
  }

  @ParameterizedTest
  @CsvSource({"kind, redaction", "json, no json at all", "json, '{}'", "time, 2031-05-20T08:00:01Z", "time, yesterday", "previous, 00", "hash, 00"})
  void whateverIsAlteredOfAnEntryItIsNamedAndNothingBreaks(String column, String value) throws Exception {
    try (Ledger ledger = filled("a.db", Fixtures.some())) {
      alter("a.db", "DROP TRIGGER entry_is_never_changed", "UPDATE entry SET " + column + " = '" + value + "' WHERE sequence = 5");
      assertThat(ledger.verify().first()).hasValueSatisfying(f -> {
        assertThat(f.entry()).isEqualTo(5);
        assertThat(f.what()).contains("entry 5 was altered");
      });
    }
  }

  @Test
  void whatIsDerivedMustBeWhatTheLogSaysAndCanBeMadeAgain() throws Exception {
    try (Ledger ledger = filled("a.db", Fixtures.some())) {
      String reading = "(SELECT reading FROM publication WHERE entry = 2)";
      alter("a.db", "UPDATE publication SET reading = " + reading + " WHERE entry = 1", "DELETE FROM publication WHERE entry = 3",
          "DELETE FROM indexed WHERE text = (SELECT text FROM publication WHERE entry = 4)");
      assertThat(ledger.verify().faults()).hasSize(3).allSatisfy(f -> assertThat(f.what()).contains("verify --rebuild"))
          .extracting(Verification.Fault::what).anyMatch(w -> w.contains("does not hold by the log")).anyMatch(w -> w.contains("entry 3 holds by the log"))
          .anyMatch(w -> w.contains("search index"));
      ledger.rebuild();
      assertThat(ledger.verify().whole()).isTrue();
    }
  }

  @Test
  void theHeadIsTheHashOfTheLastEntryAndMovesWithEachOne() {
    try (Ledger ledger = filled("a.db", Fixtures.some())) {
      assertThat(ledger.verify().head()).isEqualTo(ledger.entries().get(Fixtures.some().size() - 1).hash());
    }
    try (Ledger ledger = filled("b.db", List.of())) {
      assertThat(ledger.verify().head()).isEqualTo(Entry.BEFORE_FIRST);
    }
  }

  @Test
  void whatWasRedactedAndIsPutBackIsNamed() throws Exception {
    try (Ledger ledger = filled("a.db", Fixtures.some())) {
      Reading gone = Fixtures.some().get(3);
      ledger.redact(gone.report().sha256(), "Ada", "it names a victim");
      assertThat(ledger.verify().whole()).isTrue();
      alter("a.db", "UPDATE content SET bytes = cast('" + gone.report().text() + "' AS BLOB) WHERE hash = '" + gone.report().sha256() + "'");
      assertThat(ledger.verify().faults()).singleElement().satisfies(f -> assertThat(f.what()).contains("was redacted by entry 25", "its bytes are back"));
    }
  }

  @Test
  void aFileThatIsDamagedAnywhereIsRefusedWithWhatToDo() throws Exception {
    filled("a.db", Fixtures.some().subList(0, 6)).close();
    byte[] whole = Files.readAllBytes(folder.resolve("a.db"));
    for (int page = 1; page < whole.length / PAGE; page += 5) {
      byte[] broken = whole.clone();
      Arrays.fill(broken, page * PAGE, page * PAGE + 64, (byte) 0xff);
      Path file = folder.resolve("broken" + page + ".db");
      Files.write(file, broken);
      String said;
      try (Ledger ledger = Fixtures.open(file)) {
        said = ledger.verify().faults().toString();
      } catch (IllegalStateException e) {
        said = e.getMessage();
      }
      assertThat(said).as("page " + page).contains("backup");
    }
  }

  @Test
  void aRemovedEntryIsNamed() throws Exception {
    try (Ledger ledger = filled("a.db", Fixtures.some())) {
      alter("a.db", "DROP TRIGGER entry_is_never_deleted", "DELETE FROM entry WHERE sequence = 7");
      assertThat(ledger.verify().first()).hasValueSatisfying(f -> assertThat(f.what()).contains("missing"));
    }
  }

  @Test
  void anAlteredTextIsNamedWithItsEntry() throws Exception {
    try (Ledger ledger = filled("a.db", Fixtures.some())) {
      String sha = Fixtures.some().get(3).report().sha256();
      alter("a.db", "UPDATE content SET bytes = cast('other' AS BLOB) WHERE hash = '" + sha + "'");
      assertThat(ledger.verify().first()).hasValueSatisfying(f -> assertThat(f.entry()).isEqualTo(4));
    }
  }

  @Test
  void bytesTakenOutBehindTheLogsBackAreNoRedaction() throws Exception {
    try (Ledger ledger = filled("a.db", Fixtures.some())) {
      String sha = Fixtures.some().get(3).report().sha256();
      alter("a.db", "UPDATE content SET bytes = NULL, redacted = 1 WHERE hash = '" + sha + "'");
      assertThat(ledger.verify().first()).hasValueSatisfying(f -> assertThat(f.what()).contains("no entry redacts it"));
    }
  }

  @Test
  void entriesCannotBeChangedByAccident() {
    try (Ledger ledger = filled("a.db", Fixtures.some())) {
      assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> alter("a.db", "UPDATE entry SET kind = 'x' WHERE sequence = 1")))
          .hasMessageContaining("an entry is never changed");
    }
  }

  @Test
  void anyOrderOfArrivalLocaleTimeZoneAndThreadsGiveTheSameView() throws Exception {
    String expected = dump(Fixtures.some(), "first.db", 1);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (int seed = 1; seed <= 20; seed++) {
        Locale.setDefault(seed % 2 == 0 ? Locale.ENGLISH : Locale.forLanguageTag("tr"));
        TimeZone.setDefault(TimeZone.getTimeZone(seed % 3 == 0 ? "America/St_Johns" : "Asia/Kathmandu"));
        List<Reading> shuffled = new ArrayList<>(Fixtures.some());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(dump(shuffled, "s" + seed + ".db", 1 + seed % 2)).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private String dump(List<Reading> readings, String name, int threads) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try (Ledger ledger = filled(name, readings)) {
      return pool.submit(() -> ledger.view(Filter.all()).linked().toString()).get();
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void aHundredMoreCopiesChangeNoCountAndNoGrade() {
    List<Reading> readings = new ArrayList<>(Fixtures.some());
    try (Ledger ledger = filled("a.db", readings)) {
      var before = ledger.view(Filter.parse("place=Dorva")).incidents().get(0);
      Reading original = readings.get(0);
      for (int i = 0; i < 100; i++) {
        ledger.add(Fixtures.carriedBy(original, "Outlet " + i, java.time.LocalDate.of(2031, 5, 2 + i % 20)), Optional.empty());
      }
      var after = ledger.view(Filter.parse("place=Dorva")).incidents().get(0);
      assertThat(after.independent()).isEqualTo(before.independent());
      assertThat(after.grade()).isEqualTo(before.grade());
      assertThat(after.tolls().get(0).best()).isEqualTo(before.tolls().get(0).best());
      assertThat(after.id()).isEqualTo(before.id());
    }
  }
}
