// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import java.util.Optional;
import marsad.collect.feed.Entry;
import marsad.collect.feed.Feed;
import marsad.collect.page.ArticleBody;
import marsad.record.Update;

/** Entries of a feed as reports: their text as it stands in the feed, and what the feed tells about them. */
final class FeedReports {
  /** A text shorter than this is a teaser: the page has the report. */
  static final int FULL = 500;
  private final Feed feed;
  private final Material material;

  FeedReports(Feed feed, Material material) {
    this.feed = feed;
    this.material = material;
  }

  /** A report's text, its headline first, and what is told of it. */
  record Words(String text, Told told, boolean full) {}

  /** What the feed alone tells of an entry, without a text. */
  Told hints(Entry entry, String name) {
    return new Told(name, entry.title(), entry.link(), feed.title(), entry.author(), entry.day(), entry.day().isPresent() ? "feed" : "unknown",
        entry.updated().filter(u -> !entry.published().equals(Optional.of(u))).map(u -> Update.of(u, "feed")),
        feed.language().map(l -> l.split("[-_]")[0].strip().toLowerCase(java.util.Locale.ROOT)).filter(l -> l.matches("[a-z]{2}")), Optional.empty());
  }

  /** The entry's own words, or empty where it has none. */
  Optional<Words> told(Entry entry) {
    String body = entry.words().map(ArticleBody::ofFragment).orElse("");
    if (body.isBlank()) {
      return Optional.empty();
    }
    String text = entry.title().filter(t -> !body.startsWith(t)).map(t -> t + "\n\n" + body).orElse(body);
    boolean full = entry.html().isPresent() && body.length() >= FULL;
    Told told = hints(entry, material.hints().name()).derived(full ? "text taken from a feed" : "only the feed's summary of the report");
    return Optional.of(new Words(text, told, full));
  }
}
