// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.party.Parties;
import marsad.record.Act;
import marsad.record.Actor;

/** What "X said" says beyond a fact passed on: that somebody must, that the speaker will, that something will not. */
final class Said {
  private static final Set<String> SAY = Set.of("say", "add", "tell", "declare", "stress", "write", "tweet", "announce", "note", "state");
  private static final Set<String> SELF = Set.of("we", "i", "it", "they", "he", "she", "our", "its", "their", "his");
  private final Context context;
  private final Sentence sentence;
  private final Parties parties;
  private final Speakers speakers;

  Said(Context context, Sentence sentence, Parties parties, Speakers speakers) {
    this.context = context;
    this.sentence = sentence;
    this.parties = parties;
    this.speakers = speakers;
  }

  Optional<StatementDraft> read(int verb) {
    if (!SAY.contains(StatementReader.lemma(sentence, verb)) || !sentence.children(verb, "aux:pass").isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> subject = sentence.dependents(verb, "nsubj").stream().map(Edge::dependent).findFirst()
        .or(() -> sentence.token(verb).pos().equals("VBG") ? sentence.governor(verb).filter(e -> e.governor() >= 0)
            .flatMap(e -> sentence.dependents(e.governor(), "nsubj").stream().map(Edge::dependent).findFirst()) : Optional.empty());
    Optional<Integer> content = sentence.children(verb, "ccomp", "parataxis").stream().map(Edge::dependent).findFirst()
        .or(() -> sentence.governor(verb).filter(e -> e.base().equals("parataxis") && e.governor() >= 0).map(Edge::governor));
    if (subject.isEmpty() || content.isEmpty()) {
      return Optional.empty();
    }
    List<Mention<Actor>> who = speakers.of(sentence, subject.get());
    Optional<Act> act = act(content.get()).or(() -> below(verb));
    if (who.isEmpty() || act.isEmpty()) {
      return Optional.empty();
    }
    Mention<Actor> speaker = who.get(0);
    int[] extent = StatementReader.extent(sentence, verb, speaker);
    Optional<Mention<Actor>> addressee = act.get() == Act.DEMAND ? subject(content.get()).flatMap(s -> parties.actor(sentence, s)).filter(m -> !m.value().name().equals(speaker.value().name())) : Optional.empty();
    return Optional.of(new StatementDraft(sentence, speaker, act.get(), addressee, Optional.empty(), Optional.empty(), StatementReader.when(context, sentence, verb), verb, extent[0], extent[1]));
  }

  /** The first verb behind "said" that says so, where the tree puts another in between. */
  private Optional<Act> below(int verb) {
    for (int i = verb + 1; i < sentence.size(); i++) {
      boolean clause = sentence.token(i).isVerb() && sentence.below(i, verb) && !sentence.governor(i).map(Edge::base).orElse("").matches("acl|advcl|aux");
      Optional<Act> act = clause ? act(i) : Optional.empty();
      if (act.isPresent()) {
        return act;
      }
    }
    return Optional.empty();
  }

  private Optional<Integer> subject(int verb) {
    return sentence.children(verb, "nsubj", "nsubj:pass").stream().map(Edge::dependent).findFirst();
  }

  private Optional<Act> act(int content) {
    List<String> aux = sentence.children(content, "aux").stream().map(e -> sentence.token(e.dependent()).lower()).toList();
    boolean must = aux.contains("must") || aux.contains("should") || StatementReader.lemma(sentence, content).equals("need");
    boolean will = aux.contains("will") || aux.contains("would") || aux.contains("'ll");
    boolean self = subject(content).filter(s -> SELF.contains(sentence.token(s).lower())
        || sentence.children(s, "nmod:poss").stream().anyMatch(e -> SELF.contains(sentence.token(e.dependent()).lower()))).isPresent();
    boolean not = sentence.children(content, "advmod", "neg").stream().anyMatch(e -> sentence.token(e.dependent()).lower().matches("not|n't|never"));
    boolean when = sentence.children(content, "advcl").stream().anyMatch(e -> sentence.children(e.dependent(), "mark").stream().anyMatch(m -> sentence.token(m.dependent()).lower().equals("if")));
    if (must && !self) {
      return Optional.of(Act.DEMAND);
    }
    if (will && self) {
      return Optional.of(when ? Act.THREAT : Act.VOW);
    }
    return will && not ? Optional.of(Act.PREDICTION) : Optional.empty();
  }
}
