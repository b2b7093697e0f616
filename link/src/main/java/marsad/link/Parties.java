// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.List;
import marsad.record.Actor;
import marsad.record.Kind;

/** Compares who did it and to whom; in a clash of two sides either may be told first. */
final class Parties {
  private final World world;

  Parties(World world) {
    this.world = world;
  }

  Weighed compare(Mention one, Mention other) {
    Weighed straight = parties(one.event().initiator(), one.event().target(), other.event().initiator(), other.event().target());
    boolean mutual = one.event().kind() == Kind.ARMED_CLASH && other.event().kind() == Kind.ARMED_CLASH;
    if (!mutual) {
      return straight;
    }
    Weighed crossed = parties(one.event().initiator(), one.event().target(), other.event().target(), other.event().initiator());
    return crossed.weight() > Math.max(straight.weight(), 0.5) ? crossed : straight;
  }

  private Weighed parties(List<Actor> initiators, List<Actor> targets, List<Actor> otherInitiators, List<Actor> otherTargets) {
    Weighed doers = side(initiators, otherInitiators);
    Weighed suffering = side(targets, otherTargets);
    return new Weighed("parties", Math.round(1000 * (1.2 * doers.weight() + 0.8 * suffering.weight())) / 1000.0,
        () -> "by: " + doers.words().get() + "; against: " + suffering.words().get());
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
      case POSSIBLE -> new Weighed("side", -0.1, () -> one + and + ", not told apart");
      case APART -> new Weighed("side", -2.2, () -> one + " or " + other + ", who are not the same");
    };
  }
}
