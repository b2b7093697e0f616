// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read;

import java.util.List;
import marsad.record.ReportRecord;

/** A step of reading that makes records of one type. Ids are provisional, unique in the step; {@link marsad.record.Ids} numbers anew. */
@FunctionalInterface
public interface Step {
  /**
   * @param context the document with all that is named in it
   * @param earlier records that earlier steps made, for those that refer to them
   */
  List<ReportRecord> read(Context context, List<ReportRecord> earlier);
}
