// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.acled;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import marsad.export.Books;
import marsad.export.FieldMap;
import marsad.export.Rows;
import marsad.export.Selection;
import marsad.export.Totals;
import marsad.export.Updated;
import marsad.export.table.Tables;
import marsad.knowledge.kind.KindInfo;
import marsad.knowledge.place.Country;
import marsad.knowledge.place.KnownPlace;
import marsad.link.Incident;
import marsad.link.Toll;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.Point;

/** The 31 columns of ACLED's table. The ids are ours; what a report does not say is empty, or marked in {@code tags} where ACLED knows no empty. */
public final class AcledTable {
  public static final List<String> COLUMNS = List.of("event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
      "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso", "region", "country", "admin1",
      "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities", "tags", "timestamp");
  private final Books books;
  private final AcledRules rules;
  private final boolean numeric;

  /** @param numeric interaction codes as numbers instead of words */
  public AcledTable(Books books, boolean numeric) {
    this.books = books;
    this.rules = new AcledRules(books);
    this.numeric = numeric;
  }

  public int write(Selection selection, Tables to) throws IOException {
    to.row(COLUMNS);
    List<Incident> told = selection.view().incidents().stream().filter(AcledRules::concerns).toList();
    told.forEach(i -> to.row(row(i, selection.sample(i))));
    to.flush();
    return told.size();
  }

  List<String> row(Incident incident, boolean sample) {
    Optional<Place> where = incident.where();
    Optional<Country> country = where.flatMap(books::country);
    String land = country.map(c -> c.names().get(0)).orElse("");
    KindInfo.Acled type = rules.type(incident);
    List<String> row = new ArrayList<>(List.of(incident.id()));
    days(row, incident);
    row.addAll(List.of(AcledRules.disorder(type), type.eventType(), type.subEventType()));
    AcledRules.Side first = rules.first(incident, land, type);
    AcledRules.Side second = rules.second(incident, land);
    side(row, first);
    side(row, second);
    row.add(AcledRules.interaction(first, second, numeric));
    row.add(AcledRules.civilianTargeting(type, second) ? "Civilian targeting" : "");
    row.addAll(List.of(country.flatMap(Country::numeric).map(n -> n.replaceFirst("^0+", "")).orElse(""), country.map(Country::region).orElse(""), land));
    place(row, where);
    row.addAll(List.of(publishers(incident), "", notes(incident)));
    Optional<BigDecimal> killed = Totals.conservative(incident.tolls());
    row.add(killed.map(BigDecimal::toPlainString).orElse("0"));
    row.add(tags(incident, killed.isPresent(), sample));
    row.add(Updated.of(incident).map(d -> Long.toString(d.atStartOfDay(ZoneOffset.UTC).toEpochSecond())).orElse(""));
    return row;
  }

  private static void days(List<String> row, Incident incident) {
    Optional<LocalDate> day = incident.when().flatMap(w -> w.from().or(w::to));
    row.addAll(List.of(day.map(Object::toString).orElse(""), day.map(d -> Integer.toString(d.getYear())).orElse(""),
        day.isEmpty() ? "" : incident.when().map(w -> Integer.toString(FieldMap.acledTime(w))).orElse("")));
  }

  private void side(List<String> row, AcledRules.Side side) {
    row.addAll(List.of(side.name(), String.join("; ", side.with()),
        side.inter().map(i -> numeric ? Integer.toString(i) : AcledRules.INTER.get(i - 1)).orElse("")));
  }

  private void place(List<String> row, Optional<Place> where) {
    Optional<Books.Divided> divided = where.map(books::divisions);
    row.add(divided.flatMap(Books.Divided::first).map(KnownPlace::name).orElse(""));
    row.add(divided.flatMap(Books.Divided::second).map(KnownPlace::name).orElse(""));
    row.add(divided.flatMap(Books.Divided::third).map(KnownPlace::name).orElse(""));
    row.add(where.map(Place::name).orElse(""));
    row.add(where.flatMap(Place::point).map(Point::lat).map(d -> Rows.degrees(d).toPlainString()).orElse(""));
    row.add(where.flatMap(Place::point).map(Point::lon).map(d -> Rows.degrees(d).toPlainString()).orElse(""));
    row.add(where.map(p -> Integer.toString(FieldMap.acledPlace(Books.precision(p)))).orElse(""));
  }

  private static String publishers(Incident incident) {
    return incident.members().stream().map(m -> m.carrier().publisher()).distinct().collect(Collectors.joining("; "));
  }

  /** The report's own words; where accounts exclude one another, that too. */
  private static String notes(Incident incident) {
    String quote = incident.members().get(0).event().told().quote().text();
    String disputed = incident.tolls().stream().filter(Toll::disputed).map(t -> t.outcome().term() + " disputed: " + t.accounts().stream().filter(a -> !a.superseded())
        .map(a -> a.claimant() + " " + a.count().low().map(BigDecimal::toPlainString).orElse("?")).collect(Collectors.joining(", "))).collect(Collectors.joining("; "));
    return disputed.isEmpty() ? quote : (quote + " [" + disputed + "]").strip();
  }

  private static String tags(Incident incident, boolean killed, boolean sample) {
    List<String> tags = new ArrayList<>(List.of("grade=" + incident.grade().term(), "independent_sources=" + incident.independent(),
        "review=" + incident.review().state().term()));
    if (!killed) {
      tags.add("fatalities=unreported");
    }
    if (incident.initiators().isEmpty()) {
      tags.add("actor1=unreported");
    }
    if (incident.when().flatMap((Period w) -> w.from().or(w::to)).isEmpty()) {
      tags.add("event_date=unreported");
    }
    if (sample) {
      tags.add("sample=SAMPLE");
    }
    return String.join("; ", tags);
  }
}
