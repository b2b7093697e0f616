// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import marsad.ledger.Acts;
import marsad.ledger.Conflict;
import marsad.ledger.Filter;
import marsad.ledger.Ledger;
import marsad.ledger.Typed;
import marsad.ledger.View;
import marsad.link.Incident;
import marsad.link.Member;
import marsad.record.Anchor;
import marsad.record.Decision;
import marsad.record.Decisions;
import marsad.record.Deed;
import marsad.record.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code marsad decide}: a person's decision about incidents, records or reports. */
@Command(name = "decide", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Writes a decision down. Nothing that was read is changed: a decision is an entry of its own, and undoing it another.",
    footer = {"", "Examples:", "  marsad decide accept i0123456789ab --reason 'seen on video'",
        "  marsad decide correct i0123456789ab --pointer /harm/0/low --value 5 --reason 'the hospital counted five'",
        "  marsad decide merge i0123456789ab iba9876543210 --reason 'one strike'", "  marsad decide split i0123456789ab --record e0123456789ab --reason 'another town'",
        "  marsad decide undo d0123456789ab --reason 'my mistake'"})
final class DecideCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Spec private CommandSpec spec;
  @Parameters(index = "0", paramLabel = "ACT", description = "accept, reject, correct, merge, split, copied, independent, note or undo.")
  private String act = "";
  @Parameters(index = "1..*", arity = "1..*", paramLabel = "ID", description = "Incidents; reports (SHA-256 or name) for copied and independent; a decision for undo.")
  private List<String> ids = List.of();
  @Option(names = "--record", paramLabel = "ID", description = "The record to correct, or those to split off. May be given again.")
  private List<String> records = List.of();
  @Option(names = "--pointer", paramLabel = "POINTER", description = "Which value to correct: /kind, /status, /when, /harm/N/low, /harm/N/high, /where/N, /initiator/N, /target/N.")
  private Optional<String> pointer = Optional.empty();
  @Option(names = "--value", paramLabel = "VALUE", description = "What it is now.")
  private Optional<String> value = Optional.empty();
  @Option(names = "--seen", paramLabel = "DECISION", description = "The last decision about it that you saw. Where somebody else decided since, nothing is written.")
  private String seen = "";
  @Mixin private Person person;
  @Mixin private Common common;

  DecideCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Ledger ledger = Ledgers.existing(common.ledger(surroundings), common.knowledge(surroundings), surroundings)) {
      Decision decision = decision(ledger.view(Filter.all()));
      Decision done = ledger.decideOnward(decision, seen.isEmpty() && decision instanceof Decision.Undo undo ? undo.decision() : seen);
      say(done, ledger);
      return Exit.DONE;
    } catch (Conflict e) {
      throw new IllegalStateException(e.getMessage() + " with --seen " + e.current(), e);
    }
  }

  private Decision decision(View view) {
    Deed deed = person.deed(surroundings);
    return switch (act) {
      case "accept" -> new Decision.Accept(deed, Acts.anchors(one(view)));
      case "reject" -> new Decision.Reject(deed, Acts.anchors(one(view)));
      case "note" -> new Decision.Note(deed, Acts.anchors(one(view)));
      case "merge" -> Acts.merge(deed, ids.stream().map(id -> incident(view, id)).toList());
      case "split" -> Acts.split(deed, one(view), new HashSet<>(records));
      case "correct" -> correct(view, deed);
      case "copied" -> new Decision.MarkCopied(deed, reports(view));
      case "independent" -> new Decision.MarkIndependent(deed, reports(view));
      case "undo" -> new Decision.Undo(deed, single("decision"));
      default -> throw new ParameterException(spec.commandLine(), "\"" + act + "\" is no act; possible are accept, reject, correct, merge, split, copied, independent, note, undo");
    };
  }

  private Decision correct(View view, Deed deed) {
    if (pointer.isEmpty() || value.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "to correct a value say which, and what it is now: --pointer /kind --value shelling");
    }
    Member member = Acts.member(one(view), records.stream().findFirst());
    return Acts.correct(deed, view, member, pointer.get(), Typed.parse(pointer.get(), value.get()));
  }

  private String single(String what) {
    if (ids.size() != 1) {
      throw new ParameterException(spec.commandLine(), act + " is about one " + what + ", not about " + ids.size());
    }
    return ids.get(0);
  }

  private Incident one(View view) {
    return incident(view, single("incident"));
  }

  private static Incident incident(View view, String id) {
    return view.incident(id).orElseThrow(() -> new IllegalArgumentException("there is no incident " + id + "; ids stand in the desk's addresses and in every export"));
  }

  private List<String> reports(View view) {
    if (ids.size() < 2) {
      throw new ParameterException(spec.commandLine(), act + " needs two reports or more");
    }
    return ids.stream().map(id -> view.report(id).orElseThrow(() -> new IllegalArgumentException("there is no report " + id
        + "; give its name, or the SHA-256 of its text")).report().sha256()).toList();
  }

  private void say(Decision done, Ledger ledger) {
    View after = ledger.view(Filter.all());
    Set<String> records = Decisions.meant(done, Decisions.byId(ledger.decisions())).stream().flatMap(d -> d.about().stream()).map(Anchor::record).collect(Collectors.toSet());
    Optional<Incident> now = after.linked().incidents().stream().filter(i -> i.members().stream().anyMatch(m -> records.contains(m.event().id()))).findFirst();
    if (common.json()) {
      ObjectNode node = Json.object().put("decision", done.deed().id()).put("type", done.type()).put("who", done.deed().who());
      surroundings.out().println(Json.compact(node.put("incident", now.map(Incident::id).orElse(null)).put("version", now.map(Incident::version).orElse(done.deed().id()))));
    } else {
      surroundings.out().println(done.deed().id() + ": " + done.type() + " by " + done.deed().who() + now.map(i -> "; incident " + i.id()).orElse("")
          + "\nundo it with: marsad decide undo " + done.deed().id() + " --reason …");
    }
  }
}
