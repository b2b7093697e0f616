// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import java.util.List;
import java.util.Optional;

/** The columns of a row, in their order: one place for CSV, data package, GeoPackage, Parquet and the way back in. */
public final class Columns {

  /** What stands in a column. */
  public enum Type {
    STRING, DATE, INTEGER, NUMBER, BOOLEAN;

    /** Its name in a data package. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** @param hxl tag of the Humanitarian Exchange Language, if one fits */
  public record Column(String name, Type type, String covers, Optional<String> hxl) {}

  private static final List<Column> ALL = List.of(
      column("id", Type.STRING, "the incident", "#event+id"),
      column("sample", Type.STRING, "SAMPLE where a report of it belongs to the bundled sample", ""),
      column("kind", Type.STRING, "kind of event", "#event+type"),
      column("status", Type.STRING, "whether it came about", "#status"),
      column("review", Type.STRING, "unreviewed, accepted or rejected", ""),
      column("review_label", Type.STRING, "the words to show with it", ""),
      column("grade", Type.STRING, "how it is attested, by rule", ""),
      column("disputed", Type.BOOLEAN, "sources exclude one another", ""),
      column("background", Type.BOOLEAN, "told only to explain or date something else", ""),
      column("date_start", Type.DATE, "first day that its records agree on", "#date+start"),
      column("date_end", Type.DATE, "last day that its records agree on", "#date+end"),
      column("date_precision", Type.STRING, "day, week, month, year; open where an end is not known", ""),
      column("place", Type.STRING, "the most exact place told", "#loc+name"),
      column("place_id", Type.STRING, "its row in knowledge/", ""),
      column("place_precision", Type.STRING, "how exact the words are: point, town, district, province, country, area", ""),
      column("admin1", Type.STRING, "first-order division", "#adm1+name"),
      column("admin1_pcode", Type.STRING, "its P-code", "#adm1+code"),
      column("admin2", Type.STRING, "second-order division", "#adm2+name"),
      column("admin2_pcode", Type.STRING, "its P-code", "#adm2+code"),
      column("country", Type.STRING, "ISO 3166-1 alpha-3", "#country+code"),
      column("lat", Type.NUMBER, "latitude of the place, for an area of its middle", "#geo+lat"),
      column("lon", Type.NUMBER, "longitude of it", "#geo+lon"),
      column("initiators", Type.STRING, "who did it", "#group+name+first"),
      column("targets", Type.STRING, "to whom or what", "#group+name+second"),
      column("means", Type.STRING, "by what", ""),
      column("killed_low", Type.INTEGER, "least that a standing account allows", "#affected+killed+min"),
      column("killed_best", Type.INTEGER, "the number given by most claimants", "#affected+killed"),
      column("killed_high", Type.INTEGER, "most that a standing account allows; empty where one sets no bound", "#affected+killed+max"),
      column("civilians_killed_low", Type.INTEGER, "of those, people told to be no combatants", "#affected+killed+civilians+min"),
      column("civilians_killed_best", Type.INTEGER, "as killed_best", "#affected+killed+civilians"),
      column("civilians_killed_high", Type.INTEGER, "as killed_high", "#affected+killed+civilians+max"),
      column("injured_low", Type.INTEGER, "as killed_low", "#affected+injured+min"),
      column("injured_best", Type.INTEGER, "as killed_best", "#affected+injured"),
      column("injured_high", Type.INTEGER, "as killed_high", "#affected+injured+max"),
      column("tolls", Type.STRING, "every outcome and class in words", ""),
      column("independent_sources", Type.INTEGER, "claimants that do not go back to one another", ""),
      column("reports", Type.INTEGER, "texts", ""),
      column("sources", Type.STRING, "whom the reports have it from", "#meta+source"),
      column("publishers", Type.STRING, "who published the reports", "#meta+publisher"),
      column("first_published", Type.DATE, "day of the first report", "#date+published"),
      column("quote", Type.STRING, "the first record's words", "#description"),
      column("report_sha256", Type.STRING, "the texts", ""));

  private Columns() {}

  private static Column column(String name, Type type, String covers, String hxl) {
    return new Column(name, type, covers, Optional.of(hxl).filter(h -> !h.isEmpty()));
  }

  /** All, in their order. */
  public static List<Column> all() {
    return ALL;
  }

  /** Their names. */
  public static List<String> names() {
    return ALL.stream().map(Column::name).toList();
  }
}
