// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.lasting;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import marsad.benchmark.LongRun;
import marsad.benchmark.Measure;
import marsad.benchmark.Result;
import marsad.cli.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marsad benchmark fuzz}. */
@Command(name = "fuzz", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Feeds spoilt inputs to every reader (HTML, feeds, WARC, PDF, CSV, mail …) and looks whether each is read, or refused with a line that says why, and soon.",
    footer = {"", "Example:", "  marsad benchmark fuzz --minutes 60 --keep figures/"})
public final class FuzzCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Option(names = "--minutes", paramLabel = "N", description = "For how long, all kinds together (default: 2).")
  private double minutes = 2;
  @Option(names = "--first", paramLabel = "N", description = "The number of the first input (default: 1); the same number is the same input again.")
  private long first = 1;
  @Mixin private LongRun shown;

  public FuzzCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = Scratch.folder();
    try (Fuzz fuzz = new Fuzz(folder)) {
      Fuzz.Found found = fuzz.run(Duration.ofMillis((long) (minutes * 60_000)), first, fault -> surroundings.err().println("refused: " + fault));
      long inputs = found.inputs().values().stream().mapToLong(Long::longValue).sum();
      return shown.tell(surroundings, "fuzz", new Result(List.of(Measure.of("minutes", minutes), Measure.of("spoilt inputs", inputs), Measure.of("faults", found.faults().size())),
          List.of("inputs by kind: " + found.inputs().entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(", "))), found.faults()));
    } finally {
      Scratch.delete(folder);
    }
  }
}
