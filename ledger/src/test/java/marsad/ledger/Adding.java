// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import marsad.knowledge.Knowledge;
import marsad.link.Linker;
import marsad.link.PlainWorld;
import marsad.record.Reading;

/** A process of its own that adds reports to a ledger, one line of output after each. */
final class Adding {
  private static final int REPORTS = 150;

  private Adding() {}

  /** @param args the ledger's file and the seed of the order */
  public static void main(String[] args) {
    List<Reading> reports = reports();
    Collections.shuffle(reports, new Random(Long.parseLong(args[1])));
    try (Ledger ledger = open(Path.of(args[0]))) {
      for (Reading report : reports) {
        ledger.add(report, Optional.of(("<p>" + report.report().text() + "</p>").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        System.out.println(report.report().name());
      }
    }
  }

  static Ledger open(Path file) {
    PlainWorld world = new PlainWorld();
    return Ledger.open(file, Linker.of(Knowledge.packed(), world), world, Fixtures.clock());
  }

  static List<Reading> reports() {
    List<Reading> reports = new ArrayList<>();
    for (int i = 0; i < REPORTS; i++) {
      reports.add(Fixtures.strike("Outlet " + i, "Town" + i % 7, "2031-05-1" + i % 10, 2 + i % 5, "2031-05-2" + i % 10));
    }
    return reports;
  }

  static Process start(Path file, long seed, Path output) throws IOException {
    return started(command(file, seed), output);
  }

  /** As {@link #start}, but no file that it writes may grow past so many KiB: as on a disk that is full, a write fails in the middle. */
  static Process startLimited(Path file, long seed, Path output, int kib) throws IOException {
    List<String> limited = new ArrayList<>(List.of("bash", "-c", "ulimit -f " + kib + "; exec \"$@\"", "limited"));
    limited.addAll(command(file, seed));
    return started(limited, output);
  }

  private static List<String> command(Path file, long seed) {
    return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp",
        System.getProperty("java.class.path"), Adding.class.getName(), file.toString(), Long.toString(seed));
  }

  private static Process started(List<String> command, Path output) throws IOException {
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
  }
}
