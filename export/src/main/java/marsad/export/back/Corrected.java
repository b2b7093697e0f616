// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.back;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import marsad.export.Books;
import marsad.export.Columns;
import marsad.export.Rows;
import marsad.export.table.IncidentTable;
import marsad.knowledge.actor.Setting;
import marsad.knowledge.place.KnownPlace;
import marsad.ledger.Acts;
import marsad.ledger.Typed;
import marsad.ledger.View;
import marsad.link.Incident;
import marsad.link.Member;
import marsad.record.Actor;
import marsad.record.Decision;
import marsad.record.Deed;
import marsad.record.Harm;
import marsad.record.Json;
import marsad.record.Means;
import marsad.record.Outcome;
import marsad.record.Place;
import marsad.record.Precision;
import marsad.record.Quoted;
import marsad.record.RecordWriter;
import marsad.record.Term;

/** What a person changed in a table of incidents, as decisions. A row that cannot be taken is refused whole, with column, value and remedy. */
public final class Corrected {
  private static final Set<String> PLACE = Set.of("place", "place_id", "country", "lat", "lon", "place_precision");
  private static final Set<String> DAYS = Set.of("date_start", "date_end");
  private final Books books;
  private final View view;
  private final Deed deed;

  public Corrected(Books books, View view, Deed deed) {
    this.books = books;
    this.view = view;
    this.deed = deed;
  }

  /** The decisions that one row comes to, in their order; about one incident. */
  public record Change(Incident incident, List<Decision> decisions) {}

  /** @param value what stands there @param remedy what to write instead */
  public record Refused(long line, String column, String value, String remedy) {
    @Override
    public String toString() {
      return "line " + line + ", column " + column + ": \"" + Quoted.of(value) + "\": " + remedy;
    }
  }

  public record Result(int rows, List<Change> changes, List<Refused> refused) {}

  /** A cell that cannot be taken. */
  private static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String column;

    Unfit(String column, String remedy) {
      super(remedy);
      this.column = column;
    }
  }

  /** Rows that were not changed come to nothing. An error of the header is thrown. */
  public Result read(byte[] csv) {
    Sheet sheet = Sheet.read(csv);
    List<Change> changes = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    for (Sheet.Row row : sheet.rows()) {
      try {
        change(row).ifPresent(changes::add);
      } catch (Unfit e) {
        refused.add(new Refused(row.line(), e.column, row.cells().getOrDefault(e.column, ""), e.getMessage()));
      }
    }
    return new Result(sheet.rows().size(), changes, refused);
  }

  private Optional<Change> change(Sheet.Row row) {
    String id = row.cells().get("id");
    Incident incident = view.incident(id).orElseThrow(() -> new Unfit("id", "no incident has this id; write one out of an export of this ledger"));
    Map<String, String> changed = changed(row, incident);
    List<Decision> decisions = new ArrayList<>();
    if (changed.keySet().stream().anyMatch(DAYS::contains)) {
      decisions.addAll(days(row, incident, changed));
    }
    if (changed.keySet().stream().anyMatch(PLACE::contains)) {
      decisions.addAll(place(row, incident, changed));
    }
    changed.forEach((column, value) -> decisions.addAll(cell(column, value, incident)));
    return decisions.isEmpty() ? Optional.empty() : Optional.of(new Change(incident, List.copyOf(decisions)));
  }

  /** The cells that differ from what the ledger says today, by column. */
  private Map<String, String> changed(Sheet.Row row, Incident incident) {
    ObjectNode node = new Rows(books).of(incident, "SAMPLE".equals(row.cells().get("sample")));
    List<String> now = IncidentTable.cells(node);
    Map<String, String> changed = new LinkedHashMap<>();
    row.cells().forEach((column, value) -> {
      String is = now.get(Columns.names().indexOf(column)).strip();
      if (!column.equals("id") && !same(value, is)) {
        changed.put(column, value);
      }
    });
    return changed;
  }

  /** A spreadsheet may have turned line ends, and "35.50" into "35.5". */
  private static boolean same(String value, String is) {
    String lines = value.replace("\r\n", "\n");
    if (lines.equals(is.replace("\r\n", "\n"))) {
      return true;
    }
    boolean numbers = value.matches("-?[0-9]+([.][0-9]+)?") && is.matches("-?[0-9]+([.][0-9]+)?");
    return numbers && new java.math.BigDecimal(value).compareTo(new java.math.BigDecimal(is)) == 0;
  }

  private List<Decision> cell(String column, String value, Incident incident) {
    if (DAYS.contains(column) || PLACE.contains(column)) {
      return List.of();
    }
    return switch (column) {
      case "review" -> List.of(review(value, incident));
      case "kind", "status" -> each(incident, column, "/" + column, typed(column, "/" + column, value));
      case "initiators" -> each(incident, column, "/initiator", actors(value, incident.initiators()));
      case "targets" -> each(incident, column, "/target", actors(value, incident.targets()));
      case "means" -> each(incident, column, "/means", means(value));
      case "killed_low", "killed_best" -> harm(incident, column, Outcome.KILLED, "low", value);
      case "killed_high" -> harm(incident, column, Outcome.KILLED, "high", value);
      case "injured_low", "injured_best" -> harm(incident, column, Outcome.INJURED, "low", value);
      case "injured_high" -> harm(incident, column, Outcome.INJURED, "high", value);
      default -> throw new Unfit(column, "this column follows from others; leave it as it was exported, and correct what it follows from");
    };
  }

  private Decision review(String value, Incident incident) {
    return switch (value) {
      case "accepted" -> new Decision.Accept(deed, Acts.anchors(incident));
      case "rejected" -> new Decision.Reject(deed, Acts.anchors(incident));
      default -> throw new Unfit("review", "write accepted or rejected; to take a decision back: marsad decide undo DECISION");
    };
  }

  private static JsonNode typed(String column, String pointer, String value) {
    try {
      return Typed.parse(pointer, value);
    } catch (IllegalArgumentException e) {
      throw new Unfit(column, e.getMessage());
    }
  }

  /** The value in every record of the incident that says otherwise. */
  private List<Decision> each(Incident incident, String column, String pointer, JsonNode value) {
    List<Decision> decisions = new ArrayList<>();
    for (Member member : incident.members()) {
      if (!RecordWriter.record(member.event()).at(pointer).equals(value)) {
        decisions.add(correct(member, column, pointer, value));
      }
    }
    return decisions;
  }

  private Decision correct(Member member, String column, String pointer, JsonNode value) {
    try {
      return Acts.correct(deed, view, member, pointer, value);
    } catch (IllegalArgumentException e) {
      throw new Unfit(column, e.getMessage());
    }
  }

  private List<Decision> days(Sheet.Row row, Incident incident, Map<String, String> changed) {
    String column = changed.containsKey("date_start") ? "date_start" : "date_end";
    String from = row.cells().getOrDefault("date_start", "");
    String to = row.cells().getOrDefault("date_end", "");
    return each(incident, column, "/when", typed(column, "/when", from.isEmpty() ? to : to.isEmpty() ? from : from + " to " + to));
  }

  private ArrayNode actors(String value, List<Actor> now) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    Arrays.stream(value.split(";")).map(String::strip).filter(n -> !n.isEmpty()).forEach(name -> list.add(RecordWriter.party(now.stream()
        .filter(a -> a.name().equals(name)).findFirst().orElseGet(() -> books.actors().lookup(name, Setting.UNKNOWN)
            .map(e -> new Actor(e.name(), List.of(), Optional.of(e.id()))).orElseGet(() -> Actor.named(name))))));
    return list;
  }

  private static ArrayNode means(String value) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    try {
      TreeSet<Means> all = new TreeSet<>();
      Arrays.stream(value.split(";")).map(String::strip).filter(m -> !m.isEmpty()).forEach(m -> all.add(Term.of(Means.class, m)));
      all.forEach(m -> list.add(m.term()));
      return list;
    } catch (IllegalArgumentException e) {
      throw new Unfit("means", e.getMessage());
    }
  }

  /** A number that one account gave; where several did, the table does not say whose is meant. */
  private List<Decision> harm(Incident incident, String column, Outcome outcome, String end, String value) {
    List<Integer> at = new ArrayList<>();
    List<Harm> harm = incident.members().get(0).event().harm();
    for (int i = 0; i < harm.size(); i++) {
      if (harm.get(i).outcome() == outcome) {
        at.add(i);
      }
    }
    if (incident.members().size() != 1 || at.size() != 1) {
      throw new Unfit(column, "it follows from several accounts, or from none; correct the account itself: marsad decide correct " + incident.id()
          + " --record RECORD --pointer /harm/0/" + end + " --value NUMBER");
    }
    String pointer = "/harm/" + at.get(0) + "/" + end;
    return each(incident, column, pointer, typed(column, pointer, value));
  }

  /** The place of every record that tells the incident's place, or none. */
  private List<Decision> place(Sheet.Row row, Incident incident, Map<String, String> changed) {
    String column = PLACE.stream().filter(changed::containsKey).sorted().findFirst().orElseThrow();
    JsonNode value = RecordWriter.party(changed.containsKey("place_id") || changed.containsKey("place") ? named(row, incident, changed) : moved(row, incident, changed));
    List<Decision> decisions = new ArrayList<>();
    for (Member member : incident.members()) {
      Optional<Place> told = member.event().where().stream().findFirst();
      boolean meant = told.isEmpty() || incident.where().isEmpty() || told.get().name().equals(incident.where().get().name());
      if (meant && !RecordWriter.record(member.event()).at("/where/0").equals(value)) {
        decisions.add(correct(member, column, "/where/0", value));
      }
    }
    return decisions;
  }

  private Place named(Sheet.Row row, Incident incident, Map<String, String> changed) {
    String id = changed.getOrDefault("place_id", "");
    if (!id.isEmpty()) {
      return books.places().id(id).map(p -> p.in(List.of(), p.kind().precision())).orElseThrow(() -> new Unfit("place_id", "no row of knowledge/ has this id; leave it empty and write a place"));
    }
    String name = row.cells().getOrDefault("place", "");
    if (name.isEmpty()) {
      throw new Unfit("place", "write a name");
    }
    String country = row.cells().getOrDefault("country", incident.where().flatMap(Place::country).orElse(""));
    List<KnownPlace> found = books.places().lookup(name).stream().filter(p -> country.isEmpty() || p.country().equals(country)).toList();
    return found.isEmpty() ? Place.unlocated(name) : found.get(0).in(List.of(), found.get(0).kind().precision());
  }

  /** The same place with other coordinates, country or precision. */
  private Place moved(Sheet.Row row, Incident incident, Map<String, String> changed) {
    Place now = incident.where().orElseThrow(() -> new Unfit("lat", "the incident has no place; write one into the column place"));
    try {
      Optional<marsad.record.Point> point = changed.containsKey("lat") || changed.containsKey("lon")
          ? Optional.of(new marsad.record.Point(Double.parseDouble(row.cells().getOrDefault("lat", "")), Double.parseDouble(row.cells().getOrDefault("lon", ""))))
          : now.point();
      Optional<Precision> precision = changed.containsKey("place_precision") ? Optional.of(Term.of(Precision.class, changed.get("place_precision"))) : now.precision();
      return new Place(now.name(), List.of(), now.id(), Optional.of(changed.getOrDefault("country", now.country().orElse(""))).filter(c -> !c.isEmpty()), point, precision);
    } catch (NumberFormatException e) {
      throw new Unfit(changed.containsKey("lat") ? "lat" : "lon", "write degrees with a point, such as 35.86 and 36.8, in both columns");
    } catch (IllegalArgumentException e) {
      throw new Unfit(changed.containsKey("place_precision") ? "place_precision" : "lat", e.getMessage());
    }
  }
}
