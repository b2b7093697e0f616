// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.collect.page.ArticleBody;
import marsad.collect.page.PageFacts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A page of HTML: the article's text, its headline first, and what the page tells about it. */
record HtmlPage(String text, Told told) {
  private static final Pattern CHARSET = Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})");

  static HtmlPage read(String shown, String name, byte[] bytes, Optional<Charset> encoding) throws Refusal {
    String html = Decoder.text(shown, bytes, declared(bytes).or(() -> encoding));
    Document page = Jsoup.parse(html);
    PageFacts facts = PageFacts.of(page);
    String body = ArticleBody.standard().of(page);
    if (body.isBlank()) {
      throw new Refusal(shown, "", "no article was found in this page", "save the article's text as a .txt file");
    }
    String text = facts.title().filter(t -> !body.startsWith(t)).map(t -> t + "\n\n" + body).orElse(body);
    Told told = new Told(name, facts.title(), facts.url(), facts.outlet(), facts.byline(), facts.published(), facts.publishedFrom(), facts.language(),
        Optional.of("text taken from the article on a page of HTML"));
    return new HtmlPage(text, told);
  }

  private static Optional<Charset> declared(byte[] bytes) {
    Matcher found = CHARSET.matcher(new String(bytes, 0, Math.min(bytes.length, 4096), java.nio.charset.StandardCharsets.ISO_8859_1));
    try {
      return found.find() ? Optional.of(Charset.forName(found.group(1))) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
