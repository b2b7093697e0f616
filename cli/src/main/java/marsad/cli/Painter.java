// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lays words out in lines of a terminal, some of them in colour. */
final class Painter {
  /** A look on the terminal; its numbers are those of ANSI. */
  enum Style {
    PLAIN(""), BOLD("1"), DIM("2"), DOER("36"), DONE_TO("35"), PLACE("32"), TIME("33"), HARM("31;1"), SOURCE("34"), OTHER("4");

    private final String code;

    Style(String code) {
      this.code = code;
    }
  }

  /** Words in one style. */
  record Part(String words, Style style) {}

  private final boolean colour;
  private final int columns;

  Painter(boolean colour, int columns) {
    this.colour = colour;
    this.columns = columns;
  }

  String paint(String words, Style style) {
    return colour && !style.code.isEmpty() && !words.isEmpty() ? "\u001b[" + style.code + "m" + words + "\u001b[0m" : words;
  }

  /** Lines no wider than the terminal, each begun with {@code indent}. */
  List<String> lines(String indent, List<Part> parts) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(indent);
    int width = indent.length();
    boolean fresh = true;
    for (Part part : parts) {
      for (String word : part.words().replace("\u001b", "").split("(?<= )|(?= )")) {
        if (word.isBlank() && fresh || word.isEmpty()) {
          continue;
        }
        if (!fresh && width + word.length() > columns && !word.isBlank()) {
          lines.add(line.toString().stripTrailing());
          line = new StringBuilder(indent);
          width = indent.length();
        }
        line.append(paint(word, part.style()));
        width += word.length();
        fresh = width == indent.length();
      }
    }
    if (!fresh) {
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** A text whose every UTF-16 unit has its own style, as parts. */
  static List<Part> parts(String text, Style[] styles) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= styles.length; i++) {
      if (i == styles.length || styles[i] != styles[from]) {
        parts.add(new Part(text.substring(from, i).replaceAll("\\s+", " "), styles[from]));
        from = i;
      }
    }
    return parts;
  }

  static Style[] plain(int length) {
    Style[] styles = new Style[length];
    Arrays.fill(styles, Style.PLAIN);
    return styles;
  }
}
