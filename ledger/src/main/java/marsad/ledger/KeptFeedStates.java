// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import marsad.collect.FeedStates;
import marsad.record.Json;

/** The state of feeds, kept beside the log and no part of it. */
final class KeptFeedStates implements FeedStates {
  private final Store store;

  KeptFeedStates(Store store) {
    this.store = store;
  }

  @Override
  public Optional<FeedState> find(String address) {
    return store.note("feed:" + address).map(Json::parse).map(n -> new FeedState(address, word(n, "etag"), word(n, "last_modified"),
        Instant.parse(n.path("next").asText()), n.path("failures").asInt()));
  }

  private static Optional<String> word(JsonNode node, String key) {
    return node.hasNonNull(key) ? Optional.of(node.get(key).asText()) : Optional.empty();
  }

  @Override
  public void keep(FeedState state) {
    ObjectNode node = Json.object();
    node.put("etag", state.etag().orElse(null)).put("last_modified", state.lastModified().orElse(null))
        .put("next", state.next().toString()).put("failures", state.failures());
    store.note("feed:" + state.address(), Json.compact(node));
  }
}
