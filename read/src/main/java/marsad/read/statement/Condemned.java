// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.record.Act;
import marsad.record.Actor;
import marsad.record.Event;
import marsad.record.Evidence;
import marsad.record.How;
import marsad.record.ReportRecord;
import marsad.record.Statement;

/** After all steps: who condemns an attack condemns its doer, where the report names him. */
public final class Condemned {
  private Condemned() {}

  /** The records, condemnations of what has a doer filled in. */
  public static List<ReportRecord> fill(List<ReportRecord> records) {
    return records.stream().map(r -> r instanceof Statement s && s.act() == Act.CONDEMNATION && s.addressee().isEmpty() ? doer(s, records) : r).toList();
  }

  private static ReportRecord doer(Statement statement, List<ReportRecord> records) {
    List<Event> events = records.stream().filter(Event.class::isInstance).map(Event.class::cast).toList();
    Optional<Event> about = events.stream().filter(e -> statement.about().filter(e.id()::equals).isPresent()).findFirst();
    Optional<Event> done = about.stream().flatMap(a -> Stream.concat(Stream.of(a), events.stream().filter(e -> !e.told().background() && e.kind() == a.kind()))).filter(e -> !e.initiator().isEmpty()).findFirst();
    return done.filter(e -> !own(e.initiator().get(0), statement)).map(e -> against(statement, e)).orElse(statement);
  }

  private static boolean own(Actor doer, Statement statement) {
    return doer.name().equals(statement.speaker().name());
  }

  private static ReportRecord against(Statement statement, Event done) {
    Evidence evidence = statement.told().evidence().with("/addressee", How.INFERRED, done.told().evidence().of("/initiator/0"));
    return new Statement(statement.told().with(evidence), statement.speaker(), statement.act(), Optional.of(done.initiator().get(0)), statement.about(), statement.says(), statement.gloss());
  }
}
