// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import marsad.ledger.Entry;
import marsad.ledger.Ledger;
import marsad.ledger.Verification;
import marsad.record.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code marsad verify}: proves that the log and all that was captured are whole. */
@Command(name = "verify", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Proves that captures and log are whole: every hash is computed again.", footer = {"", "Example:", "  marsad verify --ledger war.db"})
final class VerifyCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private Common common;

  VerifyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Ledger ledger = Ledgers.existing(common.ledger(surroundings), common.knowledge(surroundings), surroundings)) {
      Verification found = ledger.verify();
      if (common.json()) {
        ObjectNode node = Json.object();
        node.put("whole", found.whole()).put("entries", found.entries()).put("contents", found.contents());
        found.redacted().forEach(node.putArray("redacted")::add);
        var faults = node.putArray("faults");
        found.faults().forEach(f -> faults.addObject().put("entry", f.entry()).put("what", f.what()));
        surroundings.out().println(Json.compact(node));
      } else if (found.whole()) {
        surroundings.out().println("whole: " + found.entries() + " entries, " + found.contents() + " captures, texts and readings, "
            + found.redacted().size() + " redacted");
        ledger.entries().stream().filter(e -> e.kind().equals(Entry.REDACTION)).forEach(e -> surroundings.out().println("redacted, not altered: "
            + e.content().path("report").asText() + " by " + e.content().path("who").asText() + " at " + e.time() + ": " + e.content().path("why").asText()));
      }
      found.faults().forEach(f -> surroundings.err().println("refused: " + f.what()));
      return found.whole() ? Exit.DONE : Exit.REFUSED;
    }
  }
}
