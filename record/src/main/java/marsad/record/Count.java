// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as said.
 *
 * @param low least that the words allow; empty where they set no lower bound
 * @param high most that the words allow; empty where they set no upper bound ("at least eight")
 * @param words the number's own words ("dozens"), because others count them otherwise (ACLED: dozens = 12)
 */
public record Count(Optional<BigDecimal> low, Optional<BigDecimal> high, Optional<String> words) {
  public Count {
    low = low.map(Count::plain);
    high = high.map(Count::plain);
  }

  public static Count exactly(long number) {
    return between(number, number);
  }

  public static Count atLeast(long number) {
    return new Count(Optional.of(BigDecimal.valueOf(number)), Optional.empty(), Optional.empty());
  }

  public static Count between(long low, long high) {
    return new Count(Optional.of(BigDecimal.valueOf(low)), Optional.of(BigDecimal.valueOf(high)), Optional.empty());
  }

  public Count in(String words) {
    return new Count(low, high, Optional.of(words));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
