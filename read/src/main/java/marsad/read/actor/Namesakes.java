// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.actor;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import marsad.knowledge.actor.Offices;
import marsad.knowledge.actor.Setting;
import marsad.read.language.Sentence;
import marsad.read.language.Token;

/** Surnames of known persons that somebody else bears in a report: after "Laurent-Désiré Kabila" a bare "Kabila" is he. */
final class Namesakes {
  private final ActorWords words;
  private final Setting setting;
  private final Set<String> others = new TreeSet<>();

  Namesakes(ActorWords words, Setting setting, List<Sentence> sentences) {
    this.words = words;
    this.setting = setting;
    Set<String> whole = new TreeSet<>();
    for (Sentence sentence : sentences) {
      for (Offices.Match person : scan(sentence)) {
        if (other(sentence, person)) {
          others.add(surname(sentence, person));
        } else if (!alone(sentence, person)) {
          whole.add(surname(sentence, person));
        }
      }
    }
    others.removeAll(whole);
  }

  /** The known persons that a sentence names. */
  List<Offices.Match> persons(Sentence sentence) {
    return scan(sentence).stream().filter(p -> !other(sentence, p) && !(alone(sentence, p) && (others.contains(surname(sentence, p)) || far(p)))).toList();
  }

  /** "Abdulrahman" in a report on Sudan is no spokesman of another war. */
  private boolean far(Offices.Match person) {
    return person.offices().stream().allMatch(o -> !o.speaksForItself() && words.index().far(o.organisation(), setting));
  }

  private List<Offices.Match> scan(Sentence sentence) {
    return words.offices().scan(sentence.tokens().stream().map(Token::form).toList(), setting.day());
  }

  private static String surname(Sentence sentence, Offices.Match person) {
    return sentence.token(person.to() - 1).lower();
  }

  private static boolean alone(Sentence sentence, Offices.Match person) {
    return Math.max(person.from(), NameEnds.article(sentence, person.to() - 1)) == person.from();
  }

  /** A surname behind a first name that its known bearer has not. */
  private static boolean other(Sentence sentence, Offices.Match person) {
    int at = NameEnds.article(sentence, person.from());
    if (!alone(sentence, person) || at == 0) {
      return false;
    }
    Token before = sentence.token(at - 1);
    boolean first = before.isName() && before.entity().matches("PERSON|ORGANIZATION") && before.entity().equals(sentence.token(person.to() - 1).entity()) && before.form().matches("\\p{Lu}[\\p{L}-]*\\p{Ll}");
    return first && person.offices().stream().flatMap(o -> o.names().stream()).noneMatch(n -> Arrays.asList(n.split("[ -]")).contains(before.form()));
  }
}
