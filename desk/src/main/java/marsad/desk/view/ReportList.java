// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import marsad.ledger.View;
import marsad.record.Reading;

/** All reports, newest first. */
public record ReportList(List<Entry> entries) {

  /** A report as a row; {@code copies}: how many other publications tell the same text. */
  public record Entry(String sha, String title, String publisher, String date, String language, int records, int copies) {}

  public static ReportList of(Words words, View view) {
    List<Reading> readings = new ArrayList<>(view.reports().values());
    readings.sort(Comparator.comparing((Reading r) -> r.report().published().map(Object::toString).orElse(""), Comparator.reverseOrder())
        .thenComparing(r -> r.report().name()));
    return new ReportList(readings.stream().map(r -> new Entry(r.report().sha256(), ReportPage.title(r.report()),
        ReportPage.publisher(r.report()), r.report().published().map(d -> Dates.day(words, d)).orElse(words.t("unknown")),
        r.report().language(), r.records().size(), view.family(r.report().sha256()).map(f -> f.carriers().size() - 1).orElse(0))).toList());
  }
}
