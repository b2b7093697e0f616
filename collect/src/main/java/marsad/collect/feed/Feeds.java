// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.feed;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import marsad.collect.part.Broken;
import marsad.collect.part.Fault;
import marsad.collect.part.Limits;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads any list of what is published. XML is read by a forgiving parser that knows no declared entities and opens nothing; where it was not
 * well-formed, a fault says so and the entries that can be had are there.
 */
public final class Feeds {
  private static final Pattern ROOT = Pattern.compile("<(?:[a-z]+:)?(rss|rdf|feed|urlset|sitemapindex|opml)[\\s>/]", Pattern.CASE_INSENSITIVE);
  private static final int LOOK = 4000;
  private static final int DEPTH = 256;
  private final Limits limits;

  public Feeds(Limits limits) {
    this.limits = limits;
  }

  /** Whether a text begins as a feed in XML, a sitemap or OPML does. */
  public static boolean looksSo(String start) {
    String head = start.substring(0, Math.min(LOOK, start.length()));
    String body = head.replaceAll("(?s)<!--.*?-->", " ");
    var found = ROOT.matcher(body);
    int html = body.toLowerCase(Locale.ROOT).indexOf("<html");
    return body.stripLeading().replace("\ufeff", "").startsWith("<") && found.find() && (html < 0 || html > found.start());
  }

  /** Whether JSON begins as a JSON Feed does. */
  public static boolean looksLikeJsonFeed(String start) {
    return start.substring(0, Math.min(LOOK, start.length())).contains("jsonfeed.org/version/");
  }

  /**
   * @param text decoded
   * @param base address that relative links are meant from; empty for a file
   * @param cut why the text is not all of it, if it is not: its last entry may be half
   */
  public Feed read(String text, String base, Optional<String> cut) throws Broken {
    if (looksLikeJsonFeed(text)) {
      return new JsonFeed(limits, base).read(text);
    }
    List<Fault> faults = new ArrayList<>();
    Document xml = Jsoup.parse(text, base, Parser.xmlParser().setMaxDepth(DEPTH));
    Element root = xml.children().stream().filter(e -> ROOT.matcher("<" + e.tagName() + ">").matches()).findFirst()
        .orElseThrow(() -> new Broken("", "it is no feed, sitemap or OPML", "give the address of the feed; its page often names it"));
    cut.ifPresent(c -> faults.add(new Fault("", c, "the entries before that were taken")));
    if (cut.isEmpty()) {
      wellFormed(text).ifPresent(faults::add);
    }
    Feed feed = switch (local(root.tagName())) {
      case "urlset", "sitemapindex" -> Sitemaps.read(root, base);
      case "opml" -> Sitemaps.opml(root, base);
      default -> new XmlFeed(base).read(root);
    };
    return bounded(feed, cut.isPresent(), faults);
  }

  private Feed bounded(Feed feed, boolean cut, List<Fault> faults) {
    List<Entry> entries = cut && !feed.entries().isEmpty() ? feed.entries().subList(0, feed.entries().size() - 1) : feed.entries();
    if (entries.size() > limits.entries()) {
      faults.add(new Fault("", "it lists " + entries.size() + " things, and " + limits.entries() + " are taken", "ask its publisher for a shorter one"));
      entries = entries.subList(0, limits.entries());
    }
    faults.addAll(feed.faults());
    return new Feed(feed.kind(), feed.title(), feed.language(), entries, feed.lists().stream().limit(limits.entries()).toList(), feed.rest(), faults);
  }

  static String local(String tag) {
    return tag.substring(tag.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  /** The first place where it is not XML as the standard has it. Entities that it declares are never expanded. */
  private static Optional<Fault> wellFormed(String text) {
    if (text.substring(0, Math.min(LOOK, text.length())).contains("<!ENTITY")) {
      return Optional.of(new Fault("", "it declares entities of its own, which are not expanded", "the entries were read without them"));
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text.replaceFirst("^\ufeff?\\s+(?=<\\?xml)", "")));
      while (reader.hasNext()) {
        reader.next();
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      String place = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNumber();
      String why = Optional.ofNullable(e.getMessage()).map(m -> m.replaceFirst("(?s)^.*Message: ", "").lines().findFirst().orElse("")).orElse("");
      return Optional.of(new Fault(place, "it is no well-formed XML (" + why + ")", "what can be read of it was taken"));
    }
  }
}
