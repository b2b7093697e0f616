// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import marsad.ledger.Filter;
import marsad.ledger.Ledger;
import marsad.ledger.View;
import marsad.link.Carrier;
import marsad.record.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code marsad redact}: takes a text out for good. */
@Command(name = "redact", mixinStandardHelpOptions = true, sortOptions = false,
    description = {"Takes a text for good out of store, search, log file and later exports; its hash, who, when and why stay.", "It is not collected again. Backups and files that were exported before are yours to clean."},
    footer = {"", "Examples:", "  marsad redact report-17 --reason 'it names a victim'", "  marsad redact d0123456789ab --reason 'the note holds an address'"})
final class RedactCommand implements Callable<Integer> {
  private static final int SHORT = 16;
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
      View view = ledger.view(Filter.all());
      String meant = view.report(id).map(r -> r.report().sha256()).orElse(id);
      List<String> copies = view.family(meant).stream().flatMap(f -> f.reports().stream()).filter(r -> !r.equals(meant)).toList();
      boolean decision = ledger.decisions().stream().anyMatch(d -> d.deed().id().equals(meant));
      boolean settled = ledger.redact(meant, person.who(), person.reason());
      List<String> decisions = ledger.decisions().stream().filter(d -> d.about().stream().anyMatch(a -> a.report().equals(meant))).map(d -> d.deed().id()).toList();
      if (common.json()) {
        ObjectNode node = Json.object().put("redacted", meant).put("who", person.who()).put("settled", settled);
        copies.forEach(node.putArray("copies")::add);
        decisions.forEach(node.putArray("decisions")::add);
        surroundings.out().println(Json.compact(node));
      } else {
        surroundings.out().println("redacted " + meant + " by " + person.who() + ": " + person.reason());
        if (decision) {
          surroundings.out().println("what it decided no longer holds; decide again, in other words, where it should");
        }
        copies.forEach(c -> surroundings.out().println("a copy or rewrite of it is still here: " + c + " (" + view.report(c).map(r -> Carrier.of(r.report(), c).publisher()).orElse("")
            + "); if its words must go too: marsad redact " + c.substring(0, SHORT) + " --reason …"));
        decisions.forEach(d -> surroundings.out().println("a decision about it is still here: " + d + "; if its reason tells what must go: marsad redact " + d + " --reason …"));
      }
      if (!settled) {
        surroundings.err().println("refused: another process has the ledger open, so its words may still stand in the file beside it (-wal); "
            + "stop that process, then run: marsad verify");
      }
      return settled ? Exit.DONE : Exit.REFUSED;
    }
  }
}
