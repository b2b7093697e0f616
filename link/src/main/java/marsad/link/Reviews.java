// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import marsad.record.Decision;
import marsad.record.Decisions;

/** Which decisions touch which records. */
final class Reviews {
  private final Map<String, List<Decision>> standing = new HashMap<>(); // by record, in their order
  private final Map<String, Decision> last = new HashMap<>(); // by record; undone ones and undoings count too
  private final Map<String, Integer> order = new HashMap<>(); // of decisions, by id

  /**
   * @param records of each decision, by the decision's id: the ids that its anchors mean now
   * @param ofReport ids of the records of each report: marks of whole reports touch them all
   */
  Reviews(List<Decision> decisions, Map<String, Set<String>> records, Function<String, Set<String>> ofReport) {
    Map<String, Decision> byId = new HashMap<>();
    for (Decision decision : decisions) {
      byId.put(decision.deed().id(), decision);
      order.put(decision.deed().id(), order.size());
      Decisions.meant(decision, byId).ifPresent(meant -> touched(meant, records, ofReport).forEach(r -> last.put(r, decision)));
    }
    for (Decision decision : Decisions.standing(decisions)) {
      records.getOrDefault(decision.deed().id(), Set.of()).forEach(r -> standing.computeIfAbsent(r, k -> new ArrayList<>()).add(decision));
    }
  }

  private static Set<String> touched(Decision meant, Map<String, Set<String>> records, Function<String, Set<String>> ofReport) {
    Set<String> touched = new HashSet<>(records.getOrDefault(meant.deed().id(), Set.of()));
    meant.reports().forEach(r -> touched.addAll(ofReport.apply(r)));
    return touched;
  }

  record Reviewed(Review review, String version) {}

  /** Where the incident of these records stands. */
  Reviewed of(List<String> recordIds) {
    Optional<Decision> newest = recordIds.stream().map(last::get).filter(d -> d != null).max(this::later);
    Optional<Decision> verdict = recordIds.stream().flatMap(r -> standing.getOrDefault(r, List.of()).stream())
        .filter(d -> d instanceof Decision.Accept || d instanceof Decision.Reject).max(this::later);
    Set<String> judged = new HashSet<>();
    verdict.ifPresent(v -> recordIds.stream().filter(r -> standing.getOrDefault(r, List.of()).contains(v)).forEach(judged::add));
    Review.State state = verdict.map(v -> v instanceof Decision.Accept ? Review.State.ACCEPTED : Review.State.REJECTED)
        .orElse(Review.State.UNREVIEWED);
    int added = verdict.isPresent() ? recordIds.size() - judged.size() : 0;
    return new Reviewed(new Review(state, newest.map(Decision::deed), added), newest.map(d -> d.deed().id()).orElse(""));
  }

  private int later(Decision one, Decision other) {
    return Integer.compare(order.get(one.deed().id()), order.get(other.deed().id()));
  }
}
