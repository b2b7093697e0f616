// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Parts from a lead what stands before it by the custom of news agencies: town, day and agency, closed by a dash
 * ("NAIROBI, June 3 (Agency) - "). Left in front, those words are taken for the sentence's subject.
 */
final class Dateline {
  private static final int LONGEST = 16; // tokens, the dash included
  private static final Set<String> DASHES = Set.of("-", "--", "---", "–", "—", "―");
  private static final Set<String> MARKS = Set.of(",", ".", "/", ":", ";", "(", ")", "-LRB-", "-RRB-", "[", "]");

  private static final Set<String> JOINTS = Set.of("of", "the", "and", "de", "del", "la", "el", "al", "du", "des");

  private Dateline() {}

  /** The tokens of one sentence as they were, or in two parts numbered anew where the first is a dateline. */
  static List<List<Token>> parted(List<Token> tokens) {
    int dash = dash(tokens);
    if (dash < 1 || dash + 1 >= tokens.size() || !agency(tokens, dash) && !day(tokens, dash) && !(town(tokens) && alone(tokens, dash))) {
      return List.of(tokens);
    }
    return List.of(numbered(tokens.subList(0, dash + 1)), numbered(tokens.subList(dash + 1, tokens.size())));
  }

  /** The place of the first dash before which all is names, numbers and marks; -1 where there is none. */
  private static int dash(List<Token> tokens) {
    boolean inside = false;
    for (int i = 0; i < Math.min(LONGEST, tokens.size()); i++) {
      String form = tokens.get(i).form();
      if (dashed(tokens, i) && !inside) {
        return i;
      }
      inside = open(form) || inside && !closed(form);
      if (!inside && !MARKS.contains(form) && !name(form) && !DASHES.contains(form) && !number(form) && !(i > 1 && JOINTS.contains(form))) {
        return -1;
      }
    }
    return -1;
  }

  /** A dash with room beside it; a hyphen inside a word is none. */
  private static boolean dashed(List<Token> tokens, int at) {
    boolean before = at > 0 && tokens.get(at - 1).at().end() == tokens.get(at).at().start();
    boolean behind = at + 1 < tokens.size() && tokens.get(at).at().end() == tokens.get(at + 1).at().start();
    return DASHES.contains(tokens.get(at).form()) && !(before && behind);
  }

  private static boolean agency(List<Token> tokens, int dash) {
    return dash > 2 && closed(tokens.get(dash - 1).form()) && name(tokens.get(0).form());
  }

  private static boolean day(List<Token> tokens, int dash) {
    return dash > 2 && name(tokens.get(0).form()) && tokens.subList(1, dash).stream().anyMatch(t -> number(t.form()));
  }

  private static boolean town(List<Token> tokens) {
    String form = tokens.get(0).form();
    return form.codePointCount(0, form.length()) > 2 && form.codePoints().allMatch(c -> Character.isUpperCase(c) || c == '-' || c == '\'');
  }

  private static boolean alone(List<Token> tokens, int dash) {
    return IntStream.range(dash + 1, tokens.size()).noneMatch(i -> dashed(tokens, i))
        && Character.isUpperCase(tokens.get(dash + 1).form().codePointAt(0));
  }

  private static boolean name(String form) {
    return Character.isUpperCase(form.codePointAt(0));
  }

  private static boolean number(String form) {
    return Character.isDigit(form.codePointAt(0));
  }

  private static boolean open(String form) {
    return form.equals("(") || form.equals("-LRB-");
  }

  private static boolean closed(String form) {
    return form.equals(")") || form.equals("-RRB-");
  }

  private static List<Token> numbered(List<Token> tokens) {
    List<Token> part = new ArrayList<>();
    tokens.forEach(t -> part.add(new Token(part.size(), t.form(), t.lemma(), t.pos(), t.entity(), t.at())));
    return part;
  }
}
