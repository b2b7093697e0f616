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
    String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    return NO_LETTER.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
