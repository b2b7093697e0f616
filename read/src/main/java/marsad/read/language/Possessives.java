// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import marsad.record.Span;

/** The possessive s of a text that has lost its apostrophes: "the countrys north" has no such plural, and in "Syrias army" the text has the name without it as well. */
final class Possessives {
  private static final Pattern NO_PLURAL = Pattern.compile(".*\\p{L}[^\\Waeiou]ys");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{L}{2,}s");
  private static final Pattern PEOPLE = Pattern.compile(".*([iechs]an|i|ish|ese|rab|lim|urd)"); // of which the s makes a plural
  private static final Pattern STATE = Pattern.compile(".*stan");

  private Possessives() {}

  /** The sentences of one text with those words parted, numbered anew in each. */
  static List<List<Token>> parted(List<List<Token>> sentences) {
    Set<String> forms = sentences.stream().flatMap(s -> s.stream().skip(1)).map(Token::form).collect(Collectors.toSet()); // no capital of a first word
    return sentences.stream().map(s -> parted(s, forms)).toList();
  }

  private static List<Token> parted(List<Token> sentence, Set<String> forms) {
    List<Token> parted = new ArrayList<>();
    for (Token token : sentence) {
      int cut = token.form().length() - 1;
      boolean owned = cut > 0 && owned(token.form(), token.form().substring(0, cut), forms);
      int end = owned ? token.at().end() - 1 : token.at().end();
      String form = owned ? token.form().substring(0, cut) : token.form();
      parted.add(new Token(parted.size(), form, owned ? form : token.lemma(), token.pos(), token.entity(), new Span(token.at().start(), end)));
      if (owned) {
        parted.add(new Token(parted.size(), "'s", "'s", "POS", "O", new Span(end, token.at().end())));
      }
    }
    return parted;
  }

  private static boolean owned(String form, String stem, Set<String> forms) {
    boolean people = PEOPLE.matcher(stem).matches() && !STATE.matcher(stem).matches();
    return NO_PLURAL.matcher(form).matches() || NAME.matcher(form).matches() && !people && forms.contains(stem);
  }
}
