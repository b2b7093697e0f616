// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.function.Supplier;

/**
 * A feature's weight, its words not yet made: of most pairs compared nobody asks for them.
 *
 * @param feature see {@link Reason#feature}
 * @param weight what it adds to the score
 * @param words makes what {@link Reason#text} says
 */
record Weighed(String feature, double weight, Supplier<String> words) {
  private static final double THOUSAND = 1000;

  /** A weight, however it was calculated, in whole thousandths. */
  static Weighed rounded(String feature, double weight, Supplier<String> words) {
    return new Weighed(feature, Math.round(THOUSAND * weight) / THOUSAND, words);
  }

  Reason told() {
    return new Reason(feature, weight, words.get());
  }
}
