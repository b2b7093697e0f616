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
  private final Bidding bidding;

  Said(Context context, Sentence sentence, Parties parties, Speakers speakers, SaidWords words, List<ReportRecord> earlier) {
    this.context = context;
    this.sentence = sentence;
    this.parties = parties;
    this.speakers = speakers;
    this.words = words;
    this.earlier = earlier;
    this.bidding = new Bidding(sentence, words);
  }

  Optional<StatementDraft> read(int verb) {
    if (!words.is("say", StatementReader.lemma(sentence, verb)) || !sentence.children(verb, "aux:pass").isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> subject = sentence.dependents(verb, "nsubj").stream().map(Edge::dependent).findFirst()
        .or(() -> sentence.token(verb).pos().equals("VBG") ? above(verb) : StatementReader.subject(sentence, verb));
    Optional<Integer> content = sentence.children(verb, "ccomp", "parataxis").stream().map(Edge::dependent).findFirst()
        .or(() -> sentence.governor(verb).filter(e -> e.governor() >= 0 && (e.base().equals("parataxis") || e.governor() < verb && quoted(e.governor(), verb))).map(Edge::governor));
    if (subject.isEmpty() || content.isEmpty()) {
      return Optional.empty();
    }
    List<Mention<Actor>> who = speakers.of(sentence, subject.get());
    Optional<StatementDraft> culprit = who.isEmpty() ? Optional.empty() : culprit(who.get(0), content.get(), verb);
    if (culprit.isPresent()) {
      return culprit;
    }
    boolean watcher = !who.isEmpty() && parties.words().source(who.get(0).value().name()).isPresent();
    Optional<Act> told = act(content.get()).or(() -> denied(who, content.get())).or(() -> below(verb)).or(() -> who.isEmpty() ? Optional.empty() : held(who.get(0), subject.get(), content.get(), verb))
        .filter(a -> !watcher || a != Act.ACCUSATION || vicious(content.get())); // a monitor that says who did it establishes a fact
    if (who.isEmpty() || told.isEmpty()) {
      return Optional.empty();
    }
    Mention<Actor> speaker = who.get(0);
    Act act = told.map(a -> a == Act.PREDICTION && new OwnSide(context, sentence, words, parties).does(speaker.value(), content.get()) ? Act.VOW : a).orElseThrow();
    int[] whole = StatementReader.extent(sentence, verb, speaker);
    int[] extent = sentence.token(verb).pos().equals("VBG") ? new int[] {Math.min(verb, sentence.subtree(verb, java.util.Set.of("nsubj")).first()), whole[1]} : whole; // "..., adding: ..." tells a second one
    return Optional.of(new StatementDraft(sentence, speaker, act, addressee(act, content.get(), speaker), Optional.empty(), Optional.empty(),
        StatementReader.when(context, sentence, verb), verb, extent[0], extent[1]));
  }

  /** A claim of a deed told before for the speaker's own side, or that another did it. */
  private Optional<StatementDraft> culprit(Mention<Actor> speaker, int content, int verb) {
    return new Culprits(context, sentence, parties, words, earlier).of(content, speaker.value()).map(c -> {
      int[] extent = StatementReader.extent(sentence, verb, speaker);
      Optional<Mention<Actor>> other = c.own() ? Optional.empty() : c.who();
      Actor doer = other.map(Mention::value).orElse(speaker.value());
      return new StatementDraft(sentence, speaker, c.own() ? Act.CLAIM : Act.ACCUSATION, other, Optional.of(c.deed().id()), Optional.of(says(doer, c.target())),
          StatementReader.when(context, sentence, verb), verb, extent[0], extent[1]);
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
    if (from.how() != How.INFERRED || root.isEmpty() || !sentence.token(root.get()).isVerb() && sentence.children(root.get(), "cop").isEmpty()) {
      return Optional.empty();
    }
    Optional<Act> act = act(root.get());
    Optional<Mention<Actor>> speaker = from.spans().stream().flatMap(span -> speakers.named(context, span).stream()).findFirst();
    return act.isEmpty() || speaker.isEmpty() ? Optional.empty() : Optional.of(new StatementDraft(sentence, speaker.get(), act.get(), Optional.empty(), Optional.empty(), Optional.empty(),
        StatementReader.when(context, sentence, root.get()), root.get(), 0, sentence.size()));
  }

  Optional<Mention<Actor>> addressee(Act act, int content, Mention<Actor> speaker) {
    if (act == Act.ACCUSATION) {
      return subject(content).filter(s -> !own(s)).flatMap(s -> parties.actor(sentence, s)).filter(m -> !m.value().name().equals(speaker.value().name()));
    }
    if (act == Act.THREAT) {
      Optional<Mention<Actor>> prey = subject(content).filter(s -> !own(s)).flatMap(s -> parties.actor(sentence, s));
      return prey.isPresent() ? prey : sentence.children(content, "obj").stream().flatMap(e -> parties.actor(sentence, e.dependent()).stream()).findFirst();
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
    boolean number = context.counts().in(sentence).stream().anyMatch(c -> clause(content).contains(c.head()));
    boolean side = context.actors().state(speaker.value()).isPresent() || context.actors().armed(sentence, subject) || holder || words.is("side", StatementReader.lemma(sentence, subject));
    boolean own = subject(content).filter(s -> sentence.token(s).isPronoun()).isPresent(); // what it feels or considers
    boolean party = side && !number && !own && (speaker.value().id().isPresent() || holder) && parties.words().source(speaker.value().name()).isEmpty() && !sentence.token(subject).isPronoun()
        && !words.is("count", StatementReader.lemma(sentence, subject));
    TreeSet<Integer> clause = clause(content);
    Span span = sentence.at(clause.first(), clause.last() + 1);
    boolean recorded = earlier.stream().anyMatch(r -> r.told().quote().at().overlaps(span));
    boolean told = sentence.token(content).isVerb() && content != verb;
    if (side && told && !recorded && words.is("wrong", StatementReader.lemma(sentence, content)) && !denied(content) && rival(speaker, content)) {
      return Optional.of(Act.ACCUSATION);
    }
    return party && told && !recorded ? Optional.of(Act.CLAIM) : Optional.empty();
  }

  /** Another side as the one who does it. */
  private boolean rival(Mention<Actor> speaker, int content) {
    boolean they = subject(content).filter(s -> quote(s) && words.is("third", sentence.token(s).lower())).isPresent();
    return they || sentence.children(content, "nsubj").stream().map(Edge::dependent).filter(s -> !own(s) && !sentence.token(s).isPronoun())
        .anyMatch(s -> parties.actor(sentence, s).map(Mention::value).filter(a -> a.id().isPresent() || context.actors().armed(sentence, s) || words.is("side", StatementReader.lemma(sentence, s))).filter(a -> !a.name().equals(speaker.value().name())).isPresent());
  }

  private TreeSet<Integer> clause(int content) {
    return sentence.subtree(content, java.util.Set.of());
  }

  /** "Its men had not entered", "there was no attack": a party that the report knows says that it did not do something, or that it was not. */
  Optional<Act> denied(List<Mention<Actor>> who, int content) {
    boolean known = !who.isEmpty() && who.get(0).value().id().isPresent();
    boolean not = denied(content);
    boolean past = sentence.token(content).pos().equals("VBD") || sentence.children(content, "aux", "aux:pass", "cop").stream().anyMatch(e -> words.is("done", sentence.token(e.dependent()).lower()));
    boolean able = sentence.token(content).pos().startsWith("JJ");
    boolean part = sentence.children(content, "obj").stream().anyMatch(o -> words.is("nothing", sentence.token(o.dependent()).lower()) && !sentence.children(content, "xcomp", "ccomp", "advcl", "acl").isEmpty() || words.is("part", StatementReader.lemma(sentence, o.dependent()))
        && sentence.children(o.dependent(), "det").stream().anyMatch(d -> words.is("nobody", sentence.token(d.dependent()).lower())));
    boolean none = part && subject(content).filter(this::own).isPresent() || !sentence.children(content, "expl").isEmpty()
        && subject(content).filter(s -> sentence.children(s, "det").stream().anyMatch(d -> words.is("nobody", sentence.token(d.dependent()).lower()))).isPresent();
    return known && (not && past && !able && subject(content).filter(this::own).isPresent() || none) ? Optional.of(Act.DENIAL) : Optional.empty();
  }

  private Optional<Integer> subject(int verb) {
    return sentence.children(verb, "nsubj", "nsubj:pass").stream().map(Edge::dependent).findFirst();
  }

  Optional<Act> act(int content) {
    List<String> aux = sentence.children(content, "aux").stream().map(e -> sentence.token(e.dependent()).lower()).toList();
    boolean infinitive = sentence.children(content, "xcomp").stream().anyMatch(e -> !sentence.children(e.dependent(), "mark").isEmpty());
    boolean must = aux.stream().anyMatch(a -> !a.matches("ha[sd]|have|need") && words.is("must", a)) || infinitive && words.is("must", StatementReader.lemma(sentence, content));
    boolean going = sentence.token(content).lower().equals("going") && infinitive;
    boolean will = going || aux.stream().anyMatch(a -> words.is("will", a)) && aux.stream().noneMatch(a -> a.equals("have"));
    boolean self = subject(content).filter(this::own).isPresent();
    boolean unless = sentence.children(content, "advcl").stream().anyMatch(e -> sentence.children(e.dependent(), "mark").stream().anyMatch(m -> sentence.token(m.dependent()).lower().equals("if")));
    if (must && !self || bidding.is(content)) {
      return Optional.of(Act.DEMAND);
    }
    if (menaces(content)) {
      return Optional.of(Act.THREAT);
    }
    if (charges(content)) {
      return Optional.of(Act.ACCUSATION);
    }
    if (vile(content)) {
      return Optional.of(Act.CONDEMNATION);
    }
    if (will && undeterred(content)) {
      return Optional.of(Act.VOW);
    }
    if (will && self) {
      return Optional.of(unless && words.is("menace", StatementReader.lemma(sentence, content)) ? Act.THREAT : Act.VOW);
    }
    boolean more = words.is("compare", sentence.token(content).lower()) && subject(content).filter(s -> words.is("toll", StatementReader.lemma(sentence, s))).isPresent();
    if (more) {
      return Optional.of(Act.CLAIM);
    }
    boolean harm = sentence.subtree(content, java.util.Set.of()).stream().anyMatch(i -> words.is("harm", StatementReader.lemma(sentence, i)));
    boolean may = aux.stream().anyMatch(a -> words.is("may", a)) || words.is("may", StatementReader.lemma(sentence, content));
    boolean worsens = words.is("harm", StatementReader.lemma(sentence, content)) && sentence.token(content).pos().equals("VBG") && aux.stream().anyMatch(a -> a.matches("is|are|'s|'re"));
    boolean near = !sentence.children(content, "cop").isEmpty() && words.is("brink", sentence.token(content).lower()) && !denied(content);
    if (harm && (may || will) || worsens || near) {
      return Optional.of(Act.WARNING);
    }
    boolean whose = self || !sentence.children(content, "nmod:poss").isEmpty();
    boolean aim = whose && words.is("aim", StatementReader.lemma(sentence, content)) && !sentence.children(content, "cop").isEmpty();
    return aim ? Optional.of(Act.VOW) : will ? Optional.of(Act.PREDICTION) : Optional.empty();
  }

  /** "The rebels were behind the raid", "that is a war crime": somebody is said to have done wrong. */
  private boolean charges(int content) {
    return guilty(content) || vicious(content);
  }

  private boolean vicious(int content) {
    boolean crime = sentence.token(content).isNoun() && words.is("crime", sentence.token(content).lower());
    return crime && !sentence.children(content, "cop").isEmpty() && !denied(content);
  }

  private boolean guilty(int content) {
    boolean state = !sentence.children(content, "cop").isEmpty() && !denied(content);
    boolean other = subject(content).filter(s -> !own(s)).isPresent();
    return state && other && (words.is("guilty", sentence.token(content).lower()) || sentence.children(content, "case").stream().anyMatch(e -> words.is("guilty", sentence.token(e.dependent()).lower()))) && subject(content).flatMap(s -> parties.actor(sentence, s)).isPresent();
  }

  /** "This is the work of cowards", "the raid was barbaric". */
  private boolean vile(int content) {
    TreeSet<Integer> said = sentence.subtree(content, java.util.Set.of("nsubj", "ccomp", "advcl", "parataxis", "conj", "acl:relcl", "acl", "dep"));
    return !sentence.children(content, "cop").isEmpty() && !denied(content) && said.stream().anyMatch(i -> words.is("vile", sentence.token(i).lower()));
  }

  /** "It will not stop us": nothing keeps the speaker from it. */
  private boolean undeterred(int content) {
    return denied(content) && sentence.children(content, "obj").stream().anyMatch(e -> words.is("self", sentence.token(e.dependent()).lower())) && subject(content).filter(s -> !first(s)).isPresent();
  }

  /** True inside a quotation that has begun in this sentence. */
  private boolean quote(int token) {
    return sentence.tokens().subList(0, token).stream().filter(t -> t.form().matches("[\"“”«»]|''|``")).count() % 2 == 1;
  }

  private boolean first(int token) {
    return context.words().is("first-person", sentence.token(token).lower());
  }

  private boolean denied(int content) {
    return sentence.children(content, "advmod", "neg").stream().anyMatch(e -> words.is("not", sentence.token(e.dependent()).lower()))
        || sentence.children(content, "det").stream().anyMatch(e -> words.is("nobody", sentence.token(e.dependent()).lower()));
  }

  /** "Whoever sheltered them would be shot", "the rebels would pay", "our answer will surprise them": what the speaker's side will do to somebody. */
  boolean menaces(int content) {
    boolean will = sentence.children(content, "aux").stream().anyMatch(e -> words.is("will", sentence.token(e.dependent()).lower()));
    boolean passive = !sentence.children(content, "aux:pass").isEmpty();
    boolean target = !sentence.children(content, "cop").isEmpty() && words.is("prey", StatementReader.lemma(sentence, content)) && sentence.children(content, "nmod:poss").isEmpty();
    boolean deed = words.is("menace", StatementReader.lemma(sentence, content)) && (passive || subject(content).filter(this::own).isPresent() && sentence.children(content, "advmod").stream().noneMatch(e -> words.is("not", sentence.token(e.dependent()).lower())));
    return will && (target || deed || words.is("suffer", StatementReader.lemma(sentence, content)) && !passive && subject(content).filter(s -> !own(s)).isPresent());
  }

  /** What befalls somebody else, not what the speaker's side will answer with. */
  boolean menacesOthers(int content) {
    return menaces(content) && subject(content).filter(s -> !own(s)).isPresent();
  }

  private boolean own(int subject) {
    boolean others = quote(subject) && words.is("third", sentence.token(subject).lower());
    return !others && words.is("self", sentence.token(subject).lower()) || sentence.children(subject, "nmod:poss").stream().anyMatch(e -> words.is("self", sentence.token(e.dependent()).lower()));
  }
}
