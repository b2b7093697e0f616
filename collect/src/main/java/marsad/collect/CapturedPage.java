// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.collect.page.QuoteInPage;
import marsad.record.Span;
import marsad.record.Text;

/** A page as it was captured, in which the quotes of the text that was derived from it can be found again. */
public final class CapturedPage {
  private final String sha256;
  private final Text html;
  private final QuoteInPage quotes;

  private CapturedPage(String sha256, String html) {
    this.sha256 = sha256;
    this.html = new Text(html);
    this.quotes = new QuoteInPage(html);
  }

  /** Of a kept capture ({@link CaptureWarc}); empty where it is none, or no page of HTML. */
  public static Optional<CapturedPage> of(byte[] kept) {
    return CaptureWarc.read(kept).filter(c -> c.mediaType().toLowerCase(Locale.ROOT).contains("html")).flatMap(CapturedPage::decoded);
  }

  private static Optional<CapturedPage> decoded(Capture capture) {
    try {
      Stream<Charset> named = Stream.of(Charsets.served(Optional.of(capture.mediaType())), Charsets.declared(capture.bytes())).flatMap(Optional::stream);
      return Optional.of(new CapturedPage(capture.sha256(), Decoder.lenient(capture.address(), capture.bytes(), named.toList()).text()));
    } catch (Refusal e) {
      return Optional.empty(); // no text was derived from it either
    }
  }

  /**
   * Where words of the derived text stand in the page's source, as selectors of the W3C web annotation model; empty where it does not have them.
   *
   * @param text derived from this page
   */
  public Optional<ObjectNode> target(Text text, Span quote) {
    return quotes.find(text, quote).map(found -> QuoteInPage.selectors(html, found, sha256));
  }
}
