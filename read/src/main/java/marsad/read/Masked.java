// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read;

import java.util.Arrays;
import marsad.record.Report;
import marsad.record.Span;
import marsad.record.Text;

/** A report's text with its furniture blanked out, each sign by a line feed, so that offsets stay and no sentence runs across. */
final class Masked {
  private Masked() {}

  static Text of(Report report) {
    int[] chars = report.text().toString().codePoints().toArray();
    for (Span span : report.furniture()) {
      Arrays.fill(chars, span.start(), span.end(), '\n');
    }
    return new Text(new String(chars, 0, chars.length));
  }
}
