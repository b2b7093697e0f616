// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import java.io.IOException;
import java.util.List;
import marsad.export.table.Tables;
import marsad.ledger.View;
import marsad.ledger.Withdrawn;

/** Ids of incidents that were withdrawn: nothing disappears without a line. */
public final class Deletions {
  public static final List<String> COLUMNS = List.of("id", "what", "became", "when", "who", "why");

  private Deletions() {}

  /** Returns 0: no incident stands in it. */
  public static int write(View view, Tables to) throws IOException {
    to.row(COLUMNS);
    for (Withdrawn one : view.withdrawn()) {
      to.row(List.of(one.id(), one.what().term(), one.became().orElse(""), one.when().map(Object::toString).orElse(""), one.who(), one.why()));
    }
    to.flush();
    return 0;
  }
}
