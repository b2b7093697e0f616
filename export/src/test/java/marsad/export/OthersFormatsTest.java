// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import static marsad.export.Invented.killed;
import static marsad.export.Invented.written;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import marsad.record.Actor;
import marsad.export.ged.GedRules;
import marsad.link.Incident;
import marsad.record.Kind;
import marsad.record.Period;
import marsad.record.Precision;
import marsad.record.Status;
import marsad.record.Victims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ACLED's, GED's and HAPI's layouts: header lines to the byte, one test for each row of the map of fields. */
class OthersFormatsTest {
  private static final String ACLED = "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,"
      + "assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,"
      + "fatalities,tags,timestamp";
  private static final String GED = "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,"
      + "dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,"
      + "source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,"
      + "date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob";

  @TempDir private Path folder;
  private Invented it;

  @BeforeEach
  void open() {
    it = new Invented(folder.resolve("test.db"));
  }

  @AfterEach
  void close() {
    it.close();
  }

  private List<Map<String, String>> rows(Format format) throws IOException {
    return CsvReader.builder().ofNamedCsvRecord(written(format, it.internal())).stream().map(NamedCsvRecord::getFieldsAsMap).collect(Collectors.toList());
  }

  @Test
  void headers_are_those_of_the_formats() throws IOException {
    assertThat(written(Format.ACLED, it.internal())).isEqualTo(ACLED + "\n");
    assertThat(written(Format.ACLED_NUMERIC, it.internal())).isEqualTo(ACLED + "\n");
    assertThat(written(Format.GED, it.internal())).isEqualTo(GED + "\n");
    assertThat(ACLED.split(",")).hasSize(31);
    assertThat(GED.split(",")).hasSize(49);
  }

  @Test
  void geds_sides_of_an_incident_are_told_with_the_rule() throws IOException {
    it.add("one", new Invented.Told(Kind.ARMED_CLASH, "2031-05-02").by(Invented.army()).to("rebels").harm(killed(Victims.CIVILIAN, 3)));
    it.add("two", new Invented.Told(Kind.TALKS, "2031-05-03").by(Invented.army()).to("rebels"));
    List<Incident> all = it.internal().view().incidents();
    assertThat(GedRules.rule(all.get(0))).hasValueSatisfying(r -> assertThat(r).startsWith("side A (Syrian Army) 0, side B (Civilians) 0, civilians 3, unknown 0: ")
        .contains("civilians of whatever class to the civilians"));
    assertThat(rows(Format.GED).get(0)).containsEntry("deaths_civilians", "3").containsEntry("deaths_a", "0");
    assertThat(GedRules.rule(all.get(1))).as("GED counts no talks").isEmpty();
  }

  @Test
  void acled_a_clash_between_a_states_forces_and_rebels() throws IOException {
    it.add("one", new Invented.Told(Kind.ARMED_CLASH, "2031-05-02").by(Invented.army()).to("rebels").harm(killed(Victims.COMBATANT, 3)));
    Map<String, String> row = rows(Format.ACLED).get(0);
    assertThat(row).containsEntry("event_date", "2031-05-02").containsEntry("year", "2031").containsEntry("time_precision", "1")
        .containsEntry("disorder_type", "Political violence").containsEntry("event_type", "Battles").containsEntry("sub_event_type", "Armed clash")
        .containsEntry("actor1", "Syrian Army").containsEntry("inter1", "State forces").containsEntry("actor2", "rebels").containsEntry("inter2", "Rebel group")
        .containsEntry("interaction", "State forces-Rebel group").containsEntry("civilian_targeting", "").containsEntry("iso", "760").containsEntry("country", "Syria")
        .containsEntry("location", "Saraqib").containsEntry("latitude", "35.864471").containsEntry("geo_precision", "1").containsEntry("fatalities", "3")
        .containsEntry("source", "Sample Wire").containsEntry("timestamp", Long.toString(LocalDate.parse("2031-05-02").toEpochDay() * 86400));
    assertThat(row.get("event_id_cnty")).as("our id, never one that looks like ACLED's").matches("i[0-9a-f]{12}");
    assertThat(rows(Format.ACLED_NUMERIC).get(0)).containsEntry("inter1", "1").containsEntry("inter2", "2").containsEntry("interaction", "12");
  }

  @Test
  void acled_knows_no_empty_so_the_tags_say_what_nobody_reported() throws IOException {
    it.add("one", new Invented.Told(Kind.SHELLING, "2031-05-02").to("market"));
    Map<String, String> row = rows(Format.ACLED).get(0);
    assertThat(row).containsEntry("fatalities", "0").containsEntry("actor1", "Unidentified Armed Group (Syria)").containsEntry("actor2", "Civilians (Syria)")
        .containsEntry("civilian_targeting", "Civilian targeting").containsEntry("sub_event_type", "Shelling/artillery/missile attack");
    assertThat(row.get("tags")).contains("fatalities=unreported", "actor1=unreported", "grade=single-source", "review=unreviewed");
  }

  @Test
  void acled_and_ged_have_no_row_for_threats_and_background() throws IOException {
    it.add("one", new Invented.Told(Kind.SHELLING, "2031-05-02").to("market").status(Status.THREATENED).harm(killed(Victims.CIVILIAN, 2)));
    it.add("two", new Invented.Told(Kind.BOMBING, "2030-05-02").to("bridge").background().published("2031-05-02").harm(killed(Victims.CIVILIAN, 2)));
    assertThat(rows(Format.ACLED)).isEmpty();
    assertThat(rows(Format.GED)).isEmpty();
  }

  @Test
  void ged_deaths_by_side_and_never_an_id_of_theirs() throws IOException {
    it.add("one", new Invented.Told(Kind.ARMED_CLASH, "2031-05-02").by(Invented.army()).to("rebels").harm(new marsad.record.Harm(marsad.record.Outcome.KILLED,
        Victims.COMBATANT, java.util.Optional.of(Actor.named("rebels", "rebels")), marsad.record.Count.exactly(3)), killed(Victims.CIVILIAN, 2)));
    Map<String, String> row = rows(Format.GED).get(0);
    assertThat(row).containsEntry("deaths_b", "3").containsEntry("deaths_civilians", "2").containsEntry("best", "5").containsEntry("type_of_violence", "1")
        .containsEntry("where_prec", "1").containsEntry("date_prec", "1").containsEntry("date_start", "2031-05-02").containsEntry("date_end", "2031-05-02")
        .containsEntry("geom_wkt", "POINT (36.80591 35.864471)").containsEntry("country_id", "652").containsEntry("gwnoa", "652").containsEntry("code_status", "Check")
        .containsEntry("side_a", "Syrian Army").containsEntry("number_of_sources", "1").containsEntry("event_clarity", "1");
    assertThat(row.entrySet()).filteredOn(e -> e.getKey().matches(".*(dset|new)_id")).allSatisfy(e -> assertThat(e.getValue()).isEmpty());
    assertThat(Long.parseLong(row.get("best"))).isEqualTo(List.of("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown").stream()
        .mapToLong(c -> Long.parseLong(row.get(c))).sum());
  }

  @Test
  void ged_has_only_what_killed_somebody() throws IOException {
    it.add("one", new Invented.Told(Kind.SHELLING, "2031-05-02").to("market"));
    assertThat(rows(Format.GED)).isEmpty();
  }

  @Test
  void map_of_dates() {
    LocalDate day = LocalDate.parse("2031-05-02");
    assertThat(codes(Period.day(day))).isEqualTo("day 1 1");
    assertThat(codes(Period.of(day, day.plusDays(3)))).isEqualTo("week 2 2");
    assertThat(codes(Period.of(day, day.plusDays(6)))).isEqualTo("week 2 3");
    assertThat(codes(Period.of(day, day.plusDays(30)))).isEqualTo("month 3 4");
    assertThat(codes(Period.of(day, day.plusDays(200)))).isEqualTo("year 3 5");
    assertThat(codes(Period.since(day))).isEqualTo("open 3 5");
  }

  private static String codes(Period period) {
    return FieldMap.datePrecision(period) + " " + FieldMap.acledTime(period) + " " + FieldMap.gedDate(period);
  }

  @Test
  void map_of_places() {
    assertThat(List.of(Precision.values()).stream().map(p -> FieldMap.acledPlace(p) + "/" + FieldMap.gedPlace(p))).containsExactly("1/1", "1/1", "2/3", "3/4", "3/6", "3/5");
    assertThat(FieldMap.priogrid(-90, -180)).isEqualTo(1);
    assertThat(FieldMap.priogrid(33.25, 36.25)).isEqualTo(246 * 720 + 432 + 1);
    assertThat(FieldMap.priogrid(90, 180)).isEqualTo(259200);
  }

  @Test
  void hapi_counts_by_month_district_and_type() throws IOException {
    it.add("one", new Invented.Told(Kind.ARMED_CLASH, "2031-05-02").by(Invented.army()).to("rebels").harm(killed(Victims.COMBATANT, 3)));
    it.add("two", new Invented.Told(Kind.SHELLING, "2031-05-12").to("market").harm(killed(Victims.CIVILIAN, 2)));
    it.add("three", new Invented.Told(Kind.PROTEST, "2031-05-12").by(Actor.named("residents", "residents")));
    it.add("four", new Invented.Told(Kind.SHELLING, "2031-04-12").to("village").at(Invented.PROVINCE));
    List<Map<String, String>> rows = rows(Format.HAPI);
    assertThat(rows).extracting(r -> String.join(" ", r.get("location_code"), r.get("admin_level"), r.get("event_type"), r.get("events"), r.get("fatalities"),
        r.get("reference_period_start"), r.get("reference_period_end"))).containsExactlyInAnyOrder(
        "SYR 2 political_violence 2 5 2031-05-01 2031-05-31", "SYR 2 civilian_targeting 1 2 2031-05-01 2031-05-31",
        "SYR 2 demonstration 1  2031-05-01 2031-05-31", "SYR 1 political_violence 1  2031-04-01 2031-04-30", "SYR 1 civilian_targeting 1  2031-04-01 2031-04-30");
    assertThat(rows).allSatisfy(r -> assertThat(r.get("provider_admin1_name")).isNotEmpty());
  }
}
