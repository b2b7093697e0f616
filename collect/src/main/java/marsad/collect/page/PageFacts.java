// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import marsad.collect.feed.FeedDate;
import marsad.record.Json;
import marsad.record.Update;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a page tells about its article, most trusted first: JSON-LD, meta elements, what it prints, the address.
 *
 * @param publishedFrom {@code json-ld}, {@code meta}, {@code text}, {@code address} or {@code unknown}
 */
public record PageFacts(Optional<String> title, Optional<String> url, Optional<String> outlet, Optional<String> byline, Optional<LocalDate> published,
    String publishedFrom, Optional<Update> updated, Optional<String> language) {
  private static final int FIRST_YEAR = 1990; // earlier ones are what systems write where they know none
  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern DAY_IN_ADDRESS = Pattern.compile("/(\\d{4})/(\\d{1,2})/(\\d{1,2})(?:/|$|-)|[/-]((?:19|20)\\d\\d)-?(\\d\\d)-?(\\d\\d)(?:[/_-]|$)");
  private static final Pattern POST_IN_ADDRESS = Pattern.compile("//(?:www\\.|mobile\\.)?(?:twitter|x)\\.com/[^/]+/status/(\\d{17,19})\\b");
  private static final long POSTS_BEGAN = 1_288_834_974_657L; // milliseconds of the epoch; a post's number holds those since then above its lowest 22 bits
  private static final Pattern OUTLET_IN_TITLE = Pattern.compile("\\s+[|–—-]\\s+[^|–—]{2,40}$");

  public static PageFacts of(Document page) {
    Optional<JsonNode> article = jsonLd(page);
    Optional<String> outlet = field(article, "publisher").or(() -> meta(page, "og:site_name")).or(() -> meta(page, "application-name"));
    Optional<String> url = first(attribute(page, "link[rel=canonical]", "href"), meta(page, "og:url")).filter(u -> u.startsWith("http"));
    List<String> told = Stream.of(field(article, "headline"), meta(page, "og:title")).flatMap(Optional::stream).map(t -> withoutOutlet(t, outlet)).toList();
    Optional<String> title = Printed.headline(page, Stream.concat(told.stream(), Printed.ofTitle(page).stream()).toList()).or(() -> told.stream().findFirst())
        .or(() -> text(page, "article h1, h1")).or(() -> text(page, "title").map(t -> withoutOutlet(t, outlet))).map(PageFacts::plain).filter(t -> !t.isEmpty());
    Optional<String> byline = first(field(article, "author"), meta(page, "author"), meta(page, "article:author"), text(page, "[rel=author], .byline"))
        .filter(b -> !b.startsWith("http") && b.length() < 120);
    Optional<String> language = first(field(article, "inLanguage"), attribute(page, "html", "lang")).map(l -> l.split("[-_]")[0].strip().toLowerCase(
        java.util.Locale.ROOT)).filter(l -> l.matches("[a-z]{2}"));
    Dated dated = shown(dated(page, article, url), Printed.day(page, title), url.flatMap(PageFacts::dayInAddress));
    return new PageFacts(title, url, outlet, byline, dated.day(), dated.from(), updated(page, article), language);
  }

  private static Optional<Update> updated(Document page, Optional<JsonNode> article) {
    return change(field(article, "dateModified"), "json-ld").or(() -> Stream.of("article:modified_time", "og:updated_time", "dateModified", "last-modified", "dc.modified")
        .map(name -> change(meta(page, name), "meta")).flatMap(Optional::stream).findFirst());
  }

  private static Optional<Update> change(Optional<String> written, String from) {
    return written.flatMap(FeedDate::of).filter(d -> d.day().getYear() >= FIRST_YEAR).map(d -> d.update(from));
  }

  /** Machines write the day of Greenwich; the one that the page prints, or its address carries, is the one that its readers saw. */
  private static Dated shown(Dated machine, Optional<LocalDate> printed, Optional<LocalDate> address) {
    if (machine.day().isEmpty() || machine.from().equals("address")) {
      return printed.isPresent() ? new Dated(printed, "text") : machine;
    }
    Optional<LocalDate> beside = Stream.of(printed, address).flatMap(Optional::stream)
        .filter(d -> Math.abs(d.toEpochDay() - machine.day().get().toEpochDay()) <= 1).findFirst();
    return new Dated(beside.or(machine::day), machine.from());
  }

  /** Without the marks of HTML that some escape twice. */
  private static String plain(String title) {
    String text = title;
    for (int i = 0; i < 2 && text.contains("&"); i++) {
      text = Parser.unescapeEntities(text, false);
    }
    return text.replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  private record Dated(Optional<LocalDate> day, String from) {}

  private static Dated dated(Document page, Optional<JsonNode> article, Optional<String> url) {
    Optional<LocalDate> day = field(article, "datePublished").or(() -> jsonLd(page, n -> n.has("datePublished")).flatMap(n -> field(Optional.of(n), "datePublished")))
        .flatMap(PageFacts::day);
    if (day.isPresent()) {
      return new Dated(day, "json-ld");
    }
    day = Stream.of(meta(page, "article:published_time"), meta(page, "datePublished"), meta(page, "date"), meta(page, "dc.date"), meta(page, "pubdate"),
        meta(page, "parsely-pub-date"), attribute(page, "article time[datetime], time[datetime]", "datetime"))
        .flatMap(Optional::stream).map(PageFacts::day).flatMap(Optional::stream).findFirst();
    if (day.isPresent()) {
      return new Dated(day, "meta");
    }
    day = url.flatMap(PageFacts::dayInAddress);
    return new Dated(day, day.isPresent() ? "address" : "unknown");
  }

  private static Optional<LocalDate> day(String written) {
    return number(DAY.matcher(written)).filter(d -> d.getYear() >= FIRST_YEAR);
  }

  /** The day that an address names, as most news sites write it, or that the number of a post on Twitter (X) was given out on, in UTC. */
  public static Optional<LocalDate> dayInAddress(String url) {
    Matcher post = POST_IN_ADDRESS.matcher(url);
    if (post.find()) {
      return Optional.of(LocalDate.ofInstant(Instant.ofEpochMilli((Long.parseLong(post.group(1)) >>> 22) + POSTS_BEGAN), ZoneOffset.UTC));
    }
    return number(DAY_IN_ADDRESS.matcher(url));
  }

  private static Optional<LocalDate> number(Matcher found) {
    try {
      if (!found.find()) {
        return Optional.empty();
      }
      int first = found.group(1) == null ? 4 : 1;
      return Optional.of(LocalDate.of(Integer.parseInt(found.group(first)), Integer.parseInt(found.group(first + 1)), Integer.parseInt(found.group(first + 2))));
    } catch (java.time.DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String withoutOutlet(String title, Optional<String> outlet) {
    Matcher end = OUTLET_IN_TITLE.matcher(title);
    return outlet.isPresent() && end.find() && end.group().contains(outlet.get()) ? title.substring(0, end.start()) : title;
  }

  private static Optional<JsonNode> jsonLd(Document page) {
    return jsonLd(page, n -> n.has("headline") || n.path("@type").toString().contains("Article"));
  }

  private static Optional<JsonNode> jsonLd(Document page, Predicate<JsonNode> which) {
    List<JsonNode> all = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        gather(Json.parse(script.data()), all);
      } catch (IllegalArgumentException e) {
        continue; // many pages carry broken JSON-LD; the meta elements serve then
      }
    }
    return all.stream().filter(which).findFirst();
  }

  private static void gather(JsonNode node, List<JsonNode> to) {
    if (node.isArray()) {
      node.forEach(n -> gather(n, to));
    } else if (node.isObject()) {
      to.add(node);
      gather(node.path("@graph"), to);
    }
  }

  /** A field's text; of a person or organisation, its name; of a list, the first. */
  private static Optional<String> field(Optional<JsonNode> article, String name) {
    return article.map(a -> a.get(name)).map(v -> v.isArray() && !v.isEmpty() ? v.get(0) : v).map(v -> v.isObject() ? v.path("name") : v)
        .filter(JsonNode::isTextual).map(v -> v.asText().strip()).filter(v -> !v.isEmpty());
  }

  private static Optional<String> meta(Document page, String name) {
    return page.select("meta[property], meta[name], meta[itemprop]").stream()
        .filter(m -> name.equalsIgnoreCase(m.attr("property")) || name.equalsIgnoreCase(m.attr("name")) || name.equalsIgnoreCase(m.attr("itemprop")))
        .map(m -> m.attr("content").strip()).filter(c -> !c.isEmpty()).findFirst();
  }

  private static Optional<String> attribute(Document page, String query, String name) {
    return page.select(query).stream().map(e -> e.attr(name).strip()).filter(v -> !v.isEmpty()).findFirst();
  }

  private static Optional<String> text(Document page, String query) {
    return page.select(query).stream().map(e -> e.text().strip()).filter(v -> !v.isEmpty()).findFirst();
  }

  @SafeVarargs
  private static Optional<String> first(Optional<String>... found) {
    return Stream.of(found).flatMap(Optional::stream).findFirst();
  }
}
