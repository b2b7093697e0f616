// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import marsad.knowledge.Knowledge;
import marsad.ledger.Added;
import marsad.ledger.Filter;
import marsad.ledger.Ledger;
import marsad.read.Reader;
import marsad.record.ReaderVersion;
import marsad.record.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marsad reread}: what an older reader read is read again; decisions stay. */
@Command(name = "reread", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Reads again what an older version of the reader read. Decisions hold on to their words; what no longer fits is listed.",
    footer = {"", "Examples:", "  marsad reread", "  marsad reread --all --theatre my-war/"})
final class RereadCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Option(names = "--all", description = "Also what this version read: after a change of a theatre, say.")
  private boolean all;
  @Mixin private Common common;

  RereadCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Knowledge knowledge = common.knowledge(surroundings);
    Status status = new Status(surroundings);
    try (Ledger ledger = Ledgers.existing(common.ledger(surroundings), knowledge, surroundings)) {
      List<Reading> old = ledger.readings().stream().filter(r -> all || ReaderVersion.isNewer(Reader.VERSION, r.reader())).toList();
      Optional<Reader> reader = old.isEmpty() ? Optional.empty() : Optional.of(surroundings.readers().load(knowledge, status));
      int changed = 0;
      for (Reading reading : old) {
        status.now("Reading " + reading.report().name());
        changed += ledger.add(reader.orElseThrow().read(reading.report()), Optional.empty()).outcome() == Added.Outcome.REREAD ? 1 : 0;
      }
      status.clear();
      int unfit = ledger.view(Filter.all()).unplaced().size();
      surroundings.out().println(old.size() + " reports read again, " + changed + " otherwise than before"
          + (unfit == 0 ? "" : "; " + unfit + " decisions no longer fit, see: marsad decisions --unplaced"));
      return Exit.DONE;
    }
  }
}
