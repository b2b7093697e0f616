// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.statement;

import java.util.List;
import java.util.Optional;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.party.Parties;
import marsad.record.Actor;
import marsad.record.Predicate;
import marsad.record.Relation;
import marsad.record.ReportRecord;

/** Whether what "will" be is what the speaker's own side will do: its troops, its offensive, the talks that it will not have. */
record OwnSide(Context context, Sentence sentence, SaidWords words, Parties parties, List<ReportRecord> earlier) {
  boolean does(Actor speaker, int content) {
    Optional<Integer> subject = sentence.children(content, "nsubj", "nsubj:pass").stream().map(Edge::dependent).findFirst()
        .or(() -> sentence.children(content, "expl").isEmpty() ? Optional.empty() : Optional.of(content)); // "there would be no talks"
    return subject.filter(s -> same(speaker, s) || ruled(speaker, s) || men(speaker, s) || course(s, content) || grants(s, content)).isPresent();
  }

  private boolean same(Actor speaker, int subject) {
    Optional<Actor> found = parties.actor(sentence, subject).map(Mention::value);
    boolean theirs = found.isPresent() && spokenFor(subject).filter(a -> a.name().equals(found.get().name())).isPresent();
    return theirs || !sentence.token(subject).isPronoun() && found.filter(a -> a.name().equals(speaker.name())).isPresent();
  }

  /** "Kenya will", said by its president. */
  private boolean ruled(Actor speaker, int subject) {
    Optional<Actor> state = parties.actor(sentence, subject).map(Mention::value).filter(a -> context.actors().state(a).isPresent());
    return state.isPresent() && earlier.stream().filter(Relation.class::isInstance).map(Relation.class::cast)
        .anyMatch(r -> r.predicate() == Predicate.HOLDS_OFFICE && !r.ended() && r.subject().name().equals(speaker.name()) && r.object().name().endsWith(" of " + state.get().name()));
  }

  /** "The front will never yield, its leader said": whose leader he is. */
  private Optional<Actor> spokenFor(int subject) {
    return sentence.basic().stream().filter(e -> e.relation().equals("nmod:poss") && sentence.token(e.dependent()).isPronoun() && words.is("owner", sentence.token(e.dependent()).lower()))
        .filter(e -> sentence.tokens().subList(e.dependent(), Math.min(sentence.size(), e.dependent() + 9)).stream().anyMatch(t -> t.isVerb() && words.is("say", StatementReader.lemma(sentence, t.index()))))
        .flatMap(e -> parties.actor(sentence, e.dependent()).stream()).map(Mention::value).findFirst();
  }

  /** "The guerrillas" of a spokesman of guerrillas, "the army" of a state. */
  private boolean men(Actor speaker, int subject) {
    boolean bare = sentence.children(subject, "amod", "compound", "nmod:poss", "nmod", "acl", "acl:relcl", "conj").isEmpty();
    boolean definite = sentence.children(subject, "det").stream().anyMatch(e -> sentence.token(e.dependent()).lower().equals("the"));
    boolean state = context.actors().state(speaker).isPresent();
    return bare && definite && speaker.id().isPresent() && words.is(state ? "ours" : "men", StatementReader.lemma(sentence, subject));
  }

  private boolean course(int subject, int content) {
    return words.is("course", StatementReader.lemma(sentence, subject)) && words.is("carry", StatementReader.lemma(sentence, content));
  }

  private boolean grants(int subject, int content) {
    boolean none = sentence.children(subject, "det").stream().anyMatch(e -> words.is("nobody", sentence.token(e.dependent()).lower()));
    return none && !sentence.children(content, "expl").isEmpty() && words.is("grant", StatementReader.lemma(sentence, subject));
  }
}
