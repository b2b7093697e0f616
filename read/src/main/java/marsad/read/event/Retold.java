// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import marsad.knowledge.WordList;
import marsad.knowledge.frame.Frame;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Token;
import marsad.record.Actor;
import marsad.record.Count;
import marsad.record.How;
import marsad.record.Kind;
import marsad.record.Outcome;
import marsad.record.Place;
import marsad.record.Span;
import marsad.record.Victims;

/** Finds where a source gives its own number of victims and nothing else: "the mayor spoke of 31 dead", "doctors put the figure at 27", "the army said they were rebels". */
final class Retold {
  private static final String TOLL = "toll"; // the frame of a bare number of dead
  private static final int PHRASE = 4; // words of a counted phrase
  private static final int LINK = 9; // words between "the number" and the number
  private final Scene scene;
  private final TollWords words;

  Retold(Scene scene, TollWords words) {
    this.scene = scene;
    this.words = words;
  }

  /** The drafts of a sentence that only retell, in the order of the text. */
  List<Draft> find() {
    List<Draft> found = new ArrayList<>();
    for (Mention<Count> count : scene.context().counts().in(scene.sentence())) {
      boolean part = count.to() + 1 < scene.sentence().size() && scene.lemma(count.to()).equals("of") && scene.in("harm-of-them", count.to() + 1);
      if (!part && !further(count)) {
        counted(count).or(() -> linked(count)).or(() -> difference(count)).ifPresent(found::add);
      }
    }
    List<String> lower = scene.sentence().tokens().stream().map(Token::lower).toList();
    words.times().in(lower).stream().findFirst().flatMap(this::times).ifPresent(found::add);
    for (int i = 0; i < scene.sentence().size() && found.isEmpty(); i++) {
      who(i).ifPresent(found::add);
    }
    return found;
  }

  private boolean further(Mention<Count> count) {
    return count.from() > 0 && scene.in("further", count.from() - 1) || count.to() < scene.sentence().size() && (scene.in("further", count.to()) || scene.lemma(count.to()).equals("other"));
  }

  /** "confirmed nine bodies", "spoke of 31 dead", "admitted the loss of twelve men". */
  private Optional<Draft> counted(Mention<Count> count) {
    int at = count.from() - 1;
    boolean lost = false;
    while (at > 0 && words.is("lead", scene.token(at).lower()) && !(words.is("speaking", scene.lemma(at)))) {
      lost |= words.outcome(scene.lemma(at)).filter(Outcome.KILLED::equals).isPresent();
      at--;
    }
    boolean of = at > 0 && words.is("speaking", scene.lemma(at)) && at + 1 < count.from() && scene.token(at + 1).lower().equals("of");
    boolean verb = at > 0 && (scene.token(at).isVerb() && words.is("counting", scene.lemma(at)) || of);
    Optional<Integer> dead = victim(count).filter(d -> clear(count.to(), d));
    Optional<Outcome> outcome = dead.flatMap(d -> words.outcome(scene.lemma(d)));
    boolean told = verb && (outcome.isPresent() || lost);
    int head = lost ? count.head() : dead.orElse(count.head());
    return told ? draft(at, count, head, lost ? Outcome.KILLED : outcome.orElseThrow(), false) : Optional.empty();
  }

  /** The word behind a number that tells what became of those counted. */
  private Optional<Integer> victim(Mention<Count> count) {
    return Stream.iterate(count.to(), i -> i < Math.min(scene.sentence().size(), count.to() + PHRASE), i -> i + 1).filter(i -> words.outcome(scene.lemma(i)).or(() -> words.outcome(scene.token(i).lower())).isPresent()).findFirst();
  }

  private boolean clear(int from, int to) {
    return scene.sentence().tokens().subList(from, Math.max(from, to)).stream().allMatch(t -> t.pos().matches("NN.*|JJ.*|HYPH|VBN|IN|DT") && !words.is("away", t.lower()));
  }

  /** "put the number of dead at 27", "gave a toll of 19", "said the figure was 26". */
  private Optional<Draft> linked(Mention<Count> count) {
    int at = count.from() - 1;
    TreeSet<Integer> between = new TreeSet<>();
    while (at > 0 && count.from() - at < LINK && !words.is("toll", scene.lemma(at)) && (words.is("link", scene.lemma(at)) || words.is("link", scene.token(at).lower()))) {
      between.add(at--);
    }
    boolean toll = at > 0 && words.is("toll", scene.lemma(at)) && scene.token(at).isNoun() && !between.isEmpty();
    Optional<Draft> lost = toll ? Optional.empty() : losses(count);
    if (lost.isPresent()) {
      return lost;
    }
    boolean raised = toll && scene.up(at).filter(e -> scene.in("toll-rise", e.governor())).isPresent();
    boolean people = scene.token(count.head()).pos().equals("CD") || scene.people(count.head()) || count.covers(count.head()) || words.outcome(scene.lemma(count.head())).isPresent();
    if (!toll || raised || !people) {
      return Optional.empty();
    }
    int noun = at;
    Optional<Outcome> said = Stream.concat(between.stream(), Stream.of(noun - 1)).flatMap(i -> words.outcome(scene.lemma(i)).or(() -> words.outcome(scene.token(i).lower())).stream()).findFirst()
        .or(() -> scene.lemma(noun).equals(TOLL) ? Optional.of(Outcome.KILLED) : Optional.empty());
    int verb = scene.up(noun).filter(e -> e.governor() < noun && scene.token(e.governor()).isVerb()).map(Edge::governor).orElse(noun);
    int head = count.head() < count.to() || clear(count.to(), count.head()) ? count.head() : count.to() - 1; // "at 11 including two nuns"
    return draft(verb, count, head, said.orElse(Outcome.KILLED), said.isEmpty());
  }

  /** "Put the army's losses at 19", "the number arrested at more than 90". */
  private Optional<Draft> losses(Mention<Count> count) {
    int at = count.from() - 1;
    while (at > 0 && words.is("lead", scene.token(at).lower()) && !words.is("at", scene.token(at).lower())) {
      at--;
    }
    int noun = at - 1;
    boolean lost = noun > 0 && words.is("at", scene.token(at).lower()) && (words.is("losing", scene.lemma(noun)) || words.is("losing", scene.token(noun).lower()));
    boolean put = lost && scene.sentence().tokens().subList(Math.max(0, noun - PHRASE - 2), noun).stream().anyMatch(t -> t.isVerb() && words.is("putting", scene.lemma(t.index())));
    Optional<Outcome> outcome = words.outcome(scene.lemma(lost ? noun : 0)).or(() -> words.outcome(scene.token(lost ? noun : 0).lower()));
    return put ? draft(noun, count, count.head(), outcome.orElse(Outcome.KILLED), false) : Optional.empty();
  }

  /** "said it was double that": a multiple of the number told before. */
  private Optional<Draft> times(WordList.Hit hit) {
    boolean about = Stream.iterate(Math.max(0, hit.from() - LINK), i -> i < hit.from(), i -> i + 1).anyMatch(i -> words.is("toll", scene.lemma(i)) || words.outcome(scene.lemma(i)).isPresent() || scene.token(i).lower().equals("it"));
    Optional<Draft> draft = about ? draft(hit.from(), scene.sentence().at(hit.from(), hit.to())) : Optional.empty();
    draft.ifPresent(d -> d.retold = Optional.of(new Retelling(true, Optional.of(TollWords.factor(hit)), Optional.empty(), scene.sentence().at(hit.from(), hit.to()))));
    return draft;
  }

  /** "Counted 19 dead, three fewer than the council": the council counted 22. */
  private Optional<Draft> difference(Mention<Count> count) {
    int than = count.to() + 1;
    boolean compares = than + 1 < scene.sentence().size() && words.is("whose", scene.token(than).lower());
    boolean more = compares && words.is("more", scene.token(count.to()).lower());
    boolean fewer = compares && words.is("fewer", scene.token(count.to()).lower());
    Optional<Mention<Count>> base = scene.context().counts().in(scene.sentence()).stream().filter(c -> c.to() <= count.from()).reduce((a, b) -> b).filter(c -> victim(c).isPresent());
    Optional<BigDecimal> by = count.value().low().filter(n -> count.value().high().filter(n::equals).isPresent());
    if (base.isEmpty() || by.isEmpty() || !more && !fewer) {
      return Optional.empty();
    }
    int head = than + 1;
    while (head + 1 < scene.sentence().size() && scene.token(head + 1).pos().matches("NN.*|JJ.*|POS|HYPH|VBN")) {
      head++;
    }
    BigDecimal step = more ? by.get().negate() : by.get();
    Count other = new Count(base.get().value().low().map(step::add), base.get().value().high().map(step::add), Optional.empty());
    return scene.token(head).isNoun() ? Optional.of(other(count, than + 1, head, other)) : Optional.empty();
  }

  private Draft other(Mention<Count> count, int from, int head, Count number) {
    int first = scene.token(from).pos().equals("DT") ? from + 1 : from;
    Span named = scene.sentence().at(first, head + 1);
    String name = scene.context().actors().at(scene.sentence(), head).map(Mention::value).filter(a -> a.id().isPresent()).map(Actor::name).orElseGet(() -> scene.context().document().report().text().at(named));
    Span told = scene.sentence().at(count.from(), head + 1);
    Draft draft = draft(count.from(), told, new Found<>(List.of(List.of(name)), How.STATED, List.of(named)));
    draft.harm.add(new Hurt(Outcome.KILLED, Victims.UNKNOWN, Optional.empty(), number, true, false, How.RESOLVED, count.spans()));
    draft.retold = Optional.of(new Retelling(false, Optional.empty(), Optional.empty(), told));
    return draft;
  }

  /** "The army said they were rebels", "said the dead were farmers". */
  private Optional<Draft> who(int noun) {
    if (!scene.token(noun).isNoun() || scene.sentence().children(noun, "cop").isEmpty() || scene.token(noun).pos().matches("NN|NNP") || new Harms(scene).who(noun) == Victims.UNKNOWN) {
      return Optional.empty();
    }
    Found<List<List<String>>> from = scene.context().sources().of(scene.sentence(), noun);
    boolean victims = scene.sentence().children(noun, "nsubj").stream().map(Edge::dependent).anyMatch(s -> words.is("victims", scene.lemma(s)) || they(s, from));
    Optional<Draft> draft = victims ? draft(noun, scene.token(noun).at()) : Optional.empty();
    draft.ifPresent(d -> d.retold = Optional.of(new Retelling(false, Optional.empty(), Optional.of(noun), scene.token(noun).at())));
    return draft;
  }

  /** "Their families said they were farmers": not the speakers themselves. */
  private boolean they(int subject, Found<List<List<String>>> from) {
    boolean armed = scene.sentence().tokens().stream().filter(t -> t.isNoun() && from.spans().stream().anyMatch(t.at()::overlaps)).anyMatch(t -> t.pos().endsWith("S") && scene.armed(t.index()));
    return words.is("they", scene.token(subject).lower()) && !armed;
  }

  private Optional<Draft> draft(int at, Mention<Count> count, int head, Outcome outcome, boolean open) {
    Harms harms = new Harms(scene);
    Optional<Draft> draft = draft(count.from(), scene.sentence().at(at, Math.max(count.to(), head + 1)));
    draft.ifPresent(d -> {
      Hurt whole = new Hurt(outcome, harms.who(head), harms.side(head), count.value(), true, false, How.STATED, count.spans());
      d.harm.add(whole);
      d.harm.addAll(new Parts(scene, harms).of(outcome, new TreeSet<>(Set.of(Math.max(head, count.to() - 1))), d.main, whole));
      d.retold = Optional.of(new Retelling(open, Optional.empty(), Optional.empty(), scene.sentence().at(at, Math.max(count.to(), head + 1))));
    });
    return draft;
  }

  /** A draft that tells nothing yet, where a source is named for it. */
  private Optional<Draft> draft(int at, Span told) {
    Found<List<List<String>>> from = scene.context().sources().of(scene.sentence(), at);
    boolean total = scene.totals().isTotal(scene.context(), scene.sentence(), at);
    return from.value().isEmpty() || total ? Optional.empty() : Optional.of(draft(at, told, from));
  }

  private Draft draft(int at, Span told, Found<List<List<String>>> from) {
    Frame frame = scene.lexicon().frames().startingWith(TOLL).stream().filter(f -> f.outcome().isPresent()).findFirst().orElseThrow();
    Trigger main = new Trigger(frame, at, Set.of(at), true, Arguments.of(scene.sentence(), at, Set.of(at), true));
    Draft draft = new Draft(scene, main, List.of(main));
    draft.kind = Kind.KILLING;
    draft.loose = true;
    draft.chains = from;
    draft.hedged = scene.context().sources().hedged(scene.sentence(), at);
    draft.quote = scene.context().document().report().text().quote(told);
    draft.where.addAll(behind(at));
    return draft;
  }

  /** The places named behind a number: those before it may be the source's own. */
  private List<Found<Place>> behind(int at) {
    return scene.context().places().in(scene.sentence()).stream().filter(m -> m.from() > at).map(m -> new Found<>(m.value(), How.STATED, m.spans())).toList();
  }
}
