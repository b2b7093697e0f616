// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.read.Context;
import marsad.read.Found;
import marsad.read.language.Sentence;
import marsad.record.How;
import marsad.record.Metric;
import marsad.record.Place;

/** Where a number is true. */
final class FigurePlaces {
  private static final Set<Metric> PLACED = Set.of(Metric.AREA, Metric.SETTLEMENTS, Metric.MONEY); // nowhere but where their words say
  private final FigureSentence in;
  private final Context context;
  private final Sentence sentence;

  FigurePlaces(FigureSentence in) {
    this.in = in;
    this.context = in.context();
    this.sentence = in.sentence();
  }

  /** Where its words say; else the country of a war, where the report plays for a total, or where it is. */
  List<Found<Place>> of(int teller, Metric metric, String needs) {
    List<Found<Place>> found = said(teller);
    List<Found<Place>> left = metric == Metric.DISPLACED && sentence.token(teller).isVerb() ? left(teller) : List.of();
    List<Found<Place>> own = left.isEmpty() && metric == Metric.DISPLACED ? host(in.verb(teller)) : left;
    if (!own.isEmpty()) {
      return own;
    }
    if (whose(in.verb(teller))) {
      return within(found, in.verb(teller));
    }
    if (in.words().totals().worstDay(sentence, teller)) {
      return context.places().theatre();
    }
    if (!found.isEmpty() || PLACED.contains(metric)) {
      return found;
    }
    List<Found<Place>> country = in.times().war() ? context.places().country() : List.of();
    boolean total = needs.equals("series") || needs.equals("total") && (in.total(in.verb(teller)) || in.total(teller));
    return !country.isEmpty() ? country : total ? context.places().theatre() : context.places().around(sentence);
  }

  /** "The Salt Guard, whose strength is put at 900, left Bria": told of them wherever they are. */
  private boolean whose(int verb) {
    return sentence.children(verb, "nsubj", "nsubj:pass").stream().flatMap(e -> sentence.children(e.dependent(), "nmod:poss").stream()).anyMatch(e -> sentence.token(e.dependent()).pos().equals("WP$"));
  }

  private List<Found<Place>> within(List<Found<Place>> places, int verb) {
    return places.stream().filter(p -> sentence.tokens().stream().anyMatch(t -> p.spans().stream().anyMatch(t.at()::overlaps) && sentence.below(t.index(), verb))).toList();
  }

  private List<Found<Place>> said(int teller) {
    List<Found<Place>> found = context.places().of(sentence, teller);
    return found.isEmpty() && in.verb(teller) != teller ? context.places().of(sentence, in.verb(teller)) : found;
  }

  /** The place that people have left. */
  private List<Found<Place>> left(int teller) {
    return sentence.children(teller, "obj").stream().flatMap(e -> context.places().at(sentence, e.dependent()).stream())
        .map(Found::of).toList();
  }

  /** "Chad hosts 400,000 refugees": Chad. */
  private List<Found<Place>> host(int verb) {
    return !in.is("host-verb", verb) ? List.of() : sentence.children(verb, "nsubj").stream().flatMap(e -> context.places().at(sentence, e.dependent()).stream()).map(Found::of).toList();
  }

  /** The place that the words of a part say: "90 of the victims died in Bara". */
  Optional<List<Found<Place>>> spot(int top) {
    List<Found<Place>> there = context.places().of(sentence, top).stream()
        .filter(p -> p.how() == How.STATED && p.spans().stream().anyMatch(s -> s.overlaps(sentence.at()))).toList();
    return there.isEmpty() ? Optional.empty() : Optional.of(there);
  }
}
