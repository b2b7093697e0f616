// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.link.Corrections;
import marsad.link.Incident;
import marsad.link.Member;
import marsad.record.Anchor;
import marsad.record.Decision;
import marsad.record.Deed;
import marsad.record.RecordWriter;
import marsad.record.Text;

/** Decisions about incidents as a view shows them, each checked before it is written. */
public final class Acts {
  private Acts() {}

  /** What a decision about a whole incident holds on to. */
  public static List<Anchor> anchors(Incident incident) {
    return incident.members().stream().map(m -> Anchor.of(m.report(), m.event())).toList();
  }

  /** These incidents are one. */
  public static Decision merge(Deed deed, List<Incident> incidents) {
    if (incidents.stream().map(Incident::id).distinct().count() < 2) {
      throw new IllegalArgumentException("an incident cannot be merged with itself; name another");
    }
    return new Decision.Merge(deed, incidents.stream().flatMap(i -> anchors(i).stream()).distinct().toList());
  }

  /** @param off ids of the records that tell of another happening than the rest */
  public static Decision split(Deed deed, Incident incident, Set<String> off) {
    Set<String> there = incident.members().stream().map(m -> m.event().id()).collect(Collectors.toSet());
    if (off.isEmpty() || !there.containsAll(off) || off.size() == there.size()) {
      throw new IllegalArgumentException("choose some of the incident's records to split off, not none and not all; it has "
          + String.join(", ", there.stream().sorted().toList()));
    }
    return new Decision.Split(deed, incident.members().stream().filter(m -> !off.contains(m.event().id())).map(m -> Anchor.of(m.report(), m.event())).toList(),
        incident.members().stream().filter(m -> off.contains(m.event().id())).map(m -> Anchor.of(m.report(), m.event())).toList());
  }

  /** One value of one record is another; refused where the record could not be read with it. */
  public static Decision.Correct correct(Deed deed, View view, Member member, String pointer, JsonNode value) {
    JsonNode before = RecordWriter.record(member.event()).at(pointer);
    Decision.Correct correct = new Decision.Correct(deed, Anchor.of(member.report(), member.event()), pointer, value,
        Optional.of(before).filter(b -> !b.isMissingNode() && !b.isNull()));
    Text text = view.report(member.report()).map(r -> r.report().text()).orElseThrow();
    Corrections.apply(member.event(), correct, text);
    return correct;
  }

  /** The record of an incident; the only one where none is named. */
  public static Member member(Incident incident, Optional<String> record) {
    List<String> ids = incident.members().stream().map(m -> m.event().id()).toList();
    if (record.isEmpty() && ids.size() > 1) {
      throw new IllegalArgumentException(incident.id() + " has several records; name one of " + String.join(", ", ids));
    }
    return incident.members().stream().filter(m -> record.map(m.event().id()::equals).orElse(true)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException(incident.id() + " has no record " + record.orElse("") + "; it has " + String.join(", ", ids)));
  }

  /** Whether a decision is about one of an incident's records, or marks reports of it as copied or independent. */
  public static boolean concerns(Decision decision, Incident incident) {
    return !decision.reports().isEmpty() && incident.reports().containsAll(decision.reports())
        || incident.members().stream().anyMatch(m -> decision.about().stream().anyMatch(a -> a.report().equals(m.report()) && a.means(m.event())));
  }

  /** Those of all decisions that are about an incident, in their order: marks of its reports and what undid any of them too. */
  public static List<Decision> about(List<Decision> decisions, Incident incident) {
    Set<String> ids = new HashSet<>();
    List<Decision> about = new ArrayList<>();
    for (Decision decision : decisions) {
      if (concerns(decision, incident) || decision instanceof Decision.Undo undo && ids.contains(undo.decision())) {
        ids.add(decision.deed().id());
        about.add(decision);
      }
    }
    return about;
  }
}
