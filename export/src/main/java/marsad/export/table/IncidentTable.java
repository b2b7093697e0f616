// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import marsad.export.Books;
import marsad.export.Columns;
import marsad.export.Rows;
import marsad.export.Selection;
import marsad.link.Incident;

/** Incidents, one a row. */
public final class IncidentTable {
  private final Rows rows;

  public IncidentTable(Books books) {
    this.rows = new Rows(books);
  }

  /** @param hxl a row of HXL tags under the header */
  public int write(Selection selection, Tables to, boolean hxl) throws IOException {
    to.row(Columns.names());
    if (hxl) {
      to.row(Columns.all().stream().map(c -> c.hxl().orElse("")).toList());
    }
    for (Incident incident : selection.view().incidents()) {
      to.row(cells(rows.of(incident, selection.sample(incident))));
    }
    to.flush();
    return selection.view().incidents().size();
  }

  /** A row's cells, in the order of {@link Columns}. */
  public static List<String> cells(ObjectNode row) {
    return Columns.names().stream().map(c -> Tables.cell(row.path(c))).toList();
  }
}
