// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import marsad.knowledge.Knowledge;
import marsad.knowledge.place.Gazetteer;
import marsad.knowledge.place.KnownPlace;
import marsad.knowledge.place.PlaceKind;
import marsad.record.Actor;
import marsad.record.Place;
import marsad.record.Precision;

/** The world as knowledge/ has it: divisions with their borders, the tree of actors, classes and the sides that they stand on. */
final class KnownWorld implements World {
  private static final double LEAST_AREA_KM = 30;
  private final PlainWorld plain = new PlainWorld();
  private final Gazetteer gazetteer;
  private final ActorTree tree;
  private final GeneralWords words;
  private final Map<String, Optional<KnownPlace>> known = new ConcurrentHashMap<>();
  private final Map<String, List<KnownPlace>> chains = new ConcurrentHashMap<>();
  private final Map<String, String> folded = new ConcurrentHashMap<>();
  private final Map<String, String> keys = new ConcurrentHashMap<>();
  private final Map<String, Likeness> compared = new ConcurrentHashMap<>();

  KnownWorld(Knowledge knowledge, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.tree = new ActorTree(knowledge);
    this.words = new GeneralWords(knowledge.language().need("general-words.tsv"), NounFamilies.load(knowledge));
  }

  @Override
  public Likeness actors(Actor one, Actor other) {
    if (one.name().equals(other.name()) || key(one).equals(key(other)) || fold(one.name()).equals(fold(other.name()))) {
      return Likeness.SAME;
    }
    Optional<String> a = tree.id(one).filter(tree::holds);
    Optional<String> b = tree.id(other).filter(tree::holds);
    if (a.isPresent() && b.isPresent()) {
      Likeness known = known(a.get(), b.get());
      return known == Likeness.APART && (tree.serves(one, other) || tree.serves(other, one)) ? Likeness.WITHIN : known;
    }
    Likeness worded = compared.computeIfAbsent(one.name() + "\n" + other.name(), k -> words.compare(one.name(), other.name()));
    if (a.isEmpty() && b.isEmpty() && worded.compareTo(Likeness.WITHIN) <= 0) {
      return worded;
    }
    Set<String> sides = tree.sides(one);
    Set<String> otherSides = tree.sides(other);
    boolean civil = civil(sides) && civil(otherSides);
    if (a.isEmpty() && b.isEmpty() && (sides.isEmpty() || otherSides.isEmpty() || civil)) {
      return worded;
    }
    if (sides.isEmpty() || otherSides.isEmpty()) {
      return Likeness.POSSIBLE;
    }
    boolean shared = sides.stream().anyMatch(otherSides::contains);
    return shared ? Likeness.WITHIN : vague(sides) || vague(otherSides) ? Likeness.POSSIBLE : Likeness.APART;
  }

  /** A crowd, marchers and residents may be the same people. */
  private static boolean civil(Set<String> sides) {
    return sides.contains("5") || sides.contains("6") || sides.contains("7");
  }

  private String fold(String name) {
    return folded.computeIfAbsent(name, Names::fold);
  }

  private Likeness known(String one, String other) {
    if (one.equals(other)) {
      return Likeness.SAME;
    }
    List<String> above = tree.above(one);
    List<String> otherAbove = tree.above(other);
    if (above.contains(other) || otherAbove.contains(one)) {
      return Likeness.WITHIN;
    }
    return above.stream().anyMatch(otherAbove::contains) ? Likeness.POSSIBLE : Likeness.APART;
  }

  /** Gunmen and militias may be anybody's; outsiders may fight on either side. */
  private static boolean vague(Set<String> sides) {
    return sides.contains("3") || sides.contains("8");
  }

  @Override
  public Likeness places(Place one, Place other) {
    Optional<KnownPlace> a = known(one);
    Optional<KnownPlace> b = known(other);
    if (a.isEmpty() || b.isEmpty() || a.get().id().equals(b.get().id())) {
      return part(one) || part(other) ? parts(one, other) : plain.places(one, other);
    }
    if (a.get().kind() == PlaceKind.SITE || b.get().kind() == PlaceKind.SITE || areal(a.get()) || areal(b.get())) {
      return part(one) || part(other) ? parts(one, other) : plain.places(one, other);
    }
    boolean inside = coarse(other) && in(a.get(), b.get()) || coarse(one) && in(b.get(), a.get());
    if (inside) {
      return Likeness.WITHIN;
    }
    boolean divisions = coarse(one) && division(a.get()) || coarse(other) && division(b.get());
    return divisions ? Likeness.APART : plain.places(one, other);
  }

  /** True for an area whose reach is known: "the north of Orsa", a mountain. */
  private boolean part(Place place) {
    return reach(place) < Double.MAX_VALUE;
  }

  /** Kilometres from its middle within which an area of no borders lies: a mountain, a side of a town or of a province. */
  private double reach(Place place) {
    Optional<KnownPlace> whole = place.point().isEmpty() || Mention.precision(place) != Precision.AREA ? Optional.empty()
        : place.id().flatMap(id -> known.computeIfAbsent(id.lastIndexOf('/') > 0 ? id.substring(0, id.lastIndexOf('/')) : id, gazetteer::id));
    return whole.filter(w -> w.kind() != PlaceKind.COUNTRY && w.kind() != PlaceKind.ROAD && w.kind() != PlaceKind.WATER && w.radiusKm() > 0).map(w -> Math.max(LEAST_AREA_KM, w.radiusKm())).orElse(Double.MAX_VALUE);
  }

  private Likeness parts(Place one, Place other) {
    Likeness likeness = plain.places(one, other);
    if (likeness == Likeness.SAME || one.point().isEmpty() || other.point().isEmpty() || !part(one) && coarse(one) || !part(other) && coarse(other)) {
      return likeness;
    }
    double km = one.point().get().km(other.point().get());
    double reach = (part(one) ? reach(one) : 0) + (part(other) ? reach(other) : 0);
    return km <= reach ? likeness : km <= 2 * reach ? likeness.compareTo(Likeness.POSSIBLE) > 0 ? likeness : Likeness.POSSIBLE : Likeness.APART;
  }

  private boolean in(KnownPlace inner, KnownPlace outer) {
    return outer.kind() == PlaceKind.COUNTRY ? inner.country().equals(outer.country())
        : chain(inner).stream().anyMatch(c -> c.id().equals(outer.id())) || gazetteer.within(inner, outer);
  }

  private static boolean division(KnownPlace place) {
    return place.kind() == PlaceKind.PROVINCE || place.kind() == PlaceKind.DISTRICT || place.kind() == PlaceKind.SUBDISTRICT;
  }

  private static boolean areal(KnownPlace place) {
    return place.kind() == PlaceKind.ROAD || place.kind() == PlaceKind.WATER || place.kind() == PlaceKind.REGION;
  }

  private static boolean coarse(Place place) {
    return Mention.precision(place).compareTo(Precision.TOWN) > 0;
  }

  private Optional<KnownPlace> known(Place place) {
    return place.id().flatMap(id -> known.computeIfAbsent(id, gazetteer::id));
  }

  private List<KnownPlace> chain(KnownPlace place) {
    return chains.computeIfAbsent(place.id(), id -> gazetteer.chain(place));
  }

  @Override
  public List<String> around(Place place) {
    List<String> around = new ArrayList<>();
    known(place).ifPresent(known -> {
      List<KnownPlace> chain = chain(known);
      for (int i = chain.size() - 1; i >= 0; i--) {
        around.add(chain.get(i).id());
        around.add(chain.get(i).name());
      }
    });
    place.country().ifPresent(code -> {
      around.add(code);
      gazetteer.id(code).ifPresent(c -> around.add(c.name()));
    });
    return around;
  }

  @Override
  public List<String> above(Actor actor) {
    return tree.id(actor).map(tree::above).orElseGet(() -> List.of(key(actor)));
  }

  @Override
  public String key(Actor actor) {
    return actor.id().orElseGet(() -> keys.computeIfAbsent(actor.name(), n -> tree.id(actor).orElseGet(() -> Names.fold(n))));
  }

  @Override
  public Optional<String> region(Place place) {
    Optional<KnownPlace> known = known(place);
    if (known.isEmpty()) {
      return plain.region(place);
    }
    if (known.get().kind() == PlaceKind.PROVINCE) {
      return known.map(KnownPlace::id);
    }
    return chain(known.get()).stream().findFirst().map(KnownPlace::id);
  }
}
