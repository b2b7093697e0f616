// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.lasting;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import marsad.benchmark.LongRun;
import marsad.benchmark.Measure;
import marsad.benchmark.Result;
import marsad.cli.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marsad benchmark watch}. */
@Command(name = "watch", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Lets \"marsad watch\" follow feeds on this machine that grow, kills it at random moments, and looks whether every item is in the ledger exactly once.",
    footer = {"", "Linux only: each feed gets a loopback address of its own.", "", "Example:", "  marsad benchmark watch --feeds 200 --minutes 30 --kills 20 --keep figures/"})
public final class SoakCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Option(names = "--feeds", paramLabel = "N", description = "How many (default: 200).")
  private int feeds = 200;
  @Option(names = "--minutes", paramLabel = "N", description = "For how long (default: 30).")
  private double minutes = 30;
  @Option(names = "--kills", paramLabel = "N", description = "How often it is killed meanwhile (default: 20).")
  private int kills = 20;
  @Option(names = "--seed", paramLabel = "N", description = "Of the random moments (default: 7).")
  private long seed = 7;
  @Mixin private LongRun shown;

  public SoakCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Scratch.folder();
    try {
      return shown.tell(surroundings, "watch", result(new Soak(folder, surroundings.clock(), seed).run(feeds, Duration.ofMillis((long) (minutes * 60_000)), kills)));
    } finally {
      Scratch.delete(folder);
    }
  }

  private Result result(Soak.Found found) {
    List<String> misses = new ArrayList<>(found.faults());
    if (found.lost() + found.doubled() > 0) {
      misses.add(found.lost() + " items lost, " + found.doubled() + " doubled");
    }
    if (found.together() > 1 || found.tooSoon() > 0) {
      misses.add("one host had " + found.together() + " requests at once, " + found.tooSoon() + " came within a second of the one before");
    }
    misses.forEach(m -> surroundings.err().println("refused: " + m));
    return new Result(List.of(Measure.of("feeds", feeds), Measure.of("minutes", minutes), Measure.of("kills", kills), Measure.of("items", found.items()),
        Measure.of("items lost", found.lost()), Measure.of("items doubled", found.doubled()), Measure.of("faults of the ledger", found.faults().size()),
        Measure.of("requests", found.requests()), Measure.of("most requests to one host at once", found.together()),
        Measure.of("requests within a second of the one before", found.tooSoon()), Measure.of("processor time, share of one processor", found.cpuSeconds() / (minutes * 60)),
        Measure.of("most memory of the process, MB", found.mostMemory())), List.of("each of the " + (kills + 2) + " starts is part of the processor time"), misses);
  }
}
