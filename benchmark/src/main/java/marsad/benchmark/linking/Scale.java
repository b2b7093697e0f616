// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.linking;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import marsad.link.Linked;
import marsad.link.Linker;
import marsad.record.Reading;

/** Time and memory to link generated records, ten times more each time. */
final class Scale {
  private static final int FIRST = 10_000;
  private final Linker linker;
  private final PrintStream out;

  Scale(Linker linker, PrintStream out) {
    this.linker = linker;
    this.out = out;
  }

  /** @param most records of the last step */
  void run(int most) {
    out.println("records   incidents  seconds  seconds per 10,000  MiB in use");
    for (int records = FIRST; records <= most; records *= 10) {
      List<Reading> readings = Generated.readings(records, 1);
      long start = System.nanoTime();
      Linked linked = linker.link(readings, List.of());
      double seconds = (System.nanoTime() - start) / 1e9;
      Runtime runtime = Runtime.getRuntime();
      long used = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
      out.println(String.format(Locale.ROOT, "%-9d %-10d %-8.1f %-19.2f %d", records, linked.incidents().size(), seconds,
          seconds * FIRST / records, used));
    }
  }
}
