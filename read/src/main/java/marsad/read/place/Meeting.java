// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.place;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import marsad.knowledge.place.Gazetteer;
import marsad.knowledge.place.KnownPlace;
import marsad.knowledge.place.PlaceKind;
import marsad.record.Place;

/** Whether two places of a report can be the place of one happening: one place, or one within the other. */
final class Meeting {
  private static final Set<PlaceKind> WIDE = EnumSet.of(PlaceKind.COUNTRY, PlaceKind.PROVINCE, PlaceKind.DISTRICT, PlaceKind.REGION);
  private final Gazetteer gazetteer;

  Meeting(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  boolean of(Place one, Place other) {
    if (one.id().isPresent() && one.id().equals(other.id()) || one.name().equalsIgnoreCase(other.name())) {
      return true;
    }
    Optional<KnownPlace> first = known(one);
    Optional<KnownPlace> second = known(other);
    if (first.isEmpty() || second.isEmpty()) {
      return called(one, other) || first.or(() -> second).filter(k -> WIDE.contains(k.kind())).isPresent(); // a village in no list may lie in any province
    }
    return gazetteer.within(first.get(), second.get()) || gazetteer.within(second.get(), first.get());
  }

  /** "Northern Borno", "the edge of Kassala": the place whose part it is. */
  private Optional<KnownPlace> known(Place place) {
    return place.id().flatMap(id -> gazetteer.id(id.contains("/") ? id.substring(0, id.indexOf('/')) : id));
  }

  /** "Maqsoud" and "Sheikh Maqsoud": the words of one name are in the other. */
  private static boolean called(Place one, Place other) {
    List<String> first = words(one);
    List<String> second = words(other);
    return first.containsAll(second) || second.containsAll(first);
  }

  private static List<String> words(Place place) {
    return List.of(place.name().toLowerCase(Locale.ROOT).split("[ -]+"));
  }
}
