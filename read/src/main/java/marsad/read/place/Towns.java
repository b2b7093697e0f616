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
  private static final int BEFORE = 2; // sentences
  private final PlaceLists lists;

  Towns(PlaceLists lists) {
    this.lists = lists;
  }

  /**
   * The places of an event, the town added to a single one that lies in it, and the province told with them; to one in no list the province that the report was filed for.
   *
   * @param told all that the report names as places
   * @param filed those of the sentence's dateline
   * @param heading the province that stands as a heading over the sentence
   */
  List<Spot> with(List<Spot> chain, List<Spot> told, List<Spot> filed, Optional<Spot> heading) {
    if (chain.size() != 1) {
      return in(chain, told, heading);
    }
    Spot only = chain.get(0);
    Optional<Spot> town = only.known().isEmpty() ? filed.stream().filter(s -> s.is(Precision.PROVINCE)).findFirst() : whole(only).or(() -> around(only, told));
    List<Spot> more = new ArrayList<>(chain);
    town.ifPresent(more::add);
    return in(more, told, heading);
  }

  /** With the province that all of them lie in, told with them or right before. */
  private List<Spot> in(List<Spot> chain, List<Spot> told, Optional<Spot> heading) {
    int here = chain.get(0).sentence();
    boolean province = chain.stream().anyMatch(c -> c.is(Precision.PROVINCE));
    List<Spot> more = new ArrayList<>(chain);
    told.stream().filter(s -> !province && s.sentence() <= here && s.sentence() >= here - BEFORE && s.is(Precision.PROVINCE) && chain.stream().allMatch(c -> holds(s, c))).reduce((a, b) -> b)
        .or(() -> heading.filter(s -> !province && chain.stream().allMatch(c -> holds(s, c)))).map(Towns::inferred).ifPresent(more::add);
    return more;
  }

  private boolean holds(Spot outer, Spot inner) {
    if (inner.known().isEmpty()) {
      return outer.known().isPresent();
    }
    Optional<KnownPlace> small = inner.known().filter(k -> k.kind() != PlaceKind.COUNTRY);
    return outer.known().filter(large -> small.filter(k -> !k.id().startsWith(large.id()) && (lists.gazetteer().within(k, large) || k.within(large))).isPresent()).isPresent();
  }

  private static Spot inferred(Spot spot) {
    return new Spot(spot.sentence(), spot.from(), spot.to(), spot.at(), spot.name(), spot.known(), spot.precision(), How.INFERRED, spot.spans());
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
        .map(Towns::inferred);
  }
}
