// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import marsad.knowledge.SpellingFamily;
import marsad.record.Kind;
import marsad.record.Place;
import marsad.record.Precision;

/** Compares where two mentions are told to be. Where no day is told a place must bind the more: a town that every other report names binds little. */
final class Where {
  private static final double QUARTER_KM = 4; // from which one name stands for two quarters of a city, or for two namesakes
  private static final double OTHER_QUARTER = -1;
  private static final double NEXT_QUARTER = 1.6;
  private static final double NEAR_KM = 15;
  private static final double ONLY_COUNTRY = -1;
  private static final double NO_TOWN = 0.3;
  private static final double OTHER_VILLAGES = -1.5;
  private static final double JOURNEY = 0.8; // who names where a column comes from and where it goes tells one journey
  private static final double BINDS = 2;
  private static final double NAMED = -0.6; // who names two places tells of two happenings more often than of one
  private static final int TELLING = 5; // letters of a name
  private static final double NEIGHBOURS_KM = 25;
  private static final double NEIGHBOURS_DEGREES = 0.25; // of latitude, more than that many km
  private static final double NEIGHBOURS = -4;
  private static final double SPELLED = 1.8;
  private static final double ONE_PERSON = -1;
  private static final double STEPS_KM = 2.5; // within which one names a site by another name, or by what stands near it
  private static final double STEPS = -0.5;
  private static final double OF_TOWN = 1.2;
  private static final double WALK_KM = 6;
  private static final double WALK = -2.5;
  private static final double WITHIN = 1.3;
  private static final double WITHIN_NEAR = 1.6;
  private static final double WITHIN_COUNTRY = 0.7;

  private static final Set<Kind> ON_THE_WAY = EnumSet.of(Kind.MOVEMENT, Kind.DISPLACEMENT);

  private final World world;
  private final SpellingFamily spellings;
  private final Persons persons;
  private final Map<String, Boolean> alike = new ConcurrentHashMap<>();
  private final Map<String, Integer> texts = new HashMap<>(); // how many tell of a place

  Where(World world, List<Mention> mentions, SpellingFamily spellings, Persons persons) {
    this.world = world;
    this.spellings = spellings;
    this.persons = persons;
    Map<String, Set<String>> tellers = new HashMap<>();
    mentions.stream().filter(m -> !m.bounded()).forEach(m -> m.event().where()
        .forEach(p -> tellers.computeIfAbsent(world.key(p), k -> new HashSet<>()).add(m.text().sha256())));
    tellers.forEach((place, all) -> texts.put(place, all.size()));
  }

  Weighed compare(Mention one, Mention other) {
    List<Place> heads = one.heads();
    List<Place> others = other.heads();
    Weighed best = new Weighed("place", 0, () -> "no place told");
    boolean first = true;
    for (Place a : heads) {
      for (Place b : others) {
        Weighed reason = compare(a, b);
        best = first || reason.weight() > best.weight() ? reason : best;
        first = false;
      }
    }
    if (!first && best.weight() <= Comparison.NEVER && !one.loose() && !other.loose()) {
      return apart(one, other, best);
    }
    return !first && best.weight() > Comparison.NEVER && !(one.bounded() && other.bounded()) ? undated(one, other, best) : best;
  }

  /** Two places that one report names both, or that lie near each other, may be told of one happening where all else agrees. */
  private Weighed apart(Mention one, Mention other, Weighed never) {
    double km = km(one.heads(), other.heads());
    if (km <= WALK_KM && one.heads().stream().anyMatch(a -> other.heads().stream().anyMatch(b -> (misspelled(Names.fold(a.name()), Names.fold(b.name())) || misspelled(own(a), own(b)))))) {
      return new Weighed("place", SPELLED, () -> "close by, and names alike: " + one.heads().get(0).name() + " and " + other.heads().get(0).name());
    }
    if (km <= NEIGHBOURS_KM && one.heads().stream().anyMatch(a -> other.heads().stream().anyMatch(b -> ofTown(a, b) || ofTown(b, a)))) {
      return new Weighed("place", OF_TOWN, () -> "one bears the other's name: " + one.heads().get(0).name() + " and " + other.heads().get(0).name());
    }
    if (named(one, other) || named(other, one)) {
      return new Weighed("place", journey(one, other) ? JOURNEY : NAMED, () -> never.words().get() + ", but one report names both");
    }
    if (km > NEIGHBOURS_KM && persons.named(one, other)) {
      return new Weighed("place", ONE_PERSON, () -> never.words().get() + ", but one person is named");
    }
    return km > NEIGHBOURS_KM ? never : new Weighed("place", km <= STEPS_KM ? STEPS : km <= WALK_KM ? WALK : NEIGHBOURS, () -> never.words().get() + ", " + Math.round(km) + " km apart");
  }

  /** True where the one tells who moves and the other who leaves, arrives or is met on the way. */
  private static boolean journey(Mention one, Mention other) {
    Kind a = one.event().kind();
    Kind b = other.event().kind();
    return a != b && (ON_THE_WAY.contains(a) || ON_THE_WAY.contains(b));
  }

  /** An airport, a camp, a prison that bears a town's name. */
  private static boolean ofTown(Place site, Place town) {
    return site(site) && Mention.precision(town) == Precision.TOWN && (" " + Names.fold(site.name()) + " ").contains(" " + Names.fold(town.name()) + " ");
  }

  /** The least distance of two exact places, in plain loops: asked for most pairs. */
  private static double km(List<Place> places, List<Place> others) {
    double least = Double.MAX_VALUE;
    for (Place a : places) {
      for (Place b : others) {
        boolean near = a.point().isPresent() && b.point().isPresent() && Math.abs(a.point().get().lat() - b.point().get().lat()) < NEIGHBOURS_DEGREES;
        least = near && Mention.exact(a) && Mention.exact(b) ? Math.min(least, a.point().get().km(b.point().get())) : least;
      }
    }
    return least;
  }

  /** True where the words of the one name a place of the other, and both are exact. */
  private static boolean named(Mention one, Mention other) {
    Set<String> capitals = one.wording().signs().other();
    return !capitals.isEmpty() && one.heads().stream().allMatch(Mention::exact) && other.heads().stream().filter(Mention::exact)
        .anyMatch(p -> Stream.of(Names.fold(p.name()).split(" ")).filter(w -> w.length() > 2).anyMatch(capitals::contains));
  }

  /** Without a day, only a rare place is reason enough to think of one happening. */
  private Weighed undated(Mention one, Mention other, Weighed best) {
    Set<String> villages = villages(one);
    Set<String> others = villages(other);
    if (!villages.isEmpty() && !others.isEmpty() && villages.stream().noneMatch(v -> others.stream().anyMatch(o -> alike(v, o)))) {
      return new Weighed("place", OTHER_VILLAGES, () -> "no day, and other villages: " + villages + " and " + others);
    }
    if (best.weight() >= BINDS) {
      double weight = best.weight() - (point(one, other) ? 0 : Math.log(Math.max(1, tellers(one, other) / 2.0)));
      return Weighed.rounded("place", weight, () -> best.words().get());
    }
    if (all(one, other, p -> Mention.precision(p) == Precision.COUNTRY)) {
      return new Weighed("place", ONLY_COUNTRY, () -> "no day, and no more than a country: " + best.words().get());
    }
    return all(one, other, p -> !Mention.exact(p)) ? new Weighed("place", Math.min(best.weight(), NO_TOWN), () -> "no day, and no town: " + best.words().get()) : best;
  }

  private static boolean all(Mention one, Mention other, Predicate<Place> coarse) {
    return one.heads().stream().allMatch(coarse) || other.heads().stream().allMatch(coarse);
  }

  /** Places in no gazetteer: most often villages. */
  private static Set<String> villages(Mention mention) {
    Set<String> names = new TreeSet<>();
    mention.event().where().stream().filter(p -> p.point().isEmpty() && p.id().isEmpty()).forEach(p -> names.add(Names.fold(p.name())));
    return names;
  }

  /** True for spellings of one name, and where the one has words more than the other. */
  private boolean alike(String one, String other) {
    return alike.computeIfAbsent(one + "\n" + other, k -> spelled(one, other));
  }

  private boolean spelled(String one, String other) {
    return one.equals(other) || spellings.same(one, other) || (" " + one + " ").contains(" " + other + " ") || (" " + other + " ").contains(" " + one + " ");
  }

  /** A place's own name, without that of what it lies in, as one word: "Mill Hill, Orsa" may be written "Millhill". */
  private static String own(Place place) {
    int end = place.name().indexOf(", ");
    return Names.fold(end > 0 ? place.name().substring(0, end) : place.name()).replace(" ", "");
  }

  /** The same of places so near each other that one letter more or less, or another, is but a spelling. */
  private boolean misspelled(String one, String other) {
    return alike(one, other) || Math.min(one.length(), other.length()) > TELLING && oneLetter(one, other);
  }

  private static boolean oneLetter(String one, String other) {
    String longer = one.length() >= other.length() ? one : other;
    String shorter = longer == one ? other : one;
    int at = 0;
    while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
      at++;
    }
    String rest = longer.substring(Math.min(longer.length(), at + 1));
    return at > 0 && longer.length() - shorter.length() <= 1 && rest.equals(shorter.substring(longer.length() == shorter.length() ? Math.min(shorter.length(), at + 1) : at));
  }

  /** A site of one town is rarer than any town, whoever tells of it. */
  private static boolean point(Mention one, Mention other) {
    return one.heads().stream().anyMatch(Where::site) && other.heads().stream().anyMatch(Where::site);
  }

  /** True where both name one site: a prison, a camp, a bridge. */
  boolean sameSite(Mention one, Mention other) {
    return one.heads().stream().filter(Where::site).anyMatch(a -> other.heads().stream().filter(Where::site).anyMatch(b -> world.places(a, b) == World.Likeness.SAME));
  }

  private static boolean site(Place place) {
    return Mention.precision(place) == Precision.POINT;
  }

  /** How many texts tell without a day of the place that both name. */
  private int tellers(Mention one, Mention other) {
    return one.heads().stream().filter(a -> other.heads().stream().anyMatch(b -> world.places(a, b) == World.Likeness.SAME))
        .mapToInt(a -> texts.getOrDefault(world.key(a), 1)).min().orElse(1);
  }

  private Weighed compare(Place one, Place other) {
    Supplier<String> both = () -> one.name() + " and " + other.name();
    if (parts(one, other)) {
      return new Weighed("place", km(List.of(one), List.of(other)) > WALK_KM ? NEIGHBOURS : WALK, () -> "two parts of one town: " + both.get());
    }
    double km = one.point().isPresent() && other.point().isPresent() ? one.point().get().km(other.point().get()) : 0;
    return switch (world.places(one, other)) {
      case SAME -> new Weighed("place", switch (coarser(one, other)) {
        case POINT, TOWN -> km > QUARTER_KM ? OTHER_QUARTER : km > STEPS_KM ? NEXT_QUARTER : 2.5;
        case DISTRICT -> 1.8;
        case PROVINCE -> 1.2;
        case AREA -> 1.4;
        case COUNTRY -> 0.3;
      }, () -> "the same place: " + one.name() + (km > QUARTER_KM ? ", " + Math.round(km) + " km apart" : ""));
      case WITHIN -> new Weighed("place", coarser(one, other) == Precision.COUNTRY ? WITHIN_COUNTRY : near(one, other, km) ? WITHIN_NEAR : WITHIN, () -> "one lies in the other: " + both.get());
      case POSSIBLE -> near(one, other, km) && alike(Names.fold(one.name()), Names.fold(other.name())) ? new Weighed("place", SPELLED, () -> "close by, and names alike: " + both.get())
          : near(one, other, km) && km <= STEPS_KM ? new Weighed("place", 1.8, () -> "the same spot: " + both.get())
          : coarser(one, other) == Precision.AREA && shared(one, other) ? new Weighed("place", 1.4, () -> "names alike: " + both.get())
          : near(one, other, km) && quarter(one) && quarter(other) ? new Weighed("place", WALK, () -> "two quarters: " + both.get())
          : near(one, other, km) ? new Weighed("place", 0.8, () -> "close by: " + both.get())
          : new Weighed("place", -0.2, () -> "not told apart: " + both.get());
      case APART -> new Weighed("place", Comparison.NEVER, () -> "two places: " + both.get());
    };
  }

  /** True where both say of what town they are a part, and their own names are not alike: "Mill Quarter, Orsa" and "Quay, Orsa". */
  private boolean parts(Place one, Place other) {
    int a = one.name().lastIndexOf(", ");
    int b = other.name().lastIndexOf(", ");
    return a > 0 && b > 0 && one.name().substring(a).equals(other.name().substring(b)) && !akin(one.name().substring(0, a), other.name().substring(0, b));
  }

  private boolean akin(String one, String other) {
    return alike.computeIfAbsent(one + "\n,\n" + other, k -> spelled(Names.fold(one), Names.fold(other)) || names(one).anyMatch(a -> names(other).anyMatch(b -> a.equals(b) || spellings.same(a, b))));
  }

  private static boolean quarter(Place place) {
    return Mention.precision(place) == Precision.DISTRICT;
  }

  /** True where both names hold one name: "south of Dorva" and "off Dorva Island". */
  private boolean shared(Place one, Place other) {
    return alike.computeIfAbsent(one.name() + "\n\n" + other.name(), k -> names(one.name()).anyMatch(a -> names(other.name()).anyMatch(b -> a.equals(b) || spellings.same(a, b))));
  }

  private static Stream<String> names(String name) {
    return Stream.of(name.split("[\\s,]+")).filter(w -> w.length() >= TELLING && Character.isUpperCase(w.charAt(0))).map(Names::fold);
  }

  private static boolean near(Place one, Place other, double km) {
    return one.point().isPresent() && other.point().isPresent()
        && km <= (coarser(one, other) == Precision.AREA ? 4 * NEAR_KM : NEAR_KM);
  }

  private static Precision coarser(Place one, Place other) {
    Precision a = Mention.precision(one);
    Precision b = Mention.precision(other);
    return a.compareTo(b) > 0 ? a : b;
  }
}
