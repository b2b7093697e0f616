// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import java.math.BigDecimal;
import java.util.Optional;
import marsad.record.Count;

/** Numbers as they are shown: an interval stays one, an open end says so. */
public final class Numbers {
  private Numbers() {}

  /** With commas between thousands. */
  public static String grouped(long number) {
    return grouped(Long.toString(number));
  }

  private static String grouped(String digits) {
    StringBuilder grouped = new StringBuilder(digits);
    int first = digits.startsWith("-") ? 1 : 0;
    for (int at = digits.length() - 3; at > first; at -= 3) {
      grouped.insert(at, ',');
    }
    return grouped.toString();
  }

  static String plain(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0 ? grouped(number.toBigInteger().toString()) : number.toPlainString();
  }

  /** {@code 8}, {@code 8–12}, {@code ≥ 8}, {@code ≤ 50}, {@code ?}. */
  public static String range(Optional<BigDecimal> low, Optional<BigDecimal> high) {
    if (low.isPresent() && high.isPresent()) {
      return low.get().compareTo(high.get()) == 0 ? plain(low.get()) : plain(low.get()) + "–" + plain(high.get());
    }
    return low.map(l -> "≥ " + plain(l)).or(() -> high.map(h -> "≤ " + plain(h))).orElse("?");
  }

  public static String range(Count count) {
    return range(count.low(), count.high());
  }
}
