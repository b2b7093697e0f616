// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import marsad.knowledge.place.Gazetteer;
import marsad.knowledge.place.KnownPlace;
import marsad.read.language.Clauses;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.Precision;

/** Which of the places of a sentence belong to one happening: the nearest, those that hold it or lie in it, and those joined to it ("in Yola and Mubi"). */
final class Chains {
  private static final int BESIDE = 8; // tokens
  private static final int MOST = 2; // that hold the nearest
  private final Gazetteer gazetteer;
  private final Sentence sentence;

  Chains(Gazetteer gazetteer, Sentence sentence) {
    this.gazetteer = gazetteer;
    this.sentence = sentence;
  }

  /**
   * The most exact first.
   *
   * @param near places of the sentence, the nearest first
   */
  List<Spot> of(List<Spot> near) {
    Spot first = exact(near);
    List<Spot> chain = new ArrayList<>(List.of(first));
    near.stream().filter(s -> s != first).filter(s -> holds(s, first) || holds(first, s) || unknown(s, first) && beside(s, first)).limit(MOST).forEach(chain::add);
    List<Spot> joined = joined(near, chain, first);
    boolean finer = chain.stream().anyMatch(s -> !s.is(Precision.COUNTRY));
    List<Spot> sorted = new ArrayList<>(chain.stream().filter(s -> chain.stream().noneMatch(o -> o != s && o.key().equals(s.key()) && chain.indexOf(o) < chain.indexOf(s)))
        .filter(s -> !s.is(Precision.COUNTRY) || !finer && s == first)
        .sorted(Comparator.comparingDouble(Spot::reach)).toList());
    joined.stream().filter(s -> sorted.stream().noneMatch(o -> o.key().equals(s.key()))).forEach(sorted::add);
    return sorted;
  }

  /** Those that a list joins to the chain, one after the other. */
  private List<Spot> joined(List<Spot> near, List<Spot> chain, Spot first) {
    List<Spot> open = new ArrayList<>(near.stream().filter(s -> !chain.contains(s) && level(s).equals(level(first))).sorted(Comparator.comparingInt(Spot::from)).toList());
    List<Spot> joined = new ArrayList<>();
    for (boolean more = true; more;) {
      List<Spot> next = open.stream().filter(s -> chain.stream().anyMatch(c -> joined(c, s)) || joined.stream().anyMatch(j -> joined(j, s))).toList();
      joined.addAll(next);
      open.removeAll(next);
      more = !next.isEmpty();
    }
    return joined.stream().sorted(Comparator.comparingInt(Spot::from)).toList();
  }

  /** What may stand in one list: countries, provinces, and all that lies in them. */
  private static Precision level(Spot spot) {
    return spot.precision().filter(p -> p == Precision.COUNTRY || p == Precision.PROVINCE || p == Precision.AREA).orElse(Precision.TOWN);
  }

  /** The nearest, or the exact one named with a part of the country ("in northern Ghana's Bawku district"). */
  private static Spot exact(List<Spot> near) {
    Spot first = near.get(0);
    boolean part = first.known().filter(k -> k.id().equals(k.country()) || k.id().startsWith(k.country() + "/")).isPresent();
    return near.stream().filter(s -> part && s.sentence() == first.sentence() && Math.abs(s.from() - first.from()) <= BESIDE)
        .filter(s -> s.known().filter(k -> k.country().equals(first.known().get().country()) && !k.id().startsWith(k.country())).isPresent()).findFirst().orElse(first);
  }

  private boolean holds(Spot outer, Spot inner) {
    Optional<KnownPlace> large = outer.known();
    Optional<KnownPlace> small = inner.known();
    return large.isPresent() && small.isPresent() && large.get().radiusKm() > small.get().radiusKm() && (gazetteer.within(small.get(), large.get()) || small.get().within(large.get()));
  }

  private static boolean unknown(Spot one, Spot other) {
    return one.known().isEmpty() || other.known().isEmpty();
  }

  /** Of what is in no list: in one phrase or one clause with the other, no verb between them. */
  private boolean beside(Spot one, Spot other) {
    int from = Math.min(one.to(), other.to());
    int to = Math.max(one.from(), other.from());
    return to - from <= BESIDE && sentence.tokens().subList(Math.min(from, to), to).stream().noneMatch(Token::isVerb);
  }

  /** "In Yola and Mubi": joined by the parser, or in a list that has lost its commas. */
  private boolean joined(Spot one, Spot other) {
    return conjunct(one, other) || conjunct(other, one) || one.to() == other.from() || other.to() == one.from();
  }

  private boolean conjunct(Spot one, Spot other) {
    int top = Clauses.top(sentence, other.from(), other.to());
    Optional<Edge> up = sentence.governor(top).filter(e -> e.base().equals("conj"));
    return up.filter(e -> e.governor() >= one.from() && e.governor() < one.to()).isPresent() && sentence.children(Clauses.top(sentence, one.from(), one.to()), "case").stream().noneMatch(c -> sentence.token(c.dependent()).lower().equals("between"));
  }
}
