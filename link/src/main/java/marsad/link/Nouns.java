// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import marsad.knowledge.Row;
import marsad.knowledge.Table;

/**
 * Families of nouns for places, vehicles, people and occasions, as {@code noun-families.tsv} of the language has them: what a text names is
 * one bit a family, so that two texts are compared by one operation.
 */
final class Nouns {
  private static final int LONGEST = 3; // words of a listed noun
  private static final String GENERAL = "general";
  /** Sorts that are named beside others, and what they are. */
  private static final Map<String, String> BESIDE = Map.of("backdrop", "site", "way", "site", "by", "person");
  private final Map<String, Integer> families = new HashMap<>(); // by folded noun
  private final List<String> names = new ArrayList<>();
  private final Map<String, Sort> sorts = new HashMap<>(); // those named beside others with them
  private final Map<String, Long> bySort = new HashMap<>();

  /** The families of one sort as bits, and the one that may be any of them. */
  private record Sort(long all, long general) {}

  /** @param taken the sorts to take from the table: at most 64 families */
  Nouns(Table table, Set<String> taken) {
    for (Row row : table.rows().stream().filter(r -> taken.contains(r.need("sort"))).toList()) {
      int family = names.size();
      long bit = 1L << family;
      names.add(row.need("family"));
      boolean general = row.need("family").equals(GENERAL);
      String sort = row.need("sort");
      bySort.merge(sort, bit, (a, b) -> a | b);
      sorts.merge(BESIDE.getOrDefault(sort, sort), new Sort(bit, general ? bit : 0), (a, b) -> new Sort(a.all | b.all, a.general | b.general));
      row.list("words").forEach(w -> families.putIfAbsent(Names.fold(w), family));
    }
    if (names.size() > Long.SIZE) {
      throw new IllegalArgumentException(table.name() + " has " + names.size() + " families, but " + Long.SIZE + " can be told apart; join some");
    }
  }

  /** Families that a text names, the longest noun first where one holds another. @param words folded */
  long in(List<String> words) {
    long found = 0;
    for (int at = 0; at < words.size();) {
      int length = longest(words, at);
      found |= length == 0 ? 0 : 1L << family(String.join(" ", words.subList(at, at + length)));
      at += Math.max(1, length);
    }
    return found;
  }

  /** The family of a description's head, its last noun before "of" (a "ministry bus" is a bus), or the only one known ("Judge Matin"); 0 where none is. */
  long head(String description) {
    String folded = Names.fold(description.contains(" of ") ? description.substring(0, description.indexOf(" of ")) : description);
    List<String> words = List.of(folded.split(" "));
    for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
      int family = family(String.join(" ", words.subList(words.size() - length, words.size())));
      if (family >= 0) {
        return 1L << family;
      }
    }
    long named = in(words); // a title before a name
    return Long.bitCount(named) == 1 ? named : 0;
  }

  private int longest(List<String> words, int at) {
    return IntStream.iterate(Math.min(LONGEST, words.size() - at), n -> n > 0, n -> n - 1)
        .filter(n -> family(String.join(" ", words.subList(at, at + n))) >= 0).findFirst().orElse(0);
  }

  private int family(String noun) {
    Integer family = families.get(noun);
    if (family == null && noun.endsWith("s")) {
      family = families.get(noun.substring(0, noun.length() - 1));
      family = family == null && noun.endsWith("es") ? families.get(noun.substring(0, noun.length() - 2)) : family;
      family = family == null && noun.endsWith("ies") ? families.get(noun.substring(0, noun.length() - 3) + "y") : family;
    }
    return family == null ? -1 : family;
  }

  /** The families of one sort, without its general one. */
  long sort(String sort) {
    return bySort.getOrDefault(sort, 0L) & ~sorts.values().stream().mapToLong(Sort::general).reduce(0, (a, b) -> a | b);
  }

  /** How two heads stand to each other, each with one bit at most: of other sorts they may be told of one deed, of other families of one sort not. */
  World.Likeness compare(long one, long other) {
    if (one == 0 || other == 0 || sorts.values().stream().anyMatch(s -> ((one | other) & s.general) != 0)) {
      return World.Likeness.POSSIBLE;
    }
    boolean oneSort = sorts.values().stream().anyMatch(s -> (one & s.all) != 0 && (other & s.all) != 0);
    return one == other ? World.Likeness.WITHIN : oneSort ? World.Likeness.APART : World.Likeness.POSSIBLE;
  }

  /** In words, for reasons. */
  String told(long found) {
    return IntStream.range(0, names.size()).filter(i -> (found >> i & 1) != 0).mapToObj(names::get).collect(Collectors.joining(", "));
  }
}
