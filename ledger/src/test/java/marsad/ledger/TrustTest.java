// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
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

/** What makes a ledger one that can be trusted: alterations are found, and views hang on nothing but the reports and decisions. */
class TrustTest {
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
