// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.util.List;
import marsad.read.Context;
import marsad.read.Step;
import marsad.record.ReportRecord;

/** Reads the relations of one report. */
public final class RelationStep implements Step {
  @Override
  public List<ReportRecord> read(Context context, List<ReportRecord> earlier) {
    return List.of();
  }
}
