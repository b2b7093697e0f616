// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.count;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import marsad.record.Count;

/** What a number with a word before or after it allows: the record guide's table of harm. */
final class Bounds {
  private static final BigDecimal TENTH_LESS = new BigDecimal("0.9");
  private static final BigDecimal TENTH_MORE = new BigDecimal("1.1");

  private static final BigDecimal LARGE = new BigDecimal("100000");
  private static final BigDecimal LARGE_STEP = new BigDecimal("10000");

  private Bounds() {}

  /** @param word {@code least}, {@code more}, {@code nearly}, {@code about}, {@code upto}, {@code fewer} or {@code exact} */
  static Count of(BigDecimal n, String word, boolean whole) {
    BigDecimal one = BigDecimal.ONE;
    return switch (word) {
      case "least" -> count(n, null);
      case "more" -> count(n.add(one), null);
      case "nearly" -> count(up(n.multiply(TENTH_LESS), whole), n);
      case "about" -> round(n) ? count(up(n.multiply(TENTH_LESS), whole), down(n.multiply(TENTH_MORE), whole)) : count(n, n);
      case "upto" -> count(BigDecimal.ZERO, n);
      case "fewer" -> count(BigDecimal.ZERO, n.subtract(one));
      default -> count(n, n);
    };
  }

  private static boolean round(BigDecimal n) {
    boolean counted = n.compareTo(LARGE) >= 0 && n.remainder(LARGE_STEP).signum() != 0; // "some 486,000"
    return !counted && n.remainder(BigDecimal.TEN).signum() == 0 || n.scale() > 0 && n.signum() != 0;
  }

  private static BigDecimal up(BigDecimal n, boolean whole) {
    return whole ? n.setScale(0, RoundingMode.CEILING) : n;
  }

  private static BigDecimal down(BigDecimal n, boolean whole) {
    return whole ? n.setScale(0, RoundingMode.FLOOR) : n;
  }

  static Count count(BigDecimal low, BigDecimal high) {
    return new Count(Optional.ofNullable(low), Optional.ofNullable(high), Optional.empty());
  }
}
