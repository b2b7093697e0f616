// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.linking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import marsad.record.Actor;
import marsad.record.Count;
import marsad.record.Event;
import marsad.record.Evidence;
import marsad.record.Harm;
import marsad.record.Ids;
import marsad.record.Kind;
import marsad.record.Means;
import marsad.record.Outcome;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.Point;
import marsad.record.Precision;
import marsad.record.Reading;
import marsad.record.Report;
import marsad.record.Span;
import marsad.record.Status;
import marsad.record.Telling;
import marsad.record.Text;
import marsad.record.Victims;

/** Readings made by rule: an invented war of ten years in forty provinces of ten towns each, every incident told by one to four reports. */
public final class Generated {
  private static final int DAYS = 3650;
  private static final int PROVINCES = 40;
  private static final int TOWNS = 10;
  private static final Kind[] KINDS = {Kind.SHELLING, Kind.AIR_STRIKE, Kind.ARMED_CLASH, Kind.KILLING, Kind.BOMBING, Kind.ABDUCTION, Kind.ARREST};
  private static final String[] DOERS = {"Northern League", "River Front", "Salt Guard", "", "Army of Arvania"};
  private static final String[] THINGS = {"market", "checkpoint", "school", "bakery", "convoy", "clinic", "bridge", "depot"};
  private final Random random;
  private final Map<String, Place> places = new HashMap<>(); // each once, as a gazetteer gives them

  private Generated(long seed) {
    this.random = new Random(seed);
  }

  /** As many records, one a reading, in no order. */
  public static List<Reading> readings(int records, long seed) {
    Generated made = new Generated(seed);
    List<Reading> readings = new ArrayList<>(records);
    for (int incident = 0; readings.size() < records; incident++) {
      made.incident(incident, Math.min(records - readings.size(), 1 + made.random.nextInt(4)), readings);
    }
    return readings;
  }

  private void incident(int number, int reports, List<Reading> readings) {
    LocalDate day = LocalDate.of(2030, 1, 1).plusDays(random.nextInt(DAYS));
    int province = random.nextInt(PROVINCES);
    int town = random.nextInt(TOWNS);
    Kind kind = KINDS[random.nextInt(KINDS.length)];
    String doer = DOERS[random.nextInt(DOERS.length)];
    String thing = THINGS[random.nextInt(THINGS.length)];
    int dead = random.nextInt(20);
    for (int report = 0; report < reports; report++) {
      boolean vague = random.nextInt(8) == 0;
      readings.add(reading(number + "-" + report, day, vague ? place("P" + province, () -> province(province)) : place("T" + province + "." + town, () -> town(province, town)), kind, doer, thing,
          Math.max(0, dead + (random.nextInt(5) == 0 ? 1 : 0))));
    }
  }

  private Reading reading(String name, LocalDate day, Place place, Kind kind, String doer, String thing, int dead) {
    String words = kind.term() + " at the " + thing + " of " + place.name() + ", report " + name + " by word " + Integer.toString(random.nextInt(1 << 20), 36);
    Text text = new Text(words + ". Sources differ.");
    Telling told = new Telling("e", text.quote(new Span(0, words.length())), List.of(), List.of(), Optional.of(Period.day(day)), false, false,
        Evidence.none());
    List<Actor> doers = doer.isEmpty() ? List.of() : List.of(Actor.named(doer));
    List<Harm> harm = dead == 0 ? List.of() : List.of(new Harm(Outcome.KILLED, Victims.CIVILIAN, Optional.empty(), Count.exactly(dead)));
    Event event = new Event(told, kind, Status.HAPPENED, doers, List.of(Actor.named(thing)), List.of(place), harm, List.<Means>of());
    Report report = new Report(name, text, Optional.empty(), Optional.empty(), Optional.of("Outlet " + random.nextInt(50)), Optional.empty(),
        Optional.empty(), Optional.of(day.plusDays(random.nextInt(2))), "given", "en", List.of(), List.of());
    return new Reading(report, Ids.number(report.sha256(), List.of(event)), "generated");
  }

  private Place place(String id, Supplier<Place> made) {
    return places.computeIfAbsent(id, i -> made.get());
  }

  private static Place province(int province) {
    return new Place("Province " + province, List.of(), Optional.of("P" + province), Optional.of("XAR"), Optional.of(point(province, 5)),
        Optional.of(Precision.PROVINCE));
  }

  private static Place town(int province, int town) {
    return new Place("Town " + province + " " + town, List.of(), Optional.of("T" + province + "." + town), Optional.of("XAR"),
        Optional.of(point(province, town)), Optional.of(Precision.TOWN));
  }

  private static Point point(int province, int town) {
    return new Point(province / 8 * 3 + town * 0.2, province % 8 * 3 + town * 0.1);
  }
}
