// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.util.Optional;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.language.Sentence;
import marsad.record.Count;
import marsad.record.Metric;

/** Numbers with a unit of measure or the sign of a currency: areas, distances that forces gained, sums of money. */
final class Measures {
  private static final int LOAD = 4; // tokens between "loaded" and its number
  private final FigureSentence in;
  private final Context context;
  private final Sentence sentence;
  private final FigureDrafts drafts;

  Measures(FigureSentence in, FigureDrafts drafts) {
    this.in = in;
    this.context = in.context();
    this.sentence = in.sentence();
    this.drafts = drafts;
  }

  /** True where a number has a unit or a sign, and so counts nothing else. */
  boolean has(Mention<Count> count) {
    return unit(count).isPresent() || sign(count) >= 0;
  }

  Optional<FigureDraft> of(Mention<Count> count) {
    Optional<FigureWords.Unit> unit = unit(count);
    if (unit.isPresent()) {
      return unit.get().rule().metric() == Metric.MONEY && price(unit.get().to(), count) ? Optional.empty() : measured(count, unit.get());
    }
    boolean again = sign(count) > 0 && sentence.token(sign(count) - 1).form().matches("\\(|-LRB-") && sentence.tokens().subList(0, sign(count) - 1).stream().anyMatch(t -> in.words().unit(sentence, t.index()).filter(u -> u.rule().metric() == Metric.MONEY).isPresent()); // "100 million pesos ($54,000)"
    return again || price(count.to(), count) ? Optional.empty() : Optional.of(money(count, sign(count)));
  }

  private Optional<FigureWords.Unit> unit(Mention<Count> count) {
    int at = count.to();
    boolean inside = at > 0 && at - 1 >= count.from() && !sentence.token(at - 1).pos().equals("CD") && in.words().unit(sentence, at - 1).isPresent();
    return in.words().unit(sentence, inside ? at - 1 : at);
  }

  /** The token that is the sign of a currency, or -1. */
  private int sign(Mention<Count> count) {
    for (int i = Math.max(0, count.from() - 1); i < count.to(); i++) {
      if (sentence.token(i).form().matches("[$€£]|US\\$")) {
        return i;
      }
    }
    return -1;
  }

  private FigureDraft money(Mention<Count> count, int sign) {
    String code = sentence.token(sign).form().equals("€") ? "EUR" : sentence.token(sign).form().equals("£") ? "GBP" : "USD";
    return drafts.of(count, Metric.MONEY, code, sign, "");
  }

  /** "At $40 a barrel", "was trading at $55": what a thing costs is no sum that anybody gave. */
  private boolean price(int to, Mention<Count> count) {
    boolean each = to + 1 < sentence.size() && in.is("for-each", sentence.token(to).lower()) && sentence.token(to + 1).isNoun() && !in.is("pay-span", sentence.token(to + 1).lower());
    return each || sentence.governor(count.head()).or(() -> sentence.governor(count.from()))
        .filter(e -> e.governor() >= 0 && in.is("price-verb", sentence.token(in.verb(e.governor())).lemma())).isPresent();
  }

  private Optional<FigureDraft> measured(Mention<Count> count, FigureWords.Unit unit) {
    boolean load = unit.rule().needs().equals("spent") && sentence.tokens().subList(Math.max(0, count.from() - LOAD), count.from()).stream().anyMatch(t -> in.is("load-verb", t.index())); // "a car loaded with 400 kg of explosives"
    boolean wanted = !load && (!unit.rule().needs().equals("gap") || gap(count, unit.to()));
    boolean bracket = count.from() > 0 && sentence.token(count.from() - 1).form().matches("\\(|-LRB-");
    return wanted && !bracket ? Optional.of(drafts.of(count, unit.rule().metric(), name(unit), unit.to() - 1, unit.rule().needs())) : Optional.empty();
  }

  private static String name(FigureWords.Unit unit) {
    return switch (unit.word()) {
      case "mile" -> "miles";
      case "square mile" -> "square miles";
      case "metre", "meter" -> "m";
      case "hectare" -> "ha";
      case "acre" -> "acres";
      case "euro", "eur" -> "EUR";
      case "pound" -> "GBP";
      case "dollar", "usd" -> "USD";
      default -> unit.rule().needs().isEmpty() && unit.rule().metric() == Metric.MONEY ? unit.word() : unit.rule().unit();
    };
  }

  /** A distance that forces gained or have yet to go, not one that says where a place lies. */
  private boolean gap(Mention<Count> count, int to) {
    String next = to < sentence.size() ? sentence.token(to).lower() : "";
    boolean section = in.is("stretch-of-way", next);
    boolean advance = sentence.tokens().subList(Math.max(0, count.from() - 5), count.from()).stream().anyMatch(t -> in.is("gain-ground", t.lemma()));
    boolean within = next.equals("of") && count.from() > 0 && sentence.token(count.from() - 1).lower().equals("within") && (advance || forces(count));
    boolean away = within || in.is("apart-from", next) && sentence.children(to - 1, "nsubj").stream().anyMatch(e -> context.actors().armed(sentence, e.dependent()))
        || next.equals("from") && forces(count) && posted(count);
    return section || advance && !in.is("bearing", next) || away;
  }

  /** Named before the number. */
  private boolean forces(Mention<Count> count) {
    return sentence.tokens().subList(0, count.from()).stream().anyMatch(t -> t.isNoun() && context.actors().armed(sentence, t.index()));
  }

  private boolean posted(Mention<Count> count) {
    return sentence.tokens().subList(Math.max(0, count.from() - 4), count.from()).stream().anyMatch(t -> t.lemma().equals("be") || in.is("posted", t.lemma()));
  }
}
