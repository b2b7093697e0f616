// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import marsad.record.Json;
import marsad.record.Sha256;

/**
 * One line of the log, never changed. It holds hashes of texts, readings and decisions, not their words, so that these can be redacted
 * without breaking the chain.
 *
 * @param sequence 1, 2, 3, … without a gap
 * @param kind {@code capture}, {@code report}, {@code decision}, {@code redaction}, {@code release}, {@code alert}
 * @param json canonical JSON
 * @param time when it was written, to the millisecond
 * @param previous {@link #hash} of the entry before; of the first, 64 zeros
 * @param hash SHA-256 of the five fields before, each on a line of its own
 */
public record Entry(long sequence, String kind, String json, Instant time, String previous, String hash) {
  public static final String BEFORE_FIRST = "0".repeat(64);
  public static final String REPORT = "report";
  public static final String CAPTURE = "capture";
  public static final String DECISION = "decision";
  public static final String REDACTION = "redaction";
  public static final String RELEASE = "release";
  public static final String ALERT = "alert";

  /** The entry after another. */
  public static Entry after(long sequence, String previous, String kind, JsonNode content, Instant time) {
    String json = Json.compact(content);
    return new Entry(sequence, kind, json, time, previous, hash(sequence, kind, json, time, previous));
  }

  /** What {@link #hash} must be. */
  public String recomputed() {
    return hash(sequence, kind, json, time, previous);
  }

  private static String hash(long sequence, String kind, String json, Instant time, String previous) {
    return Sha256.of(String.join("\n", Long.toString(sequence), kind, json, time.toString(), previous));
  }

  public JsonNode content() {
    return Json.parse(json);
  }
}
