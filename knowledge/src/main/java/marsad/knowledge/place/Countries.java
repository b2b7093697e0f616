// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import marsad.knowledge.Folding;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Table;

/** The countries, found by code, name, adjective or by a name that stands for the government. */
public final class Countries {
  private final List<Country> all;
  private final Map<String, Country> byCode = new TreeMap<>();
  private final Map<String, Country> byName = new TreeMap<>();
  private final Map<String, Country> byAdjective = new TreeMap<>();
  private final Map<String, Country> byMetonym = new TreeMap<>();

  /** From the world's table and those that theatres add; the earlier wins where two give one name. */
  Countries(List<Table> tables) {
    all = tables.stream().flatMap(table -> table.rows().stream()).map(Country::read).toList();
    for (Country c : all) {
      byCode.put(c.iso3(), c);
      byCode.put(c.iso2(), c);
      c.names().forEach(n -> byName.putIfAbsent(key(n), c));
      c.adjectives().forEach(a -> byAdjective.putIfAbsent(key(a), c));
      c.metonyms().forEach(m -> byMetonym.putIfAbsent(key(m), c));
    }
  }

  /** The world's countries and those that theatres add. */
  public static Countries load(Knowledge knowledge) {
    List<Table> tables = new ArrayList<>(List.of(knowledge.world().need("countries.tsv")));
    knowledge.theatres().forEach(theatre -> theatre.table("countries.tsv").ifPresent(tables::add));
    return new Countries(tables);
  }

  /** All, by code. */
  public List<Country> all() {
    return all;
  }

  /** By ISO 3166-1 alpha-2 or alpha-3. */
  public Optional<Country> code(String iso) {
    return Optional.ofNullable(byCode.get(iso.toUpperCase(Locale.ROOT)));
  }

  /** By a name: "Syria", "the UAE". */
  public Optional<Country> named(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  /** By an adjective or the name of its people: "Syrian", "Emiratis". */
  public Optional<Country> adjective(String word) {
    Country found = byAdjective.get(key(word));
    if (found == null && word.endsWith("s")) {
      found = byAdjective.get(key(word.substring(0, word.length() - 1)));
    }
    return Optional.ofNullable(found);
  }

  /** By a name that can stand for the government: "Damascus", "the Kremlin". */
  public Optional<Country> metonym(String name) {
    return Optional.ofNullable(byMetonym.get(key(name)));
  }

  private static String key(String name) {
    String folded = Folding.fold(name);
    return folded.startsWith("the ") ? folded.substring(4) : folded;
  }
}
