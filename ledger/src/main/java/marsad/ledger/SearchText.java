// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import java.util.Arrays;
import java.util.List;
import marsad.link.Names;

/** Text as search sees it: without marks and case, Arabic letters that are written either way as one. */
public final class SearchText {
  private SearchText() {}

  /** Folded words, a blank between them. */
  public static String fold(String text) {
    String plain = Names.fold(text.replace("\u0640", "")); // tatweel only stretches a word
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      folded.append(letter(plain.charAt(i)));
    }
    return folded.toString();
  }

  private static char letter(char letter) {
    return switch (letter) {
      case '\u0622', '\u0623', '\u0625', '\u0671' -> '\u0627'; // alef with madda, hamza, wasla
      case '\u0649', '\u06CC' -> '\u064A'; // alef maqsura and Farsi yeh as yeh
      case '\u0629' -> '\u0647'; // teh marbuta as heh
      case '\u06A9' -> '\u0643'; // keheh as kaf
      default -> letter;
    };
  }

  /** The folded words of a query. */
  public static List<String> words(String query) {
    return Arrays.stream(fold(query).split(" ")).filter(w -> !w.isEmpty()).distinct().toList();
  }
}
