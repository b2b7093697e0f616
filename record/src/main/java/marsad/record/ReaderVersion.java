// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What read a report, such as {@code marsad-reader 0.10}: ordered by its words as text and by its runs of digits as numbers, so that 0.10 comes
 * after 0.9.
 */
public record ReaderVersion(String text) implements Comparable<ReaderVersion> {
  private static final Pattern RUN = Pattern.compile("\\d+|\\D+");

  /** True where {@code one} was made by a later reader than {@code other}. */
  public static boolean isNewer(String one, String other) {
    return new ReaderVersion(one).compareTo(new ReaderVersion(other)) > 0;
  }

  @Override
  public int compareTo(ReaderVersion other) {
    List<String> mine = runs(text);
    List<String> theirs = runs(other.text);
    for (int i = 0; i < Math.min(mine.size(), theirs.size()); i++) {
      int order = compare(mine.get(i), theirs.get(i));
      if (order != 0) {
        return order;
      }
    }
    return mine.size() == theirs.size() ? text.compareTo(other.text) : Integer.compare(mine.size(), theirs.size());
  }

  private static List<String> runs(String text) {
    return new ArrayList<>(RUN.matcher(text).results().map(MatchResult::group).toList());
  }

  private static int compare(String one, String other) {
    boolean numbers = Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0));
    return numbers ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
  }
}
