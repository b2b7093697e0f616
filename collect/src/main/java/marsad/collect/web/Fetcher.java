// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import marsad.collect.part.Fault;
import marsad.collect.part.Limits;
import okhttp3.HttpUrl;

/**
 * Fetches addresses politely: as robots.txt allows, one request a host at a time, asking only for what changed. Every hop of a redirect is looked
 * at anew. Safe for several threads.
 */
public final class Fetcher implements AutoCloseable {
  private static final int ROBOTS = 600_000;
  private static final int OK = 200;
  private final Set<String> named;
  private final Limits limits;
  private final Patience patience;
  private final Clock clock;
  private final Wire wire;
  private final Turns turns;
  private final Robots robots;

  /**
   * @param named hosts with their ports ({@link #site}) that the user named and that may therefore be inner ones
   * @param clock also tells when a host may be asked again
   */
  public Fetcher(Net net, Agent agent, Set<String> named, Limits limits, Patience patience, Clock clock, Pause pause) {
    this.named = Set.copyOf(named);
    this.limits = limits;
    this.patience = patience;
    this.clock = clock;
    this.wire = new Wire(net, agent, limits, patience);
    this.turns = new Turns(clock, pause);
    this.robots = new Robots(clock, url -> follow(url, Caching.none(), ROBOTS, false));
  }

  /** Whether something the user wrote is an address of the web. */
  public static boolean isAddress(String written) {
    return written.regionMatches(true, 0, "http://", 0, 7) || written.regionMatches(true, 0, "https://", 0, 8);
  }

  /** Host and port of an address, or empty where it is none. */
  public static Optional<String> site(String address) {
    return Optional.ofNullable(HttpUrl.parse(address)).map(Fetcher::site);
  }

  private static String site(HttpUrl url) {
    return url.host() + ":" + url.port();
  }

  /** Gets an address; {@code known} is what was said of it last time. */
  public Answer get(String address, Caching known) {
    HttpUrl url = HttpUrl.parse(address.strip());
    return url == null ? Why.refused("it is no address of the web", "give one that begins with https://", true)
        : follow(url.newBuilder().fragment(null).username("").password("").build(), known, limits.feed(), true);
  }

  private Answer follow(HttpUrl start, Caching known, int limit, boolean ask) {
    HttpUrl url = start;
    boolean moved = true;
    for (int hop = 0; hop <= patience.hops(); hop++) {
      Robots.Word word = ask ? robots.of(url) : new Robots.Word(Optional.empty(), false, Optional.empty(), Optional.empty());
      if (word.why().isPresent()) {
        return new Answer.Refused(new Fault(via(start, url), word.why().get(), "ask its publisher, or save the report yourself and add the file"), word.forGood(), word.notBefore());
      }
      Object got = turn(url, known, limit, word.delay().filter(d -> d.compareTo(patience.gap()) > 0).orElse(patience.gap()));
      if (got instanceof Answer.Refused refused) {
        return new Answer.Refused(refused.fault().within(via(start, url)), refused.forGood(), refused.notBefore());
      }
      Wire.Got answer = (Wire.Got) got;
      if (!redirects(answer)) {
        return made(answer, url, moved && hop > 0, via(start, url));
      }
      HttpUrl next = url.resolve(answer.headers().get("Location"));
      if (next == null) {
        return Why.refused("it sends on to an address that is none of the web (" + shortened(answer.headers().get("Location")) + ")", "look for the right address in a browser", true);
      }
      moved &= answer.status() == 301 || answer.status() == 308;
      url = next.newBuilder().fragment(null).username("").password("").build();
    }
    return Why.refused("it sends on more than " + patience.hops() + " times, the last time to " + shortened(url.toString()), "look for the right address in a browser", false);
  }

  private static String via(HttpUrl start, HttpUrl url) {
    return start.equals(url) ? "" : "sent on to " + shortened(url.toString());
  }

  private static String shortened(String text) {
    return text.length() <= 120 ? text : text.substring(0, 117) + "...";
  }

  private static boolean redirects(Wire.Got got) {
    return Set.of(301, 302, 303, 307, 308).contains(got.status()) && got.headers().get("Location") != null;
  }

  /** A {@link Wire.Got}, or why there is none. */
  private Object turn(HttpUrl url, Caching known, int limit, Duration gap) {
    try {
      return turns.take(site(url), gap, () -> {
        try {
          return wire.get(url, named.contains(site(url)), known, limit);
        } catch (IOException e) {
          return Why.failed(e, patience);
        }
      });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Why.refused("it was stopped", "start again", false);
    }
  }

  private Answer made(Wire.Got got, HttpUrl url, boolean moved, String via) {
    Caching caching = Caching.of(got.headers(), clock.instant(), patience.longest());
    if (got.status() == 304) {
      return new Answer.Unchanged(caching);
    }
    if (got.status() == OK || got.status() == 203) {
      return new Answer.Page(url.toString(), moved, got.head(), Optional.ofNullable(got.headers().get("Content-Type")), got.body().bytes(), got.body().cut(), clock.instant(), caching);
    }
    Fault fault = new Fault(via, Why.said(got.status()), Why.remedy(got.status()));
    boolean busy = got.status() == 429 || got.status() == 503;
    boolean forGood = got.status() < 500 && !busy && got.status() != 408 && got.status() != 425;
    return new Answer.Refused(fault, forGood, busy ? Why.later(got.headers(), clock.instant(), patience) : Optional.empty());
  }

  @Override
  public void close() {
    wire.close();
  }
}
