// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import java.util.List;

/** The columns of a row, in their order. */
final class Columns {
  private static final List<String> NAMES = List.of("id", "sample", "kind", "status", "review", "review_label", "grade", "disputed", "background",
      "date_from", "date_to", "place", "place_id", "country", "place_precision", "lat", "lon", "initiators", "targets", "means", "killed_low",
      "killed_best", "killed_high", "civilians_killed_low", "civilians_killed_best", "civilians_killed_high", "injured_low", "injured_best",
      "injured_high", "tolls", "independent_sources", "reports", "sources", "publishers", "first_published", "quote", "report_sha256");

  private Columns() {}

  static List<String> names() {
    return NAMES;
  }
}
