// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import marsad.knowledge.Folding;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Shelf;
import marsad.knowledge.SpellingFamily;

/**
 * All places that Marsad knows, found by name. Safe for use by several threads.
 *
 * <p>Where a theatre's row replaces one of the world's ({@code same_as}), the two are one place with the spellings of both.
 */
public final class Gazetteer {
  private static final int RECENT = 4096;
  private final PlaceRows rows;
  private final Countries countries;
  private final Divisions divisions;
  private final SpellingFamily families;
  private final Map<String, String> adjectives;
  private final Map<String, Map<String, int[]>> familyRows = new ConcurrentHashMap<>();
  private final Map<String, List<KnownPlace>> recent = new ConcurrentHashMap<>();

  private Gazetteer(PlaceRows rows, Knowledge knowledge) {
    this.rows = rows;
    this.countries = Countries.load(knowledge);
    this.divisions = new Divisions(knowledge.theatres());
    this.families = SpellingFamily.load(knowledge);
    this.adjectives = new HashMap<>();
    knowledge.world().need("adjectives.tsv").rows().forEach(row -> adjectives.put(Folding.fold(row.need("adjective")), row.need("id")));
  }

  /** Loads the theatres' files, then the world's. */
  public static Gazetteer load(Knowledge knowledge) {
    Rows rows = new Rows();
    for (Shelf theatre : knowledge.theatres()) {
      rows.add(theatre, "places-by-hand.tsv", true);
      rows.add(theatre, "places.tsv", true);
    }
    Shelf world = knowledge.world();
    rows.add(world, "places-by-hand.tsv", false);
    rows.add(world, "areas.tsv", false);
    rows.add(world, "divisions.tsv", false);
    world.need("places/index.tsv").rows().forEach(file -> rows.add(world, "places/" + file.need("name") + ".tsv.gz", false));
    rows.add(world, "districts.tsv.gz", false);
    return new Gazetteer(new PlaceRows(rows, rows.index()), knowledge);
  }

  /** The countries. */
  public Countries countries() {
    return countries;
  }

  /** The polygons of the theatres' divisions. */
  public Divisions divisions() {
    return divisions;
  }

  /** How spellings of one name are known to be that. */
  public SpellingFamily families() {
    return families;
  }

  /** How many rows there are. */
  public int size() {
    return rows.size();
  }

  /** The capital of a country. */
  public Optional<KnownPlace> capital(Country country) {
    return country.capital().flatMap(name -> lookup(name).stream()
        .filter(p -> p.kind() == PlaceKind.TOWN && p.country().equals(country.iso3())).findFirst());
  }

  /** Whether names of a country come into English in many spellings: it writes another script than Latin. */
  public boolean respelled(String iso3) {
    return countries.code(iso3).filter(c -> !c.script().equals("Latn")).isPresent();
  }

  /** Places that bear this name after folding (countries first, then theatres' rows, then by population); a leading "the" is left off. */
  public List<KnownPlace> lookup(String form) {
    List<KnownPlace> known = recent.get(form);
    if (known == null) {
      known = find(form);
      if (recent.size() >= RECENT) {
        recent.clear();
      }
      recent.put(form, known);
    }
    return known;
  }

  private List<KnownPlace> find(String form) {
    String folded = Folding.fold(form);
    if (folded.startsWith("the ")) {
      folded = folded.substring(4);
    }
    Map<String, KnownPlace> found = new java.util.LinkedHashMap<>();
    countries.named(form).map(Country::place).ifPresent(c -> found.put(c.id(), c));
    for (String variant : variants(folded)) {
      for (int row : rows.named(variant)) {
        KnownPlace place = rows.place(rows.lead(row));
        if (bears(place, variant)) {
          found.putIfAbsent(place.id(), place);
        }
      }
    }
    return found.values().stream().sorted(ORDER).toList();
  }

  private static final Comparator<KnownPlace> ORDER = Comparator.<KnownPlace>comparingInt(p -> p.kind() == PlaceKind.COUNTRY ? 0 : p.theatre() ? 1 : 2)
      .thenComparing(Comparator.comparingLong(KnownPlace::population).reversed()).thenComparing(KnownPlace::id);

  /** Spellings that dictionaries of places hold only one of: "Saint" and "St.", "Mount" and "Mt.", "Fort" and "Ft.". */
  private static Set<String> variants(String folded) {
    Set<String> all = new LinkedHashSet<>(List.of(folded));
    String[][] pairs = {{"saint", "st"}, {"sainte", "ste"}, {"mount", "mt"}, {"fort", "ft"}};
    for (String[] pair : pairs) {
      String padded = " " + folded + " ";
      all.add(padded.replace(" " + pair[0] + " ", " " + pair[1] + " ").strip());
      all.add(padded.replace(" " + pair[1] + " ", " " + pair[0] + " ").strip());
    }
    return all;
  }

  private static boolean bears(KnownPlace place, String folded) {
    return Folding.fold(place.name()).equals(folded) || place.alternates().stream().anyMatch(a -> Folding.fold(a).equals(folded));
  }

  /** Places of these countries that bear another spelling of this name, nearest spelling first; those of {@link #lookup} included. */
  public List<KnownPlace> similar(String form, Set<String> isoCodes) {
    String key = families.key(form);
    record Found(KnownPlace place, double cost) {}
    List<Found> found = new ArrayList<>();
    for (String country : new TreeSet<>(isoCodes)) {
      for (int row : familyRows.computeIfAbsent(country, this::familyRows).getOrDefault(key, new int[0])) {
        KnownPlace place = rows.place(row);
        double cost = IntStream.rangeClosed(0, place.alternates().size())
            .mapToDouble(i -> families.distance(form, i == 0 ? place.name() : place.alternates().get(i - 1))).min().orElse(9);
        if (cost <= 1) {
          found.add(new Found(place, cost));
        }
      }
    }
    return found.stream().sorted(Comparator.comparingDouble(Found::cost).thenComparing(Found::place, ORDER)).map(Found::place).toList();
  }

  private Map<String, int[]> familyRows(String country) {
    Map<String, int[]> byKey = new HashMap<>();
    for (int row : rows.ofCountry(country)) {
      KnownPlace place = rows.place(row);
      Set<String> keys = new TreeSet<>(List.of(families.key(place.name())));
      place.alternates().stream().filter(a -> a.charAt(a.length() - 1) < 0x590).forEach(a -> keys.add(families.key(a)));
      for (String key : keys) {
        int[] old = byKey.getOrDefault(key, new int[0]);
        int[] more = Arrays.copyOf(old, old.length + 1);
        more[old.length] = row;
        byKey.put(key, more);
      }
    }
    byKey.remove("");
    return byKey;
  }

  /** The country or region that an adjective or the name of a people belongs to: "Syrian", "Kurds", "European". */
  public Optional<KnownPlace> adjective(String word) {
    String folded = Folding.fold(word);
    String id = adjectives.get(folded);
    if (id == null && folded.endsWith("s")) {
      id = adjectives.get(folded.substring(0, folded.length() - 1));
    }
    return countries.adjective(word).map(Country::place).or(id == null ? Optional::empty : regionOf(id));
  }

  private java.util.function.Supplier<Optional<KnownPlace>> regionOf(String id) {
    return () -> id(id);
  }

  /** By the id of its row, or the ISO 3166-1 alpha-3 code of a country. */
  public Optional<KnownPlace> id(String id) {
    return rows.rowOf(id).map(row -> rows.place(rows.lead(row))).or(() -> countries.code(id).map(Country::place));
  }

  /** The province, district and sub-district that a place lies in, largest first, then without those that are the place itself. */
  public List<KnownPlace> chain(KnownPlace place) {
    if (place.kind() == PlaceKind.COUNTRY) {
      return List.of();
    }
    List<KnownPlace> chain = new ArrayList<>();
    divisions.at(place.lat(), place.lon()).forEach(code -> id(code).filter(d -> d.kind().compareTo(place.kind()) < 0).ifPresent(chain::add));
    if (chain.isEmpty()) {
      province(place).ifPresent(chain::add);
    }
    return List.copyOf(chain);
  }

  /** The first-order division that a place lies in. */
  public Optional<KnownPlace> province(KnownPlace place) {
    if (place.kind() == PlaceKind.COUNTRY || place.kind() == PlaceKind.PROVINCE) {
      return Optional.empty();
    }
    return divisions.at(place.lat(), place.lon()).stream().findFirst().flatMap(this::id)
        .or(() -> place.admin1().flatMap(name -> lookup(name).stream()
            .filter(p -> p.kind() == PlaceKind.PROVINCE && p.country().equals(place.country())).findFirst()));
  }

  /** Whether one place lies in another: by the polygons where there are any, else by the names of divisions, else by the circle. */
  public boolean within(KnownPlace inner, KnownPlace outer) {
    if (inner.id().equals(outer.id())) {
      return true;
    }
    if (outer.kind() == PlaceKind.COUNTRY) {
      return inner.country().equals(outer.country());
    }
    if (outer.kind() == PlaceKind.PROVINCE) {
      return province(inner).filter(p -> p.id().equals(outer.id())).isPresent();
    }
    boolean drawn = outer.pcode().filter(divisions::has).isPresent() && outer.kind().compareTo(PlaceKind.SUBDISTRICT) <= 0;
    return drawn ? divisions.at(inner.lat(), inner.lon()).contains(outer.pcode().orElseThrow()) : inner.within(outer);
  }

  /** South, west, north, east of a country or of a division that is drawn. */
  public Optional<double[]> box(KnownPlace place) {
    if (place.kind() == PlaceKind.COUNTRY) {
      return countries.code(place.id()).flatMap(Country::box);
    }
    return place.kind().compareTo(PlaceKind.SUBDISTRICT) <= 0 ? place.pcode().flatMap(divisions::box) : Optional.empty();
  }
}
