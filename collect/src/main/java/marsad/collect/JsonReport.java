// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;
import marsad.collect.feed.FeedDate;
import marsad.collect.page.PageFacts;
import marsad.record.Json;

/** A report as JSON: {@code {"id"?, "text", "title"?, "url"?, "outlet"?, "published"?, "updated"?, "language"?}}. */
record JsonReport(String text, Told told) {

  /**
   * @param file and {@code place} for messages
   * @param otherwise the name where there is no id
   * @return empty where there is no {@code text}
   */
  static Optional<JsonReport> of(String file, String place, String json, String otherwise) throws Refusal {
    JsonNode node;
    try {
      node = Json.parse(json);
    } catch (IllegalArgumentException e) {
      throw new Refusal(file, place, "it is not valid JSON (" + firstLine(e) + ")", "mend it, or leave it out");
    }
    Optional<String> text = words(node, "text");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> published = words(node, "published").filter(d -> d.length() >= 10).flatMap(d -> PublishedDates.day(d.substring(0, 10)));
    Optional<LocalDate> addressed = words(node, "url").flatMap(PageFacts::dayInAddress);
    String from = published.isPresent() ? "given" : addressed.isPresent() ? "address" : "unknown";
    return Optional.of(new JsonReport(text.get(), new Told(words(node, "id").orElse(otherwise), words(node, "title"), words(node, "url"),
        words(node, "outlet"), words(node, "byline"), published.or(() -> addressed), from,
        words(node, "updated").flatMap(FeedDate::of).map(d -> d.update("given")), words(node, "language"), Optional.empty())));
  }

  private static Optional<String> words(JsonNode node, String field) {
    return Optional.ofNullable(node.get(field)).filter(v -> v.isTextual() || v.isNumber()).map(JsonNode::asText).filter(v -> !v.isBlank());
  }

  private static String firstLine(Exception e) {
    String message = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
    return message.lines().findFirst().orElse("");
  }
}
