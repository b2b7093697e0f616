// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import marsad.ledger.sql.SqliteStore;
import marsad.link.Linker;
import marsad.link.PlainWorld;
import marsad.record.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A full disk, and two processes at once; killed processes are {@code marsad benchmark kills}'. */
class NothingLostTest {
  @TempDir Path folder;

  /** Opens, verifies, and finds every report that is there whole. */
  private static void whole(Path file) {
    try (Ledger ledger = Adding.open(file)) {
      assertThat(ledger.verify().faults()).isEmpty();
      List<Reading> there = ledger.readings();
      assertThat(there).hasSize((int) ledger.head());
      assertThat(Adding.reports()).containsAll(there);
    }
  }

  /** Adding everything again completes it. */
  private static void complete(Path file) {
    try (Ledger ledger = Adding.open(file)) {
      Adding.reports().forEach(r -> ledger.add(r, capture(r)));
      assertThat(ledger.verify().faults()).isEmpty();
      assertThat(ledger.readings()).containsExactlyInAnyOrderElementsOf(Adding.reports());
    }
  }

  private static Optional<byte[]> capture(Reading reading) {
    return Optional.of(("<p>" + reading.report().text() + "</p>").getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void aFullDiskRefusesAReportWhole() {
    Path file = folder.resolve("full.db");
    PlainWorld world = new PlainWorld();
    Linker linker = Linker.of(marsad.knowledge.Knowledge.packed(), world);
    int added = 0;
    try (Ledger ledger = new Ledger(SqliteStore.open(file, OptionalInt.of(60)), linker, world, Fixtures.clock())) {
      for (Reading report : Adding.reports()) {
        ledger.add(report, capture(report));
        added++;
      }
    } catch (RuntimeException full) {
      assertThat(full).hasMessageContaining("full");
    }
    assertThat(added).isBetween(5, Adding.reports().size() - 1);
    whole(file);
    complete(file);
  }

  @ParameterizedTest
  @ValueSource(ints = {2000, 3000})
  void aWriteThatFailsInTheMiddleLeavesNoReportHalfThere(int kib) throws Exception {
    Path file = folder.resolve("limited.db");
    Adding.open(file).close();
    Process limited = Adding.startLimited(file, 3, folder.resolve("said"), kib);
    assertThat(limited.waitFor(3, TimeUnit.MINUTES)).isTrue();
    String said = Files.readString(folder.resolve("said"));
    assertThat(limited.exitValue()).as(said).isNotZero();
    assertThat(said.lines().filter(l -> l.startsWith("Outlet")).count()).as("some were taken before").isBetween(1L, Adding.reports().size() - 1L);
    whole(file);
    complete(file);
  }

  @Test
  void twoProcessesAddAtOnce() throws Exception {
    Path file = folder.resolve("two.db");
    Process one = Adding.start(file, 1, folder.resolve("one"));
    Process other = Adding.start(file, 2, folder.resolve("other"));
    assertThat(one.waitFor(3, TimeUnit.MINUTES) && other.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(one.exitValue()).as(Files.readString(folder.resolve("one"))).isZero();
    assertThat(other.exitValue()).as(Files.readString(folder.resolve("other"))).isZero();
    try (Ledger ledger = Adding.open(file)) {
      Set<Long> sequences = new HashSet<>();
      ledger.entries().forEach(e -> sequences.add(e.sequence()));
      assertThat(sequences).hasSize(Adding.reports().size());
    }
    whole(file);
  }
}
