// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import marsad.collect.FeedStates.FeedState;
import marsad.collect.watch.Telling;
import marsad.record.Json;

/** How sources stand, on the terminal: a line when one gives something new or fails, a line that says what comes next, and a table at the end. */
final class WatchBoard implements Telling {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int SHORTEST = 20;
  private static final int REST = 48;
  private final Surroundings surroundings;
  private final Status status;
  private final boolean json;
  private final Map<String, FeedState> last = new TreeMap<>();
  private int sources;
  private long news;

  WatchBoard(Surroundings surroundings, boolean json) {
    this.surroundings = surroundings;
    this.status = new Status(surroundings);
    this.json = json;
  }

  synchronized void begin(int number) {
    sources = number;
    status.say("watching " + number + (number == 1 ? " source" : " sources") + "; end with Ctrl-C, nothing is lost");
  }

  @Override
  public synchronized void refused(String message) {
    status.say("refused: " + message);
  }

  @Override
  public synchronized void visited(FeedState state, int fresh) {
    last.put(state.address(), state);
    sources = Math.max(sources, last.size());
    news += fresh;
    if (fresh > 0) {
      status.clear();
      surroundings.out().println(json ? Json.compact(node(state).put("new", fresh))
          : time(state.asked()) + "  " + fresh + " new from " + state.address() + "; next " + time(Optional.of(state.next())));
    }
    Optional<Instant> next = last.values().stream().map(FeedState::next).min(Instant::compareTo);
    status.now(sources + " sources, " + failing() + " failing, " + news + " new reports; next " + time(next));
  }

  private long failing() {
    return last.values().stream().filter(s -> s.failures() > 0).count();
  }

  synchronized boolean failed() {
    return failing() > 0;
  }

  /** One line a source: last new, failures, next try, what went wrong. */
  synchronized void table(List<FeedState> states) {
    status.clear();
    if (json) {
      states.forEach(s -> surroundings.out().println(Json.compact(node(s))));
      return;
    }
    int wide = Math.max(SHORTEST, surroundings.columns() - REST);
    surroundings.out().println(String.format(Locale.ROOT, "%-" + wide + "s %7s %12s %5s %12s", "source", "reports", "last new", "fails", "next"));
    for (FeedState state : states) {
      surroundings.out().println(String.format(Locale.ROOT, "%-" + wide + "s %7d %12s %5d %12s", shortened(state.address(), wide), state.taken(), time(state.lastNew()),
          state.failures(), time(Optional.of(state.next()))));
      if (!state.said().isEmpty()) {
        surroundings.out().println("  " + state.said());
      }
    }
  }

  private static String shortened(String address, int wide) {
    return address.length() <= wide ? address : "…" + address.substring(address.length() - wide + 1);
  }

  private static String time(Optional<Instant> time) {
    return time.filter(t -> t.isAfter(Instant.EPOCH)).map(TIME::format).orElse("-");
  }

  private static ObjectNode node(FeedState state) {
    return Json.object().put("source", state.address()).put("title", state.title().orElse(null)).put("reports", state.taken())
        .put("last_new", state.lastNew().map(Instant::toString).orElse(null)).put("asked", state.asked().map(Instant::toString).orElse(null))
        .put("failures", state.failures()).put("next", state.next().toString()).put("said", state.said());
  }
}
