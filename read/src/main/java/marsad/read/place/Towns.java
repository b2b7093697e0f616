// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.knowledge.place.KnownPlace;
import marsad.knowledge.place.PlaceKind;
import marsad.record.How;
import marsad.record.Precision;

/** The town that a quarter, a site or a part of a town belongs to, where the words or the report name it. */
final class Towns {
  private static final Set<PlaceKind> INSIDE = Set.of(PlaceKind.QUARTER, PlaceKind.SITE, PlaceKind.ROAD);
  private static final double NEAR_KM = 8;
  private final PlaceLists lists;

  Towns(PlaceLists lists) {
    this.lists = lists;
  }

  /**
   * The places of an event, the town added to a single one that lies in it; to one in no list the province that the report was filed for.
   *
   * @param told all that the report names as places
   * @param filed those of the sentence's dateline
   */
  List<Spot> with(List<Spot> chain, List<Spot> told, List<Spot> filed) {
    if (chain.size() != 1) {
      return chain;
    }
    Spot only = chain.get(0);
    Optional<Spot> town = only.known().isEmpty() ? filed.stream().filter(s -> s.precision().filter(p -> p == Precision.PROVINCE).isPresent()).findFirst() : whole(only).or(() -> around(only, told));
    List<Spot> more = new ArrayList<>(chain);
    town.ifPresent(more::add);
    return more;
  }

  /** Of "western Gao" Gao. */
  private Optional<Spot> whole(Spot part) {
    String id = part.known().orElseThrow().id();
    return id.contains("/") ? lists.gazetteer().id(id.substring(0, id.indexOf('/'))).filter(k -> k.kind() == PlaceKind.TOWN)
        .map(k -> new Spot(part.sentence(), part.from(), part.to(), part.at(), k.name(), Optional.of(k), Optional.of(Precision.TOWN), How.RESOLVED, part.spans())) : Optional.empty();
  }

  /** Of a quarter or a site the town around it that the report names. */
  private static Optional<Spot> around(Spot inner, List<Spot> told) {
    KnownPlace small = inner.known().orElseThrow();
    return !INSIDE.contains(small.kind()) ? Optional.empty() : told.stream().filter(s -> s.known().filter(k -> k.kind() == PlaceKind.TOWN && !k.id().equals(small.id()) && small.km(k) <= Math.max(NEAR_KM, k.radiusKm())).isPresent())
        .min(Comparator.comparingDouble((Spot s) -> small.km(s.known().orElseThrow())).thenComparingInt(Spot::sentence))
        .map(s -> new Spot(s.sentence(), s.from(), s.to(), s.at(), s.name(), s.known(), s.precision(), How.INFERRED, s.spans()));
  }
}
