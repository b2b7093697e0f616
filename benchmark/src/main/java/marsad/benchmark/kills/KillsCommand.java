// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.kills;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import marsad.benchmark.LongRun;
import marsad.benchmark.Measure;
import marsad.benchmark.Result;
import marsad.benchmark.lasting.Scratch;
import marsad.cli.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marsad benchmark kills}. */
@Command(name = "kills", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Kills processes (SIGKILL) at random moments while they add reports and decide, and looks whether anything is lost, doubled or half there.",
    footer = {"", "Example:", "  marsad benchmark kills --kills=200 --keep figures/"})
public final class KillsCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Option(names = "--kills", paramLabel = "N", description = "How many (default: 200; some minutes).")
  private int kills = 200;
  @Option(names = "--seed", paramLabel = "N", description = "Of the random moments (default: 7).")
  private long seed = 7;
  @Mixin private LongRun shown;

  public KillsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Scratch.folder();
    try {
      Kills.Found found = new Kills(folder).run(kills, seed);
      found.faults().forEach(f -> surroundings.err().println("refused: " + f));
      return shown.tell(surroundings, "kills", new Result(List.of(Measure.of("processes killed", found.kills()), Measure.of("of them while they wrote", found.cutShort()),
          Measure.of("faults", found.faults().size())), List.of("completed to " + found.reports() + " reports and " + found.decisions() + " decisions"), found.faults()));
    } finally {
      Scratch.delete(folder);
    }
  }
}
