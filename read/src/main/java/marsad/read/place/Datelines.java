// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.place;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import marsad.read.language.Sentence;
import marsad.read.language.Token;

/** Where a report was filed ("BEIRUT (Reuters) -", "KUNDUZ, Afghanistan, May 2 --"): not where what it tells happened. */
final class Datelines {
  private static final int LONGEST = 14; // tokens before its mark
  private static final int AGENCY = 6; // tokens in its brackets
  private static final int REST = 4; // tokens that a sentence has behind it
  private static final int SHORTEST = 4; // letters of a name in capitals

  private Datelines() {}

  /** One past the last token of the dateline that a sentence begins with; 0 where it has none. */
  static int end(Sentence sentence, List<Spot> spots) {
    Optional<Spot> first = spots.stream().filter(s -> s.from() == 0 || s.from() == 1 && sentence.token(0).form().matches("[\"“(]")).findFirst();
    int marked = first.map(f -> end(sentence, f.to(), Math.min(LONGEST, sentence.size() - REST))).orElse(0);
    return marked > 0 ? marked : first.map(f -> capitals(sentence, f)).orElse(0);
  }

  private static int end(Sentence sentence, int behind, int limit) {
    for (int i = behind; i < limit; i++) {
      Token token = sentence.token(i);
      if (token.form().equals("(")) {
        return closed(sentence, i);
      }
      if (token.form().matches("-{2,3}|[–—:]") || token.form().equals("-") && token.at().start() > sentence.token(i - 1).at().end()) {
        return i + 1;
      }
      if (!token.form().matches("[,.-]|of|the|and|[\\p{Lu}0-9].*")) {
        return 0;
      }
    }
    return 0;
  }

  private static int closed(Sentence sentence, int open) {
    for (int i = open + 1; i < Math.min(open + AGENCY, sentence.size()); i++) {
      if (sentence.token(i).form().equals(")")) {
        return i + 1;
      }
    }
    return 0;
  }

  /** "BEIRUT At least 70 fighters …", the marks lost. */
  private static int capitals(Sentence sentence, Spot first) {
    String name = sentence.form(first.from(), first.to());
    boolean capitals = name.length() >= SHORTEST && name.equals(name.toUpperCase(Locale.ROOT));
    boolean plain = first.to() < sentence.size() && sentence.token(first.to()).form().matches("\\p{Lu}[\\p{Ll}’']*.*") && sentence.tokens().stream().skip(first.to()).anyMatch(t -> t.form().matches("\\p{Ll}+"))
        && !sentence.token(first.to()).form().matches("\\p{Lu}{2,}");
    return capitals && plain ? first.to() : 0;
  }
}
