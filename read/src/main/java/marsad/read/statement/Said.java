// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.statement;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import marsad.read.Context;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.party.Parties;
import marsad.record.Act;
import marsad.record.Actor;
import marsad.record.How;
import marsad.record.ReportRecord;
import marsad.record.Span;

/** What "X said" says beyond a fact passed on: that somebody must, that the speaker will, that something will not, or what only X holds. */
final class Said {
  private final Context context;
  private final Sentence sentence;
  private final Parties parties;
  private final Speakers speakers;
  private final SaidWords words;
  private final List<ReportRecord> earlier;

  Said(Context context, Sentence sentence, Parties parties, Speakers speakers, SaidWords words, List<ReportRecord> earlier) {
    this.context = context;
    this.sentence = sentence;
    this.parties = parties;
    this.speakers = speakers;
    this.words = words;
    this.earlier = earlier;
  }

  Optional<StatementDraft> read(int verb) {
    if (!words.is("say", StatementReader.lemma(sentence, verb)) || !sentence.children(verb, "aux:pass").isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> subject = sentence.dependents(verb, "nsubj").stream().map(Edge::dependent).findFirst()
        .or(() -> sentence.token(verb).pos().equals("VBG") ? above(verb) : Optional.empty());
    Optional<Integer> content = sentence.children(verb, "ccomp", "parataxis").stream().map(Edge::dependent).findFirst()
        .or(() -> sentence.governor(verb).filter(e -> e.governor() >= 0 && (e.base().equals("parataxis") || e.governor() < verb && quoted(e.governor(), verb))).map(Edge::governor));
    if (subject.isEmpty() || content.isEmpty()) {
      return Optional.empty();
    }
    List<Mention<Actor>> who = speakers.of(sentence, subject.get());
    Optional<Act> act = act(content.get()).or(() -> denied(who, content.get())).or(() -> below(verb)).or(() -> who.isEmpty() ? Optional.empty() : held(who.get(0), subject.get(), content.get(), verb));
    if (who.isEmpty() || act.isEmpty()) {
      return Optional.empty();
    }
    Mention<Actor> speaker = who.get(0);
    int[] whole = StatementReader.extent(sentence, verb, speaker);
    int[] extent = sentence.token(verb).pos().equals("VBG") ? new int[] {Math.min(verb, sentence.subtree(verb, java.util.Set.of("nsubj")).first()), whole[1]} : whole; // "..., adding: ..." tells a second one
    return Optional.of(new StatementDraft(sentence, speaker, act.get(), addressee(act.get(), content.get(), speaker), Optional.empty(), Optional.empty(),
        StatementReader.when(context, sentence, verb), verb, extent[0], extent[1]));
  }

  /** ", adding: ...": the subject of the sentence's own verb adds it, whoever is told of in between. */
  private Optional<Integer> above(int verb) {
    Optional<Integer> subject = Optional.empty();
    Optional<Edge> up = sentence.governor(verb);
    for (int steps = 0; steps < sentence.size() && up.filter(e -> e.governor() >= 0).isPresent(); steps++) {
      int at = up.get().governor();
      Optional<Integer> lower = subject;
      subject = sentence.dependents(at, "nsubj").stream().map(Edge::dependent).findFirst().or(() -> lower);
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
    if (from.how() != How.INFERRED || root.isEmpty() || !sentence.token(root.get()).isVerb()) {
      return Optional.empty();
    }
    Optional<Act> act = act(root.get());
    Optional<Mention<Actor>> speaker = from.spans().stream().flatMap(span -> speakers.named(context, span).stream()).findFirst();
    return act.isEmpty() || speaker.isEmpty() ? Optional.empty() : Optional.of(new StatementDraft(sentence, speaker.get(), act.get(), Optional.empty(), Optional.empty(), Optional.empty(),
        StatementReader.when(context, sentence, root.get()), root.get(), 0, sentence.size()));
  }

  private Optional<Mention<Actor>> addressee(Act act, int content, Mention<Actor> speaker) {
    if (act == Act.THREAT) {
      return sentence.children(content, "obj").stream().flatMap(e -> parties.actor(sentence, e.dependent()).stream()).findFirst();
    }
    return act == Act.DEMAND ? subject(content).flatMap(s -> parties.actor(sentence, s)).filter(m -> !m.value().name().equals(speaker.value().name())) : Optional.empty();
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

  /** What a party of the war holds and the report records in no other way. */
  private Optional<Act> held(Mention<Actor> speaker, int subject, int content, int verb) {
    boolean holder = sentence.token(subject).entity().equals("PERSON") && context.actors().at(sentence, subject).isPresent(); // private persons are no actors
    boolean party = (speaker.value().id().isPresent() || holder) && parties.words().source(speaker.value().name()).isEmpty() && !sentence.token(subject).isPronoun()
        && !words.is("count", StatementReader.lemma(sentence, subject));
    TreeSet<Integer> clause = sentence.subtree(content, java.util.Set.of());
    Span span = sentence.at(clause.first(), clause.last() + 1);
    boolean recorded = earlier.stream().anyMatch(r -> r.told().quote().at().overlaps(span));
    boolean told = sentence.token(content).isVerb() && content != verb;
    return party && told && !recorded ? Optional.of(Act.CLAIM) : Optional.empty();
  }

  /** "Its men had not entered", "there was no attack": a party that the report knows says that it did not do something, or that it was not. */
  Optional<Act> denied(List<Mention<Actor>> who, int content) {
    boolean known = !who.isEmpty() && who.get(0).value().id().isPresent();
    boolean not = sentence.children(content, "advmod", "neg").stream().anyMatch(e -> words.is("not", sentence.token(e.dependent()).lower()));
    boolean past = sentence.children(content, "aux", "aux:pass", "cop").stream().anyMatch(e -> words.is("done", sentence.token(e.dependent()).lower()));
    boolean none = !sentence.children(content, "expl").isEmpty()
        && subject(content).filter(s -> sentence.children(s, "det").stream().anyMatch(d -> words.is("nobody", sentence.token(d.dependent()).lower()))).isPresent();
    return known && (not && past && subject(content).filter(this::own).isPresent() || none) ? Optional.of(Act.DENIAL) : Optional.empty();
  }

  private Optional<Integer> subject(int verb) {
    return sentence.children(verb, "nsubj", "nsubj:pass").stream().map(Edge::dependent).findFirst();
  }

  private Optional<Act> act(int content) {
    List<String> aux = sentence.children(content, "aux").stream().map(e -> sentence.token(e.dependent()).lower()).toList();
    boolean infinitive = sentence.children(content, "xcomp").stream().anyMatch(e -> !sentence.children(e.dependent(), "mark").isEmpty());
    boolean must = aux.stream().anyMatch(a -> !a.matches("ha[sd]|have|need") && words.is("must", a)) || infinitive && words.is("must", StatementReader.lemma(sentence, content));
    boolean will = aux.stream().anyMatch(a -> words.is("will", a)) && aux.stream().noneMatch(a -> a.equals("have"));
    boolean self = subject(content).filter(this::own).isPresent();
    boolean unless = sentence.children(content, "advcl").stream().anyMatch(e -> sentence.children(e.dependent(), "mark").stream().anyMatch(m -> sentence.token(m.dependent()).lower().equals("if")));
    if (must && !self) {
      return Optional.of(Act.DEMAND);
    }
    if (will && self) {
      return Optional.of(unless ? Act.THREAT : Act.VOW);
    }
    boolean harm = sentence.subtree(content, java.util.Set.of()).stream().anyMatch(i -> words.is("harm", StatementReader.lemma(sentence, i)));
    boolean may = aux.stream().anyMatch(a -> words.is("may", a)) || words.is("may", StatementReader.lemma(sentence, content));
    boolean worsens = words.is("harm", StatementReader.lemma(sentence, content)) && sentence.token(content).pos().equals("VBG") && aux.stream().anyMatch(a -> a.matches("is|are|'s|'re"));
    if (harm && (may || will) || worsens) {
      return Optional.of(Act.WARNING);
    }
    boolean aim = words.is("aim", StatementReader.lemma(sentence, content)) && !sentence.children(content, "cop").isEmpty();
    return aim ? Optional.of(Act.VOW) : will ? Optional.of(Act.PREDICTION) : Optional.empty();
  }

  private boolean own(int subject) {
    return words.is("self", sentence.token(subject).lower()) || sentence.children(subject, "nmod:poss").stream().anyMatch(e -> words.is("self", sentence.token(e.dependent()).lower()));
  }
}
