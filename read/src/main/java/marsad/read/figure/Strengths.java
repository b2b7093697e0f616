// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.record.Actor;
import marsad.record.Count;

/** How many a side has where no word for fighters is counted: "the army numbers 15,000", "whose strength is put at 900", "once 10,000 strong". */
final class Strengths {
  private static final int BACK = 4;
  private final FigureSentence in;
  private final Sentence sentence;

  Strengths(FigureSentence in) {
    this.in = in;
    this.sentence = in.sentence();
  }

  /** A side and the word that says it has so many. */
  record Strength(Mention<Actor> side, int teller) {}

  Optional<Strength> of(Mention<Count> count) {
    boolean bare = count.covers(count.head()) || in.is("strong-word", count.head()) || in.is("force-people", count.head());
    return bare ? strong(count).or(() -> verb(count)).or(() -> noun(count)) : Optional.empty();
  }

  /** "A 900-strong militia", "the Tigers, once 10,000 strong". */
  private Optional<Strength> strong(Mention<Count> count) {
    int at = count.to() < sentence.size() && sentence.token(count.to()).pos().equals("HYPH") ? count.to() + 1 : count.to();
    if (at >= sentence.size() || !in.is("strong-word", at)) {
      return Optional.empty();
    }
    Stream<Integer> above = Stream.iterate(sentence.governor(at).map(Edge::governor).orElse(-1), g -> g >= 0, g -> sentence.governor(g).map(Edge::governor).orElse(-1)).limit(2);
    Stream<Integer> before = Stream.iterate(count.from() - 1, i -> i >= 0 && i >= count.from() - BACK, i -> i - 1).filter(i -> sentence.token(i).isNoun());
    Stream<Integer> subjects = sentence.children(at, "nsubj").stream().map(Edge::dependent);
    return Stream.of(subjects, before, above).flatMap(s -> s).flatMap(i -> side(i).stream()).findFirst().map(s -> new Strength(s, at));
  }

  /** "Numbers 15,000", "can muster no more than 4,000". */
  private Optional<Strength> verb(Mention<Count> count) {
    Edge up = sentence.governor(count.head()).filter(e -> e.governor() >= 0 && e.governor() < count.from() && e.base().matches("obj|obl|nummod|dep|xcomp|nmod")).orElse(null);
    int verb = up == null ? count.from() - 1 : up.governor();
    if (verb < 0 || !in.is("strength-verb", verb)) {
      return Optional.empty();
    }
    Stream<Integer> left = Stream.iterate(verb - 1, i -> i >= 0 && i >= verb - BACK, i -> i - 1).filter(i -> sentence.token(i).isNoun());
    return Stream.concat(in.whose().subjects(verb).stream(), left).flatMap(i -> side(i).stream()).findFirst().map(s -> new Strength(s, verb));
  }

  /** "Its strength is put at 900", "the ranks of the Front have swollen to 3,000". */
  private Optional<Strength> noun(Mention<Count> count) {
    Edge up = sentence.governor(count.head()).filter(e -> e.governor() >= 0 && e.base().matches("obl|nmod|obj|dep")).orElse(null);
    return up == null ? Optional.empty() : sentence.children(up.governor(), "nsubj", "nsubj:pass", "obj").stream().map(Edge::dependent).filter(i -> in.is("strength-noun", i))
        .flatMap(i -> sentence.children(i, "nmod", "nmod:poss").stream().flatMap(e -> owner(e.dependent()).stream()).map(s -> new Strength(s, i))).findFirst();
  }

  /** Whose: of "whose", what its clause hangs on. */
  private Optional<Mention<Actor>> owner(int token) {
    if (!sentence.token(token).lower().equals("whose")) {
      return side(token);
    }
    return Stream.iterate(token - 1, i -> i >= 0 && i >= token - BACK, i -> i - 1).filter(i -> sentence.token(i).isNoun()).findFirst().flatMap(this::side);
  }

  private Optional<Mention<Actor>> side(int token) {
    boolean armed = in.context().actors().armed(sentence, token) || in.is("force-noun", sentence.token(token).lemma().toLowerCase(Locale.ROOT));
    Optional<Mention<Actor>> actor = in.parties().actor(sentence, token);
    return actor.filter(a -> armed || a.value().id().isPresent() && in.context().actors().state(a.value()).isEmpty());
  }
}
