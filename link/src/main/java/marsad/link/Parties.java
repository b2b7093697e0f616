// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import marsad.record.Actor;
import marsad.record.Harm;
import marsad.record.Kind;
import marsad.record.Outcome;
import marsad.record.Victims;

/** Compares who did it and to whom; in a clash of two sides either may be told first. */
final class Parties {
  private static final double DOERS = 1.2;
  private static final double SAME_DOER = 0.6; // who fights a war does so every day
  private static final double OTHER_DOER = -1.5; // who did it is a claim, whom it befell is seen
  private static final double OTHER_MEASURE = -4; // a measure is known by who takes it
  private static final double SUFFERING = 1;
  private static final double NAMED = 1.5;
  private static final double OTHERS = -2.5;
  private static final double DESCRIBED = -1; // where the number of dead is exact and unusual, each teller calls them by another trade
  private static final int SOME = 3; // dead of whom each side may have its own view: one or two of them die on many days
  private static final double FEWER = 2.5; // by which tolls of one happening with many dead differ
  private static final double LEAST = -1; // among partners of a deal, of whom reports leave some out
  private static final double CROSSED = 0.5;
  private static final double HANDED = 0.5; // a place is seldom handed over twice
  private static final double OTHER_PARTNERS = -3.5;
  private static final double RETAKEN = -4;
  private static final Set<Kind> MUTUAL = EnumSet.of(Kind.SURRENDER, Kind.AGREEMENT, Kind.TALKS); // no side leads: each tells it as its own
  private static final Set<Kind> TAKEN = EnumSet.of(Kind.TERRITORY_GAIN, Kind.BASE);
  private static final Set<Kind> GIVEN_UP = EnumSet.of(Kind.WITHDRAWAL, Kind.SURRENDER);
  private final World world;

  Parties(World world) {
    this.world = world;
  }

  Weighed doers(Mention one, Mention other) {
    if (mutual(one, other)) {
      return unmet(parties(one), parties(other)) ? new Weighed("initiator", OTHER_PARTNERS, () -> "partners by name, and none of them in both")
          : weighed("initiator", DOERS, partners(parties(one), parties(other)));
    }
    if (handed(one, other)) {
      return new Weighed("initiator", HANDED, () -> "one side takes what the other leaves");
    }
    if (retaken(one, other) || retaken(other, one)) {
      return new Weighed("initiator", RETAKEN, () -> "who takes it here loses it there");
    }
    if (marched(one, other)) {
      return new Weighed("initiator", 0, () -> "the one tells who marched, the other who met them");
    }
    boolean crossed = crossed(one, other);
    Weighed doers = weighed("initiator", DOERS, side(one.event().initiator(), crossed ? other.event().target() : other.event().initiator()));
    if (doers.weight() < 0 && one.event().kind() == Kind.AID && other.event().kind() == Kind.AID) {
      return new Weighed("initiator", 0, () -> "many bring one convoy");
    }
    return bound(one, other) ? new Weighed("initiator", Math.max(one.event().kind() == Kind.SANCTION ? OTHER_MEASURE : OTHER_DOER, Math.min(SAME_DOER, doers.weight())), doers.words()) : doers;
  }

  /** True where the one tells who took a place and the other who left it. */
  static boolean handed(Mention one, Mention other) {
    Kind a = one.event().kind();
    Kind b = other.event().kind();
    return TAKEN.contains(a) && GIVEN_UP.contains(b) || TAKEN.contains(b) && GIVEN_UP.contains(a);
  }

  /** True where what the one took is taken from it in the other. */
  private boolean retaken(Mention one, Mention other) {
    boolean taken = one.event().kind() == Kind.TERRITORY_GAIN && other.event().kind() == Kind.TERRITORY_GAIN;
    return taken && one.event().initiator().stream().anyMatch(a -> other.event().target().stream().anyMatch(b -> world.actors(a, b) == World.Likeness.SAME));
  }

  /** True where the one tells of a march and the other of what was done to somebody there: who marches is not who shoots. */
  private static boolean marched(Mention one, Mention other) {
    return one.event().kind() == Kind.PROTEST ^ other.event().kind() == Kind.PROTEST;
  }

  private static boolean mutual(Mention one, Mention other) {
    return MUTUAL.contains(one.event().kind()) && one.event().kind() == other.event().kind();
  }

  private static List<Actor> parties(Mention mention) {
    return Stream.concat(mention.event().initiator().stream(), mention.event().target().stream()).toList();
  }

  /** Of those who deal with each other every one must be found again, among as many as the shorter list names. */
  private Weighed partners(List<Actor> one, List<Actor> other) {
    List<Actor> few = one.size() <= other.size() ? one : other;
    List<Actor> many = few == one ? other : one;
    Weighed best = side(one, other);
    double mean = few.stream().mapToDouble(a -> side(List.of(a), many).weight()).average().orElse(0);
    return new Weighed("side", Math.min(best.weight(), Math.max(LEAST, mean)), best.words());
  }

  /** True where each names two partners or more, all of them by a name, and nobody is found again. */
  private boolean unmet(List<Actor> one, List<Actor> other) {
    return one.size() > 1 && other.size() > 1 && Stream.concat(one.stream(), other.stream()).allMatch(Parties::named)
        && one.stream().noneMatch(a -> other.stream().anyMatch(b -> world.actors(a, b).compareTo(World.Likeness.WITHIN) <= 0 || sharesName(a, b)));
  }

  private static boolean sharesName(Actor one, Actor other) {
    return Stream.of(one.name().split(" ")).filter(w -> Character.isUpperCase(w.charAt(0))).anyMatch(List.of(other.name().split(" "))::contains);
  }

  private static boolean named(Actor actor) {
    return actor.id().isPresent() || actor.name().chars().anyMatch(Character::isUpperCase);
  }

  private static boolean bound(Mention one, Mention other) {
    return !one.loose() && !other.loose();
  }

  Weighed suffering(Mention one, Mention other) {
    if (mutual(one, other)) {
      return new Weighed("target", 0, () -> "no side leads");
    }
    boolean crossed = crossed(one, other);
    Weighed plain = weighed("target", SUFFERING, side(one.event().target(), crossed ? other.event().initiator() : other.event().target()));
    Weighed suffering = plain.weight() < -SUFFERING ? new Weighed("target", TollMatch.uncommon(one.event(), other.event()) ? DESCRIBED : OTHERS, plain.words()) : plain;
    if (suffering.weight() > 0 && one.event().kind() != Kind.ARMED_CLASH && bound(one, other) && named(one, other)) {
      return new Weighed("target", NAMED, () -> suffering.words().get() + ", by name");
    }
    return suffering.weight() < 0 && contested(one, other) ? new Weighed("target", 0, () -> "as many, fighters for the one and civilians for the other: " + suffering.words().get()) : suffering;
  }

  /** True where both call those or that to which it was done by one name: a ship, a train, a house of somebody. */
  private static boolean named(Mention one, Mention other) {
    Set<String> names = one.wording().signs().capitals();
    Set<String> others = other.wording().signs().capitals();
    return !names.isEmpty() && !others.isEmpty() && one.event().target().stream().flatMap(t -> Wording.Reader.words(t)).anyMatch(w -> names.contains(w) && others.contains(w)
        && other.event().target().stream().flatMap(t -> Wording.Reader.words(t)).anyMatch(w::equals));
  }

  /** Who the dead were is a matter of the teller: as many are fighters here and civilians there. */
  private static boolean contested(Mention one, Mention other) {
    return one.event().harm().stream().filter(h -> h.outcome() == Outcome.KILLED && h.count().low().isPresent()).anyMatch(a -> other.event().harm().stream()
        .anyMatch(b -> b.outcome() == Outcome.KILLED && alike(a, b) && (a.who() == Victims.COMBATANT || b.who() == Victims.COMBATANT) && a.who() != b.who()));
  }

  /** As many, or many on both sides: who counts is another, what is counted the same. */
  private static boolean alike(Harm one, Harm other) {
    int a = one.count().low().map(Number::intValue).orElse(0);
    int b = other.count().low().map(Number::intValue).orElse(0);
    return a == b && a >= SOME || Math.min(a, b) >= TollMatch.MANY && FEWER * Math.min(a, b) >= Math.max(a, b);
  }

  private static Weighed weighed(String feature, double weight, Weighed side) {
    return Weighed.rounded(feature, weight * side.weight(), side.words());
  }

  /** True for a clash whose sides fit better the other way round. */
  private boolean crossed(Mention one, Mention other) {
    if (one.event().kind() != Kind.ARMED_CLASH || other.event().kind() != Kind.ARMED_CLASH) {
      return false;
    }
    double straight = both(one.event().initiator(), other.event().initiator(), one.event().target(), other.event().target());
    return both(one.event().initiator(), other.event().target(), one.event().target(), other.event().initiator()) > straight + CROSSED;
  }

  private double both(List<Actor> doers, List<Actor> otherDoers, List<Actor> suffering, List<Actor> otherSuffering) {
    return DOERS * side(doers, otherDoers).weight() + SUFFERING * side(suffering, otherSuffering).weight();
  }

  private Weighed side(List<Actor> one, List<Actor> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return new Weighed("side", 0, () -> "not told");
    }
    World.Likeness best = World.Likeness.APART;
    Actor here = one.get(0);
    Actor there = other.get(0);
    for (Actor a : one) {
      for (Actor b : other) {
        World.Likeness likeness = world.actors(a, b);
        if (likeness.compareTo(best) < 0) {
          best = likeness;
          here = a;
          there = b;
        }
      }
    }
    return side(best, here.name(), there.name());
  }

  private static Weighed side(World.Likeness likeness, String one, String other) {
    String and = one.equals(other) ? "" : " and " + other;
    return switch (likeness) {
      case SAME -> new Weighed("side", 1, () -> one + and);
      case WITHIN -> new Weighed("side", 0.6, () -> one + and);
      case POSSIBLE -> new Weighed("side", 0, () -> one + and + ", not told apart");
      case APART -> new Weighed("side", -2.2, () -> one + " or " + other + ", who are not the same");
    };
  }
}
