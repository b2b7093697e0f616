// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.kills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import marsad.cli.Exit;
import marsad.cli.Surroundings;
import marsad.record.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code marsad benchmark kills}. */
@Command(name = "kills", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Kills processes (SIGKILL) at random moments while they add reports and decide, and looks whether anything is lost, doubled or half there.",
    footer = {"", "Example:", "  marsad benchmark kills --kills=200"})
public final class KillsCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Option(names = "--kills", paramLabel = "N", description = "How many (default: 200; some minutes).")
  private int kills = 200;
  @Option(names = "--seed", paramLabel = "N", description = "Of the random moments (default: 7).")
  private long seed = 7;
  @Option(names = "--json", description = "Print JSON, for programs.")
  private boolean json;

  public KillsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("marsad-kills");
    try {
      Kills.Found found = new Kills(folder).run(kills, seed);
      found.faults().forEach(f -> surroundings.err().println("refused: " + f));
      surroundings.out().println(json ? Json.compact(Json.object().put("kills", found.kills()).put("cut_short", found.cutShort()).put("faults", found.faults().size()))
          : found.kills() + " processes killed, " + found.cutShort() + " of them while they wrote: " + found.faults().size() + " faults; completed to "
              + found.reports() + " reports and " + found.decisions() + " decisions");
      return found.faults().isEmpty() ? Exit.DONE : Exit.REFUSED;
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepest = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepest) {
        Files.delete(path);
      }
    }
  }
}
