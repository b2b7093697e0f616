// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.language.Sentence;
import marsad.record.Actor;
import marsad.record.Count;
import marsad.record.Metric;
import marsad.record.Period;
import marsad.record.Place;

/**
 * A figure in the making.
 *
 * @param teller the token that tells what is measured
 * @param from first token of the words that tell it
 * @param to one past their last
 */
record FigureDraft(Sentence sentence, Metric metric, Mention<Count> count, String unit, int teller, Optional<Mention<Actor>> who, List<Found<Place>> where,
    Found<Optional<Period>> when, Found<List<List<String>>> chains, boolean background, boolean hedged, int from, int to) {
  private static final BigDecimal ROUNDED = new BigDecimal("1.1");

  /** How many sentences before another it is told. */
  int ago(Sentence later) {
    return later.index() - sentence.index();
  }

  FigureDraft about(Optional<Mention<Actor>> whom) {
    return new FigureDraft(sentence, metric, count, unit, teller, whom, where, when, chains, background, hedged, from, to);
  }

  /** The same measure with another number. */
  FigureDraft again(Mention<Count> other, Optional<Mention<Actor>> whom, Found<Optional<Period>> then, int first, int end) {
    return new FigureDraft(sentence, metric, other, unit, teller, whom, where, then, chains, background, hedged, first, end);
  }

  /** A title's round number of what the body counts: "more than 1,100", then "1,137". */
  boolean rounds(FigureDraft other) {
    boolean within = count.value().low().filter(l -> other.count.value().low().filter(o -> o.compareTo(l) >= 0 && (vague() || o.compareTo(l.multiply(ROUNDED)) <= 0)).isPresent()).isPresent();
    return sentence.index() == 0 && other.sentence.index() > 0 && metric == other.metric && within && (count.value().high().isEmpty() || count.value().high().equals(other.count.value().high()));
  }

  /** "Thousands". */
  private boolean vague() {
    return count.value().words().filter(w -> w.chars().noneMatch(Character::isDigit)).isPresent() && count.value().high().isEmpty();
  }

  boolean same(FigureDraft other) {
    boolean number = count.value().low().equals(other.count.value().low()) && count.value().high().equals(other.count.value().high());
    boolean about = who.map(m -> m.value().name()).equals(other.who.map(m -> m.value().name())) || who.isEmpty() || other.who.isEmpty();
    return metric == other.metric && number && about && sentence.index() != other.sentence.index();
  }
}
