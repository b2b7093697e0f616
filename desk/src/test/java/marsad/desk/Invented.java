// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.record.Actor;
import marsad.record.Kind;
import marsad.record.Metric;
import marsad.record.Outcome;
import marsad.record.Place;
import marsad.record.Point;
import marsad.record.Precision;
import marsad.record.Predicate;
import marsad.record.Reading;
import marsad.record.Status;
import marsad.record.Victims;

/** Reports invented for the desk's tests: real names of places, nothing in them happened. SAMPLE. */
final class Invented {
  private static final String NOTE = "\n\nSAMPLE. Invented for a test; nothing in it happened.";
  static final String QUOTE = "Nine people were killed on Monday when a shell hit the bus station in Hama";

  private Invented() {}

  static List<Reading> reports() {
    List<Reading> all = new ArrayList<>(List.of(station(), otherToll(), countryside(), nowhere(), column(), talks(), arabic()));
    return all;
  }

  private static Reading station() {
    return new Written("t-station", "Test Wire", "Shell hits bus station", "2025-03-04", "en",
        "😀 " + QUOTE + ", Test Monitor said. The Red Front fired it, residents said." + NOTE)
        .event(Kind.SHELLING, QUOTE).by("red-front", "Red Front", "Red Front").to(null, "bus station", "bus station")
        .at("g170017", "Hama", 35.13179, 36.75783, Precision.TOWN, "Hama").harm(Outcome.KILLED, Victims.UNKNOWN, 9, 9, "Nine")
        .on("2025-03-03", "on Monday").said("Test Monitor").done().reading();
  }

  private static Reading otherToll() {
    return new Written("t-toll", "Test Radio", "Doctors speak of twelve dead", "2025-03-05", "en",
        "Doctors at the hospital put the toll of Monday's shelling of the bus station in Hama at 12 dead. The Red Front denied that it had fired." + NOTE)
        .event(Kind.SHELLING, "the toll of Monday's shelling of the bus station in Hama at 12 dead").by("red-front", "Red Front", "Red Front")
        .to(null, "bus station", "bus station").at("g170017", "Hama", 35.13179, 36.75783, Precision.TOWN, "Hama")
        .harm(Outcome.KILLED, Victims.UNKNOWN, 12, 12, "12").on("2025-03-03", "Monday").said("Doctors").done().reading();
  }

  private static Reading countryside() {
    return new Written("t-province", "Test Wire", "Clashes in the countryside", "2025-03-06", "en",
        "The Blue Army and the Red Front fought in the countryside of Idlib province on Wednesday." + NOTE)
        .event(Kind.ARMED_CLASH, "The Blue Army and the Red Front fought in the countryside of Idlib province on Wednesday")
        .by("blue-army", "Blue Army", "Blue Army").to("red-front", "Red Front", "Red Front")
        .at("SY07", "Idlib Governorate", 35.8577, 36.5709, Precision.PROVINCE, "countryside of Idlib province").on("2025-03-05", "on Wednesday")
        .done().reading();
  }

  private static Reading nowhere() {
    return new Written("t-nowhere", "Test Post", "Fire in a village", "2025-03-07", "en",
        "Two houses burned down in Qarnash on Thursday, a farmer said." + NOTE)
        .event(Kind.DESTRUCTION, "Two houses burned down in Qarnash on Thursday").unlocated("Qarnash").on("2025-03-06", "on Thursday")
        .said("farmer").done().reading();
  }

  private static Reading column() {
    return new Written("t-column", "Test Wire", "Column seen", "2025-03-08", "en",
        "A column of the Blue Army left Aleppo for Saraqib on Friday." + NOTE)
        .event(Kind.MOVEMENT, "A column of the Blue Army left Aleppo for Saraqib on Friday").by("blue-army", "Blue Army", "Blue Army")
        .at("g172408", "Saraqib", 35.86447, 36.80591, Precision.TOWN, "Saraqib").on("2025-03-07", "on Friday").done().reading();
  }

  private static Reading talks() {
    return new Written("t-talks", "Test Post", "Talks expected", "2025-03-09", "en",
        "Envoys of the Blue Army and the Red Front are to meet in Homs next week." + NOTE)
        .event(Kind.TALKS, "Envoys of the Blue Army and the Red Front are to meet in Homs").by("blue-army", "Blue Army", "Blue Army")
        .by("red-front", "Red Front", "Red Front").at("g169577", "Homs", 34.72682, 36.72339, Precision.TOWN, "Homs").status(Status.PLANNED)
        .done().reading();
  }

  private static Reading arabic() {
    return new Written("t-arabic", "راديو الاختبار", "قصف على المحطة", "2025-03-04", "ar",
        "قال شهود إن القصف أصاب محطة الحافلات يوم الاثنين.\n\nعيّنة. SAMPLE.").reading();
  }

  /** A text, and what another outlet made of it: a number changed, the end left out, a sentence put in. */
  static List<Reading> copied() {
    String begin = "Engineers reopened the water station at Qarnash on Sunday after ";
    String middle = " days without supply, the town council said. Pumps were repaired with parts brought from the coast, and chlorine for two weeks has arrived. "
        + "The council asked people to boil water until Friday";
    return List.of(
        new Written("t-water", "Test Wire", "Water again", "2025-03-08", "en", begin + "eleven" + middle + " and thanked the crews." + NOTE).reading(),
        new Written("t-water-copy", "Test Post", "Water is back", "2025-03-09", "en", begin + "twelve" + middle + ". <b>More</b> parts are expected." + NOTE).reading());
  }

  /** Who held Hama, who is allied with whom, and how many fled: a course over some weeks. */
  static List<Reading> course() {
    Place hama = new Place("Hama", List.of("Hama"), Optional.of("g170017"), Optional.of("SYR"), Optional.of(new Point(35.13179, 36.75783)), Optional.of(Precision.TOWN));
    Actor red = new Actor("Red Front", List.of("Red Front"), Optional.of("red-front"));
    Actor blue = new Actor("Blue Army", List.of("Blue Army"), Optional.of("blue-army"));
    String holds = "The Red Front holds Hama";
    String also = "The Blue Army controls Hama, its spokesman said";
    String allied = "The Blue Army is allied with the Green Guard";
    String fled = "Between 40,000 and 45,000 people have fled";
    return List.of(
        new Written("t-holds", "Test Wire", "Who holds Hama", "2025-03-02", "en", holds + "." + NOTE).relation(Predicate.CONTROLS, red, hama, holds).reading(),
        new Written("t-holds-still", "Test Wire", "Hama still held", "2025-03-06", "en", holds + " still, people there said." + NOTE).relation(Predicate.CONTROLS, red, hama, holds).reading(),
        new Written("t-also", "Test Post", "Army speaks of Hama", "2025-03-04", "en", also + "." + NOTE).relation(Predicate.CONTROLS, blue, hama, also).reading(),
        new Written("t-also-still", "Test Post", "Army speaks of Hama again", "2025-03-08", "en", also + ", again." + NOTE).relation(Predicate.CONTROLS, blue, hama, also).reading(),
        new Written("t-allied", "Test Radio", "An alliance", "2025-03-05", "en", allied + "." + NOTE)
            .relation(Predicate.ALLIED_WITH, blue, new Actor("Green Guard", List.of("Green Guard"), Optional.of("green-guard")), allied).reading(),
        new Written("t-fled", "Test Radio", "Flight", "2025-03-05", "en", fled + " from Hama." + NOTE).figure(Metric.DISPLACED, 40_000, 45_000, "Hama", fled, "40,000").reading(),
        new Written("t-fled-more", "Test Radio", "More flight", "2025-03-09", "en", fled + " from Hama and more are on the road." + NOTE)
            .figure(Metric.DISPLACED, 50_000, 60_000, "Hama", fled, "45,000").reading());
  }
}
