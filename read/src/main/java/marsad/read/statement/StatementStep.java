// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.statement;

import java.util.List;
import marsad.read.Context;
import marsad.read.Step;
import marsad.record.ReportRecord;

/** Reads the statements of one report. */
public final class StatementStep implements Step {
  @Override
  public List<ReportRecord> read(Context context, List<ReportRecord> earlier) {
    return List.of();
  }
}
