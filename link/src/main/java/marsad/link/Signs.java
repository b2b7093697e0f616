// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.record.Event;
import marsad.record.Party;
import marsad.record.Precision;

/**
 * What the words of a record name beside its fields, by which one happening is told from another.
 *
 * @param capitals names in its words, folded, without those of days, months, countries, peoples and known parties
 * @param other those of them that are not names of its own places and parties
 * @param numbers in its words from three upwards that its harm does not count; neither years nor hours
 * @param things families of sites, vehicles and occasions
 * @param people families of people
 * @param sides parts by the compass, a bit each
 * @param cues see {@link Cues.Cue}
 */
record Signs(Set<String> capitals, Set<String> other, Set<Integer> numbers, long things, long people, int sides, int cues) {
  private static final Pattern CAPITAL = Pattern.compile("(?<![.!?:\u201c\"] )(?<!^)(?<![\\p{L}\\p{N}'\u2019-])\\p{Lu}[\\p{L}'\u2019-]{2,}");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}.,:-])\\d{1,3}(?:,\\d{3})+(?![\\p{N}])|(?<![\\p{L}\\p{N}.,:-])\\d{1,7}(?![\\p{N}:.]\\d|\\p{L})");
  private static final int LEAST = 3;
  private static final int HUNDRED = 100;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  /** Reads signs; holds what the language and the world say of words. */
  static final class Reader {
    private final Nouns nouns;
    private final Nouns persons;
    private final Cues cues;
    private final Map<String, Integer> sides = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> parties; // names of countries, peoples and known parties

    Reader(Knowledge knowledge, NounFamilies families) {
      this.nouns = families.things();
      this.persons = families.people();
      this.cues = new Cues(knowledge.language().need("link-cues.tsv"));
      knowledge.language().need("compass.tsv").rows().forEach(r -> sides.put(Names.fold(r.need("word")), bits(r)));
      knowledge.language().need("count-words.tsv").rows().stream().filter(r -> r.need("sort").equals("number") || r.need("sort").equals("scale") && r.number("value").orElse(0.0) < HUNDRED)
          .forEach(r -> r.list("words").forEach(w -> counts.put(Names.fold(w), r.number("value").orElse(0.0).intValue())));
      this.parties = Stream.concat(parties(knowledge), knowledge.world().need("countries.tsv").rows().stream()
          .flatMap(r -> Stream.of(Stream.of(r.need("name")), r.list("alternates").stream(), r.list("adjectives").stream()).flatMap(s -> s))
          .map(Names::fold)).collect(Collectors.toUnmodifiableSet());
    }

    /** Every word of the names of known parties: that one side is named in both tells little. */
    private static Stream<String> parties(Knowledge knowledge) {
      return ActorTree.actors(knowledge).flatMap(r -> Stream.concat(Stream.of(r.need("name")), r.list("spellings").stream())).flatMap(n -> Stream.of(Names.fold(n).split(" ")));
    }

    /** Words of a text without those of days on which somebody spoke. @param folded with a blank at both ends */
    String unspoken(String folded) {
      return cues.without(Cues.Cue.SPOKEN, folded);
    }

    private static int bits(Row row) {
      double north = row.number("north").orElse(0.0);
      double east = row.number("east").orElse(0.0);
      return (north > 0 ? 1 : north < 0 ? 2 : 0) | (east > 0 ? 4 : east < 0 ? 8 : 0) | (north == 0 && east == 0 ? 16 : 0);
    }

    /**
     * @param named the words whose names count: of a short report all, else those of the record
     * @param calendar words with a capital that name nobody
     */
    Signs of(Event event, String quoted, String named, List<String> words, Set<String> calendar) {
      Set<String> capitals = capitals(named);
      capitals.removeAll(calendar);
      capitals.removeAll(parties);
      Set<String> other = new TreeSet<>(capitals);
      Stream.of(event.initiator(), event.target(), event.where()).flatMap(List::stream)
          .forEach(p -> Wording.Reader.words((Party) p).forEach(other::remove));
      int found = 0;
      for (String word : words) {
        found |= sides.getOrDefault(word, 0);
      }
      List<String> common = unplaced(event, words);
      return new Signs(small(capitals), small(other), small(numbers(event, quoted, words)), nouns.in(common), persons.in(common), found, cues.in(" " + String.join(" ", words) + " "));
    }

    /** Words without those of a town's own name: Port-au-Prince is no port. */
    private static List<String> unplaced(Event event, List<String> words) {
      List<String> towns = event.where().stream().filter(p -> Mention.precision(p) != Precision.POINT && p.name().indexOf('-') > 0).map(p -> Names.fold(p.name())).toList();
      String text = " " + String.join(" ", words) + " ";
      for (String town : towns) {
        text = text.replace(" " + town + " ", " ");
      }
      return towns.isEmpty() ? words : List.of(text.strip().split(" "));
    }

    private static <T> Set<T> small(Set<T> set) {
      return set.isEmpty() ? Set.of() : set;
    }

    private static Set<String> capitals(String quoted) {
      Set<String> capitals = new TreeSet<>();
      Matcher capital = CAPITAL.matcher(quoted);
      while (capital.find()) {
        capitals.addAll(List.of(Names.fold(capital.group()).split(" ")));
      }
      capitals.removeIf(w -> w.length() < LEAST);
      return capitals;
    }

    private Set<Integer> numbers(Event event, String quoted, List<String> words) {
      Set<Integer> numbers = new HashSet<>();
      Matcher digits = NUMBER.matcher(quoted);
      while (digits.find()) {
        numbers.add(Integer.valueOf(digits.group().replace(",", "")));
      }
      words.forEach(w -> numbers.add(counts.getOrDefault(w, 0)));
      numbers.removeIf(n -> n < LEAST || n >= FIRST_YEAR && n <= LAST_YEAR);
      event.harm().forEach(h -> h.count().low().ifPresent(low -> numbers.removeIf(n -> n >= low.intValue() && n <= h.count().high().orElse(low).intValue())));
      return numbers;
    }
  }
}
