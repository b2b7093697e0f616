// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.feed;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/** Sitemaps with and without news, their indexes, and OPML: lists of addresses. */
final class Sitemaps {
  private Sitemaps() {}

  static Feed read(Element root, String base) {
    boolean index = Feeds.local(root.tagName()).equals("sitemapindex");
    if (index) {
      List<String> lists = root.getAllElements().stream().filter(e -> Feeds.local(e.tagName()).equals("sitemap"))
          .flatMap(e -> inside(e, "loc", l -> Links.resolve(base, l)).stream()).toList();
      return new Feed("sitemap index", Optional.empty(), Optional.empty(), List.of(), lists, Optional.empty(), List.of());
    }
    List<Entry> entries = root.getAllElements().stream().filter(e -> Feeds.local(e.tagName()).equals("url")).map(e -> entry(e, base))
        .filter(e -> e.link().isPresent()).toList();
    Optional<String> outlet = inside(root, "publication", Optional::of).isPresent() ? inside(root, "name", Optional::of) : Optional.empty();
    return new Feed("sitemap", outlet, Optional.empty(), entries, List.of(), Optional.empty(), List.of());
  }

  private static Entry entry(Element url, String base) {
    Optional<FeedDate> published = inside(url, "publication_date", FeedDate::of);
    Optional<FeedDate> changed = inside(url, "lastmod", FeedDate::of);
    Optional<String> link = inside(url, "loc", l -> Links.resolve(base, l));
    return new Entry(link, link, inside(url, "title", Optional::of), Optional.empty(), Optional.empty(), Optional.empty(), published.map(FeedDate::time),
        changed.map(FeedDate::time), published.map(FeedDate::day));
  }

  static Feed opml(Element root, String base) {
    List<String> lists = root.getAllElements().stream().map(e -> e.attributes().getIgnoreCase("xmlUrl")).flatMap(u -> Links.resolve(base, u).stream())
        .distinct().toList();
    return new Feed("OPML", inside(root, "title", Optional::of), Optional.empty(), List.of(), lists, Optional.empty(), List.of());
  }

  private static <T> Optional<T> inside(Element parent, String name, Function<String, Optional<T>> read) {
    return parent.getAllElements().stream().filter(e -> e != parent && Feeds.local(e.tagName()).equals(name)).findFirst().map(e -> e.wholeText().strip())
        .filter(t -> !t.isEmpty()).flatMap(read);
  }
}
