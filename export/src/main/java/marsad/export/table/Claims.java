// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import marsad.export.Columns.Column;
import marsad.export.Columns.Type;
import marsad.link.Incident;
import marsad.link.Member;
import marsad.record.Count;
import marsad.record.Event;
import marsad.record.Json;
import marsad.record.Outcome;
import marsad.record.Party;
import marsad.record.Period;
import marsad.record.Telling;

/** What each report says of each incident, one a row: the accounts side by side. */
public final class Claims {
  public static final List<Column> COLUMNS = List.of(text("record_id", "the record"), text("incident_id", "the incident it belongs to"),
      text("report_sha256", "the text that says it"), text("publisher", "who published it first"), new Column("published", Type.DATE, "on which day", Optional.empty()),
      text("kind", "kind of event as told there"), text("status", "whether it came about, as told there"),
      new Column("date_start", Type.DATE, "first day that its words allow", Optional.empty()),
      new Column("date_end", Type.DATE, "last day that its words allow", Optional.empty()), text("place", "the most exact place told"),
      text("initiators", "who did it"), text("targets", "to whom or what"), new Column("killed_low", Type.INTEGER, "the largest class of killed, at least", Optional.empty()),
      new Column("killed_high", Type.INTEGER, "at most; empty where no bound is set", Optional.empty()), text("sources", "whom the report has it from, nearest to the fact first"),
      new Column("hedged", Type.BOOLEAN, "the report marks doubt", Optional.empty()), text("quote", "its words; empty where they are withheld"),
      new Column("quote_start", Type.INTEGER, "where they stand in the text, in Unicode code points", Optional.empty()),
      new Column("quote_end", Type.INTEGER, "end of that, not included", Optional.empty()));

  private Claims() {}

  private static Column text(String name, String covers) {
    return new Column(name, Type.STRING, covers, Optional.empty());
  }

  /** The claims of an incident, in order of publication. */
  public static List<ObjectNode> of(Incident incident) {
    return incident.members().stream().map(m -> row(incident, m)).toList();
  }

  private static ObjectNode row(Incident incident, Member member) {
    Event event = member.event();
    Telling told = event.told();
    ObjectNode row = Json.object();
    row.put("record_id", event.id()).put("incident_id", incident.id()).put("report_sha256", member.report()).put("publisher", member.carrier().publisher());
    put(row, "published", member.carrier().published().map(Object::toString));
    row.put("kind", event.kind().term()).put("status", event.status().term());
    put(row, "date_start", told.when().flatMap(Period::from).map(Object::toString));
    put(row, "date_end", told.when().flatMap(Period::to).map(Object::toString));
    put(row, "place", event.where().stream().findFirst().map(Party::name));
    row.put("initiators", names(event.initiator())).put("targets", names(event.target()));
    row.put("killed_low", killed(event, Count::low).orElse(null)).put("killed_high", killed(event, Count::high).orElse(null));
    row.put("sources", String.join("; ", told.sources())).put("hedged", told.hedged());
    boolean open = !told.quote().text().isEmpty();
    put(row, "quote", Optional.of(told.quote().text()).filter(q -> open));
    row.put("quote_start", open ? told.quote().at().start() : null).put("quote_end", open ? told.quote().at().end() : null);
    return row;
  }

  private static Optional<BigDecimal> killed(Event event, Function<Count, Optional<BigDecimal>> end) {
    return event.harm().stream().filter(h -> h.outcome() == Outcome.KILLED).map(h -> end.apply(h.count())).flatMap(Optional::stream).max(BigDecimal::compareTo);
  }

  private static String names(List<? extends Party> parties) {
    return parties.stream().map(Party::name).collect(Collectors.joining("; "));
  }

  private static void put(ObjectNode row, String key, Optional<String> value) {
    row.put(key, value.orElse(null));
  }
}
