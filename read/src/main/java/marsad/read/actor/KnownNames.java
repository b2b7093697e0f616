// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.knowledge.actor.Match;
import marsad.knowledge.actor.Setting;
import marsad.read.language.Parser;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.read.time.SmallNumbers;

/** Which words of a sentence are the name of a known armed side, found before it is parsed. */
public final class KnownNames {
  private KnownNames() {}

  /** For the sentences of one report. */
  public static Parser.Names of(ActorWords words, SmallNumbers numbers, List<Sentence> sentences, Optional<LocalDate> published) {
    Setting setting = words.index().guess(sentences.stream().map(KnownNames::forms).toList(), published);
    return sentence -> in(words, numbers, setting, sentence);
  }

  private static List<String> forms(Sentence sentence) {
    return sentence.tokens().stream().map(Token::form).toList();
  }

  private static List<Parser.Name> in(ActorWords words, SmallNumbers numbers, Setting setting, Sentence sentence) {
    List<Parser.Name> names = new ArrayList<>();
    List<String> lower = sentence.tokens().stream().map(Token::lower).toList();
    int last = 0;
    for (Match match : words.index().scan(forms(sentence), setting)) {
      boolean name = (match.how() == Match.How.NAME || match.how() == Match.How.COMPOSED) && match.actor().type().armed();
      if (name && match.from() >= last && free(numbers, sentence, lower, match)) {
        int from = match.from() > last && lower.get(match.from() - 1).equals("the") ? match.from() - 1 : match.from();
        names.add(new Parser.Name(from, match.to(), many(words, sentence.token(match.to() - 1))));
        last = match.to();
      }
    }
    return names;
  }

  /** Not counted ("eight Kenyan soldiers"), not part of a longer word, and not an adjective before a happening ("Kenyan air strikes"). */
  private static boolean free(SmallNumbers numbers, Sentence sentence, List<String> lower, Match match) {
    boolean hyphen = match.to() < sentence.size() && lower.get(match.to()).equals("-") || match.from() > 0 && lower.get(match.from() - 1).equals("-");
    boolean counted = match.from() > 0 && (numbers.at(lower, match.from() - 1).isPresent() || lower.get(match.from() - 1).matches("[\\d.,]+|dozens?|hundreds?|several|many"));
    boolean noun = match.to() - match.from() > 1 || match.how() == Match.How.NAME;
    return !hyphen && !counted && noun;
  }

  private static boolean many(ActorWords words, Token last) {
    return words.small().is("many", last.lower()) || last.form().matches("\\p{L}+\\p{Ll}s") && !last.form().matches(".*(ss|us|is|as)");
  }
}
