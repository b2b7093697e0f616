// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.record.Anchor;
import marsad.record.Decision;
import marsad.record.Decisions;

/** Refuses a decision about records on which somebody else decided since the person looked. */
final class Versions {
  private Versions() {}

  /**
   * @param expected id of the last decision that the person saw; empty for none
   * @param own whether the person's own decisions, and what had to be seen to make them, count as seen: of somebody who decides by command, and has
   *     no page that shows what was decided since
   */
  static void check(List<Decision> before, Decision decision, String expected, boolean own) {
    Map<String, Decision> byId = Decisions.byId(before);
    if (decision instanceof Decision.Undo undo && !byId.containsKey(undo.decision())) {
      throw new IllegalArgumentException("there is no decision " + undo.decision() + " to undo");
    }
    if (!expected.isEmpty() && !byId.containsKey(expected)) {
      throw new IllegalArgumentException("there is no decision " + expected + " that could have been seen; look at it and decide again");
    }
    Touched touched = touched(decision, byId);
    int seen = before.stream().map(d -> d.deed().id()).toList().indexOf(expected); // -1: the person has seen none
    List<Touched> known = new ArrayList<>(); // by the person's own later decisions
    for (int later = before.size() - 1; later > seen; later--) {
      Decision other = before.get(later);
      Touched theirs = touched(other, byId);
      if (!theirs.meets(touched)) {
        continue;
      }
      if (own && other.deed().who().equals(decision.deed().who())) {
        known.add(theirs);
      } else if (known.stream().noneMatch(theirs::meets)) {
        throw new Conflict(other.deed().id(), other.deed().who() + " decided meanwhile (" + other.type() + ": " + other.deed().why()
            + "); nothing was written; look at it and decide again");
      }
    }
  }

  /** Records, and whole reports, that a decision is about. */
  private record Touched(List<Anchor> records, Set<String> reports) {
    boolean meets(Touched other) {
      return reports.stream().anyMatch(other.reports::contains) || records.stream().anyMatch(a -> other.records.stream().anyMatch(b -> same(a, b)));
    }

    /** By id, or, where a later reader gave it another, by its place in the text. */
    private static boolean same(Anchor one, Anchor other) {
      return one.record().equals(other.record()) || one.report().equals(other.report()) && one.type().equals(other.type()) && one.at().equals(other.at());
    }
  }

  private static Touched touched(Decision decision, Map<String, Decision> byId) {
    return Decisions.meant(decision, byId).map(d -> new Touched(d.about(), Set.copyOf(d.reports()))).orElse(new Touched(List.of(), Set.of()));
  }
}
