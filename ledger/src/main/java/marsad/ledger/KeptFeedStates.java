// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import marsad.collect.FeedStates;
import marsad.record.Json;

/** The state of feeds, kept beside the log and no part of it. */
final class KeptFeedStates implements FeedStates {
  /** Before the keys of entries that were taken; {@link Ledger#add} writes them with the report. */
  static final String MARK = "item:";
  private static final String FEED = "feed:";
  private final Store store;

  KeptFeedStates(Store store) {
    this.store = store;
  }

  @Override
  public Optional<FeedState> find(String address) {
    return store.note(FEED + address).map(n -> read(address, Json.parse(n)));
  }

  @Override
  public List<FeedState> all() {
    return store.notes(FEED).entrySet().stream().map(e -> read(e.getKey().substring(FEED.length()), Json.parse(e.getValue()))).toList();
  }

  private static FeedState read(String address, JsonNode n) {
    return new FeedState(address, word(n, "title"), word(n, "etag"), word(n, "last_modified"), Instant.parse(n.path("next").asText()),
        Duration.ofSeconds(n.path("every").asLong()), n.path("failures").asInt(), word(n, "asked").map(Instant::parse), word(n, "last_new").map(Instant::parse),
        n.path("taken").asLong(), n.path("said").asText());
  }

  private static Optional<String> word(JsonNode node, String key) {
    return node.hasNonNull(key) ? Optional.of(node.get(key).asText()) : Optional.empty();
  }

  @Override
  public void keep(FeedState state) {
    ObjectNode node = Json.object();
    node.put("title", state.title().orElse(null)).put("etag", state.etag().orElse(null)).put("last_modified", state.lastModified().orElse(null))
        .put("next", state.next().toString()).put("every", state.every().toSeconds()).put("failures", state.failures())
        .put("asked", state.asked().map(Instant::toString).orElse(null)).put("last_new", state.lastNew().map(Instant::toString).orElse(null))
        .put("taken", state.taken()).put("said", state.said());
    store.note(FEED + state.address(), Json.compact(node));
  }

  @Override
  public Optional<String> mark(String key) {
    return store.note(MARK + key);
  }

  @Override
  public void mark(String key, String value) {
    store.note(MARK + key, value);
  }
}
