// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.knowledge.place.KnownPlace;
import marsad.link.Account;
import marsad.link.Incident;
import marsad.link.Member;
import marsad.link.Toll;
import marsad.record.Json;
import marsad.record.Outcome;
import marsad.record.Party;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.Point;
import marsad.record.Precision;
import marsad.record.Victims;

/** An incident as one flat row: the same columns, in the same order, whatever the format. Nothing known is null, never 0. */
public final class Rows {
  private static final int DECIMALS = 6;
  private final Books books;

  public Rows(Books books) {
    this.books = books;
  }

  /** The row, with the keys of {@link Columns} in their order. */
  public ObjectNode of(Incident incident, boolean sample) {
    ObjectNode row = Json.object();
    row.put("id", incident.id()).put("sample", sample ? "SAMPLE" : null);
    row.put("kind", incident.kind().term()).put("status", incident.status().term());
    row.put("review", incident.review().state().term()).put("review_label", incident.review().label());
    row.put("grade", incident.grade().term()).put("disputed", incident.disputed()).put("background", incident.background());
    put(row, "date_start", incident.when().flatMap(Period::from).map(Object::toString));
    put(row, "date_end", incident.when().flatMap(Period::to).map(Object::toString));
    put(row, "date_precision", incident.when().map(FieldMap::datePrecision));
    place(row, incident.where());
    row.put("initiators", names(incident.initiators())).put("targets", names(incident.targets()));
    row.put("means", incident.means().stream().map(m -> m.term()).collect(Collectors.joining("; ")));
    totals(row, "killed", Totals.of(incident.tolls(), Outcome.KILLED));
    totals(row, "civilians_killed", Totals.ofCivilians(incident.tolls(), Outcome.KILLED));
    totals(row, "injured", Totals.of(incident.tolls(), Outcome.INJURED));
    row.put("tolls", incident.tolls().stream().map(Rows::toll).collect(Collectors.joining("; ")));
    row.put("independent_sources", incident.independent()).put("reports", incident.reports().size());
    row.put("sources", distinct(incident.members(), m -> m.event().told().sources().stream()));
    row.put("publishers", distinct(incident.members(), m -> Stream.of(m.carrier().publisher())));
    put(row, "first_published", incident.members().get(0).carrier().published().map(Object::toString));
    put(row, "quote", quote(incident));
    row.put("report_sha256", String.join("; ", incident.reports()));
    return row;
  }

  /** The first record's words; empty where they are withheld. */
  static Optional<String> quote(Incident incident) {
    return Optional.of(incident.members().get(0).event().told().quote().text()).filter(q -> !q.isEmpty());
  }

  private void place(ObjectNode row, Optional<Place> where) {
    put(row, "place", where.map(Place::name));
    put(row, "place_id", where.flatMap(Place::id));
    put(row, "place_precision", where.flatMap(Place::precision).map(Precision::term));
    Optional<Books.Divided> divided = where.map(books::divisions);
    put(row, "admin1", divided.flatMap(Books.Divided::first).map(KnownPlace::name));
    put(row, "admin1_pcode", divided.flatMap(Books.Divided::first).flatMap(KnownPlace::pcode));
    put(row, "admin2", divided.flatMap(Books.Divided::second).map(KnownPlace::name));
    put(row, "admin2_pcode", divided.flatMap(Books.Divided::second).flatMap(KnownPlace::pcode));
    put(row, "country", where.flatMap(Place::country));
    row.put("lat", where.flatMap(Place::point).map(p -> degrees(p.lat())).orElse(null));
    row.put("lon", where.flatMap(Place::point).map(p -> degrees(p.lon())).orElse(null));
  }

  /** Degrees with six decimals, 0.1 m. */
  public static BigDecimal degrees(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  static Optional<Point> point(Incident incident) {
    return incident.where().flatMap(Place::point);
  }

  private static void totals(ObjectNode row, String name, Totals totals) {
    row.put(name + "_low", totals.low().orElse(null)).put(name + "_best", totals.best().orElse(null)).put(name + "_high", totals.high().orElse(null));
  }

  private static String toll(Toll toll) {
    String who = toll.who() == Victims.UNKNOWN ? "" : " " + toll.who().term();
    String side = toll.side().map(s -> " of " + s.name()).orElse("");
    long claimants = toll.accounts().stream().map(Account::claimant).distinct().count();
    return number(toll.low()) + "–" + number(toll.high()) + who + " " + toll.outcome().term() + side + (claimants > 1 ? " (" + claimants + " accounts)" : "");
  }

  private static String number(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("?");
  }

  private static String names(List<? extends Party> parties) {
    return parties.stream().map(Party::name).collect(Collectors.joining("; "));
  }

  private static String distinct(List<Member> members, Function<Member, Stream<String>> words) {
    return members.stream().flatMap(words).distinct().collect(Collectors.joining("; "));
  }

  private static void put(ObjectNode row, String name, Optional<String> value) {
    row.put(name, value.orElse(null));
  }
}
