// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import marsad.knowledge.place.KnownPlace;
import marsad.knowledge.place.PlaceKind;
import marsad.record.How;
import marsad.record.Precision;
import marsad.record.Text;

/** The town that a quarter, a site or a part of a town belongs to, where the words or the report name it. */
final class Towns {
  private static final Set<PlaceKind> INSIDE = Set.of(PlaceKind.QUARTER, PlaceKind.SITE, PlaceKind.ROAD);
  private static final double NEAR_KM = 8;
  private static final int BEFORE = 2; // sentences
  private final PlaceLists lists;
  private final Text text;

  Towns(PlaceLists lists, Text text) {
    this.lists = lists;
    this.text = text;
  }

  /**
   * The places of an event, the town added to a single one that lies in it, and the province told with them; to one in no list the province that the report was filed for.
   *
   * @param told all that the report names as places
   * @param filed those of the sentence's dateline
   * @param heading the province that stands as a heading over the sentence
   */
  List<Spot> with(List<Spot> chain, List<Spot> told, List<Spot> filed, Optional<Spot> heading) {
    Optional<Spot> shared = shared(chain, told);
    List<Spot> placed = shared.map(t -> chain.stream().map(s -> inside(s, t)).toList()).orElse(chain);
    if (shared.isPresent() || chain.size() != 1) {
      List<Spot> more = new ArrayList<>(placed);
      shared.ifPresent(t -> more.sort(Comparator.comparing(s -> s.key().equals(t.key())))); // the town behind its quarters
      shared.filter(t -> placed.stream().noneMatch(s -> s.key().equals(t.key()))).ifPresent(more::add);
      return in(more, told, heading);
    }
    Spot only = chain.get(0);
    Optional<Spot> town = only.known().isEmpty() ? filed.stream().filter(s -> s.is(Precision.PROVINCE)).findFirst() : whole(only).or(() -> around(only, told));
    List<Spot> more = new ArrayList<>(chain);
    town.ifPresent(more::add);
    return in(more, told, heading);
  }

  /** The town that quarters in no list, or several quarters, are told to lie in: named with them, or last before them. */
  private Optional<Spot> shared(List<Spot> chain, List<Spot> told) {
    List<Spot> towns = chain.stream().filter(Towns::town).toList();
    List<Spot> rest = chain.stream().filter(s -> !towns.contains(s) && !s.is(Precision.PROVINCE)).toList();
    boolean quarters = !rest.isEmpty() && towns.size() <= 1 && rest.stream().allMatch(s -> quarter(s) || s.known().filter(k -> INSIDE.contains(k.kind())).isPresent());
    boolean open = rest.size() > 1 || rest.stream().anyMatch(this::quarter);
    if (!quarters || !open) {
      return Optional.empty();
    }
    int here = chain.get(0).sentence();
    Optional<Spot> known = rest.stream().filter(s -> s.known().isPresent()).findFirst();
    return towns.stream().findFirst().or(() -> known.isPresent() ? around(known.get(), told)
        : told.stream().filter(s -> town(s) && (s.sentence() < here && s.sentence() >= here - BEFORE && rest.stream().allMatch(q -> called(q, "town-part")) || s.sentence() == here && s.from() < rest.get(0).from())).reduce((a, b) -> b).map(Towns::inferred));
  }

  private static boolean town(Spot spot) {
    return spot.known().filter(k -> k.kind() == PlaceKind.TOWN).isPresent() && spot.is(Precision.TOWN);
  }

  /** A name in no list that its words call a quarter. */
  private boolean quarter(Spot spot) {
    return spot.known().isEmpty() && (called(spot, "town-part") || called(spot, "town-ward"));
  }

  private boolean called(Spot spot, String list) {
    return Arrays.stream(text.at(spot.at()).toLowerCase(Locale.ROOT).split("\\s+")).anyMatch(w -> lists.classes().is(list, w));
  }

  private Spot inside(Spot spot, Spot town) {
    return !quarter(spot) ? spot : new Spot(spot.sentence(), spot.from(), spot.to(), spot.at(), spot.name(), Optional.of(lists.resolver().relative().quarter(town.known().orElseThrow(), spot.name())), Optional.of(Precision.DISTRICT), spot.how(), spot.spans());
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
