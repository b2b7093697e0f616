// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.hapi;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import marsad.export.Books;
import marsad.export.Selection;
import marsad.export.Totals;
import marsad.export.acled.AcledRules;
import marsad.export.table.Tables;
import marsad.knowledge.kind.KindInfo;
import marsad.knowledge.place.KnownPlace;
import marsad.link.Incident;
import marsad.record.Outcome;
import marsad.record.Period;
import marsad.record.Place;

/**
 * Events and deaths by month, division and type, as HDX HAPI's conflict events: {@code political_violence}, {@code civilian_targeting} (a part of
 * it, counted again) and {@code demonstration}. An incident counts in the month in which it began, in the finest division that its words allow.
 */
public final class Monthly {
  public static final List<String> COLUMNS = List.of("location_code", "has_hrp", "in_gho", "provider_admin1_name", "provider_admin2_name", "admin1_code", "admin1_name",
      "admin2_code", "admin2_name", "admin_level", "event_type", "events", "fatalities", "reference_period_start", "reference_period_end");
  private final Books books;
  private final AcledRules rules;

  public Monthly(Books books) {
    this.books = books;
    this.rules = new AcledRules(books);
  }

  private record Cell(String country, Optional<KnownPlace> first, Optional<KnownPlace> second, String type, YearMonth month) {
    String key() {
      return String.join("\t", country, first.map(KnownPlace::id).orElse(""), second.map(KnownPlace::id).orElse(""), type, month.toString());
    }
  }

  private static final class Sum {
    private int events;
    private Optional<BigDecimal> killed = Optional.empty();
  }

  /** Returns how many incidents are counted; the others have no day, no country or no type that HAPI knows. */
  public int write(Selection selection, Tables to) throws IOException {
    TreeMap<String, Cell> cells = new TreeMap<>();
    TreeMap<String, Sum> sums = new TreeMap<>();
    int counted = 0;
    for (Incident incident : selection.view().incidents()) {
      List<Cell> into = cells(incident);
      for (Cell cell : into) {
        cells.putIfAbsent(cell.key(), cell);
        add(sums.computeIfAbsent(cell.key(), k -> new Sum()), incident);
      }
      counted += into.isEmpty() ? 0 : 1;
    }
    to.row(COLUMNS);
    cells.forEach((key, cell) -> to.row(row(cell, sums.get(key))));
    to.flush();
    return counted;
  }

  private static void add(Sum sum, Incident incident) {
    sum.events++;
    Optional<BigDecimal> killed = Totals.of(incident.tolls(), Outcome.KILLED).best();
    sum.killed = killed.isEmpty() ? sum.killed : Optional.of(sum.killed.orElse(BigDecimal.ZERO).add(killed.get()));
  }

  private List<Cell> cells(Incident incident) {
    Optional<LocalDate> day = incident.when().flatMap(Period::from);
    Optional<Place> where = incident.where();
    if (day.isEmpty() || where.flatMap(Place::country).isEmpty() || !AcledRules.concerns(incident)) {
      return List.of();
    }
    Books.Divided divided = books.divisions(where.get());
    List<Cell> cells = new ArrayList<>();
    types(incident).forEach(t -> cells.add(new Cell(where.get().country().get(), divided.first(), divided.second(), t, YearMonth.from(day.get()))));
    return cells;
  }

  private List<String> types(Incident incident) {
    KindInfo.Acled type = rules.type(incident);
    String disorder = AcledRules.disorder(type);
    List<String> types = new ArrayList<>();
    if (disorder.contains("Political violence")) {
      types.add("political_violence");
    }
    if (rules.targetsCivilians(incident)) {
      types.add("civilian_targeting");
    }
    if (disorder.contains("Demonstrations")) {
      types.add("demonstration");
    }
    return types;
  }

  private static List<String> row(Cell cell, Sum sum) {
    String first = cell.first().map(KnownPlace::name).orElse("");
    String second = cell.second().map(KnownPlace::name).orElse("");
    int level = cell.second().isPresent() ? 2 : cell.first().isPresent() ? 1 : 0;
    return List.of(cell.country(), "", "", first, second, cell.first().flatMap(KnownPlace::pcode).orElse(""), first,
        cell.second().flatMap(KnownPlace::pcode).orElse(""), second, Integer.toString(level), cell.type(), Integer.toString(sum.events),
        sum.killed.map(BigDecimal::toPlainString).orElse(""), cell.month().atDay(1).toString(), cell.month().atEndOfMonth().toString());
  }
}
