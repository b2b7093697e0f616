// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import marsad.read.Context;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.language.Sentence;
import marsad.record.Actor;
import marsad.record.Count;
import marsad.record.Metric;
import marsad.record.Period;
import marsad.record.Place;

/** Drafts a figure once it is known what its number measures: whose it is, where, when, by whom told and in which words. */
final class FigureDrafts {
  private static final Set<String> OTHERS = Set.of("parataxis", "ccomp", "conj", "punct", "cc", "advcl", "acl"); // clauses of their own
  private final FigureSentence in;
  private final Context context;
  private final Sentence sentence;
  private final FigurePlaces places;

  FigureDrafts(FigureSentence in) {
    this.in = in;
    this.context = in.context();
    this.sentence = in.sentence();
    this.places = new FigurePlaces(in);
  }

  /** @param teller the token that tells what is measured */
  FigureDraft of(Mention<Count> count, Metric metric, String unit, int teller, String needs) {
    int top = in.verb(teller);
    TreeSet<Integer> own = sentence.subtree(top, OTHERS);
    int from = Math.min(count.from(), Math.min(teller, own.stream().filter(i -> i > count.from() - 12).findFirst().orElse(teller)));
    int to = Math.max(end(count), Math.max(teller + 1, Math.min(own.last() + 1, Math.max(count.to(), teller) + 14)));
    Found<Optional<Period>> when = in.times().of(top, needs, metric);
    boolean background = in.times().war() && Set.of(Metric.KILLED, Metric.DISPLACED).contains(metric) && !in.times().fresh(when.value());
    Optional<Mention<Actor>> who = in.whose().of(count, metric, top);
    List<Found<Place>> where = places.of(teller, metric, needs);
    return new FigureDraft(sentence, metric, count, unit, teller, who, where, when, sources(top, count.head()), background, context.sources().hedged(sentence, top), from, to);
  }

  /** What is so on the day of the report. */
  FigureDraft stock(Mention<Count> count, Metric metric, String unit, int teller) {
    return of(count, metric, unit, teller, "stock");
  }

  /**
   * Part of a toll told before.
   *
   * @param same nobody else than those whom the toll counts
   * @param opening told by all the words from the first on
   */
  FigureDraft part(Mention<Count> count, FigureDraft whole, boolean same, boolean opening) {
    int top = in.verb(count.head());
    Found<List<List<String>>> own = sources(top, count.head());
    Optional<Mention<Actor>> who = same ? whole.who() : in.whose().people(count, whole.metric());
    List<Found<Place>> where = places.spot(top).orElse(whole.where());
    Found<List<List<String>>> chains = own.value().isEmpty() ? whole.chains() : own;
    return new FigureDraft(sentence, whole.metric(), count, whole.unit(), count.head(), who, where, whole.when(), chains, whole.background(),
        context.sources().hedged(sentence, top), opening ? 0 : count.from(), Math.max(top + 1, end(count)));
  }

  /** Of "the Observatory counts nine dead" the verb that says so tells the number too. */
  private Found<List<List<String>>> sources(int top, int number) {
    Found<List<List<String>>> told = context.sources().of(sentence, top);
    return told.value().isEmpty() ? context.sources().of(sentence, number) : told;
  }

  private static int end(Mention<Count> count) {
    return Math.max(count.head() + 1, count.to());
  }
}
