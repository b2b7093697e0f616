// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import marsad.ledger.sql.SqliteStore;
import marsad.link.Linker;
import marsad.link.PlainWorld;
import marsad.record.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed processes, a full disk and two processes at once; {@code -Dmarsad.kills=200} makes the long run. */
class NothingLostTest {
  @TempDir Path folder;

  @Test
  void aKilledProcessLeavesNoReportHalfThere() throws Exception {
    int kills = Integer.getInteger("marsad.kills", 5);
    Random random = new Random(7);
    Path file = folder.resolve("killed.db");
    int cutShort = 0;
    for (int kill = 0; kill < kills; kill++) {
      if (kill % 10 == 0) {
        delete(file);
      }
      Path output = folder.resolve("out");
      Files.deleteIfExists(output);
      Process process = Adding.start(file, kill, output);
      int lines = random.nextInt(140);
      while (process.isAlive() && lines(output) < lines) {
        process.waitFor(1, TimeUnit.MILLISECONDS);
      }
      process.waitFor(random.nextInt(15), TimeUnit.MILLISECONDS);
      cutShort += process.isAlive() ? 1 : 0;
      process.destroyForcibly().waitFor();
      whole(file);
    }
    assertThat(cutShort).as("processes that were killed while they added").isGreaterThanOrEqualTo(kills / 2);
    complete(file);
  }

  private void delete(Path file) throws IOException {
    for (String ending : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(Path.of(file + ending));
    }
  }

  private static int lines(Path output) throws IOException {
    return Files.exists(output) ? (int) Files.readString(output).lines().count() : 0;
  }

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
