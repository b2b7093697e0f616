// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import okhttp3.HttpUrl;

/** What sites allow in their robots.txt (RFC 9309), remembered for a day; where that cannot be had, nothing is allowed for a while. */
final class Robots {
  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration AGAIN = Duration.ofMinutes(30);
  private static final int MOST_HOSTS = 10_000;
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(2);
  private final Clock clock;
  private final Function<HttpUrl, Answer> fetch;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /** @param fetch gets a robots.txt without asking here first, and follows its redirects */
  Robots(Clock clock, Function<HttpUrl, Answer> fetch) {
    this.clock = clock;
    this.fetch = fetch;
  }

  private record Known(Optional<BaseRobotRules> rules, Instant until, String why) {}

  /**
   * What is said of an address.
   *
   * @param why it is not allowed; empty where it is
   * @param delay that is asked for between two requests
   */
  record Word(Optional<String> why, boolean forGood, Optional<Instant> notBefore, Optional<Duration> delay) {}

  Word of(HttpUrl url) {
    String site = url.scheme() + "://" + url.host() + ":" + url.port();
    Known now = known.get(site);
    if (now == null || now.until().isBefore(clock.instant())) {
      if (known.size() > MOST_HOSTS) {
        known.clear();
      }
      now = ask(url);
      known.put(site, now);
    }
    if (now.rules().isEmpty()) {
      return new Word(Optional.of("its robots.txt cannot be had (" + now.why() + "), so nothing there may be fetched"), false, Optional.of(now.until()), Optional.empty());
    }
    BaseRobotRules rules = now.rules().get();
    Optional<Duration> delay = Optional.of(rules.getCrawlDelay()).filter(d -> d > 0).map(Duration::ofMillis).map(d -> d.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : d);
    return rules.isAllowed(url.toString()) ? new Word(Optional.empty(), false, Optional.empty(), delay)
        : new Word(Optional.of("its robots.txt does not allow this address to be fetched"), true, Optional.empty(), delay);
  }

  private Known ask(HttpUrl url) {
    Answer answer = fetch.apply(url.newBuilder().encodedPath("/robots.txt").query(null).fragment(null).build());
    if (answer instanceof Answer.Page page) {
      BaseRobotRules rules = new SimpleRobotRulesParser(Long.MAX_VALUE, 0).parseContent(page.address(), page.bytes(), "text/plain", List.of(Agent.TOKEN));
      return new Known(Optional.of(rules), clock.instant().plus(DAY), "");
    }
    if (answer instanceof Answer.Refused refused && !refused.forGood()) {
      return new Known(Optional.empty(), refused.notBefore().filter(t -> t.isAfter(clock.instant())).orElse(clock.instant().plus(AGAIN)), refused.fault().cause());
    }
    return new Known(Optional.of(new SimpleRobotRulesParser().failedFetch(404)), clock.instant().plus(DAY), "");
  }
}
