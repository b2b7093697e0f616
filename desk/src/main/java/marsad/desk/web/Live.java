// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

import io.javalin.http.sse.SseClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import marsad.ledger.Ledger;
import marsad.record.Json;

/** Tells open pages at once what changed, and who is on which incident. Nothing of it is kept. */
final class Live implements AutoCloseable {
  private static final Duration HOLD = Duration.ofSeconds(45);
  private static final int LOOK_MILLIS = 1000;
  private final Set<SseClient> open = ConcurrentHashMap.newKeySet();
  private final Map<String, Hold> holds = new ConcurrentHashMap<>();
  private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
    Thread thread = new Thread(task, "desk-live");
    thread.setDaemon(true);
    return thread;
  });
  private final Ledger ledger;
  private final Clock clock;
  private volatile long told;

  /** Who looks at an incident to decide on it; {@code window} tells two windows of one person apart. */
  private record Hold(String who, String window, Instant until) {}

  Live(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
    this.told = ledger.head();
    looking.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  void join(SseClient client) {
    client.keepAlive();
    client.onClose(() -> open.remove(client));
    open.add(client);
    client.sendEvent("hello", String.valueOf(told));
  }

  /** Other programs write to the same ledger: what they add is told too. */
  private void look() {
    long head = ledger.head();
    if (head != told) {
      told = head;
      tell("changed", String.valueOf(head));
    }
  }

  /** To be called after a decision, so that nobody waits for the next look. */
  void changed() {
    look();
  }

  private void tell(String event, String data) {
    for (SseClient client : open) {
      if (client.terminated()) {
        open.remove(client);
      } else {
        client.sendEvent(event, data);
      }
    }
  }

  /** Somebody opens an incident to decide on it; the first keeps it. */
  void hold(String incident, String who, String window) {
    Instant now = clock.instant();
    holds.values().removeIf(h -> h.until().isBefore(now));
    Hold held = holds.compute(incident, (id, h) -> h == null || h.window().equals(window) ? new Hold(who, window, now.plus(HOLD)) : h);
    if (held.window().equals(window)) {
      tell("held", Json.compact(Json.object().put("incident", incident).put("who", who).put("window", window)));
    }
  }

  void release(String incident, String window) {
    if (holds.computeIfPresent(incident, (id, h) -> h.window().equals(window) ? null : h) == null) {
      tell("released", Json.compact(Json.object().put("incident", incident)));
    }
  }

  /** Who is on it, other than this window. */
  Optional<String> holder(String incident, String window) {
    return Optional.ofNullable(holds.get(incident)).filter(h -> h.until().isAfter(clock.instant()) && !h.window().equals(window)).map(Hold::who);
  }

  @Override
  public void close() {
    looking.shutdownNow();
    open.forEach(SseClient::close);
  }
}
