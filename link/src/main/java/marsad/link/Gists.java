// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import marsad.knowledge.SpellingFamily;
import marsad.record.Report;

/**
 * What a whole report is about, as the rare names and numbers in it: for records of which no day or no place is told. A name weighs the more
 * the fewer texts have it.
 */
final class Gists {
  private static final int MOST = 60; // names kept of each text, the rarest
  private static final double ALONE = 0.2; // weight of a name that no other text has, as long as it may be one spelled otherwise
  private static final int TELLING = 4; // consonants from which those of a name tell it from others
  private final Map<String, List<String>> gists = new HashMap<>(); // by text, sorted
  private final Map<String, Integer> texts = new HashMap<>(); // in how many texts a name stands
  private final int all;

  /** @param reports the texts that need one, by SHA-256 */
  Gists(Map<String, Report> reports, SpellingFamily spellings) {
    this.all = reports.size();
    Map<String, Set<String>> facts = new HashMap<>();
    Map<String, String> families = new HashMap<>(); // of each spelling
    reports.forEach((sha, report) -> {
      Set<String> names = new TreeSet<>();
      Shingles.facts(report).forEach(name -> names.add(families.computeIfAbsent(name, n -> family(n, spellings))));
      facts.put(sha, names);
    });
    facts.values().forEach(f -> f.forEach(name -> texts.merge(name, 1, Integer::sum)));
    facts.forEach((sha, f) -> gists.put(sha, f.stream().filter(n -> !n.isEmpty())
        .sorted(Comparator.comparingInt((String n) -> texts.get(n)).thenComparing(n -> n)).limit(MOST).sorted().toList()));
  }

  /** What all spellings of a name share, as long as enough of it remains to tell names apart. */
  private static String family(String name, SpellingFamily spellings) {
    String key = spellings.key(name);
    return key.length() < TELLING ? name : key;
  }

  /** From 0 to 1: the cosine of both texts' weights, as if each had one name of middling rarity more that the other has not. */
  double likeness(String one, String other) {
    List<String> a = gists.getOrDefault(one, List.of());
    List<String> b = gists.getOrDefault(other, List.of());
    Set<String> both = new TreeSet<>(a);
    both.retainAll(b);
    double middling = Math.log(1 + all / 2.0);
    return both.isEmpty() ? 0 : squares(both) / Math.sqrt((squares(a) + middling * middling) * (squares(b) + middling * middling));
  }

  /** Number of names and numbers kept of a text. */
  int size(String text) {
    return gists.getOrDefault(text, List.of()).size();
  }

  /** Names that few other texts have, the rarest first; for blocks of candidates. */
  List<String> rarest(String text, int most) {
    List<String> shared = new ArrayList<>(gists.getOrDefault(text, List.of()));
    shared.removeIf(n -> texts.get(n) < 2);
    shared.sort(Comparator.comparingInt((String n) -> texts.get(n)).thenComparing(n -> n));
    return shared.subList(0, Math.min(most, shared.size()));
  }

  private double squares(Iterable<String> names) {
    double sum = 0;
    for (String name : names) {
      double weight = Math.log(1 + (double) all / texts.get(name)) * (texts.get(name) == 1 ? ALONE : 1);
      sum += weight * weight;
    }
    return sum;
  }
}
