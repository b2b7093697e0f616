// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import marsad.record.Relation;
import marsad.record.ReportRecord;
import marsad.record.Says;
import marsad.record.Span;

/** What "X said" says beyond a fact passed on: that somebody must, that the speaker will, that something will not, or what only X holds. */
final class Said {
  private final Context context;
  private final Sentence sentence;
  private final Parties parties;
  private final Speakers speakers;
  private final SaidWords words;
  private final List<ReportRecord> earlier;
  private final Acts acts;

  Said(Context context, Sentence sentence, Parties parties, Speakers speakers, SaidWords words, List<ReportRecord> earlier) {
    this.context = context;
    this.sentence = sentence;
    this.parties = parties;
    this.speakers = speakers;
    this.words = words;
    this.earlier = earlier;
    this.acts = new Acts(context, sentence, parties, words, earlier);
  }

  List<StatementDraft> read(int verb) {
    if (!words.is("say", StatementReader.lemma(sentence, verb)) || !sentence.children(verb, "aux:pass").isEmpty()) {
      return List.of();
    }
    Optional<Integer> subject = cited(verb).or(() -> beside(verb)).or(() -> nearest(verb))
        .or(() -> sentence.token(verb).pos().equals("VBG") ? above(verb) : StatementReader.subject(sentence, verb));
    Optional<Integer> content = content(verb).or(() -> subject.flatMap(s -> before(verb, s)));
    List<Mention<Actor>> who = subject.isEmpty() || content.isEmpty() ? List.of() : speakers.minister(sentence, subject.get(), acts.subject(content.get())).map(List::of).orElseGet(() -> speakers.of(sentence, subject.get()));
    if (who.isEmpty() && subject.isPresent() && content.isPresent()) {
      return unnamed(verb, subject.get(), content.get());
    }
    return who.stream().flatMap(w -> culprit(w, content.get(), verb).map(List::of).orElseGet(() -> told(verb, subject.get(), content.get(), w)).stream()).toList();
  }

  /** "Radio quoted the mayor as saying": the mayor. */
  private Optional<Integer> cited(int verb) {
    boolean as = verb > 0 && sentence.token(verb).pos().equals("VBG") && sentence.token(verb - 1).lower().equals("as");
    return Optional.of(verb).filter(v -> as).flatMap(sentence::governor).map(Edge::governor).filter(g -> g >= 0 && words.is("quote", StatementReader.lemma(sentence, g)))
        .flatMap(g -> sentence.children(g, "nsubj:pass", "obj").stream().map(Edge::dependent).filter(o -> o < verb).findFirst());
  }

  /** "Critics say it has failed", "sources said the toll was expected to rise": those who have no name accuse and foretell too. */
  private List<StatementDraft> unnamed(int verb, int subject, int content) {
    boolean fault = words.is("fault", StatementReader.lemma(sentence, content));
    Optional<Mention<Actor>> who = fault || acts.foretells(content) ? speakers.anybody(sentence, subject).stream().findFirst() : Optional.empty();
    Optional<Act> act = who.filter(m -> fault && faulty(content, m, subject)).map(m -> Act.ACCUSATION).or(() -> who.filter(m -> acts.foretells(content)).map(m -> Act.PREDICTION));
    return act.stream().map(a -> draft(verb, content, a, who.get(), extent(verb, content, who.get()))).toList();
  }

  private Optional<Integer> content(int verb) {
    return sentence.children(verb, "ccomp", "parataxis").stream().map(Edge::dependent).findFirst()
        .or(() -> sentence.governor(verb).filter(e -> e.governor() >= 0 && (e.base().equals("parataxis") || e.governor() < verb && quoted(e.governor(), verb))).map(e -> ends(verb) ? upper(e.governor()) : e.governor()));
  }

  /** True for the saying at the end of its sentence. */
  private boolean ends(int verb) {
    return sentence.tokens().subList(verb + 1, sentence.size()).stream().noneMatch(t -> t.isVerb());
  }

  /** "It hit those who had signed [the ministry said]": the whole is said, not what is told of some in it. */
  private int upper(int inner) {
    int at = inner;
    for (int steps = 0; steps < sentence.size(); steps++) {
      int from = at;
      Optional<Integer> up = sentence.governor(at).filter(e -> e.relation().startsWith("acl") || !sentence.token(from).isVerb() && e.base().matches("nmod|obl|obj|conj")).map(Edge::governor).filter(g -> g >= 0);
      if (up.isEmpty()) {
        return sentence.token(at).isVerb() || !sentence.children(at, "cop").isEmpty() ? at : inner;
      }
      at = up.get();
    }
    return inner;
  }

  /** Of two subjects that the tree gives a verb the one beside it. */
  private Optional<Integer> nearest(int verb) {
    List<Integer> all = sentence.dependents(verb, "nsubj").stream().map(Edge::dependent).toList();
    return all.stream().filter(i -> i < verb).max(Comparator.naturalOrder()).or(() -> all.stream().findFirst());
  }

  /** "…, their leader Ali Noor declared": the name right before the verb, where the tree takes a noun before a comma for the subject. */
  private Optional<Integer> beside(int verb) {
    boolean name = verb > 0 && sentence.token(verb - 1).entity().equals("PERSON");
    boolean far = name && sentence.children(verb, "nsubj").stream().map(Edge::dependent).allMatch(s -> s < verb - 1 && !sentence.token(s).entity().equals("PERSON") && sentence.tokens().subList(s, verb - 1).stream().anyMatch(t -> t.form().equals(",")));
    return far ? Optional.of(verb - 1) : Optional.empty();
  }

  /** The verb of what stands before ", X said", where the tree joins the two in another way. */
  private Optional<Integer> before(int verb, int subject) {
    int start = Phrases.core(sentence, subject).from();
    int comma = sentence.tokens().subList(0, start).stream().filter(t -> t.form().equals(",")).mapToInt(t -> t.index()).max().orElse(-1);
    boolean tail = subject < verb && comma > 2 && start - comma < 5 && sentence.tokens().subList(comma, start).stream().noneMatch(t -> t.isVerb() && !t.pos().equals("VBN"));
    return tail ? sentence.tokens().subList(0, comma).stream().filter(t -> t.isVerb() && sentence.governor(t.index()).filter(e -> e.governor() < 0 || e.governor() > comma).isPresent()).map(t -> t.index()).findFirst() : Optional.empty();
  }

  private List<StatementDraft> told(int verb, int subject, int content, Mention<Actor> speaker) {
    boolean watcher = parties.words().source(speaker.value().name()).isPresent();
    boolean party = party(speaker, subject);
    Optional<Act> first = acts.of(content, speaker, party).or(() -> faulty(content, speaker, subject) ? Optional.of(Act.ACCUSATION) : Optional.empty()).or(() -> party && acts.justifies(content, speaker) ? Optional.of(Act.CLAIM) : Optional.empty()).or(() -> acts.denied(party, content)).or(() -> party && acts.repelled(content) ? Optional.of(Act.CLAIM) : Optional.empty()).or(() -> below(verb, speaker, party)).or(() -> held(speaker, subject, content, verb))
        .filter(a -> !watcher || a != Act.ACCUSATION || acts.vicious(content)); // a monitor that says who did it establishes a fact
    List<StatementDraft> drafts = new ArrayList<>();
    first.ifPresent(a -> drafts.add(draft(verb, content, a, speaker, extent(verb, content, speaker))));
    for (Edge joined : sentence.children(content, "conj")) {
      int also = joined.dependent();
      Optional<Act> act = also != verb && (sentence.token(also).isVerb() || !sentence.children(also, "cop").isEmpty()) ? acts.of(also, speaker, party).or(() -> party && accuses(also, speaker) ? Optional.of(Act.ACCUSATION) : Optional.empty()) : Optional.empty();
      act.filter(a -> first.isPresent() && a != first.get() && first.get() != Act.CLAIM).ifPresent(a -> drafts.add(draft(verb, also, a, speaker, clause(also, verb))));
    }
    return drafts;
  }

  private StatementDraft draft(int verb, int content, Act act, Mention<Actor> speaker, int[] extent) {
    return new StatementDraft(sentence, speaker, act, addressee(act, content, speaker).or(() -> hearer(verb, speaker)), Optional.empty(), Optional.empty(), new SaidWhen(context, sentence, words).of(verb), verb, extent[0], extent[1]);
  }

  /** The words of one clause of several, without those of who says it. */
  private int[] clause(int content, int verb) {
    TreeSet<Integer> own = sentence.subtree(content, Set.of("parataxis", "punct", "cc"));
    return new int[] {own.first(), own.last() + 1};
  }

  private int[] extent(int verb, int content, Mention<Actor> speaker) {
    int[] whole = StatementReader.extent(sentence, verb, speaker);
    TreeSet<Integer> said = sentence.subtree(content, Set.of("punct"));
    int from = sentence.token(verb).pos().equals("VBG") ? Math.min(verb, sentence.subtree(verb, Set.of("nsubj")).first()) : whole[0]; // "..., adding: ..." tells a second one
    return content < verb ? new int[] {Math.min(from, said.first()), Math.max(whole[1], Math.min(said.last() + 1, sentence.size()))} : new int[] {from, whole[1]};
  }

  /** "Told a mediator that": to whom it is said, where that is no outlet. */
  private Optional<Mention<Actor>> hearer(int verb, Mention<Actor> speaker) {
    return sentence.children(verb, "obj", "iobj").stream().map(Edge::dependent).filter(o -> o > verb && !words.is("outlet", StatementReader.lemma(sentence, o))).flatMap(o -> parties.actor(sentence, o).stream())
        .filter(m -> parties.words().source(m.value().name()).isEmpty() && !m.value().name().equals(speaker.value().name())).findFirst();
  }

  /** A side of the war, a state, somebody in office. */
  private boolean party(Mention<Actor> speaker, int subject) {
    return side(speaker, subject) || speaker.value().id().isPresent() || sentence.token(subject).isPronoun() || speakers.office(sentence, subject);
  }

  private boolean side(Mention<Actor> speaker, int subject) {
    return context.actors().state(speaker.value()).isPresent() || context.actors().armed(sentence, subject) || holder(subject) || words.is("side", StatementReader.lemma(sentence, subject));
  }

  /** Somebody in office; private persons are no actors. */
  private boolean holder(int subject) {
    return sentence.token(subject).entity().equals("PERSON") && context.actors().at(sentence, subject).isPresent();
  }

  /** A claim of a deed told before for the speaker's own side, or that another did it. */
  private Optional<StatementDraft> culprit(Mention<Actor> speaker, int content, int verb) {
    return new Culprits(context, sentence, parties, words, earlier).of(content, speaker.value()).map(c -> {
      int[] extent = StatementReader.extent(sentence, verb, speaker);
      Optional<Mention<Actor>> other = c.own() ? Optional.empty() : c.who();
      Actor doer = other.map(Mention::value).orElse(speaker.value());
      return new StatementDraft(sentence, speaker, c.own() ? Act.CLAIM : Act.ACCUSATION, other, Optional.of(c.deed().id()), Optional.of(says(doer, c.target())),
          new SaidWhen(context, sentence, words).of(verb), verb, extent[0], extent[1]);
    });
  }

  private static Says says(Actor doer, Optional<Actor> target) {
    return new Says(Optional.empty(), Optional.empty(), List.of(doer), target.map(List::of).orElse(List.of()), List.of(), List.of(), Optional.empty());
  }

  /** ", adding: ...": the subject of the sentence's own verb adds it, whoever is told of in between. */
  private Optional<Integer> above(int verb) {
    Optional<Integer> subject = Optional.empty();
    Optional<Edge> up = sentence.governor(verb);
    for (int steps = 0; steps < sentence.size() && up.filter(e -> e.governor() >= 0).isPresent(); steps++) {
      int at = up.get().governor();
      Optional<Integer> lower = subject;
      subject = nearest(at).or(() -> lower);
      up = sentence.governor(at);
    }
    return subject;
  }

  /** "We will stay," the mayor said: a quotation ends between the two. */
  private boolean quoted(int content, int verb) {
    return sentence.governor(verb).filter(e -> e.base().matches("ccomp|dep")).isPresent() && sentence.tokens().subList(content, verb).stream().anyMatch(t -> t.form().matches("[\"”]|''"));
  }

  /** A sentence that only goes on with a quotation: "Our posts will stay". */
  Optional<StatementDraft> goesOn() {
    Found<List<List<String>>> from = context.sources().of(sentence, 0);
    Optional<Integer> root = sentence.basic().stream().filter(e -> e.governor() < 0).map(Edge::dependent).findFirst();
    if (from.how() == How.DEFAULT || root.isEmpty() || !sentence.token(root.get()).isVerb() && sentence.children(root.get(), "cop").isEmpty()) {
      return Optional.empty();
    }
    Optional<Mention<Actor>> speaker = from.spans().stream().flatMap(span -> speakers.named(context, span).stream()).findFirst();
    Optional<Act> act = speaker.flatMap(s -> acts.of(root.get(), s, true));
    return act.isEmpty() ? Optional.empty() : Optional.of(new StatementDraft(sentence, speaker.get(), act.get(), addressee(act.get(), root.get(), speaker.get()), Optional.empty(), Optional.empty(),
        new SaidWhen(context, sentence, words).of(root.get()), root.get(), 0, sentence.size()));
  }

  Optional<Mention<Actor>> addressee(Act act, int content, Mention<Actor> speaker) {
    return Optional.of(act).filter(a -> a == Act.ACCUSATION || a == Act.THREAT || a == Act.DEMAND).flatMap(a -> a == Act.THREAT ? menaced(content) : agent(content).or(() -> other(content)))
        .filter(m -> !m.value().name().equals(speaker.value().name()));
  }

  private Optional<Mention<Actor>> other(int content) {
    return acts.subject(content).filter(s -> !acts.own(s)).flatMap(s -> parties.actor(sentence, s));
  }

  /** "The faction is armed by the army": the army. */
  private Optional<Mention<Actor>> agent(int content) {
    return sentence.dependents(content, "obl").stream().filter(e -> e.detail().matches("by|agent")).flatMap(e -> parties.actor(sentence, e.dependent()).stream()).findFirst();
  }

  /** Who will suffer it, or must do something lest it be done. */
  private Optional<Mention<Actor>> menaced(int content) {
    Optional<Mention<Actor>> hit = other(content).or(() -> sentence.children(content, "obj").stream().flatMap(e -> parties.actor(sentence, e.dependent()).stream()).findFirst());
    return acts.condition(content).flatMap(this::other).or(() -> hit);
  }

  /** The first verb behind "said" that says so, where the tree puts another in between. */
  private Optional<Act> below(int verb, Mention<Actor> speaker, boolean party) {
    for (int i = verb + 1; i < sentence.size(); i++) {
      boolean clause = (sentence.token(i).isVerb() || words.is("likely", sentence.token(i).lower())) && sentence.below(i, verb) && !sentence.governor(i).map(Edge::base).orElse("").matches("acl|advcl|aux");
      Optional<Act> act = clause ? acts.of(i, speaker, party) : Optional.empty();
      if (act.isPresent()) {
        return act;
      }
    }
    return Optional.empty();
  }

  boolean menacesOthers(int content) {
    return acts.menacesOthers(content);
  }

  Optional<Act> denied(int content, Mention<Actor> speaker) {
    return acts.denied(speaker.value().id().isPresent(), content);
  }

  Optional<Act> act(int content, Mention<Actor> speaker) {
    return acts.of(content, speaker, true);
  }

  /** Somebody else is said to have done wrong, or to have done at all what is alleged. */
  boolean blames(int content, Mention<Actor> speaker) {
    return other(content).filter(m -> !m.value().name().equals(speaker.value().name())).isPresent() && !acts.denied(content);
  }

  /** What a party of the war holds and the report records in no other way. */
  private Optional<Act> held(Mention<Actor> speaker, int subject, int content, int verb) {
    boolean number = context.counts().in(sentence).stream().anyMatch(c -> clause(content).contains(c.head()));
    boolean side = side(speaker, subject);
    boolean own = acts.subject(content).filter(s -> sentence.token(s).isPronoun()).isPresent(); // what it feels or considers
    boolean party = side && !number && !own && (speaker.value().id().isPresent() || holder(subject)) && parties.words().source(speaker.value().name()).isEmpty() && !sentence.token(subject).isPronoun()
        && !words.is("count", StatementReader.lemma(sentence, subject));
    TreeSet<Integer> clause = clause(content);
    Span span = sentence.at(clause.first(), clause.last() + 1);
    boolean recorded = earlier.stream().anyMatch(r -> r.told().quote().at().overlaps(span));
    boolean happened = earlier.stream().anyMatch(r -> !(r instanceof Relation) && r.told().quote().at().overlaps(span));
    boolean told = (sentence.token(content).isVerb() || !sentence.children(content, "cop").isEmpty()) && content != verb;
    if ((side || speakers.office(sentence, subject)) && told && !happened && accuses(content, speaker)) {
      return Optional.of(Act.ACCUSATION);
    }
    return party && told && !recorded ? Optional.of(Act.CLAIM) : Optional.empty();
  }

  /** "The rebels had broken the truce": what is wrong in itself, whoever else tells it. */
  private boolean faulty(int content, Mention<Actor> speaker, int subject) {
    boolean they = sentence.token(subject).pos().equals("NNS") && acts.subject(content).filter(s -> sentence.token(s).lower().matches("it|he|she")).isPresent();
    return words.is("fault", StatementReader.lemma(sentence, content)) && sentence.token(content).isVerb() && !acts.denied(content) && aux(content) && (they || rival(speaker, content));
  }

  /** What is so, not what would or must be. */
  private boolean aux(int content) {
    return sentence.children(content, "aux").stream().noneMatch(e -> sentence.token(e.dependent()).pos().equals("MD"));
  }

  private boolean accuses(int content, Mention<Actor> speaker) {
    return words.is("wrong", StatementReader.lemma(sentence, content)) && !acts.denied(content) && rival(speaker, content);
  }

  /** Another side as the one who does it. */
  private boolean rival(Mention<Actor> speaker, int content) {
    boolean they = acts.subject(content).filter(s -> acts.quote(s) && words.is("third", sentence.token(s).lower())).isPresent();
    boolean done = agent(content).filter(m -> !m.value().name().equals(speaker.value().name())).isPresent();
    return they || done || sentence.children(content, "nsubj").stream().map(Edge::dependent).filter(s -> !acts.own(s) && !sentence.token(s).isPronoun())
        .anyMatch(s -> sentence.token(s).pos().equals("NNS") && words.is("band", StatementReader.lemma(sentence, s)) || parties.actor(sentence, s).map(Mention::value).filter(a -> a.id().isPresent() || context.actors().armed(sentence, s) || words.is("side", StatementReader.lemma(sentence, s))).filter(a -> !a.name().equals(speaker.value().name())).isPresent());
  }

  private TreeSet<Integer> clause(int content) {
    return sentence.subtree(content, Set.of());
  }
}
