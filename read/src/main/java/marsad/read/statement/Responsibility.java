// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.statement;

import java.util.List;
import java.util.Optional;
import marsad.record.Act;
import marsad.record.Actor;
import marsad.record.Event;
import marsad.record.Evidence;
import marsad.record.How;
import marsad.record.ReportRecord;
import marsad.record.Statement;
import marsad.record.Telling;

/** After all steps: who claims an attack is put into it as the one who did it, where the report names no other. */
public final class Responsibility {
  private Responsibility() {}

  /** The records, events that are claimed filled in. */
  public static List<ReportRecord> fill(List<ReportRecord> records) {
    return records.stream().map(r -> r instanceof Event e ? (ReportRecord) claimed(e, records) : r).toList();
  }

  private static Event claimed(Event event, List<ReportRecord> records) {
    boolean known = event.initiator().stream().anyMatch(a -> a.id().isPresent());
    Optional<Statement> claim = known ? Optional.empty() : records.stream().filter(Statement.class::isInstance).map(Statement.class::cast)
        .filter(s -> s.act() == Act.CLAIM && s.about().filter(event.id()::equals).isPresent() && s.says().filter(says -> !says.initiator().isEmpty()).isPresent()).findFirst();
    return claim.map(s -> with(event, s)).orElse(event);
  }

  private static Event with(Event event, Statement claim) {
    List<Actor> who = claim.says().orElseThrow().initiator();
    Telling told = event.told();
    Evidence evidence = told.evidence().without("/initiator").with("/initiator/0", How.INFERRED, claim.told().evidence().of("/speaker"));
    return new Event(told.with(evidence), event.kind(), event.status(), who, event.target(), event.where(), event.harm(), event.means());
  }
}
