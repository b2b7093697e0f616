// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import java.util.concurrent.Callable;
import marsad.ledger.Filter;
import marsad.ledger.Ledger;
import marsad.record.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code marsad redact}: takes a text out for good. */
@Command(name = "redact", mixinStandardHelpOptions = true, sortOptions = false,
    description = {"Takes a text for good out of store, search, log file and later exports; its hash, who, when and why stay.", "It is not collected again. Backups and files that were exported before are yours to clean."},
    footer = {"", "Examples:", "  marsad redact report-17 --reason 'it names a victim'", "  marsad redact d0123456789ab --reason 'the note holds an address'"})
final class RedactCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Parameters(paramLabel = "ID", description = "A report (name, or SHA-256 of its text or the start of it), a capture (SHA-256) or a decision.")
  private String id = "";
  @Mixin private Person person;
  @Mixin private Common common;

  RedactCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Ledger ledger = Ledgers.existing(common.ledger(surroundings), common.knowledge(surroundings), surroundings)) {
      String meant = ledger.view(Filter.all()).report(id).map(r -> r.report().sha256()).orElse(id);
      boolean settled = ledger.redact(meant, person.who(), person.reason());
      if (common.json()) {
        surroundings.out().println(Json.compact(Json.object().put("redacted", meant).put("who", person.who()).put("settled", settled)));
      } else {
        surroundings.out().println("redacted " + meant + " by " + person.who() + ": " + person.reason());
      }
      if (!settled) {
        surroundings.err().println("refused: another process has the ledger open, so its words may still stand in the file beside it (-wal); "
            + "stop that process, then run: marsad verify");
      }
      return settled ? Exit.DONE : Exit.REFUSED;
    }
  }
}
