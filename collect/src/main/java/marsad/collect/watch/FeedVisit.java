// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import marsad.collect.FeedStates;
import marsad.collect.FeedStates.FeedState;
import marsad.collect.Outcome;
import marsad.collect.Web;
import marsad.collect.Web.Seen;
import marsad.collect.feed.Entry;
import marsad.collect.web.Caching;

/** One visit to one feed: what is new is taken, oldest first, and then written down how the feed stands. Killed at any moment, the next visit goes on. */
final class FeedVisit {
  /** Of a list of addresses that was never seen before, so many are taken, the newest. */
  private static final int FIRST_TIME = 50;
  private final Web web;
  private final FeedStates states;
  private final Keeper keeper;
  private final Telling telling;
  private final Rhythm rhythm;
  private final Clock clock;
  private final RandomGenerator chance;
  private final BooleanSupplier stopped;

  FeedVisit(Web web, FeedStates states, Keeper keeper, Telling telling, Rhythm rhythm, Clock clock, RandomGenerator chance, BooleanSupplier stopped) {
    this.web = web;
    this.states = states;
    this.keeper = keeper;
    this.telling = telling;
    this.rhythm = rhythm;
    this.clock = clock;
    this.chance = chance;
    this.stopped = stopped;
  }

  /**
   * What is known after a visit.
   *
   * @param lists further sources that it named
   */
  record Visited(FeedState state, List<String> lists) {}

  /** What taking the entries came to: whether all were taken, how many were new, when the host wants to be asked again, what went wrong last. */
  private record Round(boolean whole, int news, Optional<Instant> notBefore, String said) {}

  Visited visit(String address) {
    FeedState before = states.find(address).orElseGet(() -> FeedState.fresh(address, rhythm.first()));
    Seen seen = web.look(address, new Caching(before.etag(), before.lastModified(), Optional.empty()));
    Visited after;
    if (seen instanceof Seen.Same same) {
      Caching newest = new Caching(same.caching().etag().or(before::etag), same.caching().lastModified().or(before::lastModified), same.caching().fresh());
      after = new Visited(well(before, before.title(), newest, Optional.empty(), new Round(true, 0, Optional.empty(), "")), List.of());
    } else if (seen instanceof Seen.Listing listing) {
      Round round = listing(before, listing);
      after = new Visited(well(before, listing.feed().title().or(before::title), listing.page().caching(), listing.feed().rest(), round), listing.feed().lists());
    } else if (seen instanceof Seen.Alone alone) {
      Round round = alone(alone);
      after = new Visited(well(before, before.title(), alone.page().caching(), Optional.empty(), round), List.of());
    } else {
      after = new Visited(badly(before, (Seen.Nothing) seen), List.of());
    }
    if (!stopped.getAsBoolean()) {
      states.keep(after.state());
    }
    return after;
  }

  private Round listing(FeedState before, Seen.Listing listing) {
    String said = listing.feed().faults().stream().findFirst().map(f -> (f.place().isEmpty() ? "" : f.place() + ": ") + f.cause()).orElse("");
    if (!said.isEmpty() && !said.equals(before.said())) {
      telling.refused(before.address() + ", " + said);
    }
    Items items = new Items(states);
    List<Entry> fresh = new ArrayList<>(listing.feed().entries().stream().filter(e -> items.isNew(before.address(), e)).toList());
    fresh.sort(Comparator.comparing((Entry e) -> e.published().or(e::updated).orElse(Instant.EPOCH)));
    if (listing.feed().addressesOnly() && before.asked().isEmpty() && fresh.size() > FIRST_TIME) {
      List<Entry> old = fresh.subList(0, fresh.size() - FIRST_TIME);
      old.forEach(e -> items.passedOver(before.address(), e).forEach(states::mark));
      telling.refused(before.address() + ": " + old.size() + " older pages are passed over, the newest " + FIRST_TIME + " and all to come are taken");
      old.clear();
    }
    return entries(before.address(), listing, fresh, items, said);
  }

  private Round entries(String address, Seen.Listing listing, List<Entry> fresh, Items items, String said) {
    boolean whole = true;
    int news = 0;
    for (Entry entry : fresh) {
      if (stopped.getAsBoolean()) {
        return new Round(false, news, Optional.empty(), said);
      }
      Web.Got got = web.entry(listing, entry);
      Optional<Map<String, String>> again = got.later() ? items.failed(address, entry) : Optional.empty();
      if (again.isPresent()) {
        again.get().forEach(states::mark);
        whole = false;
      }
      news += keep(got.outcomes(), again.isPresent() ? Map.of() : items.taken(address, entry));
      if (got.notBefore().isPresent()) {
        return new Round(false, news, got.notBefore(), "its host asks to be left alone for a while");
      }
    }
    return new Round(whole, news, Optional.empty(), said);
  }

  private Round alone(Seen.Alone alone) {
    String said = alone.outcomes().stream().filter(Outcome.Refused.class::isInstance).findFirst().map(o -> ((Outcome.Refused) o).problem().cause()).orElse("");
    return new Round(true, keep(alone.outcomes(), Map.of()), Optional.empty(), said);
  }

  /** Reports first, all marks with the last of them; where there is none the marks alone. */
  private int keep(List<Outcome> outcomes, Map<String, String> marks) {
    List<Outcome.Taken> taken = outcomes.stream().filter(Outcome.Taken.class::isInstance).map(Outcome.Taken.class::cast).toList();
    int news = 0;
    for (int i = 0; i < taken.size(); i++) {
      news += keeper.keep(taken.get(i), i == taken.size() - 1 ? marks : Map.of()) ? 1 : 0;
    }
    if (taken.isEmpty()) {
      marks.forEach(states::mark);
    }
    outcomes.stream().filter(Outcome.Refused.class::isInstance).forEach(o -> telling.refused(((Outcome.Refused) o).problem().message()));
    outcomes.stream().filter(Outcome.Skipped.class::isInstance).forEach(o -> telling.refused(((Outcome.Skipped) o).notice()));
    return news;
  }

  /** Validators are kept only once everything was taken, so that what is missing is listed again. */
  private FeedState well(FeedState before, Optional<String> title, Caching caching, Optional<Duration> asked, Round round) {
    Instant now = clock.instant();
    Duration every = rhythm.every(before.every(), round.news() > 0);
    Optional<Duration> leftAlone = round.notBefore().map(t -> Duration.between(now, t)).or(() -> asked).or(caching::fresh);
    Optional<String> etag = round.whole() ? caching.etag() : Optional.empty();
    Optional<String> modified = round.whole() ? caching.lastModified() : Optional.empty();
    return new FeedState(before.address(), title, etag, modified, rhythm.next(now, every, leftAlone), every, 0, Optional.of(now),
        round.news() > 0 ? Optional.of(now) : before.lastNew(), before.taken() + round.news(), round.said());
  }

  private FeedState badly(FeedState before, Seen.Nothing nothing) {
    Instant now = clock.instant();
    int failures = before.failures() + 1;
    telling.refused(nothing.problem().message());
    Instant next = nothing.forGood() ? now.plus(rhythm.cap()) : rhythm.afterFailure(now, before.every(), failures, nothing.notBefore(), chance);
    return new FeedState(before.address(), before.title(), before.etag(), before.lastModified(), next, before.every(), failures, Optional.of(now),
        before.lastNew(), before.taken(), nothing.problem().cause());
  }
}
