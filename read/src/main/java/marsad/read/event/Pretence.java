// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import marsad.knowledge.frame.Lexicon;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.Kind;
import marsad.record.Outcome;

/** What is only played or told: novels, films and games, exercises and war games, and the crimes of private life, known by the sentences around. */
final class Pretence {
  private static final int PHRASE = 3; // words of the longest phrase in the lists
  private static final int QUOTED = 4; // words that quotation marks of doubt hold at most
  private static final int TWICE = 2;
  private static final Set<Outcome> BODILY = EnumSet.of(Outcome.KILLED, Outcome.INJURED);
  private static final Set<Kind> CRIMES = EnumSet.of(Kind.KILLING, Kind.ABDUCTION, Kind.ABUSE, Kind.ARMED_CLASH, Kind.OTHER);
  private final Scene scene;
  private final Lexicon lexicon;

  Pretence(Scene scene) {
    this.scene = scene;
    this.lexicon = scene.lexicon();
  }

  boolean is(Draft draft) {
    boolean hurt = draft.harm.stream().anyMatch(h -> h.counted() && BODILY.contains(h.outcome()));
    boolean played = near().stream().anyMatch(s -> says(s, "fiction") || says(s, "make-believe") || !hurt && exercise(s, s.index() == scene.sentence().index()));
    return played || doubted() || CRIMES.contains(draft.kind) && privately();
  }

  /** The sentence, the one before and the one behind. */
  private List<Sentence> near() {
    int index = scene.sentence().index();
    List<Sentence> all = scene.context().document().sentences();
    return all.subList(Math.max(0, index - 1), Math.min(all.size(), index + 2));
  }

  private boolean says(Sentence sentence, String list) {
    return IntStream.range(0, sentence.size()).anyMatch(i -> IntStream.rangeClosed(1, PHRASE).anyMatch(n -> phrase(sentence, i, n, list)));
  }

  private boolean phrase(Sentence sentence, int from, int words, String list) {
    if (from + words > sentence.size()) {
      return false;
    }
    List<Token> tokens = sentence.tokens().subList(from, from + words);
    String lower = String.join(" ", tokens.stream().map(Token::lower).toList());
    return lexicon.in(list, lower) || lexicon.in(list, lower.substring(0, lower.length() - tokens.get(words - 1).lower().length()) + lemma(tokens.get(words - 1)));
  }

  /** A sentence that has an exercise as its subject, or tells what happened in one; "as the army held exercises" only sets a date. */
  private boolean exercise(Sentence sentence, boolean own) {
    boolean about = Figurative.topic(sentence).anyMatch(i -> exercise(sentence.token(i)));
    return about || own && sentence.tokens().stream().filter(this::exercise)
        .anyMatch(t -> sentence.governors(t.index(), "obl", "nmod").stream().anyMatch(e -> lexicon.in("exercise-case", e.detail())));
  }

  private boolean exercise(Token token) {
    return lexicon.in("exercise-noun", lemma(token)) || lexicon.in("exercise-noun", token.lower());
  }

  /** An "enemy", "hostages" in quotation marks of their own: played by somebody. */
  private boolean doubted() {
    List<Token> tokens = scene.sentence().tokens();
    for (int i = 0; i < tokens.size(); i++) {
      for (int close = i + 2; quote(tokens.get(i)) && close <= Math.min(tokens.size() - 1, i + QUOTED + 1); close++) {
        if (quote(tokens.get(close))) {
          boolean counted = tokens.subList(i + 1, close).stream().anyMatch(t -> t.pos().equals("CD")); // "eleven victims in all"
          boolean played = !counted && IntStream.range(i + 1, close).anyMatch(t -> phrase(scene.sentence(), t, 1, "played-part") || phrase(scene.sentence(), t, 2, "played-part"));
          if (played) {
            return true;
          }
          break;
        }
      }
    }
    return false;
  }

  private static boolean quote(Token token) {
    return token.form().matches("``|''|[\"“”‘]");
  }

  /** A quarrel over an inheritance, a row in a bar: two such words, and no armed side but the police anywhere near. */
  private boolean privately() {
    boolean armed = near().stream().filter(Sentence::parsed).anyMatch(s -> s.tokens().stream().anyMatch(t -> !lexicon.in("police", lemma(t)) && scene.context().actors().armed(s, t.index())));
    return !armed && near().stream().flatMap(s -> s.tokens().stream()).map(Pretence::lemma).filter(l -> lexicon.in("private-crime", l)).distinct().count() >= TWICE;
  }

  private static String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }
}
