// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.ged;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import marsad.export.Books;
import marsad.export.FieldMap;
import marsad.export.Rows;
import marsad.export.Selection;
import marsad.export.Totals;
import marsad.export.table.Tables;
import marsad.knowledge.kind.Kinds;
import marsad.knowledge.place.Country;
import marsad.knowledge.place.KnownPlace;
import marsad.link.Carrier;
import marsad.link.Incident;
import marsad.record.Actor;
import marsad.record.Event;
import marsad.record.Outcome;
import marsad.record.Place;
import marsad.record.Point;

/**
 * The 49 columns of GED's table, for incidents that came about with a death at least. The id is ours; ids of conflicts, dyads and sides are
 * UCDP's to give and stay empty.
 */
public final class GedTable {
  public static final List<String> COLUMNS = List.of("id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id",
      "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b",
      "number_of_sources", "source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec", "where_coordinates",
      "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec",
      "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob");
  private final Books books;

  public GedTable(Books books) {
    this.books = books;
  }

  public int write(Selection selection, Tables to) throws IOException {
    to.row(COLUMNS);
    List<Incident> deadly = selection.view().incidents().stream().filter(this::concerns).toList();
    deadly.forEach(i -> to.row(row(i)));
    to.flush();
    return deadly.size();
  }

  /** One death at least, by direct use of armed force, told as something that happened. */
  private boolean concerns(Incident incident) {
    boolean killed = Totals.of(incident.tolls(), Outcome.KILLED).best().filter(b -> b.signum() > 0).isPresent();
    boolean force = books.kinds().gedRules(books.kinds().of(incident.kind()).gedRule()).stream().anyMatch(r -> r.type().isPresent());
    return killed && force && !incident.background() && GedRules.concerns(GedRules.event(incident));
  }

  List<String> row(Incident incident) {
    Event event = GedRules.event(incident);
    GedRow ged = GedRules.row(event);
    List<String> row = new ArrayList<>(List.of(incident.id(), ""));
    Optional<java.time.LocalDate> start = incident.when().flatMap(w -> w.from().or(w::to));
    row.addAll(List.of(start.map(d -> Integer.toString(d.getYear())).orElse(""), "", incident.review().state().term().equals("accepted") ? "Clear" : "Check"));
    row.add(type(event, ged).map(Object::toString).orElse(""));
    row.addAll(Collections.nCopies(5, ""));
    row.addAll(List.of(ged.sideA().isEmpty() && ged.sideB().isEmpty() ? "" : ged.sideA() + " - " + ged.sideB(), "", "", ged.sideA(), "", "", ged.sideB()));
    sources(row, incident);
    place(row, incident);
    row.add(incident.parts().isEmpty() ? "1" : "2");
    row.add(incident.when().map(w -> Integer.toString(FieldMap.gedDate(w))).orElse(""));
    row.addAll(List.of(start.map(Object::toString).orElse(""), incident.when().flatMap(w -> w.to().or(w::from)).map(Object::toString).orElse("")));
    deaths(row, incident, ged.deaths().orElseThrow());
    row.addAll(List.of(state(incident.initiators()), state(incident.targets())));
    return row;
  }

  /** The rules of {@code ged-rules.tsv}: state-based where a state's force faces an armed side, non-state, one-sided. */
  private Optional<Integer> type(Event event, GedRow row) {
    if (row.typeOfViolence().isPresent()) {
      return row.typeOfViolence();
    }
    boolean bothArmed = armed(event.initiator()) && armed(event.target());
    boolean state = ofState(event.initiator()) || ofState(event.target());
    boolean known = !event.initiator().isEmpty() && !event.target().isEmpty();
    Optional<Integer> wanted = bothArmed ? Optional.of(state ? 1 : 2) : known && armed(event.initiator()) ? Optional.of(3) : Optional.empty();
    List<Kinds.GedRule> rules = books.kinds().gedRules(books.kinds().of(event.kind()).gedRule());
    return wanted.filter(w -> rules.stream().anyMatch(r -> r.type().equals(Optional.of(w))));
  }

  private boolean armed(List<Actor> actors) {
    return actors.stream().anyMatch(a -> books.entry(a).map(e -> e.type().armed() || e.type().ofState())
        .or(() -> books.className(a).map(c -> c.armed())).orElse(false));
  }

  private boolean ofState(List<Actor> actors) {
    return actors.stream().anyMatch(a -> books.entry(a).map(e -> e.type().ofState()).orElse(false));
  }

  private String state(List<Actor> actors) {
    return actors.stream().flatMap(a -> books.entry(a).filter(e -> e.type().ofState()).flatMap(e -> e.country()).flatMap(books.places().countries()::code)
        .flatMap(Country::gwcode).stream()).distinct().collect(Collectors.joining("; "));
  }

  private static void sources(List<String> row, Incident incident) {
    row.add(Integer.toString(incident.independent()));
    row.add(each(incident, c -> Optional.of(String.join(",", c.publisher(), c.published().map(Object::toString).orElse(""), c.title().orElse("")))));
    row.addAll(List.of(each(incident, c -> Optional.of(c.publisher())), each(incident, c -> c.published().map(Object::toString)), each(incident, Carrier::title)));
    row.add(incident.members().stream().flatMap(m -> m.event().told().sources().stream()).distinct().collect(Collectors.joining(";")));
  }

  private static String each(Incident incident, Function<Carrier, Optional<String>> word) {
    return incident.members().stream().map(m -> word.apply(m.carrier())).flatMap(Optional::stream).distinct().collect(Collectors.joining(";"));
  }

  private void place(List<String> row, Incident incident) {
    Optional<Place> where = incident.where();
    Optional<Point> point = where.flatMap(Place::point);
    Optional<Books.Divided> divided = where.map(books::divisions);
    row.add(where.map(p -> Integer.toString(FieldMap.gedPlace(Books.precision(p)))).orElse(""));
    row.addAll(List.of(where.map(Place::name).orElse(""), incident.around().stream().map(Place::name).collect(Collectors.joining("; "))));
    row.add(divided.flatMap(Books.Divided::first).map(KnownPlace::name).orElse(""));
    row.add(divided.flatMap(Books.Divided::second).map(KnownPlace::name).orElse(""));
    row.add(point.map(p -> Rows.degrees(p.lat()).toPlainString()).orElse(""));
    row.add(point.map(p -> Rows.degrees(p.lon()).toPlainString()).orElse(""));
    row.add(point.map(p -> "POINT (" + Rows.degrees(p.lon()).toPlainString() + " " + Rows.degrees(p.lat()).toPlainString() + ")").orElse(""));
    row.add(point.map(p -> Integer.toString(FieldMap.priogrid(p.lat(), p.lon()))).orElse(""));
    Optional<Country> country = where.flatMap(books::country);
    row.addAll(List.of(country.map(c -> c.names().get(0)).orElse(""), country.flatMap(Country::gwcode).orElse(""), country.map(Country::region).orElse("")));
  }

  private static void deaths(List<String> row, Incident incident, GedRow.Deaths deaths) {
    BigDecimal best = BigDecimal.valueOf(deaths.best());
    Totals totals = Totals.of(incident.tolls(), Outcome.KILLED);
    row.addAll(List.of(Long.toString(deaths.sideA()), Long.toString(deaths.sideB()), Long.toString(deaths.civilians()), Long.toString(deaths.unknown()),
        best.toPlainString(), totals.high().map(h -> h.max(best).toPlainString()).orElse(""), totals.low().orElse(best).min(best).toPlainString()));
  }
}
