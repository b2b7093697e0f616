// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.watch;

import java.util.Map;
import marsad.collect.Outcome;

/** Port: takes reports for good. What it took is kept when the call returns, together with the marks that say so: both or neither. */
public interface Keeper {

  /**
   * @param marks keys and values for {@link marsad.collect.FeedStates#mark(String)}
   * @return whether the report was new
   */
  boolean keep(Outcome.Taken taken, Map<String, String> marks);
}
