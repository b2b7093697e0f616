// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import marsad.knowledge.Row;
import marsad.knowledge.Table;

/** Hours that a text tells, as bits: bit 0 is the first hour of the day, bits from 24 those of the night that follows; {@code hour-words.tsv} of the language. */
final class Hours {
  private static final int DAY = 24;
  private static final long ONE_DAY = (1L << DAY) - 1;
  private static final int LATE = 18;
  private static final int EARLY = 6;
  private static final long NAMED = 1L << 62; // beside the hours: the words name the day, whose own night follows it
  private static final long TOLD = NAMED - 1;
  private final Openings patterns;
  private final List<Row> rows;
  private final Map<String, Integer> numbers = new HashMap<>();

  /** @param counts the language's words for numbers */
  Hours(Table hours, Table counts) {
    this.rows = hours.rows();
    this.patterns = new Openings(rows.stream().map(r -> r.need("pattern")).toList());
    counts.rows().stream().filter(r -> r.need("sort").equals("number")).forEach(r -> r.list("words").forEach(w -> numbers.put(Names.fold(w), r.number("value").orElse(0.0).intValue())));
  }

  /** The hours told; 0 where none is. @param folded with a blank at both ends */
  long in(String folded) {
    long[] hours = {0};
    patterns.find(folded, (pattern, words) -> {
      Row row = rows.get(pattern);
      hours[0] |= row.get("clock").isPresent() ? clock(row.need("clock"), words) : bits(row.number("from").orElse(0.0).intValue(), row.number("to").orElse(0.0).intValue());
      hours[0] |= row.get("named").isPresent() ? NAMED : 0;
      return true;
    });
    return hours[0];
  }

  private long clock(String half, String match) {
    Optional<Integer> number = Pattern.compile(" ").splitAsStream(match).map(this::number).flatMap(Optional::stream).findFirst();
    if (number.isEmpty() || number.get() > DAY) {
      return 0;
    }
    int hour = half.equals("pm") && number.get() < DAY / 2 ? number.get() + DAY / 2 : half.equals("am") && number.get() == DAY / 2 ? 0 : number.get();
    return bits(Math.max(0, hour - 1), hour + 2);
  }

  /** The hour that a word tells: {@code "7"}, {@code "2200"}, {@code "7am"}, {@code "seven"}. */
  private Optional<Integer> number(String word) {
    String digits = word.replaceAll("[^0-9]", "");
    return digits.isEmpty() ? Optional.ofNullable(numbers.get(word)) : Optional.of(Integer.parseInt(digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits));
  }

  private static long bits(int from, int to) {
    return (1L << to) - (1L << from);
  }

  /** True where both tell an hour and none of the one is one of the other, past midnight counted on. */
  static boolean apart(long one, long other) {
    return one != 0 && other != 0 && (wrapped(one & TOLD) & wrapped(other & TOLD) & ONE_DAY) == 0;
  }

  /**
   * The same of hours of days that are known: "Monday night" does not begin before Monday's dawn.
   *
   * @param later days by which the other's day is later, at most one either way
   */
  static boolean apart(long one, long other, int later) {
    long a = ((one & NAMED) != 0 ? one & TOLD : wrapped(one)) << (later < 0 ? DAY : 0);
    long b = ((other & NAMED) != 0 ? other & TOLD : wrapped(other)) << (later > 0 ? DAY : 0);
    return one != 0 && other != 0 && (a & b) == 0;
  }

  private static long wrapped(long hours) {
    return hours | hours >>> DAY;
  }

  /** True where the words name the day whose night they tell. */
  static boolean named(long hours) {
    return (hours & NAMED) != 0;
  }

  /** True where the last hour told may run into the night. */
  static boolean late(long hours) {
    return (hours & TOLD) >>> LATE != 0;
  }

  /** True where the first hour told is one of the first of the day. */
  static boolean early(long hours) {
    return hours != 0 && (Long.numberOfTrailingZeros(hours) < EARLY || Long.numberOfTrailingZeros(hours) >= DAY - 1);
  }
}
