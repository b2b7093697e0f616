// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import marsad.cli.Exit;
import marsad.cli.Surroundings;
import marsad.record.Json;
import picocli.CommandLine.Option;

/** What every measurement takes that runs for long, and so by its own command: how its figures are shown, and kept for the table of quality. */
public final class LongRun {
  @Option(names = "--keep", paramLabel = "FOLDER", description = "Keep the figures there, for the table that \"marsad benchmark all\" writes.")
  private Optional<String> keep = Optional.empty();
  @Option(names = "--json", description = "Print JSON, for programs.")
  private boolean json;

  /**
   * Shows what was found; what went wrong was told already.
   *
   * @param name of the command, as it stands in {@code runs.tsv}
   * @return the exit code: 1 where something went wrong
   */
  public int tell(Surroundings surroundings, String name, Result result) throws IOException {
    Shown shown = new Shown();
    if (json) {
      surroundings.out().println(Json.compact(shown.json(name, result)));
    } else {
      shown.lines(name, result).forEach(surroundings.out()::println);
    }
    if (keep.isPresent()) {
      Path folder = Files.createDirectories(surroundings.path(keep.get()));
      Files.write(folder.resolve(name + ".json"), Json.pretty(shown.json(name, result)).getBytes(StandardCharsets.UTF_8));
    }
    return result.misses().isEmpty() ? Exit.DONE : Exit.REFUSED;
  }
}
