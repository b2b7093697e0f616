// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import java.util.Locale;
import java.util.Optional;
import marsad.collect.page.ArticleBody;
import marsad.collect.page.PageFacts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A page of HTML: the article's text, its headline first, and what the page tells about it. */
record HtmlPage(String text, Told told) {

  /**
   * @param html decoded
   * @param note what is to be told of its decoding
   */
  static HtmlPage read(Material page, String html, Optional<String> note) throws Refusal {
    Document document = Jsoup.parse(html);
    PageFacts facts = PageFacts.of(document);
    String body = ArticleBody.standard().of(document);
    if (body.isBlank()) {
      throw page.refuse("no article was found in this page", "save the article's text as a .txt file");
    }
    String text = facts.title().filter(t -> !body.startsWith(t)).map(t -> t + "\n\n" + body).orElse(body);
    Optional<String> url = page.hints().url().filter(fetched -> !sameHost(fetched, facts.url())).or(facts::url);
    Told told = new Told(page.hints().name(), facts.title(), url, facts.outlet(), facts.byline(), facts.published(), facts.publishedFrom(), facts.updated(), facts.language(),
        Optional.of("text taken from the article on a page of HTML" + note.map(n -> "; " + n).orElse("")));
    return new HtmlPage(text, told.or(page.hints()));
  }

  /** A page's word on its own address is taken where it stays on its host. */
  private static boolean sameHost(String fetched, Optional<String> canonical) {
    return canonical.isPresent() && host(fetched).equals(host(canonical.get()));
  }

  private static String host(String address) {
    return address.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("[/?#].*", "").toLowerCase(Locale.ROOT);
  }
}
