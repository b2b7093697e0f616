// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import marsad.ledger.Added;
import marsad.ledger.Filter;
import marsad.ledger.Ledger;
import marsad.read.Reader;
import marsad.record.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marsad add}: reports in, read, linked and kept. */
@Command(name = "add", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Takes reports into the ledger, reads and links them. Adding the same again changes nothing.",
    footer = {"", "Examples:", "  marsad add reports/", "  marsad add today.jsonl --ledger war.db", "  marsad add page.html --published 2020-02-09",
        "  marsad add https://example.org/reports/feed.xml --contact desk@example.org"})
final class AddCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Option(names = "--again", description = "Read known reports again too, after a change of a theatre, say.")
  private boolean again;
  @Mixin private Inputs inputs;
  @Mixin private Common common;

  AddCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var knowledge = common.knowledge(surroundings);
    var collector = inputs.collector(surroundings, knowledge);
    Status status = new Status(surroundings);
    Gathering gathering = new Gathering(knowledge, status, common.threads());
    try (Ledger ledger = Ledger.open(common.ledger(surroundings), knowledge, surroundings.clock())) {
      Map<Added.Outcome, Integer> outcomes = new EnumMap<>(Added.Outcome.class);
      gathering.run(collector, inputs.paths(), surroundings, report -> {
        Optional<Added.Outcome> known = again ? Optional.empty() : ledger.known(report, Reader.VERSION);
        known.ifPresent(outcome -> outcomes.merge(outcome, 1, Integer::sum));
        return known.isPresent();
      },
          (reading, capture) -> outcomes.merge(ledger.add(reading, Ledgers.bytes(capture, reading)).outcome(), 1, Integer::sum));
      status.now("Linking");
      int incidents = ledger.view(Filter.all()).incidents().size();
      status.clear();
      say(outcomes, incidents);
    }
    return gathering.exit();
  }

  private void say(Map<Added.Outcome, Integer> outcomes, int incidents) {
    if (common.json()) {
      ObjectNode node = Json.object();
      outcomes.forEach((outcome, number) -> node.put(outcome.name().toLowerCase(Locale.ROOT), number));
      surroundings.out().println(Json.compact(node.put("incidents", incidents)));
      return;
    }
    String what = outcomes.entrySet().stream().map(e -> e.getValue() + " " + words(e.getKey())).collect(Collectors.joining(", "));
    surroundings.out().println((what.isEmpty() ? "nothing added" : what) + "; the ledger has " + incidents + " incidents");
  }

  private static String words(Added.Outcome outcome) {
    return switch (outcome) {
      case NEW -> "new";
      case CARRIER -> "known from another outlet or day";
      case REREAD -> "read anew";
      case KNOWN -> "known already";
      case REDACTED -> "redacted before and left out";
    };
  }
}
