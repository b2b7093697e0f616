// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read;

import marsad.record.Report;
import marsad.record.Span;
import marsad.record.Text;

/** A report's text with its furniture blanked out, each sign by a line feed, so that offsets stay and no sentence runs across. */
final class Masked {
  private Masked() {}

  static Text of(Report report) {
    StringBuilder chars = new StringBuilder(report.text().toString());
    for (Span span : report.furniture()) {
      for (int unit = report.text().unit(span.start()); unit < report.text().unit(span.end()); unit++) {
        chars.setCharAt(unit, '\n');
      }
    }
    return new Text(chars.toString());
  }
}
