// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.figure.FigureWords.Rule;
import marsad.read.language.Sentence;
import marsad.read.party.Parties;
import marsad.record.Actor;
import marsad.record.Count;
import marsad.record.Metric;
import marsad.record.Victims;

/** What the noun of a number counts: people, plain people or families, in which unit, and whether they are enough for a figure. */
final class Counted {
  private final FigureSentence in;
  private final Context context;
  private final FigureWords words;
  private final Parties parties;
  private final Sentence sentence;

  Counted(FigureSentence in) {
    this.in = in;
    this.context = in.context();
    this.words = in.words();
    this.parties = in.parties();
    this.sentence = in.sentence();
  }

  static boolean enough(Mention<Count> count, Rule rule) {
    BigDecimal number = count.value().low().filter(l -> l.signum() > 0).or(() -> count.value().high()).orElse(BigDecimal.ZERO);
    return number.doubleValue() >= rule.least();
  }

  private String lemma(Mention<Count> count) {
    return sentence.token(count.head()).lemma().toLowerCase(Locale.ROOT);
  }

  /** Plain people, or families of them. */
  boolean civil(Mention<Count> count) {
    Victims who = context.actors().who(sentence, count.head());
    boolean nation = nation(count) && who == Victims.UNKNOWN && !context.actors().armed(sentence, count.head());
    return in.is("household", lemma(count)) || nation || count.covers(count.head()) || parties.words().in("counted-noun", lemma(count)) || !Set.of(Victims.UNKNOWN, Victims.COMBATANT).contains(who)
        || words.at("noun", sentence, count.head()).filter(r -> r.metric() == Metric.DISPLACED).isPresent();
  }

  /** Called by their country, or by a name of their own. */
  private boolean nation(Mention<Count> count) {
    Optional<Mention<Actor>> named = sentence.token(count.head()).pos().matches("NNP|JJ") ? parties.actor(sentence, count.head()) : Optional.empty();
    return named.filter(a -> a.value().id().isEmpty() || context.actors().state(a.value()).isPresent()).isPresent() || sentence.token(count.head()).pos().equals("NNPS");
  }

  /** In families where those are counted; by the day where so many a day are. */
  String unit(Mention<Count> count, Rule rule) {
    boolean household = in.is("household", lemma(count));
    String unit = household || rule.unit().equals("things") ? sentence.token(count.head()).lower() : rule.unit();
    int each = Math.max(count.head() + 1, count.to());
    boolean rate = each + 1 < sentence.size() && in.is("for-each", sentence.token(each).lower()) && in.is("pay-span", sentence.token(each + 1).lower());
    return rate ? unit + " per " + sentence.token(each + 1).lower() : unit;
  }

  boolean people(Mention<Count> count) {
    String lemma = lemma(count);
    if (in.is("household", lemma)) {
      return true;
    }
    boolean thing = parties.words().bystander(lemma) && context.actors().who(sentence, count.head()) == Victims.UNKNOWN || in.is("no-people", lemma);
    return !thing && (number(count) || sentence.token(count.head()).pos().equals("NNPS") || personal(count) || named(count, lemma)
        || words.at("noun", sentence, count.head()).isPresent() || words.at("above", sentence, count.head()).isPresent());
  }

  /** Nothing but a number. */
  private boolean number(Mention<Count> count) {
    return sentence.token(count.head()).pos().matches("CD|JJ|RB|IN") || count.covers(count.head());
  }

  private boolean named(Mention<Count> count, String lemma) {
    return parties.words().in("counted-noun", lemma) || parties.actor(sentence, count.head()).isPresent() || parties.words().className(lemma).isPresent();
  }

  /** "Opponents of the junta have been arrested": only people are. */
  private boolean personal(Mention<Count> count) {
    boolean many = sentence.token(count.head()).pos().matches("NNS|NNPS");
    return many && sentence.governor(count.head()).filter(e -> e.governor() >= 0 && e.base().matches("obj|nsubj:pass"))
        .filter(e -> words.at("above", sentence, e.governor()).filter(r -> r.needs().equals("total")).isPresent()).isPresent();
  }

  /** More than so many: "topped 1,900", "past 3,600". */
  static Mention<Count> over(Mention<Count> count) {
    return count.map(c -> new Count(c.low().map(BigDecimal.ONE::add), Optional.empty(), c.words()));
  }
}
