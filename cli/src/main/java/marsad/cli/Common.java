// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Shelf;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command takes. */
public final class Common {
  @Spec(Spec.Target.MIXEE) private CommandSpec spec;

  @Option(names = "--ledger", paramLabel = "FILE", description = "The ledger (default: marsad.db in this folder; of the demo: marsad-demo.db).")
  private Optional<String> ledger = Optional.empty();

  @Option(names = "--theatre", paramLabel = "FOLDER", description = "What is known of one war more: a folder with actors.tsv, places.tsv, … May be given again.")
  private List<String> theatres = new ArrayList<>();

  @Option(names = "--json", description = "Print JSON, for programs.")
  private boolean json;

  @Option(names = "--threads", paramLabel = "N", description = "How many reports are read at a time (default: one a processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  boolean json() {
    return json;
  }

  int threads() {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads must be 1 or more, not " + threads);
    }
    return threads;
  }

  Path ledger(Surroundings surroundings) {
    return surroundings.path(ledger.orElse("marsad.db"));
  }

  /** The ledger that the user named, if any. */
  Optional<Path> givenLedger(Surroundings surroundings) {
    return ledger.map(surroundings::path);
  }

  /** All that is packed, and the theatres given. */
  Knowledge knowledge(Surroundings surroundings) {
    Knowledge knowledge = Knowledge.packed();
    for (String theatre : theatres) {
      Path folder = surroundings.path(theatre);
      if (!Files.isDirectory(folder)) {
        throw new ParameterException(spec.commandLine(), "--theatre " + theatre + ": there is no such folder");
      }
      knowledge = knowledge.with(new Shelf.Folder(folder));
    }
    return knowledge;
  }
}
