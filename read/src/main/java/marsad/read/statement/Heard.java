// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.Actor;
import marsad.record.How;

/** Who spoke last: for "he added", "it warned", "they want". */
final class Heard {
  private static final int NEAR = 4; // sentences
  private Optional<Voice> last = Optional.empty();

  /** What a pronoun must be to take up a speaker. */
  enum Sort {
    ONE,
    BODY,
    MANY
  }

  private record Voice(Mention<Actor> who, Sort sort, List<Sentence> since) {}

  /** Takes note of who speaks with a noun as the subject. */
  void note(Sentence sentence, int head, Mention<Actor> who, boolean person) {
    boolean many = sentence.token(head).pos().matches("NNS|NNPS") || !sentence.children(head, "conj").isEmpty();
    last = Optional.of(new Voice(who, many ? Sort.MANY : person ? Sort.ONE : Sort.BODY, new ArrayList<>()));
  }

  /** Begins the next sentence. */
  void next(Sentence sentence) {
    last = last.filter(v -> v.since().size() < NEAR);
    last.ifPresent(v -> v.since().add(sentence));
  }

  /** The speaker whom a pronoun takes up, where nobody of his sort was told of since. */
  Optional<Mention<Actor>> again(Sentence sentence, int pronoun) {
    String form = sentence.token(pronoun).lower();
    Optional<Voice> voice = last.filter(v -> switch (form) {
      case "he", "she" -> v.sort() == Sort.ONE;
      case "it" -> v.sort() == Sort.BODY;
      case "they" -> v.sort() == Sort.MANY;
      default -> false;
    });
    return voice.filter(v -> v.since().stream().noneMatch(s -> other(s, s == sentence ? pronoun : s.size(), v)))
        .map(v -> new Mention<>(v.who().value(), pronoun, pronoun + 1, pronoun, How.RESOLVED, v.who().spans()));
  }

  /** Another subject that the pronoun can mean. */
  private static boolean other(Sentence sentence, int to, Voice voice) {
    return sentence.basic().stream().filter(e -> e.base().startsWith("nsubj") && e.dependent() < to).map(Edge::dependent).map(sentence::token)
        .filter(Token::isNoun).anyMatch(t -> fits(t, voice.sort()) && !voice.who().value().also().stream().anyMatch(a -> a.contains(t.form())));
  }

  private static boolean fits(Token token, Sort sort) {
    boolean person = token.entity().equals("PERSON");
    boolean many = token.pos().matches("NNS|NNPS");
    return switch (sort) {
      case ONE -> person;
      case MANY -> many;
      case BODY -> token.isName() && !person && !many;
    };
  }
}
