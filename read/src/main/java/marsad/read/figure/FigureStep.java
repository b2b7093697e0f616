// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.util.List;
import marsad.read.Context;
import marsad.read.Step;
import marsad.record.ReportRecord;

/** Reads the figures of one report. */
public final class FigureStep implements Step {
  @Override
  public List<ReportRecord> read(Context context, List<ReportRecord> earlier) {
    return List.of();
  }
}
