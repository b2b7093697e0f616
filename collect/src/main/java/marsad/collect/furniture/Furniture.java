// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.furniture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.knowledge.Shelf;
import marsad.record.Text;

/**
 * Finds what in a text is no article. The steps stand here in their order: each looks at what those before it left. Where a rule might eat
 * an article's sentence, it stays. Safe for use by several threads.
 */
public final class Furniture {
  private final Rules rules;

  private Furniture(Rules rules) {
    this.rules = rules;
  }

  /** @param language with a file {@code furniture.tsv} */
  public static Furniture load(Shelf language) {
    return new Furniture(Rules.load(language));
  }

  /** @param title where it is known from elsewhere; otherwise the first line that is no furniture */
  public Found find(Text text, Optional<String> title) {
    Page page = new Page(text.toString(), title);
    new Labels(rules).find(page);
    new Headline(rules).find(page);
    new Edges(rules).find(page);
    new Promotion(rules).find(page);
    new Neighbours(rules).find(page);
    return new Found(page.spans(text), page.title, page.outlet, page.byline, page.agency, dates(page), page.updated, page.translated);
  }

  private static List<LocalDate> dates(Page page) {
    List<LocalDate> dates = new ArrayList<>(page.labelled());
    dates.addAll(Dateline.lines(page));
    dates.addAll(Dateline.captions(page));
    return dates;
  }
}
