// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import marsad.ledger.Entry;
import marsad.ledger.Ledger;
import marsad.ledger.Verification;
import marsad.record.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marsad verify}: proves that the log and all that was captured are whole. */
@Command(name = "verify", mixinStandardHelpOptions = true, sortOptions = false,
    description = {"Proves that captures and log are whole: every hash is computed again, and what is derived is compared with the log.",
        "Write the head down elsewhere: with it you can tell later that nothing before it was taken away or made anew."},
    footer = {"", "Examples:", "  marsad verify --ledger war.db", "  marsad verify --head 3f5c0e9a77b2"})
final class VerifyCommand implements Callable<Integer> {
  private static final int LEAST = 8;
  private final Surroundings surroundings;
  @Option(names = "--head", paramLabel = "HASH", description = "A head that an earlier verify printed, or the start of it (8 characters or more): refused where no entry has it.")
  private Optional<String> head = Optional.empty();
  @Option(names = "--rebuild", description = "First makes again what is derived from the log: which reading of each report holds, and the search index.")
  private boolean rebuild;
  @Mixin private Common common;

  VerifyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Ledger ledger = Ledgers.existing(common.ledger(surroundings), common.knowledge(surroundings), surroundings)) {
      if (rebuild) {
        ledger.rebuild();
      }
      Verification found = ledger.verify();
      List<String> refused = new ArrayList<>(found.faults().stream().map(Verification.Fault::what).toList());
      head.filter(h -> !known(ledger, found, h)).ifPresent(h -> refused.add("no entry has the head " + h
          + ": entries were taken away or the whole log was made anew since it was printed, or it is another ledger's"));
      if (common.json()) {
        surroundings.out().println(Json.compact(json(found, refused)));
      } else if (refused.isEmpty()) {
        surroundings.out().println("whole: " + found.entries() + " entries, " + found.contents() + " captures, texts and readings, "
            + found.redacted().size() + " redacted; head " + found.head());
        ledger.entries().stream().filter(e -> e.kind().equals(Entry.REDACTION)).forEach(e -> surroundings.out().println("redacted, not altered: "
            + e.content().path("report").asText() + " by " + e.content().path("who").asText() + " at " + e.time() + ": " + e.content().path("why").asText()));
      }
      refused.forEach(f -> surroundings.err().println("refused: " + f));
      return refused.isEmpty() ? Exit.DONE : Exit.REFUSED;
    }
  }

  private static ObjectNode json(Verification found, List<String> refused) {
    ObjectNode node = Json.object();
    node.put("whole", refused.isEmpty()).put("entries", found.entries()).put("contents", found.contents()).put("head", found.head());
    found.redacted().forEach(node.putArray("redacted")::add);
    var faults = node.putArray("faults");
    found.faults().forEach(f -> faults.addObject().put("entry", f.entry()).put("what", f.what()));
    refused.stream().skip(found.faults().size()).forEach(f -> faults.addObject().put("entry", 0).put("what", f));
    return node;
  }

  /** Whether some entry of a log that can be read has this hash. */
  private static boolean known(Ledger ledger, Verification found, String head) {
    return head.length() >= LEAST && (found.head().startsWith(head) || found.whole() && ledger.entries().stream().anyMatch(e -> e.hash().startsWith(head)));
  }
}
