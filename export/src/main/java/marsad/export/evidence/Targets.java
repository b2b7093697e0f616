// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.evidence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import marsad.collect.CapturedPage;
import marsad.collect.page.QuoteInPage;
import marsad.export.Selection;
import marsad.ledger.Ledger;
import marsad.record.Json;
import marsad.record.Reading;
import marsad.record.Span;
import marsad.record.Text;

/** Where quotes stand, as targets of the W3C web annotation model: in the report's text, and in the page that this was derived from. Not for several threads. */
public final class Targets {
  private static final int KEPT = 32;
  private final Map<String, Reading> reports;
  private final Function<String, Optional<byte[]>> captures;
  private final Map<String, Optional<CapturedPage>> pages = new LinkedHashMap<>();

  private Targets(Map<String, Reading> reports, Function<String, Optional<byte[]>> captures) {
    this.reports = reports;
    this.captures = captures;
  }

  /** In the texts of a selection, and in their pages where its readers may have captures. */
  public static Targets of(Selection selection) {
    Map<String, String> captures = selection.kept().map(Warc::captures).orElseGet(Map::of);
    return new Targets(selection.view().reports(), sha -> Optional.ofNullable(captures.get(sha)).flatMap(c -> selection.kept().orElseThrow().content(c)));
  }

  /** In the texts alone: what can be made again from an export of everything. */
  public static Targets inTexts(Selection selection) {
    return new Targets(selection.view().reports(), sha -> Optional.empty());
  }

  /** In one text, and its page. */
  public static Targets of(Reading reading, Ledger ledger) {
    return new Targets(Map.of(reading.report().sha256(), reading), ledger::capture);
  }

  /** None where the text is withheld. @param report SHA-256 of the text */
  public ArrayNode of(String report, Span quote) {
    ArrayNode targets = Json.object().arrayNode();
    Optional<Text> text = Optional.ofNullable(reports.get(report)).map(r -> r.report().text()).filter(t -> quote.length() > 0 && quote.end() <= t.length());
    if (text.isPresent()) {
      targets.add(QuoteInPage.selectors(text.get(), quote, report));
      page(report).flatMap(p -> p.target(text.get(), quote)).ifPresent(targets::add);
    }
    return targets;
  }

  private Optional<CapturedPage> page(String report) {
    if (pages.size() > KEPT) {
      pages.remove(pages.keySet().iterator().next());
    }
    return pages.computeIfAbsent(report, sha -> captures.apply(sha).flatMap(CapturedPage::of));
  }
}
