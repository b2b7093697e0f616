// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.page;

import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The article as the readability rules find it, after parts that never belong to one are cut out of the page. */
final class ReadableBody implements ArticleBody {
  private static final String NEVER = "script, style, noscript, template, nav, aside, form, button, iframe, svg, [hidden], [aria-hidden=true],"
      + " body > footer, [role=navigation], [role=banner], [role=search], [role=complementary], .related, .newsletter, .share, .advert, .ad";

  @Override
  public String of(Document page) {
    page.select(NEVER).remove();
    List<String> blocks = List.of();
    String found = new Readability4J("https://page.invalid/", page.outerHtml()).parse().getContent();
    if (found != null) {
      blocks = Blocks.of(Jsoup.parse(found).body());
    }
    if (blocks.stream().mapToInt(String::length).sum() < 200) {
      Element best = page.selectFirst("article, main, [role=main]");
      blocks = Blocks.of(best != null ? best : page.body());
    }
    return String.join("\n\n", blocks);
  }
}
