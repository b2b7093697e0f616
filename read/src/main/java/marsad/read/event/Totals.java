// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.knowledge.Knowledge;
import marsad.knowledge.frame.Lexicon;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.language.Clauses;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.Period;
import marsad.record.Precision;

/** Tells a running total (a figure) from the toll of one incident (harm): events and figures ask the same question here. */
public final class Totals {
  private static final BigDecimal CROWD = BigDecimal.valueOf(10_000); // more than flee from one incident
  private static final BigDecimal MANY = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal SEVERAL = BigDecimal.valueOf(20);
  private static final int MONTH_DAYS = 27;
  private static final int ONE_OPERATION_DAYS = 3;
  private static final int LONG_DAYS = 5; // a period longer than this holds several incidents
  private static final int LEAD = 3; // sentences that tell what is new
  private static final int NEAR = 14; // tokens between a word of harm and the word that makes it a total
  private final Lexicon lexicon;
  private final Tallies tallies;

  Totals(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.tallies = new Tallies(lexicon);
  }

  /** With the lists {@code total-…} of the language's {@code contexts.tsv}. */
  public static Totals load(Knowledge knowledge) {
    return new Totals(Lexicon.load(knowledge.language()));
  }

  /**
   * True where the people harmed that a word tells ("killed") are counted over a period or several incidents.
   *
   * @param word the verb or noun of harm
   */
  public boolean isTotal(Context context, Sentence sentence, int word) {
    if (worstDay(sentence, word) || monthly(context, sentence, word) || many(context, sentence, word) || crowd(context, sentence, word) || level(context, sentence, word) || within(sentence, word) || phrase(sentence, word) || several(sentence, word) || isSeries(context, sentence) || number(context, sentence, word) || across(context, sentence, word) || tallies.kept(context, sentence, word)) {
      return true;
    }
    boolean war = sentence.dependents(word, "nsubj", "obl", "nmod").stream().anyMatch(e -> in("total-war", sentence.token(e.dependent())) && !lexicon.in("total-beside", e.detail()));
    boolean since = sentence.dependents(word, "obl", "nmod", "advcl").stream().anyMatch(e -> lexicon.in("total-since", e.detail()))
        || sentence.tokens().stream().anyMatch(t -> in("total-since", t) && (Math.abs(t.index() - word) < NEAR || t.index() < 2));
    if (!war && !since) {
      return false;
    }
    if (!war && sentence.dependents(word, "obl").stream().anyMatch(e -> day(context, sentence, e.dependent()))) {
      return false; // "nine died on Tuesday in the worst fighting since November"
    }
    boolean counted = sentence.dependents(word, "nsubj").stream().anyMatch(e -> !context.counts().on(sentence, e.dependent()).isEmpty()); // "90 have died since"
    boolean attack = since && !war && !counted && !sentence.dependents(word, "nsubj").isEmpty() && sentence.dependents(word, "nsubj:pass").isEmpty();
    Optional<Period> period = context.times().of(sentence, word, false).value();
    boolean brief = (attack || in("wave", sentence.token(word))) && period.flatMap(Period::from).isPresent() && context.document().report().published()
        .filter(p -> !period.get().from().get().plusDays(ONE_OPERATION_DAYS).isBefore(p)).isPresent();
    return !brief;
  }

  private static boolean day(Context context, Sentence sentence, int token) {
    return context.times().in(sentence).stream().filter(m -> m.covers(token)).map(m -> m.value()).anyMatch(p -> p.from().isPresent() && p.from().equals(p.to()));
  }

  /** "12 attacks last month", "28 incidents of shelling between 1 and 31 January": counted over days that one incident does not last. */
  public boolean isSeries(Context context, Sentence sentence) {
    boolean counted = sentence.tokens().stream().filter(t -> t.pos().equals("NNS") && in("series-noun", t)).anyMatch(t -> context.counts().on(sentence, t.index())
        .filter(c -> c.value().low().filter(n -> n.compareTo(c.value().low().equals(c.value().high()) ? TWO : SEVERAL) >= 0).isPresent()).isPresent());
    return counted && context.times().in(sentence).stream().map(m -> m.value()).anyMatch(p -> p.from().isPresent() && p.to().isPresent() && p.from().get().plusDays(LONG_DAYS).isBefore(p.to().get()));
  }

  private boolean in(String list, Token token) {
    return lexicon.in(list, token.lemma()) || lexicon.in(list, token.lower());
  }

  /** "in 24 hours", "over the past 30 days". */
  private boolean within(Sentence sentence, int word) {
    return sentence.tokens().stream().anyMatch(t -> t.index() > 0 && in("total-span", t) && !operation(sentence, t.index()) && (Math.abs(t.index() - word) < NEAR - 2 || yearsOf(sentence, t.index()))
        && sentence.token(t.index() - 1).pos().equals("CD") && (t.index() == 1 ? yearsOf(sentence, 1) : in("total-within", sentence.token(t.index() - 2)) || the(sentence, t.index() - 2) || first(sentence, t.index() - 2) || until(sentence, t.index())));
  }

  /** "Held in two days of raids": the toll of one operation. */
  private boolean operation(Sentence sentence, int span) {
    return sentence.token(span).lower().equals("days") && sentence.token(span - 1).lower().matches("two|three|[23]") && span + 2 < sentence.size() && sentence.token(span + 1).lower().equals("of")
        && sentence.dependents(span, "nmod").stream().anyMatch(e -> in("series-noun", sentence.token(e.dependent())));
  }

  /** "Bringing to at least 40 the number of troops killed there this month": told of more than some days. */
  private boolean number(Context context, Sentence sentence, int word) {
    boolean below = sentence.governor(word).filter(e -> e.base().equals("acl")).flatMap(e -> sentence.governor(e.governor())).filter(e -> e.base().equals("nmod") && in("total-number", sentence.token(e.governor()))).isPresent();
    boolean number = below || sentence.children(word, "nsubj", "nsubj:pass").stream().anyMatch(e -> in("total-number", sentence.token(e.dependent())) && !sentence.children(e.dependent(), "nmod").isEmpty());
    return number && context.times().in(sentence).stream().map(Mention::value).anyMatch(p -> p.from().isPresent() && p.to().isPresent() && p.from().get().plusDays(ONE_OPERATION_DAYS).isBefore(p.to().get()));
  }

  /** "In the seven days to Sunday". */
  private boolean until(Sentence sentence, int span) {
    return span > 2 && span + 1 < sentence.size() && sentence.token(span - 2).lower().equals("the") && in("total-within", sentence.token(span - 3)) && in("total-until", sentence.token(span + 1));
  }

  /** "Over the nine months". */
  private boolean the(Sentence sentence, int word) {
    return word > 0 && sentence.token(word).pos().equals("DT") && lexicon.in("total-over", sentence.token(word - 1).lower());
  }

  /** "In the first 13 days". */
  private boolean first(Sentence sentence, int word) {
    return word > 1 && in("total-first", sentence.token(word)) && in("total-within", sentence.token(word - 2));
  }

  /** "The deadliest day was Sunday, when 70 died": all that happened that day. */
  public boolean worstDay(Sentence sentence, int word) {
    return sentence.tokens().stream().anyMatch(t -> t.index() > 0 && t.index() < word && in("total-span", t) && sentence.token(t.index() - 1).pos().matches("JJS|RBS|JJ") && in("total-worst", sentence.token(t.index() - 1)))
        && sentence.tokens().subList(0, word).stream().anyMatch(t -> t.lower().equals("when"));
  }

  /** "Deaths rose to 3,100", "put the death toll at 4,317": more than one incident takes. */
  private static boolean level(Context context, Sentence sentence, int word) {
    Optional<Edge> up = sentence.token(word).isNoun() ? sentence.governor(word).filter(e -> e.governor() > 0 && e.base().matches("nsubj|nsubj:pass|obj") && sentence.token(e.governor()).isVerb()) : Optional.empty();
    BigDecimal least = sentence.token(word).pos().equals("NNS") && up.filter(e -> e.base().startsWith("nsubj")).isPresent() ? MANY : THOUSAND;
    return up.stream().flatMap(e -> sentence.children(e.governor(), "obl", "obj").stream()).filter(e -> e.dependent() != word).flatMap(e -> context.counts().on(sentence, e.dependent()).stream().filter(c -> c.covers(c.head())))
        .anyMatch(c -> c.value().low().filter(n -> n.compareTo(least) >= 0).isPresent());
  }

  /** "Killed 1,200 rebels this year", "counted 212 dead in February": over a month or longer, without one deed or one town that did it. */
  private boolean monthly(Context context, Sentence sentence, int word) {
    boolean crowd = sentence.dependents(word, "nsubj", "nsubj:pass", "obj", "nummod").stream().flatMap(e -> context.counts().on(sentence, e.dependent()).stream())
        .anyMatch(c -> c.value().low().filter(n -> n.compareTo(SEVERAL) >= 0).isPresent()) || sentence.token(word).isNoun() && context.counts().on(sentence, word).flatMap(c -> c.value().low()).filter(n -> n.compareTo(SEVERAL) >= 0).isPresent();
    boolean deed = sentence.dependents(word, "nsubj", "obl", "nmod").stream().map(Edge::dependent).anyMatch(i -> sentence.token(i).pos().equals("NN") && (in("series-noun", sentence.token(i)) || in("total-war", sentence.token(i))));
    boolean spot = spot(context, sentence, word);
    boolean thousand = sentence.dependents(word, "nsubj", "nsubj:pass", "obj").stream().flatMap(e -> context.counts().on(sentence, e.dependent()).stream()).anyMatch(c -> c.value().low().filter(n -> n.compareTo(THOUSAND) >= 0).isPresent());
    return crowd && !deed && (thousand || !spot && !once(sentence, word)) && context.times().in(sentence).stream().filter(m -> Clauses.between(sentence, word, m.from(), m.to()) == 0).map(Mention::value)
        .anyMatch(p -> p.from().isPresent() && p.to().isPresent() && !p.from().get().plusDays(spot ? 2 * MONTH_DAYS : MONTH_DAYS).isAfter(p.to().get()));
  }

  /** "In May 2011 gunmen shot dead 26 pilgrims", "30 died when a bomb exploded": one deed, of which only the month is told. */
  private boolean once(Sentence sentence, int word) {
    boolean past = sentence.token(word).pos().equals("VBD") || sentence.children(word, "aux:pass").stream().anyMatch(e -> sentence.token(e.dependent()).pos().equals("VBD")) && sentence.children(word, "aux").isEmpty();
    boolean gunmen = sentence.children(word, "nsubj").stream().anyMatch(e -> in("gunman-word", sentence.token(e.dependent())));
    boolean when = sentence.children(word, "advcl").stream().anyMatch(e -> e.dependent() > word && sentence.token(e.dependent()).pos().matches("VBD|VBG") && sentence.children(e.dependent(), "advmod", "mark").stream().anyMatch(m -> in("total-once", sentence.token(m.dependent()))));
    return past && (gunmen || when);
  }

  /** "2,330 have been arrested", "240 have been killed and 900 have fled": more than one incident takes, told without a day, a deed and a town. */
  private boolean many(Context context, Sentence sentence, int word) {
    boolean perfect = sentence.children(word, "aux").stream().anyMatch(e -> sentence.token(e.dependent()).lemma().equals("have")) && sentence.children(word, "obj").stream().noneMatch(e -> e.dependent() <= word + 3 && !sentence.token(word + 1).pos().equals(","));
    if (!perfect) {
      return false;
    }
    boolean bare = sentence.children(word, "obl", "advcl").isEmpty() && context.times().in(sentence).isEmpty();
    boolean now = sentence.children(word, "aux").stream().anyMatch(e -> sentence.token(e.dependent()).pos().matches("VBP|VBZ"));
    boolean undated = now && !tallies.brief(context, sentence, word) && !tallies.deed(sentence, word) && !spot(context, sentence, word);
    boolean behind = sentence.index() >= LEAD && !tallies.deed(sentence, word);
    BigDecimal least = bare && now && behind ? SEVERAL : sentence.children(word, "aux:pass").isEmpty() && !undated ? THOUSAND : MANY;
    return (bare || undated) && Stream.concat(sentence.children(word, "nsubj:pass", "nsubj").stream(), sentence.children(word, "obl").stream().filter(e -> e.dependent() < word)).flatMap(e -> context.counts().on(sentence, e.dependent()).stream())
        .anyMatch(c -> c.value().low().filter(n -> n.compareTo(least) >= 0).isPresent());
  }

  /** In one town or at one site. */
  private static boolean spot(Context context, Sentence sentence, int word) {
    return context.places().of(sentence, word).stream().anyMatch(p -> p.value().precision().filter(x -> x == Precision.TOWN || x == Precision.POINT).isPresent());
  }

  /** "in nine years of war", whatever stands between that and the toll. */
  private static boolean yearsOf(Sentence sentence, int span) {
    return sentence.token(span).lower().equals("years") && span + 1 < sentence.size() && sentence.token(span + 1).lower().equals("of");
  }

  /** "Killed across Iraq on Friday": all over a country. */
  private boolean across(Context context, Sentence sentence, int word) {
    return context.places().in(sentence).stream().anyMatch(p -> p.value().precision().filter(Precision.COUNTRY::equals).isPresent() && p.from() > word && p.from() - word < NEAR && in("total-across", sentence.token(p.from() - 1)));
  }

  /** "in the same period", "so far this year", "in total". */
  private boolean phrase(Sentence sentence, int word) {
    return sentence.tokens().stream().anyMatch(t -> t.index() + 1 < sentence.size() && Math.abs(t.index() - word) < 2 * NEAR
        && (lexicon.in("total-phrase", t.lower() + " " + sentence.token(t.index() + 1).lower())
        || t.index() + 2 < sentence.size() && lexicon.in("total-phrase", t.lower() + " " + sentence.token(t.index() + 1).lower() + " " + sentence.token(t.index() + 2).lower())));
  }

  /** "in separate attacks", "these attacks claimed …". */
  private boolean several(Sentence sentence, int word) {
    Stream<Integer> nouns = sentence.dependents(word, "nsubj", "obl", "nmod").stream().map(Edge::dependent).filter(i -> sentence.token(i).pos().equals("NNS"));
    return nouns.anyMatch(i -> sentence.children(i, "amod", "det").stream().map(e -> sentence.token(e.dependent())).anyMatch(t -> in("total-several", t))
        && !in("people", sentence.token(i)));
  }

  private static boolean crowd(Context context, Sentence sentence, int word) {
    Stream<Integer> noun = sentence.governor(word).filter(e -> e.base().matches("acl|amod")).stream().map(Edge::governor); // "700,000 already uprooted"
    return Stream.concat(sentence.dependents(word, "nsubj", "nsubj:pass", "obj").stream().map(Edge::dependent), noun).flatMap(i -> context.counts().on(sentence, i).stream())
        .anyMatch(c -> c.value().high().or(() -> c.value().low()).filter(n -> n.compareTo(CROWD) >= 0).isPresent());
  }
}
