// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import marsad.ledger.Acts;
import marsad.ledger.Filter;
import marsad.ledger.Ledger;
import marsad.ledger.View;
import marsad.link.Incident;
import marsad.record.Decision;
import marsad.record.Decisions;
import marsad.record.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code marsad decisions}: what persons decided, with what was there before. */
@Command(name = "decisions", mixinStandardHelpOptions = true, sortOptions = false, description = "Lists what persons decided: who, when, why, and what was there before.",
    footer = {"", "Examples:", "  marsad decisions", "  marsad decisions i0123456789ab", "  marsad decisions --unplaced"})
final class DecisionsCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Parameters(arity = "0..1", paramLabel = "INCIDENT", description = "Only those about this incident; its records are listed too.")
  private Optional<String> incident = Optional.empty();
  @Option(names = "--unplaced", description = "Only those that no longer fit what is read, and wait for a person.")
  private boolean unplaced;
  @Mixin private Common common;

  DecisionsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Ledger ledger = Ledgers.existing(common.ledger(surroundings), common.knowledge(surroundings), surroundings)) {
      View view = ledger.view(Filter.all());
      Optional<Incident> one = incident.map(id -> view.incident(id).orElseThrow(() -> new IllegalArgumentException("there is no incident " + id)));
      one.filter(i -> !common.json()).ifPresent(this::records);
      List<Decision> all = unplaced ? view.unplaced() : ledger.decisions();
      Set<String> standing = Decisions.standing(ledger.decisions()).stream().map(d -> d.deed().id()).collect(Collectors.toCollection(HashSet::new));
      List<Decision> listed = one.map(i -> Acts.about(all, i)).orElse(all);
      listed.forEach(d -> say(d, standing));
      if (listed.isEmpty()) {
        surroundings.err().println(unplaced ? "every decision fits what is read" : "nobody has decided anything" + one.map(i -> " about " + i.id()).orElse(""));
      }
      return Exit.DONE;
    }
  }

  private void records(Incident i) {
    surroundings.out().println("incident " + i.id() + ", " + i.review().label() + (i.version().isEmpty() ? "" : ", last decision " + i.version()));
    i.members().forEach(m -> surroundings.out().println("  record " + m.event().id() + ", " + m.carrier().publisher() + ": " + m.event().told().quote().text()));
  }

  private void say(Decision d, Set<String> standing) {
    boolean undone = !(d instanceof Decision.Undo) && !standing.contains(d.deed().id());
    ObjectNode node = Decisions.json(d);
    if (common.json()) {
      surroundings.out().println(Json.compact(node.put("undone_by_another", undone)));
      return;
    }
    String change = d instanceof Decision.Correct c ? " " + c.pointer() + ": " + c.before().map(Json::compact).orElse("nothing") + " edited to " + Json.compact(c.value()) : "";
    String of = d instanceof Decision.Undo u ? " of " + u.decision() : "";
    surroundings.out().println(d.deed().when().truncatedTo(ChronoUnit.SECONDS) + " " + d.deed().id() + " " + d.deed().who() + ": " + d.type() + of + change + (undone ? " (undone)" : "") + ": " + d.deed().why());
  }
}
