// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.record.Act;
import marsad.record.Actor;
import marsad.record.How;

/** Whom a statement answers: who is accused denies it to the accuser; "Kyiv dismissed that" is said to who has just spoken. */
final class Answers {
  private static final int NEAR = 2; // sentences
  private static final Set<Act> REPLIES = Set.of(Act.DENIAL, Act.CONDEMNATION, Act.PRAISE);
  private final SaidWords words;

  Answers(SaidWords words) {
    this.words = words;
  }

  /** Puts in the addressees that follow from the statements before; groups stand in the order of the text. */
  void fill(List<List<StatementDraft>> groups) {
    for (int i = 1; i < groups.size(); i++) {
      StatementDraft draft = groups.get(i).get(0);
      int at = i;
      Optional<StatementDraft> other = IntStream.range(0, i).mapToObj(k -> groups.get(at - 1 - k).get(0)).filter(b -> b.sentence() != draft.sentence() || b.verb() != draft.verb()).findFirst(); // not who says it together with him
      if (other.isEmpty()) {
        continue;
      }
      StatementDraft before = other.get();
      Optional<Mention<Actor>> answered = draft.addressee().isEmpty() ? answered(draft, before) : Optional.empty();
      if (answered.isPresent()) {
        groups.get(i).replaceAll(d -> d.to(answered.get()));
      }
    }
  }

  private Optional<Mention<Actor>> answered(StatementDraft draft, StatementDraft before) {
    int gap = draft.sentence().index() - before.sentence().index();
    boolean other = !same(draft.speaker(), before.speaker());
    boolean accused = draft.act() == Act.DENIAL && before.act() == Act.ACCUSATION && before.addressee().filter(a -> same(a, draft.speaker())).isPresent();
    boolean that = REPLIES.contains(draft.act()) && draft.sentence().children(draft.verb(), "obj").stream().map(Edge::dependent).anyMatch(o -> words.is("that", draft.sentence().token(o).lower()) || draft.act() == Act.DENIAL && charge(draft, o));
    Mention<Actor> who = before.speaker();
    return gap >= 0 && gap <= NEAR && other && (accused || that) ? Optional.of(new Mention<>(who.value(), 0, 1, 0, How.RESOLVED, who.spans())) : Optional.empty();
  }

  /** "The charge", "the report", "that account". */
  private boolean charge(StatementDraft draft, int noun) {
    return words.is("charge", StatementReader.lemma(draft.sentence(), noun)) && draft.sentence().children(noun, "det").stream().anyMatch(d -> words.is("told", draft.sentence().token(d.dependent()).lower()));
  }

  private static boolean same(Mention<Actor> one, Mention<Actor> other) {
    return one.value().name().equals(other.value().name());
  }
}
