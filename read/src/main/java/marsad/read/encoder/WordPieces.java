// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.encoder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts words into the pieces that an encoder knows by number: the longest known beginning first, in lower case and without accents (WordPiece,
 * Schuster and Nakajima 2012, as BERT's uncased models use it).
 */
public final class WordPieces {
  private static final int LONGEST = 100; // characters of a word; a longer one is unknown
  private static final String INSIDE = "##";
  private final Map<String, Integer> numbers;

  /** @param numbers of the pieces; those that do not begin a word start with {@code ##} */
  public WordPieces(Map<String, Integer> numbers) {
    this.numbers = Map.copyOf(numbers);
  }

  /** The number of a piece that is no word of a text, such as {@code [CLS]}. */
  public int special(String piece) {
    Integer number = numbers.get(piece);
    if (number == null) {
      throw new IllegalArgumentException("the encoder has no piece " + piece + "; its vocabulary is not the one that it was trained with");
    }
    return number;
  }

  /** The numbers of a token's pieces, signs of punctuation apart; none for a token of nothing but accents and controls. */
  public List<Integer> of(String token) {
    List<Integer> found = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    Normalizer.normalize(token.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).codePoints().filter(c -> !silent(c)).forEach(c -> {
      if (sign(c)) {
        cut(word, found);
        cut(new StringBuilder().appendCodePoint(c), found);
      } else {
        word.appendCodePoint(c);
      }
    });
    cut(word, found);
    return found;
  }

  private static boolean silent(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.CONTROL || type == Character.FORMAT || Character.isWhitespace(c);
  }

  private static boolean sign(int c) {
    boolean ascii = c >= 33 && c <= 126 && !Character.isLetterOrDigit(c);
    return ascii || switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION -> true;
      default -> false;
    };
  }

  /** Adds the pieces of a word and empties it; a word that cannot be cut into known pieces is one unknown piece. */
  private void cut(StringBuilder word, List<Integer> into) {
    List<Integer> pieces = new ArrayList<>();
    int from = 0;
    while (from < word.length() && word.length() <= LONGEST) {
      int to = word.length();
      while (to > from && !numbers.containsKey(piece(word, from, to))) {
        to--;
      }
      if (to == from) {
        break;
      }
      pieces.add(numbers.get(piece(word, from, to)));
      from = to;
    }
    if (from < word.length()) {
      into.add(special("[UNK]"));
    } else {
      into.addAll(pieces);
    }
    word.setLength(0);
  }

  private static String piece(StringBuilder word, int from, int to) {
    return (from == 0 ? "" : INSIDE) + word.substring(from, to);
  }
}
