// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.ged;

import static org.assertj.core.api.Assertions.assertThat;

import marsad.record.Event;
import marsad.record.Json;
import marsad.record.RecordReader;
import marsad.record.Text;
import org.junit.jupiter.api.Test;

/** One test for each rule by which an event becomes a row. */
class GedRulesTest {
  private static Event event(String fields) {
    return (Event) new RecordReader(new Text("It happened.")).record(Json.parse("{\"id\": \"e1\", \"record\": \"event\", \"status\": \"happened\", \"quote\": \"It happened.\", " + fields + "}"));
  }

  private static GedRow.Deaths deaths(String fields) {
    return GedRules.row(event(fields)).deaths().orElseThrow();
  }

  private static final String CLASH = "\"kind\": \"armed-clash\", \"initiator\": [{\"name\": \"Army\"}], \"target\": [{\"name\": \"Rebels\"}], ";

  @Test
  void deathsGoToTheSideTheyBelongTo() {
    GedRow.Deaths deaths = deaths(CLASH + "\"harm\": [{\"outcome\": \"killed\", \"who\": \"combatant\", \"side\": {\"name\": \"Rebels\"}, \"low\": 19, \"high\": 19},"
        + "{\"outcome\": \"killed\", \"who\": \"combatant\", \"side\": {\"name\": \"Army\"}, \"low\": 12, \"high\": 12}, {\"outcome\": \"injured\", \"who\": \"unknown\", \"low\": 3, \"high\": 3}]");
    assertThat(deaths).isEqualTo(new GedRow.Deaths(12, 19, 0, 0, 31, 31));
    assertThat(deaths.best()).isEqualTo(31);
  }

  @Test
  void aPartInsideAWholeIsNotAdded() {
    assertThat(deaths("\"kind\": \"shelling\", \"harm\": [{\"outcome\": \"killed\", \"who\": \"civilian\", \"low\": 10, \"high\": 10}, "
        + "{\"outcome\": \"killed\", \"who\": \"child\", \"low\": 3, \"high\": 3}]")).isEqualTo(new GedRow.Deaths(0, 0, 10, 0, 10, 10));
  }

  @Test
  void atLeastIsCountedAsItsLeast() {
    assertThat(deaths("\"kind\": \"bombing\", \"harm\": [{\"outcome\": \"killed\", \"who\": \"unknown\", \"low\": 8, \"high\": null}]")).isEqualTo(new GedRow.Deaths(0, 0, 0, 8, 8, 8));
  }

  @Test
  void noNumberIsNotZero() {
    assertThat(GedRules.row(event(CLASH + "\"harm\": []")).deaths()).isEmpty();
  }

  @Test
  void precisionFollowsTheWords() {
    GedRow row = GedRules.row(event(CLASH + "\"where\": [{\"name\": \"Tarn\", \"country\": \"XSM\", \"precision\": \"province\"}], \"when\": {\"from\": \"2020-02-01\", \"to\": \"2020-02-05\"}"));
    assertThat(row.datePrecision()).contains(2);
    assertThat(row.wherePrecision()).contains(4);
    assertThat(row.country()).contains("XSM");
    assertThat(row.sideA()).isEqualTo("Army");
  }

  @Test
  void violenceAgainstCiviliansAloneIsOneSided() {
    GedRow row = GedRules.row(event("\"kind\": \"killing\", \"initiator\": [{\"name\": \"Army\"}], \"target\": [{\"name\": \"villagers\"}], "
        + "\"harm\": [{\"outcome\": \"killed\", \"who\": \"civilian\", \"low\": 2, \"high\": 2}]"));
    assertThat(row.typeOfViolence()).contains(3);
    assertThat(row.sideB()).isEqualTo("Civilians");
  }

  @Test
  void whoIsHitIsReadFromTheDeadWhereNothingElseSaysIt() {
    GedRow row = GedRules.row(event("\"kind\": \"bombing\", \"initiator\": [{\"name\": \"Rebels\"}], \"harm\": [{\"outcome\": \"killed\", \"who\": \"combatant\", "
        + "\"side\": {\"name\": \"Army\"}, \"low\": 4, \"high\": 4}]"));
    assertThat(row.sideB()).isEqualTo("Army");
    assertThat(row.deaths()).contains(new GedRow.Deaths(0, 4, 0, 0, 4, 4));
  }

  @Test
  void onlyViolenceThatCameAboutConcernsGed() {
    assertThat(GedRules.concerns(event("\"kind\": \"killing\""))).isTrue();
    assertThat(GedRules.concerns(event("\"kind\": \"talks\""))).isFalse();
  }
}
