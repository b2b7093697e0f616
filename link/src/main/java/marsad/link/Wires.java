// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.record.Decision;
import marsad.record.Report;
import marsad.record.Sha256;

/**
 * Finds the texts that go back to one text. Each text is compared with those published before it that share a sampled triple of words, and
 * becomes a copy of the one it shares most with; so a text mixed from two wires joins one family and does not melt both into one.
 */
final class Wires {
  private static final int COMMON = 3; // families
  private static final int HOLDERS = 12; // the first texts with a triple; later ones are copies of them, or the triple tells nothing
  private static final double CONTAINED = 0.15;
  private static final int SPREAD = 5; // of six parts
  private static final double MOST = 0.55;
  private static final int SHORT = 10; // sampled triples
  private static final double CONTAINED_SHORT = 0.75;

  private final List<String> texts = new ArrayList<>(); // in order of first publication
  private final List<Shingles> shingles = new ArrayList<>();
  private final Holders index = new Holders(HOLDERS);
  private final Map<String, Integer> place = new HashMap<>();
  private final Translations translations;
  private final int[] root; // of each text's family
  private final Map<String, List<Carrier>> carriers;
  private final Set<String> apart = new HashSet<>();
  private final Map<String, String> forced = new HashMap<>();

  private Wires(Map<String, Report> reports, Map<String, List<Carrier>> carriers, List<Decision> decisions) {
    this.carriers = carriers;
    carriers.values().stream().map(c -> c.get(0)).sorted().map(Carrier::report).forEach(texts::add);
    this.translations = new Translations(texts.stream().map(reports::get).toList());
    this.root = new int[carriers.size()];
    for (Decision decision : decisions) {
      if (decision instanceof Decision.MarkIndependent mark) {
        mark.reports().forEach(a -> mark.reports().forEach(b -> apart.add(a + b)));
      } else if (decision instanceof Decision.MarkCopied mark) {
        TreeSet<Carrier> known = new TreeSet<>();
        mark.reports().stream().filter(carriers::containsKey).forEach(r -> known.add(carriers.get(r).get(0)));
        known.stream().skip(1).forEach(c -> forced.put(c.report(), known.first().report()));
      }
    }
  }

  /**
   * @param reports one for each text, by SHA-256
   * @param carriers all publications of each text, the first first
   */
  static List<Family> families(Map<String, Report> reports, Map<String, List<Carrier>> carriers, List<Decision> decisions) {
    Wires wires = new Wires(reports, carriers, decisions);
    wires.shingles.addAll(wires.texts.parallelStream().map(text -> Shingles.of(reports.get(text))).toList());
    return wires.grow();
  }

  private List<Family> grow() {
    SortedMap<Integer, List<Family.Copy>> copies = new TreeMap<>();
    for (int i = 0; i < texts.size(); i++) {
      place.put(texts.get(i), i);
      Optional<Family.Copy> copy = copy(i);
      root[i] = copy.isEmpty() ? i : root[place.get(copy.get().from())];
      List<Family.Copy> family = copies.computeIfAbsent(root[i], r -> new ArrayList<>());
      copy.ifPresent(family::add);
      enter(i);
    }
    return copies.entrySet().stream().map(e -> family(texts.get(e.getKey()), e.getValue())).toList();
  }

  private Optional<Family.Copy> copy(int i) {
    String text = texts.get(i);
    Optional<Family.Copy> translated = translations.of(i, other -> apart.contains(texts.get(other) + text))
        .map(t -> new Family.Copy(text, texts.get(t.from()), t.shared(), t.reason()));
    if (forced.containsKey(text)) {
      String from = forced.get(text);
      return Optional.of(new Family.Copy(text, from, shingles.get(i).contained(shingles.get(place.get(from))), "marked as copied by a person"));
    }
    int best = -1;
    Likeness most = new Likeness(0, 0);
    for (int candidate : candidates(i)) {
      Likeness likeness = likeness(shingles.get(i), shingles.get(candidate));
      if (likeness.even > most.even && !apart.contains(texts.get(candidate) + text)) {
        most = likeness;
        best = candidate;
      }
    }
    return best < 0 ? translated : Optional.of(new Family.Copy(text, texts.get(best), most.shared, String.format(Locale.ROOT,
        "%.0f %% of the word triples of one stand in the other, spread over it; turns of phrase that many texts have are not counted", 100 * most.shared)));
  }

  /**
   * How much of one text stands in the other.
   *
   * @param shared share of its triples
   * @param even how evenly they are spread: of two that it may go back to, a text mixed from both is the copy of the one it follows throughout
   */
  private record Likeness(double shared, double even) {}

  /** Both 0 where it is too little to speak of a copy, or where the same form tells other names and numbers. */
  private Likeness likeness(Shingles one, Shingles other) {
    Shingles.Overlap there = one.overlap(other, this::common);
    Shingles.Overlap back = other.overlap(one, this::common);
    boolean brief = Math.min(there.counted(), back.counted()) < SHORT;
    double contained = brief ? one.contained(other) : 0;
    if (!one.sameFacts(other) || brief && contained < CONTAINED_SHORT) {
      return new Likeness(0, 0);
    }
    double shared = brief ? contained : Math.max(copied(there) ? there.share() : 0, copied(back) ? back.share() : 0);
    return new Likeness(shared, shared == 0 ? 0 : Math.max(there.even(), back.even()) + shared / 1000);
  }

  private static boolean copied(Shingles.Overlap overlap) {
    return overlap.share() >= MOST || overlap.share() >= CONTAINED && overlap.spread() >= SPREAD;
  }

  /** True for a turn of phrase: its first holders go back to several texts. */
  private boolean common(long hash) {
    int[] holders = index.of(hash);
    int families = 0;
    for (int h = 0; h < holders.length && families < COMMON; h++) {
      boolean first = true;
      for (int g = 0; g < h && first; g++) {
        first = root[holders[g]] != root[holders[h]];
      }
      families += first ? 1 : 0;
    }
    return families >= COMMON;
  }

  /** Earlier texts that share enough sampled triples to be worth comparing. */
  private TreeSet<Integer> candidates(int i) {
    Map<Integer, Integer> hits = new HashMap<>();
    long[] sampled = shingles.get(i).sampled();
    for (long hash : sampled) {
      if (!common(hash)) {
        Arrays.stream(index.of(hash)).forEach(holder -> hits.merge(holder, 1, Integer::sum));
      }
    }
    TreeSet<Integer> found = new TreeSet<>();
    hits.forEach((candidate, count) -> {
      if (count >= Math.max(1, Math.min(sampled.length, shingles.get(candidate).sampled().length) / 12)) {
        found.add(candidate);
      }
    });
    return found;
  }

  private void enter(int i) {
    for (long hash : shingles.get(i).sampled()) {
      index.add(hash, i);
    }
  }

  private Family family(String original, List<Family.Copy> copies) {
    TreeSet<Carrier> all = new TreeSet<>(carriers.get(original));
    copies.forEach(c -> all.addAll(carriers.get(c.report())));
    return new Family("f" + Sha256.of("family\n" + original).substring(0, 12), original, copies, List.copyOf(all));
  }
}
