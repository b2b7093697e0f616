// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import marsad.ledger.Filter;
import marsad.ledger.Ledger;
import marsad.ledger.Store;
import marsad.record.Json;
import marsad.record.Quoted;

/** The alerts of a ledger and how far each has come, kept beside the log; that one was made, turned on or off, or taken away stands in the log. */
public final class Hooks {
  private static final String HOOK = "alert:";
  private static final String STANDING = "alert-standing:";
  private static final String KNOWN = "alert-known:";
  private static final String TURN = "alert-turn:";
  private static final Duration LONGEST_TURN = Duration.ofMinutes(3);
  private final Ledger ledger;
  private final Store store;
  private final Clock clock;

  public Hooks(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.store = ledger.store();
    this.clock = clock;
  }

  /** All, by name. */
  public List<Hook> all() {
    return store.notes(HOOK).values().stream().filter(n -> !n.isEmpty()).map(n -> hook(Json.parse(n))).toList();
  }

  public Optional<Hook> find(String name) {
    return store.note(HOOK + name).filter(n -> !n.isEmpty()).map(n -> hook(Json.parse(n)));
  }

  private static Hook hook(JsonNode n) {
    return new Hook(n.path("name").asText(), n.path("address").asText(), Filter.parse(n.path("filter").asText()), n.path("all").asBoolean(), n.path("inner").asBoolean(),
        n.path("on").asBoolean(), n.path("secret").asText());
  }

  /**
   * Makes an alert.
   *
   * @param known incidents that are no news any more, with their versions
   * @param who makes it; stands in the log
   */
  void add(Hook hook, Map<String, String> known, String who) {
    if (find(hook.name()).isPresent()) {
      throw new IllegalArgumentException("there is an alert " + hook.name() + " already; take it away first, or use another name");
    }
    store.write(writing -> {
      writing.note(HOOK + hook.name(), json(hook));
      writing.note(KNOWN + hook.name(), json(known));
      writing.note(STANDING + hook.name(), json(new Standing(0, 0, Optional.empty(), Instant.EPOCH, "", Collections.emptySortedMap())));
      return null;
    });
    log(hook, who, "made");
  }

  /** Turns one on or off. */
  public void turn(String name, boolean on, String who) {
    Hook hook = need(name);
    if (hook.on() != on) {
      store.note(HOOK + name, json(hook.turned(on)));
      log(hook, who, on ? "turned on" : "turned off");
    }
  }

  /** Takes one away, with its secret and all that it remembers. */
  public void remove(String name, String who) {
    Hook hook = need(name);
    store.write(writing -> {
      List.of(HOOK, STANDING, KNOWN, TURN).forEach(kind -> writing.note(kind + name, ""));
      return null;
    });
    log(hook, who, "taken away");
  }

  private Hook need(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("there is no alert \"" + Quoted.of(name) + "\"; \"marsad alert\" lists them"));
  }

  private void log(Hook hook, String who, String what) {
    ledger.alerted(Json.object().put("name", hook.name()).put("site", hook.site()).put("filter", hook.filter().toString()).put("all", hook.all()).put("who", who)
        .put("why", what + ": " + hook.name() + ", " + hook.site() + (hook.all() ? ", all" : ", what everybody may have")));
  }

  /** How far an alert has come. */
  public Standing standing(String name) {
    JsonNode n = store.note(STANDING + name).filter(s -> !s.isEmpty()).map(Json::parse).orElseGet(Json::object);
    return new Standing(n.path("number").asLong(), n.path("failures").asInt(), time(n, "delivered"), time(n, "next").orElse(Instant.EPOCH), n.path("said").asText(), map(n.path("pending")));
  }

  private static Optional<Instant> time(JsonNode n, String key) {
    return n.hasNonNull(key) ? Optional.of(Instant.parse(n.get(key).asText())) : Optional.empty();
  }

  void keep(String name, Standing standing) {
    store.note(STANDING + name, json(standing));
  }

  /** What was taken is known from now on; both at once or neither. */
  void taken(String name, Standing standing, Map<String, String> known) {
    store.write(writing -> {
      writing.note(STANDING + name, json(standing));
      writing.note(KNOWN + name, json(known));
      return null;
    });
  }

  /** Incidents that the receiver knows, with their versions. */
  SortedMap<String, String> known(String name) {
    return map(store.note(KNOWN + name).filter(s -> !s.isEmpty()).map(Json::parse).orElseGet(Json::object));
  }

  /** Takes the turn to send, so that of two processes only one does; false where another has it. It ends by {@link #end}, or by itself after some minutes. */
  boolean begin(String name) {
    return store.write(writing -> {
      Optional<Instant> until = store.note(TURN + name).filter(s -> !s.isEmpty()).map(Instant::parse);
      if (until.filter(u -> u.isAfter(clock.instant())).isPresent()) {
        return false;
      }
      writing.note(TURN + name, clock.instant().plus(LONGEST_TURN).toString());
      return true;
    });
  }

  void end(String name) {
    store.note(TURN + name, "");
  }

  private static SortedMap<String, String> map(JsonNode node) {
    TreeMap<String, String> map = new TreeMap<>();
    node.properties().forEach(e -> map.put(e.getKey(), e.getValue().asText()));
    return map;
  }

  private static String json(Hook hook) {
    return Json.compact(Json.object().put("name", hook.name()).put("address", hook.address()).put("filter", hook.filter().toString()).put("all", hook.all())
        .put("inner", hook.inner()).put("on", hook.on()).put("secret", hook.secret()));
  }

  private static String json(Standing s) {
    ObjectNode node = Json.object().put("number", s.number()).put("failures", s.failures()).put("delivered", s.delivered().map(Instant::toString).orElse(null))
        .put("next", s.next().toString()).put("said", s.said());
    ObjectNode pending = node.putObject("pending");
    s.pending().forEach(pending::put);
    return Json.compact(node);
  }

  private static String json(Map<String, String> map) {
    ObjectNode node = Json.object();
    new TreeMap<>(map).forEach(node::put);
    return Json.compact(node);
  }
}
