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
  private final Rows rows;
  private final NameIndex index;
  private final Countries countries;
  private final Divisions divisions;
  private final SpellingFamily families;
  private final Map<String, String> adjectives;
  private final Map<Integer, Integer> replacedBy;
  private final Map<Integer, List<Integer>> replaces;
  private final Map<String, Map<String, int[]>> familyRows = new ConcurrentHashMap<>();
  private final Map<String, List<KnownPlace>> recent = new ConcurrentHashMap<>();

  private Gazetteer(Rows rows, NameIndex index, Knowledge knowledge) {
    this.rows = rows;
    this.index = index;
    this.countries = Countries.load(knowledge);
    this.divisions = new Divisions(knowledge.theatres());
    this.families = SpellingFamily.load(knowledge);
    this.adjectives = new HashMap<>();
    knowledge.world().need("adjectives.tsv").rows().forEach(row -> adjectives.put(Folding.fold(row.need("adjective")), row.need("id")));
    this.replacedBy = new HashMap<>();
    this.replaces = new HashMap<>();
    replacements();
  }

  /** Loads the theatres' files, then the world's. */
  public static Gazetteer load(Knowledge knowledge) {
    Rows rows = new Rows();
    for (Shelf theatre : knowledge.theatres()) {
      rows.add(theatre, "places-by-hand.tsv", true);
      rows.add(theatre, "places.tsv", true);
    }
    Shelf world = knowledge.world();
    rows.add(world, "areas.tsv", false);
    rows.add(world, "divisions.tsv", false);
    world.need("places/index.tsv").rows().forEach(file -> rows.add(world, "places/" + file.need("name") + ".tsv.gz", false));
    rows.add(world, "districts.tsv.gz", false);
    NameIndex index = new NameIndex();
    rows.hashes(index);
    return new Gazetteer(rows, index.sorted(), knowledge);
  }

  private void replacements() {
    for (int row = 0; row < rows.size() && rows.theatre(row); row++) {
      String other = rows.cell(row, "same_as");
      if (!other.isEmpty()) {
        int old = rowOf(other).orElseThrow(() -> new IllegalArgumentException(
            "a row of a theatre says same_as " + other + ", but no row has this id; correct or empty the cell"));
        if (old != row) {
          replacedBy.put(old, row);
          replaces.computeIfAbsent(row, r -> new ArrayList<>()).add(old);
        }
      }
    }
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
      for (int row : index.rows(variant.hashCode())) {
        KnownPlace place = place(lead(row));
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
        KnownPlace place = place(row);
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
      if (replacedBy.containsKey(row)) {
        continue;
      }
      KnownPlace place = place(row);
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
    return rowOf(id).map(row -> place(lead(row))).or(() -> countries.code(id).map(Country::place));
  }

  private Optional<Integer> rowOf(String id) {
    return Arrays.stream(index.rows(("#" + id).hashCode())).boxed().filter(row -> rows.cell(row, "id").equals(id)).findFirst();
  }

  private int lead(int row) {
    int lead = row;
    for (Integer next = replacedBy.get(row); next != null; next = replacedBy.get(next)) {
      lead = next;
    }
    return lead;
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

  private KnownPlace place(int row) {
    String[] cells = rows.cells(row);
    Set<String> names = new LinkedHashSet<>(list(cells[Rows.ALTERNATES]));
    long population = whole(cells[Rows.POPULATION]);
    String admin1 = cells[Rows.ADMIN1];
    for (int old : replaced(row)) {
      String[] other = rows.cells(old);
      names.add(other[Rows.NAME]);
      names.addAll(list(other[Rows.ALTERNATES]));
      population = Math.max(population, whole(other[Rows.POPULATION]));
      admin1 = admin1.isEmpty() ? other[Rows.ADMIN1] : admin1;
    }
    names.remove(cells[Rows.NAME]);
    String code = cells[Rows.CLASS];
    double radius = cells[Rows.RADIUS].isEmpty() ? townRadius(population) : number(row, cells[Rows.RADIUS]);
    return new KnownPlace(cells[Rows.ID], cells[Rows.NAME], List.copyOf(names), number(row, cells[Rows.LAT]), number(row, cells[Rows.LON]),
        cells[Rows.COUNTRY], PlaceKind.of(code), code, radius, population, some(admin1), some(cells[Rows.PCODE]), rows.theatre(row));
  }

  /** The rows that this one replaces, and those that they replace. */
  private List<Integer> replaced(int row) {
    List<Integer> all = new ArrayList<>();
    for (int old : replaces.getOrDefault(row, List.of())) {
      all.add(old);
      all.addAll(replaced(old));
    }
    return all;
  }

  /** Where no radius is given: a town of ten thousand reaches one kilometre, a city of ten million about twenty. */
  private static double townRadius(long population) {
    return Math.max(1, Math.min(20, Math.pow(population / 10_000.0, 0.45)));
  }

  private double number(int row, String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(rows.place(row) + ": \"" + cell + "\" is no number", e);
    }
  }

  private static long whole(String cell) {
    return cell.isEmpty() ? 0 : Long.parseLong(cell);
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }

  private static Optional<String> some(String cell) {
    return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
  }
}
