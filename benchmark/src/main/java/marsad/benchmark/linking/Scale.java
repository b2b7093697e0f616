// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import marsad.benchmark.Bench;
import marsad.benchmark.Benchmark;
import marsad.benchmark.Measure;
import marsad.benchmark.Result;
import marsad.link.Linked;
import marsad.link.Linker;
import marsad.link.World;
import marsad.record.Reading;

/** Time and memory to link generated records, ten times more each time, up to a million or {@code --limit}. */
final class Scale implements Benchmark {
  private static final int FIRST = 10_000;
  private static final int MOST = 1_000_000;

  @Override
  public String name() {
    return "scale";
  }

  @Override
  public String about() {
    return "Link 10,000, 100,000 and 1,000,000 generated records (--limit N: up to N) and measure time and memory.";
  }

  @Override
  public String format() {
    return "none";
  }

  @Override
  public boolean ownSet() {
    return true;
  }

  @Override
  public Result run(Bench bench) {
    Linker linker = Linker.of(bench.knowledge(), World.of(bench.knowledge()));
    List<Measure> measures = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    double before = 0;
    for (int records = FIRST; records <= Math.min(MOST, bench.asked().limit()); records *= 10) {
      List<Reading> readings = Generated.readings(records, 1);
      long start = System.nanoTime();
      Linked linked = linker.link(readings, List.of());
      double seconds = (System.nanoTime() - start) / 1e9;
      measures.add(Measure.of(String.format(Locale.ROOT, "%,d records, seconds", records), seconds));
      measures.add(Measure.of(String.format(Locale.ROOT, "%,d records, GiB", records), used() / (double) (1 << 30)));
      if (before > 0) {
        measures.add(Measure.of(String.format(Locale.ROOT, "%,d records, times the time of a tenth", records), seconds / before));
      }
      before = seconds;
      notes.add(String.format(Locale.ROOT, "%,d records in %,d incidents", records, linked.incidents().size()));
    }
    notes.add("GiB: the readings, the result and what was not yet swept away; " + Runtime.getRuntime().availableProcessors() + " processors, at most "
        + (Runtime.getRuntime().maxMemory() >> 20) + " MiB");
    return new Result(measures, notes, List.of());
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
