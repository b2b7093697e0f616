// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.cli.Surroundings;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Shelf;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every benchmark takes. */
final class Options {
  @Spec(Spec.Target.MIXEE) private CommandSpec spec;
  @Option(names = "--json", description = "Print JSON, for programs.")
  private boolean json;
  @Option(names = "--limit", paramLabel = "N", description = "Take no more than N reports or items.")
  private int limit = Integer.MAX_VALUE;
  @Option(names = "--theatre", paramLabel = "FOLDER", description = "What is known of one war more. May be given again.")
  private List<String> theatres = new ArrayList<>();
  @Option(names = "--threads", paramLabel = "N", description = "How many reports are read at a time (default: one a processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--readings", paramLabel = "FOLDER", description = "Keep what is read as JSON, and take it from there the next time: a reader that was changed without a new version is then not measured.")
  private Optional<String> readings = Optional.empty();

  boolean json() {
    return json;
  }

  Bench bench(Surroundings surroundings, Optional<Path> folder, boolean sealed) {
    Knowledge knowledge = Knowledge.packed();
    for (String theatre : theatres) {
      knowledge = knowledge.with(new Shelf.Folder(folder(surroundings, theatre)));
    }
    if (limit < 1 || threads < 1) {
      throw new ParameterException(spec.commandLine(), "--limit and --threads must be 1 or more");
    }
    Bench bench = new Bench(surroundings, knowledge, new Bench.Asked(folder, sealed, limit, threads));
    return readings.map(f -> bench.keeping(surroundings.path(f))).orElse(bench);
  }

  /** Writes a file that a user named, its folder too where that is missing. */
  static void write(Surroundings surroundings, String given, String text) throws IOException {
    Path file = surroundings.path(given);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
  }

  Path folder(Surroundings surroundings, String given) {
    Path folder = surroundings.path(given);
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(spec.commandLine(), given + ": there is no such folder");
    }
    return folder;
  }
}
