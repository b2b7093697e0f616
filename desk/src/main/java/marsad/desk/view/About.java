// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import marsad.ledger.View;
import marsad.record.Report;

/** What this desk has read: how much, from whom, from which days. */
public record About(int reports, int incidents, int records, int families, String days, List<Source> sources) {

  /** An outlet, how many reports of it there are, and the days of the first and last. */
  public record Source(String name, int reports, String first, String last) {}

  public static About of(Words words, View view) {
    Map<String, List<Report>> outlets = new TreeMap<>();
    view.reports().values().forEach(r -> outlets.computeIfAbsent(r.report().outlet().orElse(words.t("unknown")), o -> new ArrayList<>()).add(r.report()));
    List<Source> sources = outlets.entrySet().stream().map(e -> new Source(e.getKey(), e.getValue().size(), edge(words, e.getValue(), true),
        edge(words, e.getValue(), false))).sorted(Comparator.comparingInt((Source s) -> -s.reports()).thenComparing(Source::name)).toList();
    List<Report> all = view.reports().values().stream().map(marsad.record.Reading::report).toList();
    String days = edge(words, all, true) + " – " + edge(words, all, false);
    return new About(all.size(), view.linked().incidents().size(), view.reports().values().stream().mapToInt(r -> r.records().size()).sum(),
        view.linked().families().size(), days, sources);
  }

  private static String edge(Words words, List<Report> reports, boolean first) {
    Comparator<LocalDate> order = first ? Comparator.reverseOrder() : Comparator.naturalOrder();
    return reports.stream().flatMap(r -> r.published().stream()).max(order).map(d -> Dates.day(words, d)).orElse(words.t("unknown"));
  }
}
