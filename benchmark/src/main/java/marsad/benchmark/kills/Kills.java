// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.kills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import marsad.ledger.Ledger;
import marsad.ledger.Verification;
import marsad.record.Decision;
import marsad.record.Reading;

/** Starts {@link Writer}s, kills each at a random moment (SIGKILL) and looks at what it left. */
public final class Kills {
  private static final int ROUND = 10;
  private static final int LATER_MS = 15;
  private static final int LOOK_MS = 2;
  private static final int LINE = 65; // bytes: a hash and a line feed
  private final Path folder;
  private final Map<String, Reading> expected = new HashMap<>();

  /** @param folder for the ledger; may be thrown away after */
  public Kills(Path folder) {
    this.folder = folder;
    Writer.reports().forEach(r -> expected.put(r.report().sha256(), r));
  }

  /**
   * What was found.
   *
   * @param cutShort processes that were killed before they had ended by themselves
   * @param faults what was lost, doubled, half there or altered, in words; empty where all is well
   */
  public record Found(int kills, int cutShort, long reports, long decisions, List<String> faults) {}

  /** Ten kills go to one ledger, then a new one is begun; in the end adding everything again must complete it. */
  public Found run(int kills, long seed) throws IOException, InterruptedException {
    Random random = new Random(seed);
    Path file = folder.resolve("killed.db");
    List<String> faults = new ArrayList<>();
    int cutShort = 0;
    for (int kill = 0; kill < kills; kill++) {
      if (kill % ROUND == 0) {
        delete(file);
      }
      Path output = Files.writeString(folder.resolve("out"), "");
      cutShort += kill(file, seed + kill, output, random) ? 1 : 0;
      look("kill " + (kill + 1), file, Files.readAllLines(output), faults);
    }
    complete(file, faults);
    try (Ledger ledger = Writer.open(file)) {
      return new Found(kills, cutShort, ledger.readings().size(), ledger.decisions().size(), List.copyOf(faults));
    }
  }

  private boolean kill(Path file, long seed, Path output, Random random) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp",
        System.getProperty("java.class.path"), Writer.class.getName(), file.toString(), Long.toString(seed)).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    int lines = random.nextInt(Writer.REPORTS - ROUND);
    while (process.isAlive() && Files.size(output) < (long) lines * LINE) {
      process.waitFor(LOOK_MS, TimeUnit.MILLISECONDS);
    }
    process.waitFor(random.nextInt(LATER_MS), TimeUnit.MILLISECONDS);
    boolean alive = process.isAlive();
    process.destroyForcibly().waitFor();
    return alive;
  }

  private void look(String when, Path file, List<String> said, List<String> faults) {
    try (Ledger ledger = Writer.open(file)) {
      Verification verification = ledger.verify();
      verification.faults().forEach(f -> faults.add(when + ": " + f.what()));
      List<Reading> there = ledger.readings();
      Set<String> texts = there.stream().map(r -> r.report().sha256()).collect(Collectors.toCollection(HashSet::new));
      if (texts.size() != there.size()) {
        faults.add(when + ": a report is there twice");
      }
      there.stream().filter(r -> !r.equals(expected.get(r.report().sha256()))).forEach(r -> faults.add(when + ": report " + r.report().name() + " is not as it was added"));
      said.stream().filter(l -> expected.containsKey(l) && !texts.contains(l)).forEach(l -> faults.add(when + ": report " + l + " was said to be kept and is lost"));
      decisions(when, ledger.decisions(), said, faults);
      if (ledger.entries().size() != there.size() + ledger.decisions().size()) {
        faults.add(when + ": there are entries that belong to no report and no decision");
      }
    } catch (RuntimeException e) {
      faults.add(when + ": the ledger cannot be opened: " + e.getMessage());
    }
  }

  private void decisions(String when, List<Decision> there, List<String> said, List<String> faults) {
    Set<String> ids = there.stream().map(d -> d.deed().id()).collect(Collectors.toCollection(HashSet::new));
    if (ids.size() != there.size()) {
      faults.add(when + ": a decision is there twice");
    }
    said.stream().filter(expected::containsKey).flatMap(l -> Writer.decision(expected.get(l)).stream()).filter(d -> !ids.contains(d.deed().id()))
        .forEach(d -> faults.add(when + ": decision " + d.deed().id() + " was said to be kept and is lost"));
  }

  private void complete(Path file, List<String> faults) {
    try (Ledger ledger = Writer.open(file)) {
      expected.values().forEach(r -> Writer.write(ledger, r));
      if (ledger.readings().size() != expected.size() || !new HashSet<>(ledger.readings()).equals(new HashSet<>(expected.values()))) {
        faults.add("adding everything again does not complete the ledger");
      }
      ledger.verify().faults().forEach(f -> faults.add("in the end: " + f.what()));
    }
  }

  private static void delete(Path file) throws IOException {
    for (String ending : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(Path.of(file + ending));
    }
  }
}
