// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import java.util.List;

/**
 * A report and the records read from it.
 *
 * @param reader name and version of what read it, so that a later reading can be told from it
 */
public record Reading(Report report, List<ReportRecord> records, String reader) {
  public Reading {
    records = List.copyOf(records);
  }
}
