// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import marsad.knowledge.Knowledge;
import marsad.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code marsad watch} as a process of its own, killed again and again while feeds grow: every item is in the ledger exactly once. Short as it stands;
 * {@code -Dmarsad.soak.feeds=200 -Dmarsad.soak.seconds=1800 -Dmarsad.soak.kills=20} is the long run.
 */
@EnabledOnOs(OS.LINUX)
class WatchSoakTest {
  private static final int FEEDS = Integer.getInteger("marsad.soak.feeds", 12);
  private static final int SECONDS = Integer.getInteger("marsad.soak.seconds", 24);
  private static final int KILLS = Integer.getInteger("marsad.soak.kills", 2);
  private static final int GROW_SECONDS = Math.max(8, SECONDS / 10);
  @TempDir private Path folder;
  private final Random chance = new Random(7);
  private double cpuSeconds;
  private long mostMemory;

  @Test
  void every_item_exactly_once_whenever_it_is_killed() throws IOException, InterruptedException {
    try (SoakServer server = new SoakServer()) {
      Files.write(folder.resolve("feeds.txt"), IntStream.range(0, FEEDS).mapToObj(server::feed).toList());
      long slice = SECONDS * 1000L / (KILLS + 1);
      for (int kill = 0; kill < KILLS; kill++) {
        run(server, slice / 2 + (long) (chance.nextDouble() * slice), "--every", "5s");
        server.killed();
      }
      run(server, slice, "--every", "5s");
      server.killed();
      run(server, 0, "--every", "1s", "--once");
      Map<String, Integer> times = times();
      assertThat(times).hasSize(FEEDS * server.published());
      assertThat(times.values()).as("nothing twice").allMatch(n -> n == 1);
      assertThat(server.together.get()).as("requests to one host at once").isEqualTo(1);
      assertThat(server.tooSoon.get()).as("requests to one host within a second").isZero();
      System.out.println(String.format(Locale.ROOT, "watch: %d feeds, %d items, %d kills, %d requests; %.0f s of processor time, at most %d MB of memory", FEEDS, times.size(), KILLS,
          server.requests(), cpuSeconds, mostMemory / 1024));
    }
  }

  /** Runs for so long and kills it, or to its end where that is 0. */
  private void run(SoakServer server, long millis, String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1500m", "-XX:+UseSerialGC", "-cp",
        System.getProperty("java.class.path"), "marsad.cli.Main", "watch", "feeds.txt", "--ledger", "watch.db"));
    command.addAll(List.of(options));
    File log = folder.resolve("watch.log").toFile();
    Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    double used = 0;
    for (long grown = 0; millis == 0 ? process.isAlive() : System.nanoTime() < end && process.isAlive(); grown++) {
      if (millis > 0 && grown > 0 && grown % GROW_SECONDS == 0) {
        server.grow();
      }
      used = process.info().totalCpuDuration().map(d -> d.toMillis() / 1000.0).orElse(used);
      memory(process);
      process.waitFor(1, TimeUnit.SECONDS);
    }
    process.destroyForcibly().waitFor();
    cpuSeconds += used;
    assertThat(millis > 0 || process.exitValue() == 0).as(Files.readString(log.toPath())).isTrue();
  }

  private void memory(Process process) throws IOException {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    if (Files.exists(status)) {
      mostMemory = Math.max(mostMemory, Files.readAllLines(status).stream().filter(l -> l.startsWith("VmHWM")).mapToLong(l -> Long.parseLong(l.replaceAll("\\D", ""))).max().orElse(0));
    }
  }

  private Map<String, Integer> times() {
    Map<String, Integer> times = new TreeMap<>();
    try (Ledger ledger = Ledger.open(folder.resolve("watch.db"), Knowledge.packed(), Shell.CLOCK)) {
      ledger.readings().forEach(r -> times.merge(r.report().title().orElse("?"), 1, Integer::sum));
      assertThat(ledger.verify().faults()).isEmpty();
    }
    return times;
  }
}
