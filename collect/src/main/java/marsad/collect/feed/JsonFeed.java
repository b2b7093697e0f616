// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.collect.part.Broken;
import marsad.collect.part.Fault;
import marsad.collect.part.Limits;
import marsad.record.Json;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeed {
  private final Limits limits;
  private final String base;

  JsonFeed(Limits limits, String base) {
    this.limits = limits;
    this.base = base;
  }

  Feed read(String json) throws Broken {
    JsonNode feed;
    try {
      feed = Json.parse(json);
    } catch (IllegalArgumentException e) {
      throw new Broken("", "it is a JSON Feed that is no valid JSON", "tell its publisher");
    }
    List<Entry> entries = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (JsonNode item : feed.path("items")) {
      if (entries.size() >= limits.entries()) {
        faults.add(new Fault("", "it lists more than " + limits.entries() + " things", "ask its publisher for a shorter one"));
        break;
      }
      entries.add(entry(item));
    }
    return new Feed("JSON Feed", words(feed, "title"), words(feed, "language"), entries, List.of(), Optional.empty(), faults);
  }

  private Entry entry(JsonNode item) {
    Optional<FeedDate> published = words(item, "date_published").flatMap(FeedDate::of);
    Optional<FeedDate> updated = words(item, "date_modified").flatMap(FeedDate::of);
    Optional<String> author = words(item.path("authors").path(0), "name").or(() -> words(item.path("author"), "name"));
    Optional<String> html = words(item, "content_html").or(() -> words(item, "content_text").map(JsonFeed::paragraphs));
    return new Entry(words(item, "id"), words(item, "url").flatMap(u -> Links.resolve(base, u)), words(item, "title"), html, words(item, "summary"), author,
        published.map(FeedDate::time), updated.map(FeedDate::time), published.map(FeedDate::day));
  }

  private static String paragraphs(String text) {
    return "<p>" + org.jsoup.nodes.Entities.escape(text).replace("\n", "</p><p>") + "</p>";
  }

  private static Optional<String> words(JsonNode node, String field) {
    return Optional.ofNullable(node.get(field)).filter(v -> v.isTextual() || v.isNumber()).map(v -> v.asText().strip()).filter(v -> !v.isEmpty());
  }
}
