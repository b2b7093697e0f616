// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import marsad.ledger.View;
import marsad.record.Reading;

/** All reports, newest first. */
public record ReportList(List<Entry> entries) {

  /** A report as a row; {@code copies}: how many other publications tell the same text. */
  public record Entry(String sha, String title, String publisher, String date, String language, int records, int copies) {}

  public static ReportList of(Words words, View view) {
    List<Map.Entry<String, Reading>> readings = new ArrayList<>(view.reports().entrySet()); // the text's own hash is the key: it may be withheld
    readings.sort(Comparator.comparing((Map.Entry<String, Reading> r) -> r.getValue().report().published().map(Object::toString).orElse(""),
        Comparator.reverseOrder()).thenComparing(Map.Entry::getKey));
    return new ReportList(readings.stream().map(e -> entry(words, view, e.getKey(), e.getValue())).toList());
  }

  private static Entry entry(Words words, View view, String sha, Reading r) {
    return new Entry(sha, ReportPage.title(r.report()), ReportPage.publisher(r.report()),
        r.report().published().map(d -> Dates.day(words, d)).orElse(words.t("unknown")), r.report().language(), r.records().size(),
        view.family(sha).map(f -> f.carriers().size() - 1).orElse(0));
  }
}
