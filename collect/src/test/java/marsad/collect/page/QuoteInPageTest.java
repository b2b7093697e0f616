// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import marsad.record.Span;
import marsad.record.Text;
import org.junit.jupiter.api.Test;

/** A quote of the derived text is found in the page's source. */
class QuoteInPageTest {
  private static final String HTML = "<html><body><nav>Two shells</nav><p>\ud83d\udd25 Two shells &amp; a <b>mine</b>\n  hit the&nbsp;mill.</p><p>Two shells hit Orsa.</p></body></html>";
  private static final Text TEXT = new Text("\ud83d\udd25 Two shells & a mine hit the mill.\n\nTwo shells hit Orsa.");

  private static String source(String quote, int occurrence) {
    int at = -1;
    for (int i = 0; i <= occurrence; i++) {
      at = TEXT.toString().indexOf(quote, at + 1);
    }
    int start = TEXT.toString().codePointCount(0, at);
    Optional<Span> found = new QuoteInPage(HTML).find(TEXT, new Span(start, start + quote.codePointCount(0, quote.length())));
    return found.map(s -> HTML.substring(HTML.offsetByCodePoints(0, s.start()), HTML.offsetByCodePoints(0, s.end()))).orElse("");
  }

  @Test
  void tags_entities_and_blanks_between_do_not_hide_it() {
    assertThat(source("shells & a mine hit the mill", 0)).isEqualTo("shells &amp; a <b>mine</b>\n  hit the&nbsp;mill");
  }

  @Test
  void what_stands_before_tells_the_same_words_apart() {
    assertThat(source("Two shells hit", 0)).isEqualTo("Two shells hit");
    assertThat(HTML.indexOf(source("Two shells", 1) + " hit Orsa")).isPositive();
    assertThat(new QuoteInPage(HTML).find(TEXT, new Span(2, 12)).orElseThrow().start()).as("not the navigation").isGreaterThan(HTML.indexOf("<p>"));
  }

  @Test
  void words_that_the_page_does_not_have_are_not_found() {
    assertThat(new QuoteInPage(HTML).find(new Text("Three shells"), new Span(0, 12))).isEmpty();
  }

  @Test
  void selectors_count_code_points() {
    assertThat(QuoteInPage.selectors(TEXT, new Span(2, 12), "ab").toString()).contains("\"exact\":\"Two shells\"", "\"prefix\":\"\ud83d\udd25 \"", "\"start\":2,\"end\":12", "urn:sha256:ab");
  }
}
