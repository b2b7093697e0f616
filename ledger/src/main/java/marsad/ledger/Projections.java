// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.record.Json;
import marsad.record.Report;

/** What can be dropped and made again from the log: which publication holds, and the search index. */
final class Projections {
  private Projections() {}

  static void report(Store.Writing writing, Store.Publication publication, Report report) {
    writing.publish(publication);
    writing.index(publication.text(), words(report.title(), report.text().toString()));
  }

  private static String words(Optional<String> title, String text) {
    return SearchText.fold(title.orElse("") + "\n" + text);
  }

  static void rebuild(Store store) {
    List<Entry> reports = new ArrayList<>();
    store.entries(e -> {
      if (e.kind().equals(Entry.REPORT)) {
        reports.add(e);
      }
    });
    store.write(writing -> {
      writing.dropProjections();
      reports.forEach(e -> again(e, store, writing));
      return null;
    });
  }

  /** What an entry says holds from then on. */
  static Store.Publication publication(Entry entry, JsonNode content) {
    return new Store.Publication(content.path("identity").asText(), content.path("text").asText(), content.path("reading").asText(),
        content.path("reader").asText(), entry.sequence());
  }

  private static void again(Entry entry, Store store, Store.Writing writing) {
    JsonNode content = entry.content();
    String text = content.path("text").asText();
    Optional<byte[]> words = store.content(text);
    Optional<byte[]> reading = store.content(content.path("reading").asText());
    if (words.isPresent() && reading.isPresent()) {
      writing.publish(publication(entry, content));
      JsonNode json = Json.parse(new String(reading.get(), StandardCharsets.UTF_8));
      Optional<String> title = json.hasNonNull("title") ? Optional.of(json.get("title").asText()) : Optional.empty();
      writing.index(text, words(title, new String(words.get(), StandardCharsets.UTF_8)));
    }
  }
}
