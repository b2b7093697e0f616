// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import marsad.ledger.Filter;
import marsad.ledger.Ledger;
import marsad.ledger.Store;
import marsad.ledger.View;

/** Where boards get what they show: a ledger, or whatever stands for one. */
public interface Source {

  /**
   * What held at the moment that a filter names, unfiltered otherwise. Where there are many incidents they are packed, and those of a
   * past moment share with those of now.
   */
  View view(Filter moment);

  /** As long as it stays the same, no view changes. */
  long head();

  /** Where the words of texts are looked up. */
  Store store();

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
      public Store store() {
        return ledger.store();
      }
    };
  }
}
