// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import marsad.export.Books;
import marsad.export.Discretion;
import marsad.export.alert.Alerts;
import marsad.export.alert.Hook;
import marsad.export.alert.Hooks;
import marsad.export.alert.Standing;
import marsad.knowledge.Knowledge;
import marsad.ledger.Filter;
import marsad.ledger.Ledger;
import marsad.record.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code marsad alert}: saved searches whose news go to an address. */
@Command(name = "alert", mixinStandardHelpOptions = true, sortOptions = false,
    description = {"Hands what is new in a saved search over to an address, signed, and again until it is taken. Nothing is sent before an alert is made and turned on.",
        "The desk sends while it is open (marsad serve); without it, let \"marsad alert send\" run every few minutes. Without ACT: lists the alerts."},
    footer = {"", "Examples:", "  marsad alert add idlib https://example.org/hook --filter 'place=Idlib&kind=shelling'", "  marsad alert on idlib", "  marsad alert send",
        "  marsad alert", "", "A saved search as a feed needs no alert: marsad export atom --filter …, or /export/atom on the desk."})
final class AlertCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Spec private CommandSpec spec;
  @Parameters(index = "0", arity = "0..1", paramLabel = "ACT", description = "add, on, off, remove or send.")
  private String act = "";
  @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "Of the alert.")
  private String name = "";
  @Parameters(index = "2", arity = "0..1", paramLabel = "ADDRESS", description = "For add: where it is sent, https://…")
  private String address = "";
  @Option(names = "--filter", paramLabel = "QUERY", description = "For add: the filter as in the desk's address.")
  private String filter = "";
  @Option(names = "--all", description = "For add: the receiver is one of the desk's own people (an analyst) and gets all; without it, only what everybody may have.")
  private boolean all;
  @Option(names = "--inner", description = "For add: the address may be this machine, or one inside a private network.")
  private boolean inner;
  @Option(names = "--who", paramLabel = "NAME", description = "Who does it (default: the name you are logged in with); it stands in the log.")
  private String who = System.getProperty("user.name", "");
  @Mixin private Common common;

  AlertCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Knowledge knowledge = common.knowledge(surroundings);
    try (Ledger ledger = Ledgers.existing(common.ledger(surroundings), knowledge, surroundings)) {
      Hooks hooks = new Hooks(ledger, surroundings.clock());
      switch (act) {
        case "" -> hooks.all().forEach(h -> show(h, hooks.standing(h.name())));
        case "add" -> add(ledger, knowledge);
        case "on", "off" -> hooks.turn(named(), act.equals("on"), who);
        case "remove" -> hooks.remove(named(), who);
        case "send" -> {
          return send(ledger, knowledge);
        }
        default -> throw new ParameterException(spec.commandLine(), "\"" + act + "\" is no act; possible are add, on, off, remove, send");
      }
      return Exit.DONE;
    }
  }

  private String named() {
    if (name.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "say which alert: marsad alert " + act + " NAME");
    }
    return name;
  }

  private void add(Ledger ledger, Knowledge knowledge) {
    if (address.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "say where it is to be sent: marsad alert add NAME https://example.org/hook");
    }
    Hook hook = new Hook(named(), address, Filter.parse(filter), all, inner, false, Hook.secret(new SecureRandom()));
    Books books = Books.load(knowledge);
    Alerts.add(ledger, books, () -> Discretion.of(books, knowledge, surroundings.clock()), surroundings.clock(), hook, who);
    surroundings.out().println(common.json() ? Json.compact(Json.object().put("name", hook.name()).put("secret", hook.secret()))
        : hook.name() + " is made; its deliveries are signed with " + hook.secret() + " (shown this once)\nturn it on with: marsad alert on " + hook.name());
  }

  private int send(Ledger ledger, Knowledge knowledge) {
    try (AlertSender sender = new AlertSender(ledger, knowledge, surroundings)) {
      List<Alerts.Sent> sent = sender.round();
      for (Alerts.Sent s : sent) {
        String words = s.name() + ": " + s.incidents() + " incidents";
        (s.posted().taken() ? surroundings.out() : surroundings.err()).println(s.posted().taken() ? words + " taken" : "refused: " + words + ": " + s.posted().said() + "; it is tried again");
      }
      return sent.stream().allMatch(s -> s.posted().taken()) ? Exit.DONE : Exit.REFUSED;
    }
  }

  private void show(Hook hook, Standing standing) {
    Optional<Instant> next = Optional.of(standing.next()).filter(n -> standing.failures() > 0);
    if (common.json()) {
      surroundings.out().println(Json.compact(Json.object().put("name", hook.name()).put("site", hook.site()).put("filter", hook.filter().toString()).put("all", hook.all())
          .put("inner", hook.inner()).put("on", hook.on()).put("taken", standing.number()).put("last_taken", standing.delivered().map(Instant::toString).orElse(null))
          .put("failures", standing.failures()).put("next", next.map(Instant::toString).orElse(null)).put("said", standing.said())));
    } else {
      surroundings.out().println(hook.name() + ", " + (hook.on() ? "on" : "off") + ", " + hook.site() + ", filter \"" + hook.filter() + "\", " + (hook.all() ? "all" : "what everybody may have")
          + "; " + standing.number() + " deliveries taken" + standing.delivered().map(t -> ", the last " + t).orElse("")
          + (standing.failures() == 0 ? "" : "; failed " + standing.failures() + " times (" + standing.said() + "), next " + standing.next()));
    }
  }
}
