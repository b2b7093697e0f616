// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import marsad.record.Anchor;
import marsad.record.Decision;

/** Refuses a decision about records on which somebody else decided since the person looked. */
final class Versions {
  private Versions() {}

  /** @param expected id of the last decision that the person saw; empty for none */
  static void check(List<Decision> before, Decision decision, String expected) {
    Map<String, Decision> byId = new HashMap<>();
    before.forEach(d -> byId.put(d.deed().id(), d));
    if (decision instanceof Decision.Undo undo && !byId.containsKey(undo.decision())) {
      throw new IllegalArgumentException("there is no decision " + undo.decision() + " to undo");
    }
    Set<String> touched = touched(decision, byId);
    String last = "";
    Decision lastDecision = null;
    for (Decision earlier : before) {
      Set<String> common = new HashSet<>(touched(earlier, byId));
      common.retainAll(touched);
      if (!common.isEmpty()) {
        last = earlier.deed().id();
        lastDecision = earlier;
      }
    }
    if (lastDecision != null && !last.equals(expected)) {
      throw new Conflict(last, lastDecision.deed().who() + " decided meanwhile (" + lastDecision.type() + ": " + lastDecision.deed().why()
          + "); nothing was written; look at it and decide again");
    }
  }

  private static Set<String> touched(Decision decision, Map<String, Decision> byId) {
    Set<String> touched = new TreeSet<>();
    Decision meant = decision;
    for (int depth = 0; meant instanceof Decision.Undo undo && depth <= byId.size(); depth++) {
      meant = byId.get(undo.decision());
    }
    if (meant instanceof Decision.MarkCopied mark) {
      touched.addAll(mark.reports());
    } else if (meant instanceof Decision.MarkIndependent mark) {
      touched.addAll(mark.reports());
    } else if (meant != null) {
      meant.about().stream().map(Anchor::record).forEach(touched::add);
    }
    return touched;
  }
}
