// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import marsad.record.Anchor;
import marsad.record.Decision;
import marsad.record.ReportRecord;

/** Finds the records that decisions hold on to, also after a better reader gave them other ids or quotes. */
public final class Anchors {
  private final Map<String, List<ReportRecord>> records; // by text

  Anchors(Map<String, List<ReportRecord>> records) {
    this.records = records;
  }

  /**
   * The same words under the same id; else the same words, since a better reader may have given their id to another record; else the id;
   * else the record of that type whose quote overlaps, if only one does so.
   */
  public static Optional<ReportRecord> find(Anchor anchor, List<ReportRecord> records) {
    List<ReportRecord> worded = records.stream().filter(anchor::sameWords).toList();
    List<ReportRecord> called = records.stream().filter(r -> r.id().equals(anchor.record())).toList();
    Optional<ReportRecord> found = called.stream().filter(anchor::sameWords).findFirst().or(() -> worded.stream().findFirst()).or(() -> called.stream().findFirst());
    if (found.isPresent()) {
      return found;
    }
    List<ReportRecord> overlapping = records.stream()
        .filter(r -> r.type().equals(anchor.type()) && r.told().quote().at().overlaps(anchor.at())).toList();
    return overlapping.size() == 1 ? Optional.of(overlapping.get(0)) : Optional.empty();
  }

  /** Ids of the records that these anchors mean now. */
  Set<String> meant(Collection<Anchor> anchors) {
    Set<String> ids = new TreeSet<>();
    anchors.forEach(a -> find(a, records.getOrDefault(a.report(), List.of())).ifPresent(r -> ids.add(r.id())));
    return ids;
  }

  Set<String> meant(Decision decision) {
    return meant(decision.about());
  }

  /** Ids of the records that each decision means now, by the decision's id. */
  Map<String, Set<String>> meant(List<Decision> decisions) {
    Map<String, Set<String>> meant = new HashMap<>();
    decisions.forEach(d -> meant.put(d.deed().id(), meant(d)));
    return meant;
  }

  /** Decisions of which some anchor finds no record, though its report is there: a person has to look. */
  List<Decision> unplaced(List<Decision> standing) {
    return standing.stream().filter(d -> d.about().stream()
        .anyMatch(a -> records.containsKey(a.report()) && find(a, records.get(a.report())).isEmpty())).toList();
  }
}
