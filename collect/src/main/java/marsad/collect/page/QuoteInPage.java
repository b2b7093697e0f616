// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import marsad.record.Json;
import marsad.record.Span;
import marsad.record.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/**
 * Where a quote of the derived text stands in the page that it was taken from. The page's text is laid out letter by letter with the place of each in
 * the source, blanks run together; the quote is sought there with what stands around it.
 */
public final class QuoteInPage {
  private static final int AROUND = 32;
  private final String html;
  private final StringBuilder letters = new StringBuilder();
  private int[] from = new int[1024];
  private int[] to = new int[1024];

  /** @param html the page, decoded */
  public QuoteInPage(String html) {
    this.html = html;
    Document page = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
    NodeTraversor.traverse((node, depth) -> {
      if (node instanceof TextNode text && text.sourceRange().isTracked()) {
        lay(text.sourceRange().startPos(), Math.min(html.length(), text.sourceRange().endPos()));
      }
    }, page);
  }

  /** Letters of the source with entities read, none of them a blank: what layout does to blanks differs, what it does to letters does not. */
  private void lay(int start, int end) {
    for (int at = start; at < end; ) {
      int next = at + 1;
      String read = html.substring(at, next);
      int semicolon = html.charAt(at) == '&' ? html.indexOf(';', at) : -1;
      if (semicolon > at && semicolon < Math.min(end, at + AROUND)) {
        next = semicolon + 1;
        read = Parser.unescapeEntities(html.substring(at, next), false);
      }
      for (char letter : read.toCharArray()) {
        if (!blank(letter)) {
          put(letter, at, next);
        }
      }
      at = next;
    }
  }

  private static boolean blank(char letter) {
    return Character.isWhitespace(letter) || letter == '\u00a0';
  }

  private void put(char letter, int start, int end) {
    int at = letters.length();
    if (at == from.length) {
      from = java.util.Arrays.copyOf(from, at * 2);
      to = java.util.Arrays.copyOf(to, at * 2);
    }
    letters.append(letter);
    from[at] = start;
    to[at] = end;
  }

  /**
   * The place in the source, in code points, of a span of the derived text; empty where the page does not have these words.
   *
   * @param text derived from this page
   */
  public Optional<Span> find(Text text, Span quote) {
    String exact = bare(text.at(quote));
    String before = bare(text.at(new Span(Math.max(0, quote.start() - AROUND), quote.start())));
    for (String prefix : List.of(before, before.substring(before.length() / 2), "")) {
      int at = exact.isEmpty() ? -1 : letters.indexOf(prefix + exact);
      if (at >= 0) {
        int first = at + prefix.length();
        int last = first + exact.length() - 1;
        return Optional.of(new Span(html.codePointCount(0, from[first]), html.codePointCount(0, to[last])));
      }
    }
    return Optional.empty();
  }

  private static String bare(String words) {
    StringBuilder letters = new StringBuilder();
    for (char letter : words.toCharArray()) {
      if (!blank(letter)) {
        letters.append(letter);
      }
    }
    return letters.toString();
  }

  /** Selectors of the W3C web annotation model for a span of a text: the quote with what stands around it, and its place in code points. */
  public static ObjectNode selectors(Text text, Span quote, String sha256) {
    ObjectNode target = Json.object().put("source", "urn:sha256:" + sha256);
    ArrayNode all = target.putArray("selector");
    all.addObject().put("type", "TextQuoteSelector").put("exact", text.at(quote)).put("prefix", text.at(new Span(Math.max(0, quote.start() - AROUND), quote.start())))
        .put("suffix", text.at(new Span(quote.end(), Math.min(text.length(), quote.end() + AROUND))));
    all.addObject().put("type", "TextPositionSelector").put("start", quote.start()).put("end", quote.end());
    return target;
  }
}
