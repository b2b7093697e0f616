// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import marsad.collect.web.Poster;
import marsad.export.Books;
import marsad.export.Discretion;
import marsad.export.Selection;
import marsad.ledger.Ledger;

/**
 * Hands over what is new, at least once: what was begun and not taken is tried again with the same id and the same bytes, later each time. A delivery
 * that grew stale meanwhile (one of its incidents is another now, or gone) is given up for a new one with a new id.
 */
public final class Alerts {
  private static final int MOST = 200; // incidents in one delivery
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final int DOUBLINGS = 10; // 30 s to 8 h 32 min
  private final Ledger ledger;
  private final Hooks hooks;
  private final Books books;
  private final Supplier<Discretion> discretion;
  private final Poster poster;
  private final Clock clock;

  /** @param discretion what everybody may have, as of today */
  public Alerts(Ledger ledger, Books books, Supplier<Discretion> discretion, Poster poster, Clock clock) {
    this.ledger = ledger;
    this.hooks = new Hooks(ledger, clock);
    this.books = books;
    this.discretion = discretion;
    this.poster = poster;
    this.clock = clock;
  }

  /** What came of an alert in a round. */
  public record Sent(String name, int incidents, Poster.Posted posted) {}

  /** Makes an alert; what the ledger holds already is no news. It sends nothing before it is turned on. */
  public static void add(Ledger ledger, Books books, Supplier<Discretion> discretion, Clock clock, Hook hook, String who) {
    new Hooks(ledger, clock).add(hook, new News(books, selection(ledger, discretion, hook)).versions(), who);
  }

  private static Selection selection(Ledger ledger, Supplier<Discretion> discretion, Hook hook) {
    return hook.all() ? Selection.internal(ledger, hook.filter()) : Selection.everybody(ledger, hook.filter(), discretion.get());
  }

  /** Looks at every alert that is on and due, and sends what is new; alerts with nothing new are not listed. */
  public List<Sent> round() {
    List<Sent> sent = new ArrayList<>();
    for (Hook hook : hooks.all()) {
      if (hook.on() && !hooks.standing(hook.name()).next().isAfter(clock.instant()) && hooks.begin(hook.name())) {
        try {
          deliver(hook).ifPresent(sent::add);
        } finally {
          hooks.end(hook.name());
        }
      }
    }
    return sent;
  }

  private Optional<Sent> deliver(Hook hook) {
    Standing standing = hooks.standing(hook.name());
    SortedMap<String, String> known = hooks.known(hook.name());
    News news = new News(books, selection(ledger, discretion, hook));
    SortedMap<String, String> changes = news.since(known);
    boolean holds = !standing.pending().isEmpty() && changes.entrySet().containsAll(standing.pending().entrySet());
    SortedMap<String, String> now = holds ? standing.pending() : first(changes);
    if (now.isEmpty()) {
      return Optional.empty();
    }
    hooks.keep(hook.name(), new Standing(standing.number(), standing.failures(), standing.delivered(), standing.next(), standing.said(), now));
    long number = standing.number() + 1;
    Poster.Posted posted = post(hook, news.delivery(hook, number, now, known));
    if (posted.taken()) {
      SortedMap<String, String> after = new TreeMap<>(known);
      now.forEach((incident, version) -> {
        if (version.equals(News.GONE)) {
          after.remove(incident);
        } else {
          after.put(incident, version);
        }
      });
      hooks.taken(hook.name(), new Standing(number, 0, Optional.of(clock.instant()), clock.instant(), "", Collections.emptySortedMap()), after);
    } else {
      failed(hook, standing, now, posted);
    }
    return Optional.of(new Sent(hook.name(), now.size(), posted));
  }

  private static SortedMap<String, String> first(SortedMap<String, String> changes) {
    SortedMap<String, String> some = new TreeMap<>();
    changes.entrySet().stream().limit(MOST).forEach(e -> some.put(e.getKey(), e.getValue()));
    return some;
  }

  private Poster.Posted post(Hook hook, News.Delivery delivery) {
    long seconds = clock.instant().getEpochSecond();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Marsad-Delivery", delivery.id());
    headers.put("Marsad-Timestamp", Long.toString(seconds));
    headers.put("Marsad-Signature", "sha256=" + Signature.of(hook.secret(), seconds, delivery.body()));
    return poster.post(hook.address(), hook.inner(), headers, delivery.body());
  }

  /** Twice as long each time, or as long as the receiver asks for; one that is gone for good is turned off. */
  private void failed(Hook hook, Standing standing, SortedMap<String, String> pending, Poster.Posted posted) {
    Instant later = clock.instant().plus(FIRST.multipliedBy(1L << Math.min(standing.failures(), DOUBLINGS)));
    Instant next = posted.notBefore().filter(n -> n.isAfter(later)).orElse(later);
    hooks.keep(hook.name(), new Standing(standing.number(), standing.failures() + 1, standing.delivered(), next, posted.said(), pending));
    if (posted.gone()) {
      hooks.turn(hook.name(), false, "marsad");
    }
  }
}
