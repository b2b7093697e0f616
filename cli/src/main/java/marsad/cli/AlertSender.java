// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import marsad.collect.web.Agent;
import marsad.collect.web.Net;
import marsad.collect.web.Patience;
import marsad.collect.web.Poster;
import marsad.export.Books;
import marsad.export.Discretion;
import marsad.export.alert.Alerts;
import marsad.export.alert.Hook;
import marsad.export.alert.Hooks;
import marsad.knowledge.Knowledge;
import marsad.ledger.Ledger;

/** Sends alerts: once, or every half minute while the desk is open. What it needs to know is loaded when the first alert is on. */
final class AlertSender implements AutoCloseable {
  private static final long EVERY_SECONDS = 30;
  private final Ledger ledger;
  private final Knowledge knowledge;
  private final Surroundings surroundings;
  private final Poster poster;
  private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(task -> {
    Thread thread = new Thread(task, "alerts");
    thread.setDaemon(true);
    return thread;
  });
  private Optional<Alerts> alerts = Optional.empty();

  AlertSender(Ledger ledger, Knowledge knowledge, Surroundings surroundings) {
    this.ledger = ledger;
    this.knowledge = knowledge;
    this.surroundings = surroundings;
    this.poster = new Poster(Net.ofMachine(), new Agent("0.1.0", Optional.empty()), Patience.usual(), surroundings.clock());
  }

  /** Sends what is due. */
  synchronized List<Alerts.Sent> round() {
    if (new Hooks(ledger, surroundings.clock()).all().stream().noneMatch(Hook::on)) {
      return List.of();
    }
    if (alerts.isEmpty()) {
      Books books = Books.load(knowledge);
      alerts = Optional.of(new Alerts(ledger, books, () -> Discretion.of(books, knowledge, surroundings.clock()), poster, surroundings.clock()));
    }
    return alerts.get().round();
  }

  /** From now on, until it is closed; what fails is said and tried again. */
  void start() {
    clockwork.scheduleWithFixedDelay(() -> {
      try {
        round().stream().filter(s -> !s.posted().taken()).forEach(s -> surroundings.err().println("alert " + s.name() + " was not taken: " + s.posted().said()));
      } catch (RuntimeException e) {
        surroundings.err().println("alerts could not be sent (" + e.getMessage() + "); they are tried again");
      }
    }, 1, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
    poster.close();
  }
}
