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
import marsad.record.Span;
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
    Optional<Statement> claimant = about.filter(e -> !e.told().background()).flatMap(e -> claimant(records, events));
    return claimant.filter(c -> !own(c.speaker(), statement)).map(c -> against(statement, c.speaker(), c.told().evidence().of("/speaker")))
        .orElseGet(() -> done.filter(e -> !own(e.initiator().get(0), statement)).map(e -> against(statement, e.initiator().get(0), e.told().evidence().of("/initiator/0"))).orElse(statement));
  }

  /** The only one in the report who says that he did what is news in it. */
  private static Optional<Statement> claimant(List<ReportRecord> records, List<Event> events) {
    List<Statement> claims = records.stream().filter(Statement.class::isInstance).map(Statement.class::cast).filter(s -> s.act() == Act.CLAIM && s.says().filter(says -> says.initiator().equals(List.of(s.speaker()))).isPresent())
        .filter(s -> events.stream().anyMatch(e -> !e.told().background() && s.about().filter(e.id()::equals).isPresent())).toList();
    return claims.stream().map(s -> s.speaker().name()).distinct().count() == 1 ? Optional.of(claims.get(0)) : Optional.empty();
  }

  private static boolean own(Actor doer, Statement statement) {
    return doer.name().equals(statement.speaker().name());
  }

  private static ReportRecord against(Statement statement, Actor doer, List<Span> spans) {
    Evidence evidence = statement.told().evidence().with("/addressee", How.INFERRED, spans);
    return new Statement(statement.told().with(evidence), statement.speaker(), statement.act(), Optional.of(doer), statement.about(), statement.says(), statement.gloss());
  }
}
