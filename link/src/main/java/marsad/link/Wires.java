// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private static final int SAMPLE = 4; // one in four triples is indexed
  private static final int HOLDERS = 12; // the first texts with a triple; later ones are copies of them, or the triple tells nothing
  private static final int[] NONE = {0};
  private static final double CONTAINED = 0.30;
  private static final double JACCARD = 0.15;
  private static final int SHORT = 40;
  private static final double CONTAINED_SHORT = 0.75;

  private final List<String> texts = new ArrayList<>(); // in order of first publication
  private final List<Shingles> shingles = new ArrayList<>();
  private final Map<String, List<Carrier>> carriers;
  private final Set<String> apart = new HashSet<>();
  private final Map<String, String> forced = new HashMap<>();

  private Wires(Map<String, List<Carrier>> carriers, List<Decision> decisions) {
    this.carriers = carriers;
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
    Wires wires = new Wires(carriers, decisions);
    carriers.values().stream().map(c -> c.get(0)).sorted().forEach(first -> {
      wires.texts.add(first.report());
      wires.shingles.add(Shingles.of(reports.get(first.report())));
    });
    return wires.grow();
  }

  private List<Family> grow() {
    int[] root = new int[texts.size()];
    SortedMap<Integer, List<Family.Copy>> copies = new TreeMap<>();
    Map<Long, int[]> index = new HashMap<>();
    Map<String, Integer> place = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      place.put(texts.get(i), i);
      Family.Copy copy = copy(i, index, place);
      root[i] = copy == null ? i : root[place.get(copy.from())];
      copies.computeIfAbsent(root[i], r -> new ArrayList<>());
      if (copy != null) {
        copies.get(root[i]).add(copy);
      }
      enter(i, index);
    }
    return copies.entrySet().stream().map(e -> family(texts.get(e.getKey()), e.getValue())).toList();
  }

  private Family.Copy copy(int i, Map<Long, int[]> index, Map<String, Integer> place) {
    String text = texts.get(i);
    if (forced.containsKey(text)) {
      String from = forced.get(text);
      return new Family.Copy(text, from, shingles.get(i).contained(shingles.get(place.get(from))), "marked as copied by a person");
    }
    int best = -1;
    double most = 0;
    for (int candidate : candidates(i, index)) {
      double shared = shared(i, candidate);
      if (shared > most && !apart.contains(texts.get(candidate) + text)) {
        most = shared;
        best = candidate;
      }
    }
    return best < 0 ? null : new Family.Copy(text, texts.get(best), most, String.format(Locale.ROOT,
        "%.0f %% of the shorter text's word triples stand in both", 100 * most));
  }

  /** Share of the shorter text that both have, or 0 where that is too little to speak of a copy. */
  private double shared(int i, int j) {
    Shingles one = shingles.get(i);
    Shingles other = shingles.get(j);
    double contained = one.contained(other);
    boolean brief = Math.min(one.size(), other.size()) < SHORT;
    boolean copy = brief ? contained >= CONTAINED_SHORT : contained >= CONTAINED || one.jaccard(other) >= JACCARD;
    return copy ? contained : 0;
  }

  /** Earlier texts that share enough sampled triples to be worth comparing in full. */
  private TreeSet<Integer> candidates(int i, Map<Long, int[]> index) {
    Map<Integer, Integer> hits = new HashMap<>();
    int sampled = 0;
    for (long hash : shingles.get(i).all()) {
      if (sampled(hash)) {
        sampled++;
        int[] holders = index.getOrDefault(hash, NONE);
        for (int h = 1; h <= holders[0]; h++) {
          hits.merge(holders[h], 1, Integer::sum);
        }
      }
    }
    TreeSet<Integer> found = new TreeSet<>();
    for (Map.Entry<Integer, Integer> hit : hits.entrySet()) {
      int least = Math.min(sampled, shingles.get(hit.getKey()).size() / SAMPLE) / 10;
      if (hit.getValue() >= Math.max(1, least)) {
        found.add(hit.getKey());
      }
    }
    return found;
  }

  private static boolean sampled(long hash) {
    return Math.floorMod(hash >>> 7, SAMPLE) == 0;
  }

  /** Keeps the first holders of each sampled triple: their number, then their indexes. */
  private void enter(int i, Map<Long, int[]> index) {
    for (long hash : shingles.get(i).all()) {
      if (sampled(hash)) {
        int[] holders = index.getOrDefault(hash, NONE);
        if (holders[0] < HOLDERS) {
          int[] grown = Arrays.copyOf(holders, holders.length + 1);
          grown[++grown[0]] = i;
          index.put(hash, grown);
        }
      }
    }
  }

  private Family family(String original, List<Family.Copy> copies) {
    TreeSet<Carrier> all = new TreeSet<>(carriers.get(original));
    copies.forEach(c -> all.addAll(carriers.get(c.report())));
    return new Family("f" + Sha256.of("family\n" + original).substring(0, 12), original, copies, List.copyOf(all));
  }
}
