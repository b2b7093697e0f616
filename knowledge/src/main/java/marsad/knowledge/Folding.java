// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One form for spellings that differ in nothing but case, accents, apostrophes, full stops and hyphens: "Ma‘arrat an-Nu‘mān" and
 * "Maarrat An Numan" fold to {@code maarrat an numan}. Arabic loses its vowel marks, and its variants of alif, ya and ha become one.
 */
public final class Folding {
  private static final String MARKS = "'’‘`´ʻʼʿʾʹ.\u02b9\u02ba\"";
  private static final String[] LATIN = latin(0, 0x250);
  private static final String[] LATIN_MORE = latin(0x1E00, 0x1F00);
  private static final String ARABIC_FROM = "أإآٱىةؤئکیەہھ";
  private static final String ARABIC_TO = "ااااي" + "ه" + "ويكيههه";

  private Folding() {}

  /** The folded form: lower-case words parted by one blank; empty where the name has neither letter nor digit. */
  public static String fold(String name) {
    StringBuilder out = new StringBuilder(name.length() + 4);
    for (int i = 0; i < name.length(); i++) {
      add(name.charAt(i), out);
    }
    return end(out).toString();
  }

  /** Adds the folded form of one character; call {@link #end} after the last. */
  public static void add(char c, StringBuilder out) {
    if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
      out.append(c);
    } else if (c >= 'A' && c <= 'Z') {
      out.append((char) (c + 32));
    } else if (c < 0x250) {
      put(LATIN[c], out);
    } else if (c >= 0x1E00 && c < 0x1F00) {
      put(LATIN_MORE[c - 0x1E00], out);
    } else {
      other(c, out);
    }
  }

  /** Takes away the blank that may stand at the end. */
  public static StringBuilder end(StringBuilder out) {
    if (out.length() > 0 && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
    return out;
  }

  private static void put(String folded, StringBuilder out) {
    if (folded.equals(" ")) {
      blank(out);
    } else {
      out.append(folded);
    }
  }

  private static void blank(StringBuilder out) {
    if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }

  private static void other(char c, StringBuilder out) {
    int arabic = ARABIC_FROM.indexOf(c);
    if (arabic >= 0) {
      out.append(ARABIC_TO.charAt(arabic));
    } else if (c == 'ـ' || c == '\u200c' || c == '\u200d' || MARKS.indexOf(c) >= 0 || Character.getType(c) == Character.NON_SPACING_MARK) {
      return;
    } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
      out.append(Character.toLowerCase(c));
    } else {
      blank(out);
    }
  }

  private static String[] latin(int from, int to) {
    String[] table = new String[to - from];
    for (int c = from; c < to; c++) {
      table[c - from] = letter((char) c);
    }
    return table;
  }

  private static String letter(char c) {
    String special = switch (c) {
      case 'ı', 'İ' -> "i";
      case 'ø', 'Ø' -> "o";
      case 'đ', 'Đ', 'ð', 'Ð' -> "d";
      case 'ł', 'Ł' -> "l";
      case 'þ', 'Þ' -> "th";
      case 'æ', 'Æ' -> "ae";
      case 'œ', 'Œ' -> "oe";
      case 'ß', '\u1e9e' -> "ss";
      case 'ə', 'Ə' -> "e";
      case '&' -> "and";
      default -> "";
    };
    if (!special.isEmpty()) {
      return special;
    }
    if (MARKS.indexOf(c) >= 0) {
      return "";
    }
    String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      if (Character.isLetterOrDigit(plain.charAt(i))) {
        out.append(plain.charAt(i));
      }
    }
    return out.length() > 0 ? out.toString() : " ";
  }
}
