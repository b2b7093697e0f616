// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.util.List;
import marsad.ledger.Filter;
import marsad.ledger.Ledger;
import marsad.ledger.View;

/** Where boards get what they show: a ledger, or whatever stands for one. */
public interface Source {

  /** What held at the moment that a filter names, unfiltered otherwise. */
  View view(Filter moment);

  /** As long as it stays the same, no view changes. */
  long head();

  /** SHA-256 of the texts in which all these folded words stand, the best match first. */
  List<String> search(List<String> folded, int limit);

  static Source of(Ledger ledger) {
    return new Source() {
      @Override
      public View view(Filter moment) {
        return ledger.view(moment);
      }

      @Override
      public long head() {
        return ledger.head();
      }

      @Override
      public List<String> search(List<String> folded, int limit) {
        return ledger.store().search(folded, limit);
      }
    };
  }
}
