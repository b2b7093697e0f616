// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.List;

/**
 * Two records found to tell of one happening, or nearly.
 *
 * @param one id of a record
 * @param other id of a record of another report
 * @param score sum of the weights
 */
public record Join(String one, String other, double score, List<Reason> reasons) {
  public Join {
    reasons = List.copyOf(reasons);
  }
}
