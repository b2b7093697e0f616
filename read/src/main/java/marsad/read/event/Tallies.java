// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.math.BigDecimal;
import java.util.stream.Stream;
import marsad.knowledge.frame.Lexicon;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.language.Clauses;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.Count;
import marsad.record.Period;

/** Tolls that words of keeping count tell: a register's entries, a death toll of a war, so many a day, so many of the dead. */
final class Tallies {
  private static final BigDecimal MANY = BigDecimal.valueOf(100);
  private static final BigDecimal SEVERAL = BigDecimal.valueOf(20);
  private static final int SHORT_DAYS = 5;
  private final Lexicon lexicon;

  Tallies(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** @param word the verb or noun of harm */
  boolean kept(Context context, Sentence sentence, int word) {
    return rate(context, sentence, word) || victims(context, sentence, word) || registered(context, sentence, word) || toll(context, sentence, word);
  }

  /** "Loses 30 soldiers a day", "one or two dead a day". */
  private boolean rate(Context context, Sentence sentence, int word) {
    return Stream.concat(Stream.of(word), sentence.dependents(word, "nsubj", "nsubj:pass", "obj").stream().map(Edge::dependent)).flatMap(i -> context.counts().on(sentence, i).stream())
        .map(c -> Math.max(c.head() + 1, c.to())).anyMatch(at -> at + 1 < sentence.size() && in("total-each", sentence.token(at)) && lexicon.in("total-span", sentence.token(at + 1).lower()));
  }

  /** "Ninety of the victims died in Bara": a part of a toll told before. */
  private boolean victims(Context context, Sentence sentence, int word) {
    boolean dead = in("total-victims", sentence.token(word)) && word > 2 && context.counts().in(sentence).stream().anyMatch(c -> c.to() + 2 == word && sentence.token(c.to()).lower().equals("of") && c.value().low().filter(n -> n.compareTo(SEVERAL) >= 0).isPresent());
    return dead || sentence.token(word).isVerb() && sentence.dependents(word, "nsubj", "nsubj:pass").stream().flatMap(e -> Stream.of(e.dependent())).anyMatch(i -> context.counts().on(sentence, i)
        .filter(c -> c.to() + 2 < sentence.size() && sentence.token(c.to()).lower().equals("of") && in("total-victims", sentence.token(c.to() + 2))).isPresent());
  }

  /** "Registered 1,200 deaths", "had verified 312 deaths by July": by somebody who counts, without one deed and over more than some days. */
  private boolean registered(Context context, Sentence sentence, int word) {
    Edge up = sentence.governor(word).filter(e -> e.governor() >= 0 && e.base().matches("obj|nsubj:pass")).orElse(null);
    if (up == null || !sentence.token(word).isNoun() || !in("total-recorder", sentence.token(up.governor()))) {
      return false;
    }
    boolean by = context.times().in(sentence).stream().anyMatch(t -> in("total-by", sentence.token(t.from())) || t.from() > 0 && in("total-by", sentence.token(t.from() - 1)));
    return number(context, sentence, word, SEVERAL) && !deed(sentence, up.governor()) && !deed(sentence, word) && (by || longer(context, sentence, word) || number(context, sentence, word, MANY) && !brief(context, sentence, word));
  }

  /** "The death toll among civilians stood at 412", "raised its toll of the campaign to 166". */
  private boolean toll(Context context, Sentence sentence, int word) {
    if (!in("total-toll", sentence.token(word)) || deed(sentence, word)) {
      return false;
    }
    boolean war = Stream.concat(sentence.children(word, "nmod").stream(), sentence.governor(word).filter(e -> e.governor() >= 0).stream().flatMap(e -> sentence.children(e.governor(), "obl").stream())).anyMatch(e -> in("total-war", sentence.token(e.dependent())) || in("total-campaign", sentence.token(e.dependent())));
    Edge up = sentence.governor(word).filter(e -> e.governor() >= 0 && e.base().matches("obj|nsubj")).orElse(null);
    boolean high = up != null && !deed(sentence, up.governor()) && !brief(context, sentence, word) && sentence.children(up.governor(), "obl", "obj").stream().anyMatch(e -> number(context, sentence, e.dependent(), MANY));
    return war || high;
  }

  private static boolean number(Context context, Sentence sentence, int noun, BigDecimal least) {
    return context.counts().on(sentence, noun).map(Mention::value).flatMap(Count::low).filter(n -> n.compareTo(least) >= 0).isPresent();
  }

  /** One attack or blast hangs on the word. */
  boolean deed(Sentence sentence, int word) {
    return sentence.dependents(word, "nsubj", "obl", "nmod", "compound", "advcl").stream().map(Edge::dependent)
        .anyMatch(i -> in("series-noun", sentence.token(i)) && sentence.token(i).pos().matches("NN|NNP"));
  }

  private static boolean longer(Context context, Sentence sentence, int word) {
    return times(context, sentence, word).anyMatch(p -> p.from().isPresent() && p.to().isPresent() && p.from().get().plusDays(SHORT_DAYS).isBefore(p.to().get()));
  }

  /** Told with a day, or some days. */
  boolean brief(Context context, Sentence sentence, int word) {
    return times(context, sentence, word).anyMatch(p -> p.from().isPresent() && p.to().isPresent() && !p.from().get().plusDays(SHORT_DAYS).isBefore(p.to().get()));
  }

  private static Stream<Period> times(Context context, Sentence sentence, int word) {
    return context.times().in(sentence).stream().filter(t -> Clauses.between(sentence, word, t.from(), t.to()) <= 1).map(Mention::value);
  }

  private boolean in(String list, Token token) {
    return lexicon.in(list, token.lemma()) || lexicon.in(list, token.lower());
  }
}
