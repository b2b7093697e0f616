// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.read.Actors;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Phrases;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.Actor;

/** The name under which a source is kept: an agency's usual name, the organisation that a spokesperson stands for, an unnamed class. */
final class SourceNames {
  private static final Set<String> LEFT_OUT = Set.of("DT", "PRP$", "CD", "``", "''", "POS");

  private final SourceWords words;
  private final Actors actors;

  SourceNames(SourceWords words, Actors actors) {
    this.words = words;
    this.actors = actors;
  }

  /** The source that a noun names; empty for what cannot speak. */
  Optional<String> of(Sentence sentence, int head) {
    Phrases.Range core = Phrases.core(sentence, head);
    String said = words(sentence, core.from(), core.to());
    Optional<String> known = words.named(said).or(() -> organisation(sentence, head)).or(() -> actor(sentence, head));
    return known.or(() -> said.isEmpty() ? Optional.empty() : Optional.of(said)); // an unnamed class keeps its words: "Kurdish officials"
  }

  /** A named agency or monitor inside the phrase or its apposition ("Rami N., head of the Observatory"). */
  private Optional<String> organisation(Sentence sentence, int head) {
    int from = Math.max(0, sentence.subtree(head, Set.of("acl:relcl", "parataxis", "conj", "ccomp", "advcl")).first());
    int to = sentence.subtree(head, Set.of("acl:relcl", "parataxis", "conj", "ccomp", "advcl")).last() + 1;
    for (int size = to - from; size > 0; size--) {
      for (int start = from; start + size <= to; start++) {
        Optional<String> name = words.named(words(sentence, start, start + size));
        if (name.isPresent() && sentence.token(start + size - 1).isNoun()) {
          return name;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> actor(Sentence sentence, int head) {
    return actors.at(sentence, head).filter(m -> m.value().id().isPresent()).map(Mention::value).map(Actor::name);
  }

  /** The words of a run as they stand, without a leading article. */
  static String words(Sentence sentence, int from, int to) {
    int start = from;
    while (start < to && LEFT_OUT.contains(sentence.token(start).pos())) {
      start++;
    }
    StringBuilder words = new StringBuilder();
    for (int i = start; i < to; i++) {
      boolean apart = i > start && sentence.token(i).at().start() > sentence.token(i - 1).at().end();
      boolean opening = i == 0 && !sentence.token(0).isName();
      words.append(apart ? " " : "").append(opening ? sentence.token(0).lower() : sentence.token(i).form());
    }
    return words.toString();
  }

  /** The tokens that the phrase of a source takes. */
  static Phrases.Range extent(Sentence sentence, int head) {
    Phrases.Range core = Phrases.core(sentence, head);
    int to = core.to();
    for (Edge edge : sentence.children(head, "nmod", "appos")) {
      to = Math.max(to, sentence.subtree(edge.dependent(), Set.of("acl:relcl", "conj")).last() + 1);
    }
    return new Phrases.Range(core.from(), to);
  }
}
