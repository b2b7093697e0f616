// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import marsad.knowledge.Folding;

/** The words of a text or of a name, folded and cut one way: at blanks, hyphens and before the genitive's s. */
final class Forms {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}.'’‘`´ʻʼ&]+");
  private static final Pattern SILENT = Pattern.compile("[-‐‑–'’`]+");

  private Forms() {}

  /**
   * One folded word.
   *
   * @param original as it stands in the text
   * @param token the token that it is (a part) of
   * @param first whether it begins its token
   * @param last whether it ends its token
   */
  record Part(String folded, String original, int token, boolean first, boolean last) {
    boolean capital() {
      return original.codePoints().anyMatch(Character::isUpperCase);
    }

    boolean upper() {
      return original.codePoints().noneMatch(Character::isLowerCase) && capital();
    }
  }

  /** The folded words of a name, leading article left out. */
  static List<String> of(String name) {
    List<String> words = parts(List.of(BLANKS.split(name))).stream().map(Part::folded).filter(w -> !w.isEmpty()).toList();
    boolean article = words.size() > 1 && (words.get(0).equals("the") || words.get(0).equals("a") || words.get(0).equals("an") && name.startsWith("an "));
    return article ? words.subList(1, words.size()) : words;
  }

  /** The words of a sentence's tokens; a sign that parts names (a comma, a bracket) is an empty word, hyphens and apostrophes are none. */
  static List<Part> parts(List<String> tokens) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      String token = genitive(tokens.get(i));
      String folded = Folding.fold(token);
      if (folded.isEmpty()) {
        if (!SILENT.matcher(token).matches()) {
          parts.add(new Part("", token, i, true, true));
        }
        continue;
      }
      String[] words = folded.split(" ");
      String[] originals = words.length == 1 ? new String[] {token} : SIGNS.split(token);
      for (int w = 0; w < words.length; w++) {
        String original = originals.length == words.length ? originals[w] : token;
        parts.add(new Part(words[w], original, i, w == 0, w == words.length - 1));
      }
    }
    return parts;
  }

  /** The genitive's s as a word of its own. */
  private static String genitive(String token) {
    int end = token.length() - 2;
    boolean is = end > 0 && token.charAt(end + 1) == 's' && "'’".indexOf(token.charAt(end)) >= 0 && Character.isLetter(token.charAt(end - 1));
    return is ? token.substring(0, end) + " s" : token;
  }

  /** How a form must be written for it to count. */
  enum Case { ANY, NAME, ACRONYM }

  /** An acronym has no small letter and is short; a name has a capital somewhere; all else may be written in any way. */
  static Case caseOf(String form) {
    boolean capital = form.codePoints().anyMatch(Character::isUpperCase);
    boolean small = form.codePoints().anyMatch(Character::isLowerCase);
    if (capital && !small && form.length() <= 8) {
      return Case.ACRONYM;
    }
    return capital ? Case.NAME : Case.ANY;
  }

  /** Whether the words of the text are written as the form must be. */
  static boolean written(List<Part> words, Case need) {
    return switch (need) {
      case ANY -> true;
      case NAME -> words.stream().anyMatch(Part::capital);
      case ACRONYM -> words.stream().allMatch(p -> p.upper() || p.folded().chars().allMatch(Character::isDigit));
    };
  }
}
