// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names made comparable. */
public final class Names {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Names() {}

  /** Lower case, without marks, what is neither letter nor digit as one blank: {@code "Kafr Nabl"} and {@code "KAFR-NABL"} become one. */
  public static String fold(String name) {
    return name.chars().allMatch(c -> c < 128) ? plain(name) : any(name);
  }

  /** The same for ASCII, many times quicker: most words that linking meets are. */
  private static String plain(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    boolean gap = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      char lower = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
      if (lower >= 'a' && lower <= 'z' || lower >= '0' && lower <= '9') {
        folded.append(gap && folded.length() > 0 ? " " : "").append(lower);
        gap = false;
      } else {
        gap = true;
      }
    }
    return folded.toString();
  }

  /** Any script. */
  static String any(String name) {
    String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    return NO_LETTER.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
