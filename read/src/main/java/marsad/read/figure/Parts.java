// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import marsad.read.Context;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.record.Actor;
import marsad.record.Count;
import marsad.record.How;
import marsad.record.Metric;
import marsad.record.Period;
import marsad.record.Place;

/** Numbers that hang on the one before in their sentence: parts of it, what it was or is to be. */
final class Parts {
  private static final Set<Metric> TOLLS = Set.of(Metric.KILLED, Metric.INJURED, Metric.DISPLACED, Metric.DETAINED, Metric.ABDUCTED);
  private static final int NEAR = 7; // tokens between a number and its time
  private final FigureSentence in;
  private final Context context;
  private final Sentence sentence;

  Parts(FigureSentence in) {
    this.in = in;
    this.context = in.context();
    this.sentence = in.sentence();
  }

  /** @param told in the sentences before */
  Optional<FigureDraft> of(Mention<Count> count, List<FigureDraft> before, List<FigureDraft> told) {
    if (before.isEmpty()) {
      return told.stream().filter(d -> d.metric() != Metric.SHARE && d.ago(sentence) == 1).reduce((a, b) -> b).flatMap(d -> (TOLLS.contains(d.metric()) && more(d, count) ? ofThem(count, d).or(() -> included(count, d)) : Optional.<FigureDraft>empty()).or(() -> raised(count, d)));
    }
    FigureDraft last = before.get(before.size() - 1);
    return ofThem(count, last).or(() -> included(count, last)).or(() -> planned(count, last)).or(() -> compared(count, last)).or(() -> raised(count, last));
  }

  /** "27 of them children", "50,000 of whom live in tents". */
  private Optional<FigureDraft> ofThem(Mention<Count> count, FigureDraft all) {
    boolean them = count.to() + 1 < sentence.size() && sentence.token(count.to()).lower().equals("of") && in.is("of-them", sentence.token(count.to() + 1).lower());
    boolean governed = count.from() > 0 && sentence.token(count.from() - 1).pos().equals("IN") && !(count.from() > 1 && in.is("account-for", sentence.token(count.from() - 2).lemma())); // "bombs fell on two of them"
    boolean many = count.value().high().isEmpty() && count.value().low().filter(l -> l.intValue() > 1).isEmpty(); // "many of them"
    if (!them || governed || many || !all.unit().equals("people")) {
      return Optional.empty();
    }
    int pronoun = count.to() + 1;
    Whose whose = in.whose();
    List<Found<Place>> there = places(pronoun);
    Optional<Mention<Actor>> who = whose.share(pronoun).or(() -> whose.nation(pronoun + 1)).or(all::who);
    return Optional.of(new FigureDraft(sentence, all.metric(), count, all.unit(), here(all, pronoun), who, there.isEmpty() ? all.where() : there, all.when(), all.chains(), all.background(), all.hedged(), count.from(), pronoun + 1));
  }

  /** The place in which they are: "1.9 million of them in Chad". */
  List<Found<Place>> places(int pronoun) {
    int at = pronoun + 1;
    return context.places().in(sentence).stream().filter(p -> at < p.from() && p.from() <= at + 2 && in.is("site-preposition", sentence.token(at).lower())).limit(1).map(Found::of).toList();
  }

  /** "Including 27 children" of a total just read. */
  private Optional<FigureDraft> included(Mention<Count> count, FigureDraft whole) {
    boolean including = count.from() > 0 && in.is("part-of-total", sentence.token(count.from() - 1).lower());
    boolean among = count.from() > 1 && in.is("part-of-total", sentence.token(count.from() - 2).lower()) && in.is("of-them", sentence.token(count.from() - 1).lower());
    boolean they = all(count);
    boolean joined = before(whole) && count.from() > 0 && in.is("list-joint", sentence.token(count.from() - 1).lower()) && sentence.governor(count.head()).filter(e -> e.base().equals("conj")).isPresent();
    boolean people = whole.unit().equals("people") && whole.metric() != Metric.FIGHTERS;
    return people && (before(whole) && (including || among) || joined || they) ? Optional.of(new FigureDraft(sentence, whole.metric(), count, whole.unit(), here(whole, count.head()), in.whose().people(count, whole.metric()), whole.where(), whole.when(),
        whole.chains(), whole.background(), whole.hedged(), before(whole) ? Math.min(whole.from(), count.from()) : 0, before(whole) ? Math.max(whole.to(), noun(count)) : noun(count))) : Optional.empty();
  }

  /** "They include 78 on death row". */
  private boolean all(Mention<Count> count) {
    return sentence.governor(count.head()).filter(e -> e.base().equals("obj") && e.governor() > 0 && in.is("take-in", sentence.token(e.governor()).lemma())
        && sentence.children(e.governor(), "nsubj").stream().anyMatch(n -> in.is("of-them", sentence.token(n.dependent()).lower()) || in.is("they", sentence.token(n.dependent()).lower()))).isPresent();
  }

  private static boolean more(FigureDraft whole, Mention<Count> part) {
    return whole.count().value().low().filter(w -> part.value().low().filter(p -> w.compareTo(p) > 0).isPresent()).isPresent();
  }

  private boolean before(FigureDraft whole) {
    return whole.sentence().index() == sentence.index();
  }

  private int here(FigureDraft whole, int token) {
    return before(whole) ? whole.teller() : token;
  }

  /** "400 officers out of a planned 2,500". */
  private Optional<FigureDraft> planned(Mention<Count> count, FigureDraft force) {
    int at = count.from() - 1;
    boolean yet = false;
    while (at > 0 && in.is("out-of-planned", sentence.token(at).lower())) {
      yet |= in.is("planned-number", sentence.token(at--).lower());
    }
    boolean out = at + 2 < count.from() && sentence.token(at + 1).lower().equals("out");
    Found<Optional<Period>> open = new Found<>(context.document().report().published().map(Period::since), How.DEFAULT, List.of());
    return out && force.metric() == Metric.FIGHTERS && force.count().to() < count.from() ? Optional.of(force.again(count, force.who(), yet ? open : force.when(), count.from() - 1, count.to())) : Optional.empty();
  }

  /** "Up from 900 in May", "compared with 300 a year ago": what the same number was. */
  private Optional<FigureDraft> compared(Mention<Count> count, FigureDraft now) {
    int at = count.from() - 1;
    boolean from = at > 0 && sentence.token(at).lower().equals("from") && (in.is("compared-with", sentence.token(at - 1).lower()) || now.count().to() == at || in.is("compared-with", sentence.token(Math.max(0, now.count().from() - 2)).lemma()));
    boolean with = at > 0 && (in.is("compared-lead", sentence.token(at - 1).lower()) && sentence.token(at).pos().matches("IN|TO") || in.is("compared-alone", sentence.token(at).lower()));
    boolean alike = count.covers(count.head()) || sentence.token(count.head()).lemma().equals(sentence.token(now.count().head()).lemma()) || later(count.head());
    boolean near = count.from() - now.count().to() < 2 * NEAR;
    if (!from && !with || !alike || !near || now.metric() == Metric.SHARE) {
      return Optional.empty();
    }
    Found<Optional<Period>> then = time(count).map(t -> Found.of(t.map(Optional::of))).orElseGet(() -> new Found<>(now.when().value().map(p -> new Period(Optional.empty(), p.to())), How.INFERRED, List.of()));
    return Optional.of(now.again(count, now.who(), then, from ? Math.max(now.count().to(), at - 1) : at, Math.max(count.to(), time(count).map(Mention::to).orElse(count.to()))));
  }

  /** "Taking the tally since July past 3,600", "that brings to 2,260 its count". */
  private Optional<FigureDraft> raised(Mention<Count> count, FigureDraft last) {
    Edge up = sentence.governor(count.head()).filter(e -> e.governor() >= 0 && e.governor() < count.from() && e.base().matches("obl|obj|nmod|dep|advmod")).orElse(null);
    int verb = up == null ? -1 : sentence.token(up.governor()).isVerb() ? up.governor() : sentence.governor(up.governor()).map(Edge::governor).orElse(-1);
    boolean tally = verb >= 0 && in.is("raise-total", sentence.token(verb).lemma()) && sentence.subtree(verb, Set.of()).stream().anyMatch(i -> i > verb && in.is("tally-word", sentence.token(i).lemma()) && sentence.children(i, "nmod").stream().noneMatch(e -> e.detail().equals("of")));
    boolean more = count.value().low().filter(n -> last.count().value().low().filter(l -> n.compareTo(l) >= 0).isPresent()).isPresent();
    boolean over = count.from() > 0 && sentence.token(count.from() - 1).lower().matches("past|beyond|above");
    Found<Optional<Period>> since = context.times().in(sentence).stream().filter(t -> t.from() > verb).findFirst().map(t -> Found.of(t.map(Optional::of)))
        .orElseGet(() -> new Found<>(context.document().report().published().map(p -> new Period(Optional.empty(), Optional.of(p))), How.DEFAULT, List.of()));
    Mention<Count> number = over ? Counted.over(count) : count;
    return tally && more ? Optional.of(new FigureDraft(sentence, last.metric(), number, last.unit(), verb, last.who(), last.where(), since, last.chains(), last.background(), last.hedged(), Math.min(verb, count.from()), count.to())) : Optional.empty();
  }

  private boolean later(int head) {
    return context.times().in(sentence).stream().anyMatch(t -> t.covers(head)) || in.is("measure-span", sentence.token(head).lemma().toLowerCase(Locale.ROOT));
  }

  /** The time right behind a number. */
  private Optional<Mention<Period>> time(Mention<Count> count) {
    return context.times().in(sentence).stream().filter(t -> t.from() >= count.to() && t.from() < count.to() + NEAR && plain(count.to(), t.from())).findFirst();
  }

  private boolean plain(int from, int to) {
    return sentence.tokens().subList(from, to).stream().noneMatch(t -> t.isVerb() || t.pos().matches("[,.:]"));
  }

  private static int noun(Mention<Count> count) {
    return Math.max(count.head() + 1, count.to());
  }
}
