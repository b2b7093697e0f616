// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.page;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Finds the article on a page. */
public interface ArticleBody {

  /** The article's paragraphs, an empty line between them, without the headline; blank where there is none. The page may be changed. */
  String of(Document page);

  /** The paragraphs of HTML that is nothing but an article's text, as feeds carry it. */
  static String ofFragment(String html) {
    return String.join("\n\n", Blocks.of(Jsoup.parseBodyFragment(html).body()));
  }

  /** The finder that Marsad uses. */
  static ArticleBody standard() {
    return new ReadableBody();
  }
}
