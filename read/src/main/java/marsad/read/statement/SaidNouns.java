// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import marsad.read.Context;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Phrases;
import marsad.read.language.Sentence;
import marsad.read.party.Parties;
import marsad.record.Act;
import marsad.record.Actor;
import marsad.record.How;
import marsad.record.Period;

/** Statements told by a noun: "calls by Norway for a pause", "the army's refusal to withdraw", "an ultimatum from the rebels". */
final class SaidNouns {
  private static final List<Act> ACTS = List.of(Act.DEMAND, Act.VOW, Act.THREAT, Act.DENIAL, Act.ACCUSATION, Act.CLAIM, Act.CONDEMNATION, Act.PREDICTION);
  private static final Set<String> TO = Set.of("to", "on", "against", "at");
  private final Context context;
  private final Sentence sentence;
  private final Parties parties;
  private final Speakers speakers;
  private final SaidWords words;

  SaidNouns(Context context, Sentence sentence, Parties parties, Speakers speakers, SaidWords words) {
    this.context = context;
    this.sentence = sentence;
    this.parties = parties;
    this.speakers = speakers;
    this.words = words;
  }

  /** The statements that a noun tells, one a speaker. */
  List<StatementDraft> read(int noun) {
    Optional<Act> act = ACTS.stream().filter(a -> words.is(a.term() + "-noun", StatementReader.lemma(sentence, noun))).findFirst();
    return act.isPresent() && !made(noun) ? drafts(noun, act.get()) : List.of();
  }

  private List<StatementDraft> drafts(int noun, Act act) {
    List<StatementDraft> drafts = new ArrayList<>();
    for (Mention<Actor> speaker : speaker(noun)) {
      int end = speaker.how() == How.STATED && speaker.from() > noun ? Math.max(noun + 1, speaker.to()) : noun + 1;
      boolean by = end > noun + 1 && sentence.dependents(noun, "nmod").stream().anyMatch(e -> e.detail().equals("by")); // "in answer to appeals by the bishops"
      if (!by && !says(noun) && !goesOn(end)) {
        continue;
      }
      TreeSet<Integer> own = sentence.subtree(noun, Set.of("acl:relcl", "conj", "parataxis", "appos", "punct"));
      if (goesOn(end) && sentence.token(end + 1).pos().equals("VB")) {
        own.addAll(sentence.subtree(end + 1, Set.of("parataxis", "punct", "conj", "nsubj")).tailSet(end)); // wherever the tree hangs it
      }
      Optional<Mention<Actor>> addressee = addressee(noun, act).filter(m -> !m.value().name().equals(speaker.value().name()));
      drafts.add(new StatementDraft(sentence, speaker, act, addressee, Optional.empty(), Optional.empty(), when(noun), noun, own.first(), Math.max(own.last() + 1, Math.min(sentence.size(), speaker.how() == How.STATED ? speaker.to() : 0))));
    }
    return drafts;
  }

  /** Something is called for, promised, denied: the noun has a content. */
  private boolean says(int noun) {
    boolean clause = !sentence.children(noun, "acl", "ccomp", "dep").stream().filter(e -> e.dependent() > noun && !e.relation().equals("acl:relcl") && sentence.token(e.dependent()).pos().matches("VB.*|JJ")).toList().isEmpty();
    return clause || sentence.dependents(noun, "nmod").stream().anyMatch(e -> e.dependent() > noun && e.detail().matches("for|of|to")) || next(noun, "to|that|for");
  }

  /** "A vow by the junta | to hold a vote". */
  private boolean goesOn(int end) {
    boolean to = end + 1 < sentence.size() && sentence.token(end).lower().equals("to") && sentence.token(end + 1).pos().equals("VB");
    return to || end + 1 < sentence.size() && sentence.token(end).lower().matches("that|for|of|against|over");
  }

  private boolean next(int noun, String forms) {
    return noun + 1 < sentence.size() && sentence.token(noun + 1).lower().matches(forms);
  }

  /** Where a verb makes the statement ("made a pledge") it is read by the verb. */
  private boolean made(int noun) {
    return sentence.governor(noun).filter(e -> e.governor() >= 0 && e.base().equals("obj") && words.is("make", StatementReader.lemma(sentence, e.governor()))).isPresent();
  }

  private List<Mention<Actor>> speaker(int noun) {
    List<Integer> by = sentence.dependents(noun, "nmod").stream().filter(e -> e.detail().matches("by|from")).map(Edge::dependent).toList();
    List<Integer> whose = sentence.children(noun, "nmod:poss").stream().map(Edge::dependent).toList();
    List<Mention<Actor>> named = Stream.concat(by.stream(), whose.stream()).map(i -> named(i)).filter(l -> !l.isEmpty()).findFirst().orElse(List.of());
    return named.isEmpty() ? qualified(noun) : named;
  }

  private List<Mention<Actor>> named(int head) {
    List<Mention<Actor>> found = speakers.anybody(sentence, head);
    return found.isEmpty() ? parties.ending(sentence, head + 1).map(List::of).orElse(found) : found;
  }

  /** "A Russian threat", "rebel demands". */
  private List<Mention<Actor>> qualified(int noun) {
    int from = Phrases.core(sentence, noun).from();
    return Stream.iterate(noun, i -> i > from, i -> i - 1).flatMap(i -> parties.ending(sentence, i).stream()).filter(m -> m.value().id().isPresent() || context.actors().armed(sentence, m.head())).findFirst().map(List::of).orElse(List.of());
  }

  private Optional<Mention<Actor>> addressee(int noun, Act act) {
    Optional<Mention<Actor>> to = sentence.dependents(noun, "nmod").stream().filter(e -> TO.contains(e.detail())).flatMap(e -> parties.actor(sentence, e.dependent()).stream()).findFirst();
    Optional<Mention<Actor>> doer = sentence.children(noun, "acl", "ccomp").stream().filter(e -> act == Act.DEMAND || act == Act.ACCUSATION).flatMap(e -> sentence.children(e.dependent(), "nsubj").stream()).filter(e -> e.dependent() > noun)
        .flatMap(e -> parties.actor(sentence, e.dependent()).stream()).findFirst();
    Optional<Mention<Actor>> asked = next(noun, "for") || act == Act.DEMAND ? sentence.children(noun, "acl").stream().anyMatch(e -> sentence.token(e.dependent()).pos().equals("VB"))
        ? sentence.dependents(noun, "nmod").stream().filter(e -> e.detail().equals("for")).flatMap(e -> parties.actor(sentence, e.dependent()).stream()).findFirst() : Optional.empty() : Optional.empty();
    return to.or(() -> doer).or(() -> asked);
  }

  /** Said at some time, where none is told with it. */
  private Found<Optional<Period>> when(int noun) {
    Optional<Mention<Period>> told = context.times().in(sentence).stream().filter(m -> sentence.governor(m.head()).map(Edge::governor).filter(g -> g == noun || sentence.governor(noun).filter(e -> e.base().startsWith("nsubj") && e.governor() == g).isPresent()).isPresent()).findFirst();
    return told.map(m -> Found.of(m.map(Optional::of)))
        .orElseGet(() -> Found.byDefault(Optional.of(context.document().report().published().map(d -> new Period(Optional.empty(), Period.day(d).to())).orElse(Period.unknown()))));
  }
}
