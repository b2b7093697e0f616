// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.lasting;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import marsad.knowledge.Knowledge;
import marsad.ledger.Ledger;

/** {@code marsad watch} as a process of its own, killed (SIGKILL) at random moments while the feeds grow; in the end every item must be in the ledger exactly once. */
public final class Soak {
  private static final int GROWTHS = 8;
  private static final long SHORTEST_GROWTH = 8; // seconds
  private final Path folder;
  private final Clock clock;
  private final Random chance;
  private double cpuSeconds;
  private long mostMemory;
  private long grows; // when every feed has its next item, in nanoseconds of System.nanoTime()

  /** @param folder for the ledger; may be thrown away after */
  public Soak(Path folder, Clock clock, long seed) {
    this.folder = folder;
    this.clock = clock;
    this.chance = new Random(seed);
  }

  /**
   * What was found.
   *
   * @param lost items that were published and are not in the ledger
   * @param doubled items that are there more than once
   * @param together the most requests that one host had to answer at once
   * @param tooSoon requests within a second of the one before to the same host
   * @param cpuSeconds processor time of all processes
   * @param mostMemory of one process, in MB
   * @param faults of the ledger's own proof, in words
   */
  public record Found(int items, int lost, int doubled, int requests, int together, int tooSoon, double cpuSeconds, long mostMemory, List<String> faults) {}

  /** Watches so many feeds for so long, and kills so often. */
  public Found run(int feeds, Duration time, int kills) throws IOException, InterruptedException {
    try (SoakServer server = new SoakServer()) {
      Files.write(folder.resolve("feeds.txt"), IntStream.range(0, feeds).mapToObj(server::feed).toList());
      long slice = time.toMillis() / (kills + 1);
      long growth = Math.max(SHORTEST_GROWTH, time.toSeconds() / GROWTHS);
      grows = System.nanoTime() + TimeUnit.SECONDS.toNanos(growth);
      for (int kill = 0; kill < kills; kill++) {
        watch(server, slice / 2 + (long) (chance.nextDouble() * slice), growth, "--every", "5s");
        server.killed();
      }
      watch(server, slice, growth, "--every", "5s");
      server.killed();
      watch(server, 0, growth, "--every", "1s", "--once");
      return found(server, feeds * server.published());
    }
  }

  /** Watches for so long, then kills it; where millis is 0, to its end. */
  private void watch(SoakServer server, long millis, long growth, String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1500m", "-XX:+UseSerialGC", "-cp",
        System.getProperty("java.class.path"), "marsad.cli.Main", "watch", "feeds.txt", "--ledger", "watch.db"));
    command.addAll(List.of(options));
    File log = folder.resolve("watch.log").toFile();
    Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    double used = 0;
    while (process.isAlive() && (millis == 0 || System.nanoTime() < end)) {
      if (millis > 0 && System.nanoTime() >= grows) {
        server.grow();
        grows += TimeUnit.SECONDS.toNanos(growth);
      }
      process.waitFor(1, TimeUnit.SECONDS);
      used = process.info().totalCpuDuration().map(d -> d.toMillis() / 1000.0).orElse(used);
      memory(process);
    }
    process.destroyForcibly().waitFor();
    cpuSeconds += used;
    if (millis == 0 && process.exitValue() != 0) {
      throw new IOException("watch ended with " + process.exitValue() + ": " + Files.readString(log.toPath()));
    }
  }

  /** From Linux's own account of the process; nothing elsewhere. */
  private void memory(Process process) throws IOException {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    if (Files.exists(status)) {
      mostMemory = Math.max(mostMemory, Files.readAllLines(status).stream().filter(l -> l.startsWith("VmHWM")).mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024).max().orElse(0));
    }
  }

  private Found found(SoakServer server, int published) {
    Map<String, Integer> times = new TreeMap<>();
    try (Ledger ledger = Ledger.open(folder.resolve("watch.db"), Knowledge.packed(), clock)) {
      ledger.readings().forEach(r -> times.merge(r.report().title().orElse("?"), 1, Integer::sum));
      List<String> faults = ledger.verify().faults().stream().map(f -> f.what()).toList();
      int doubled = (int) times.values().stream().filter(n -> n > 1).count();
      return new Found(times.size(), published - times.size(), doubled, server.requests(), server.together(), server.tooSoon(), cpuSeconds, mostMemory, faults);
    }
  }
}
