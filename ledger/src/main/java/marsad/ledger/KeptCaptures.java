// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import marsad.collect.Capture;
import marsad.collect.Captures;
import marsad.record.Json;

/** Captures kept in the ledger: the bytes by their hash, that they were taken as an entry of the log. */
final class KeptCaptures implements Captures {
  private static final String NOTE = "capture:";
  private final Store store;
  private final Appending appending;

  KeptCaptures(Store store, Appending appending) {
    this.store = store;
    this.appending = appending;
  }

  @Override
  public boolean keep(Capture capture) {
    return store.write(writing -> {
      if (writing.redacted(capture.sha256()) || writing.holds(capture.sha256())) {
        return false;
      }
      writing.keep(capture.sha256(), capture.bytes());
      writing.note(NOTE + capture.sha256(), Json.compact(Json.object().put("media", capture.mediaType()).put("address", capture.address())
          .put("time", capture.time().toString())));
      appending.append(writing, Entry.CAPTURE, Json.object().put("capture", capture.sha256()));
      return true;
    });
  }

  @Override
  public Optional<Capture> find(String sha256) {
    Optional<byte[]> bytes = store.content(sha256);
    Optional<JsonNode> about = store.note(NOTE + sha256).map(Json::parse);
    return bytes.isEmpty() || about.isEmpty() ? Optional.empty() : Optional.of(new Capture(bytes.get(), sha256,
        about.get().path("media").asText(), about.get().path("address").asText(), Instant.parse(about.get().path("time").asText())));
  }
}
