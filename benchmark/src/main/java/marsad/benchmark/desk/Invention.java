// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.knowledge.Shelf;
import marsad.knowledge.Table;
import marsad.record.Actor;
import marsad.record.Place;
import marsad.record.Point;
import marsad.record.Precision;

/** What made-up incidents are made of: places and actors that knowledge has, outlets and words of no real report. Few are drawn often, most seldom. */
final class Invention {
  private static final double SKEW = 1.05;
  private static final int OUTLETS = 80;
  private static final List<String> NOUNS = List.of("shelling", "checkpoint", "convoy", "bridge", "market", "school", "hospital", "barracks", "airfield",
      "roadblock", "depot", "warehouse", "mosque", "church", "bakery", "camp", "border", "crossing", "highway", "dam", "refinery", "pipeline", "port",
      "village", "quarter", "suburb", "hill", "valley", "river", "station", "terminal", "power", "water", "farm", "orchard", "ambulance", "drone",
      "rocket", "mortar", "sniper");
  private static final List<String> VERBS = List.of("hit", "reached", "left", "crossed", "closed", "shelled", "searched", "held", "entered", "damaged",
      "rebuilt", "patrolled", "guarded", "attacked", "warned", "reported");
  private final List<Place> places = new ArrayList<>();
  private final List<Actor> actors = new ArrayList<>();
  private final List<String> outlets = new ArrayList<>();

  Invention(Knowledge knowledge) {
    for (Shelf theatre : knowledge.theatres()) {
      theatre.table("places.tsv").map(Table::rows).orElse(List.of()).forEach(this::place);
      theatre.table("actors.tsv").map(Table::rows).orElse(List.of()).forEach(row ->
          actors.add(new Actor(row.need("name"), List.of(row.need("name")), Optional.of(row.need("id")))));
    }
    for (int i = 0; i < OUTLETS; i++) {
      outlets.add("Made-up Outlet " + (i + 1));
    }
    mix(places);
    mix(actors);
  }

  private void place(Row row) {
    Optional<Precision> precision = switch (row.get("class").orElse("")) {
      case "ADM1" -> Optional.of(Precision.PROVINCE);
      case "ADM2", "ADM3" -> Optional.of(Precision.DISTRICT);
      default -> row.get("class").filter(c -> c.startsWith("PPL")).map(c -> Precision.TOWN);
    };
    if (precision.isPresent() && row.number("lat").isPresent() && row.number("lon").isPresent()) {
      places.add(new Place(row.need("name"), List.of(row.need("name")), Optional.of(row.need("id")), row.get("country"),
          Optional.of(new Point(row.number("lat").get(), row.number("lon").get())), precision));
    }
  }

  private static <T> void mix(List<T> list) {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = list.size() - 1; i > 0; i--) {
      java.util.Collections.swap(list, i, random.nextInt(i + 1));
    }
  }

  /** One of the first, mostly: the n-th about n times as seldom as the first. */
  static <T> T skewed(List<T> list, SplittableRandom random) {
    double most = Math.pow(list.size() + 1.0, 1 - SKEW);
    double at = Math.pow(1 - random.nextDouble() * (1 - most), 1 / (1 - SKEW)) - 1;
    return list.get((int) Math.min(list.size() - 1, at));
  }

  List<Place> places() {
    return places;
  }

  List<Actor> actors() {
    return actors;
  }

  List<String> outlets() {
    return outlets;
  }

  static List<String> nouns() {
    return NOUNS;
  }

  /** A sentence that says nothing of anybody. */
  static String sentence(SplittableRandom random) {
    return "A " + skewed(NOUNS, random) + " " + skewed(VERBS, random) + " the " + skewed(NOUNS, random) + " near the " + skewed(NOUNS, random);
  }
}
