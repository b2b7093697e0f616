// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.record.Event;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.Precision;
import marsad.record.Status;

/**
 * One event record as the comparison sees it.
 *
 * @param index its place in the order of publication, text hash and start: the same in any order of arrival
 * @param heads the places of the event itself: what follows an exact place (its province) only says where that lies
 * @param wording what its words tell beside its fields
 */
record Mention(int index, Text text, Event event, int from, int to, List<Place> heads, Wording wording) {
  /** Days of the epoch that stand for an end that is not known. */
  static final int OPEN_START = -1_000_000;

  static final int OPEN_END = 1_000_000;
  private static final int WIDE_DAYS = 10;
  private static final double AROUND_KM = 25;
  private static final int VAGUE_DAYS = 200; // of which no more than the year is told

  static Mention of(int index, Text text, Event event, Wording wording) {
    Optional<Period> when = event.told().when();
    boolean dated = when.filter(w -> w.from().isPresent() && w.to().isPresent()).isPresent();
    return new Mention(index, text, event, when.flatMap(Period::from).map(Mention::day).orElse(OPEN_START),
        when.flatMap(Period::to).map(Mention::day).orElse(OPEN_END), heads(dated ? unsided(event.where()) : event.where()), wording);
  }

  /** A quarter that stands before its town is a part of it, and a town or a province that stands after what lies in it only says where that is. */
  private static List<Place> heads(List<Place> where) {
    if (where.size() < 2) {
      return where;
    }
    Place first = where.get(0);
    List<Place> around = where.stream().skip(1).filter(p -> precision(p) != precision(first) && near(first, p)).toList();
    boolean quarter = precision(first) == Precision.DISTRICT && around.stream().anyMatch(p -> precision(p) == Precision.TOWN);
    Place head = quarter ? new Place(first.name(), first.also(), first.id(), first.country(), first.point(), Optional.of(Precision.POINT)) : first;
    List<Place> heads = Stream.concat(Stream.of(head), where.stream().skip(1).filter(p -> !around.contains(p))).toList();
    List<Place> exact = heads.stream().filter(Mention::exact).toList();
    return exact.isEmpty() ? heads : exact;
  }

  /** Where a day is told, "the north of Orsa" beside Orsa, a town, says no more than the town; where none is, a side is too vague to bind as the town does. */
  static List<Place> unsided(List<Place> where) {
    return where.stream().filter(p -> where.stream().noneMatch(town -> sideOf(p, town))).toList();
  }

  private static boolean sideOf(Place side, Place town) {
    return precision(side) == Precision.AREA && precision(town) == Precision.TOWN && side.id().isPresent() && town.id().filter(t -> side.id().get().startsWith(t + "/")).isPresent();
  }

  private static boolean near(Place one, Place other) {
    return one.point().isPresent() && other.point().isPresent() && one.point().get().km(other.point().get()) <= AROUND_KM;
  }

  private static int day(LocalDate date) {
    return (int) date.toEpochDay();
  }

  /** True where it came about or is under way, or somebody denies that it did. */
  boolean happening() {
    return event.status() == Status.HAPPENED || event.status() == Status.ONGOING || event.status() == Status.DENIED;
  }

  boolean dated() {
    return from > OPEN_START && to < OPEN_END;
  }

  /** True where at least one end of its days is known. */
  boolean bounded() {
    return from > OPEN_START || to < OPEN_END;
  }

  /** Length in days; huge where an end is open. */
  int days() {
    return to - from + 1;
  }

  /** True where no day or no place binds it, so that other things must. */
  boolean loose() {
    boolean year = days() > VAGUE_DAYS && text.carrier().published().isEmpty(); // that of the report, whose own day nobody knows
    return !dated() || year || event.where().isEmpty();
  }

  boolean wide() {
    return days() > WIDE_DAYS;
  }

  Optional<Place> place() {
    return event.where().stream().findFirst();
  }

  static Precision precision(Place place) {
    return place.precision().orElse(place.point().isPresent() ? Precision.TOWN : Precision.AREA);
  }

  static boolean exact(Place place) {
    return precision(place).compareTo(Precision.TOWN) <= 0;
  }

  String id() {
    return event.id();
  }

  /**
   * The text that a mention stands in.
   *
   * @param sha256 of the text
   * @param carrier its first publication
   * @param family id of its wire family
   */
  record Text(String sha256, Carrier carrier, String family) {}
}
