// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.feed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** RSS 0.9 to 2.0 and Atom, as they are found. */
final class XmlFeed {
  private static final int FULL = 600;
  private final String base;

  XmlFeed(String base) {
    this.base = base;
  }

  Feed read(Element root) {
    boolean atom = Feeds.local(root.tagName()).equals("feed");
    Element channel = root.children().stream().filter(e -> Feeds.local(e.tagName()).equals("channel")).findFirst().orElse(root);
    List<Entry> entries = root.getAllElements().stream().filter(e -> Feeds.local(e.tagName()).equals(atom ? "entry" : "item"))
        .map(atom ? this::atom : this::rss).filter(e -> e.link().isPresent() || e.words().isPresent() || e.title().isPresent()).toList();
    Optional<Duration> wait = words(channel, "ttl").filter(t -> t.matches("\\d{1,6}")).map(t -> Duration.ofMinutes(Long.parseLong(t)));
    Optional<String> language = words(channel, "language", "dc:language").or(() -> Optional.of(root.attr("xml:lang")).filter(l -> !l.isEmpty()));
    return new Feed(atom ? "Atom" : "RSS", words(channel, "title", "atom:title"), language, entries, List.of(), wait, List.of());
  }

  private Entry rss(Element item) {
    Optional<String> guid = words(item, "guid").or(() -> Optional.of(item.attr("rdf:about")).filter(a -> !a.isEmpty()));
    Optional<String> link = words(item, "link").or(() -> first(item, "atom:link").map(l -> l.attr("href")).filter(h -> !h.isEmpty()))
        .or(() -> guid.filter(g -> g.startsWith("http") && !"false".equals(first(item, "guid").map(e -> e.attr("isPermaLink")).orElse(""))));
    Optional<FeedDate> published = words(item, "pubdate", "dc:date", "published", "dcterms:created").flatMap(FeedDate::of);
    Optional<FeedDate> updated = words(item, "atom:updated", "dcterms:modified", "updated").flatMap(FeedDate::of);
    Optional<String> summary = words(item, "description", "itunes:summary");
    return new Entry(guid, link.flatMap(this::address), plain(words(item, "title")), words(item, "content:encoded").or(() -> summary.filter(XmlFeed::full)),
        summary, words(item, "dc:creator", "author", "itunes:author").filter(a -> !a.contains("@")), published.map(FeedDate::time),
        updated.map(FeedDate::time), published.map(FeedDate::day));
  }

  /** A description that is long and has paragraphs is the text itself. */
  private static boolean full(String html) {
    return html.length() > FULL && (html.contains("<p") || html.contains("<br"));
  }

  private Entry atom(Element entry) {
    Optional<String> link = entry.children().stream().filter(e -> e.tagName().endsWith("link"))
        .filter(e -> e.attr("rel").isEmpty() || e.attr("rel").equals("alternate")).map(e -> e.attr("href")).filter(h -> !h.isBlank()).findFirst();
    Optional<FeedDate> published = words(entry, "published", "issued", "dc:date").flatMap(FeedDate::of);
    Optional<FeedDate> updated = words(entry, "updated", "modified").flatMap(FeedDate::of);
    return new Entry(words(entry, "id"), link.flatMap(this::address), plain(words(entry, "title")), html(entry, "content"), html(entry, "summary"),
        first(entry, "author").flatMap(a -> words(a, "name")), published.or(() -> updated).map(FeedDate::time), updated.map(FeedDate::time),
        published.or(() -> updated).map(FeedDate::day));
  }

  /** Text, escaped HTML and XHTML, all as HTML. */
  private static Optional<String> html(Element entry, String name) {
    return first(entry, name).map(e -> switch (e.attr("type")) {
      case "xhtml" -> e.html();
      case "", "text" -> e.wholeText().contains("<p") ? e.wholeText() : org.jsoup.parser.Parser.unescapeEntities(e.wholeText(), false).replace("\n\n", "<p>");
      default -> e.wholeText();
    }).map(String::strip).filter(h -> !h.isEmpty());
  }

  private Optional<String> address(String link) {
    return Links.resolve(base, link);
  }

  /** Titles may carry marks of HTML, escaped once more. */
  private static Optional<String> plain(Optional<String> title) {
    return title.map(t -> t.contains("<") || t.contains("&") ? org.jsoup.Jsoup.parse(t).text() : t).map(t -> t.replaceAll("\\s+", " ").strip()).filter(t -> !t.isEmpty());
  }

  private static Optional<String> words(Element parent, String... names) {
    return Stream.of(names).flatMap(n -> first(parent, n).stream()).map(e -> e.wholeText().strip()).filter(w -> !w.isEmpty()).findFirst();
  }

  private static Optional<Element> first(Element parent, String name) {
    return parent.children().stream().filter(e -> e.tagName().equalsIgnoreCase(name)).findFirst();
  }
}
