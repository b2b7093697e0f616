// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.score;

import java.util.List;
import java.util.Map;

/**
 * How far records read agree with gold.
 *
 * @param of "all", each type of record, and "casualty numbers", in this order
 * @param slots mean agreement of each slot over the paired records
 * @param ungrounded records whose words are not in the text, or too long
 * @param lines what was asked for: a line a report, what was missed and what was too much
 */
public record Scores(Map<String, Ratio> of, Map<String, Double> slots, int ungrounded, List<String> lines) {
  public static final String ALL = "all";
  public static final String CASUALTIES = "casualty numbers";

  public double f1(String what) {
    return of.get(what).f1();
  }
}
