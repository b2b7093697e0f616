// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.page;

import java.util.ArrayList;
import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The article as the readability rules find it: parts that never belong to one are cut out of the page before, and what is nothing but links
 * after.
 */
final class ReadableBody implements ArticleBody {
  private static final String NEVER = "script, style, noscript, template, nav, aside, button, iframe, svg, select, input, textarea, [hidden],"
      + " [aria-hidden=true], [style*=display:none], [style*=display: none], body > footer, [role=navigation], [role=banner], [role=search],"
      + " [role=complementary], figcaption, .wp-caption-text, .caption, .related, .newsletter, .share, .sharing, .advert, .ad, .comments, #comments";
  private static final String MAY_BE_LINKS = "ul, ol, li, p, div, section, h2, h3, h4, h5";
  private static final int MOST_ELEMENTS = 30_000; // the rules take time by the square of what stands side by side
  private static final int SHORT = 200;
  private static final int LINKS_LENGTH = 400;
  private static final double MOSTLY = 0.75;

  @Override
  public String of(Document page) {
    page.select("form").unwrap(); // some pages stand in one as a whole
    page.select(NEVER).remove();
    List<String> blocks = List.of();
    page.select("div:empty, span:empty, p:empty").remove();
    boolean hostile = page.getAllElements().size() > MOST_ELEMENTS;
    String found = hostile ? null : new Readability4J("https://page.invalid/", page.outerHtml()).parse().getContent();
    if (found != null) {
      blocks = blocks(Jsoup.parse(found).body());
    }
    if (blocks.stream().mapToInt(String::length).sum() < SHORT) {
      Element best = page.selectFirst("article, main, [role=main]");
      blocks = blocks(best != null ? best : page.body());
    }
    return String.join("\n\n", blocks);
  }

  private static List<String> blocks(Element article) {
    for (Element part : article.select(MAY_BE_LINKS)) {
      if (part.parent() != null && onlyLinks(part)) {
        part.remove();
      }
    }
    List<String> blocks = new ArrayList<>();
    Element headline = article.selectFirst("h1");
    if (headline != null && headline.text().length() > 10) {
      String title = headline.text().strip();
      List<String> all = Blocks.of(article);
      int at = all.indexOf(title);
      blocks.addAll(all.subList(at < 0 || at > all.size() / 2 ? 0 : at + 1, all.size()));
    } else {
      blocks.addAll(Blocks.of(article));
    }
    return blocks;
  }

  /** Whether nearly all of its words are links' and it is no paragraph. */
  private static boolean onlyLinks(Element part) {
    int length = part.text().length();
    int linked = part.select("a").stream().mapToInt(a -> a.text().length()).sum();
    return length > 0 && length < LINKS_LENGTH && linked > length * MOSTLY;
  }
}
