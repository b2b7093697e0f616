// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.record.Report;
import marsad.record.Span;
import marsad.record.Text;

/**
 * A text as the set of its word triples, each a 64-bit hash. Furniture and direct speech are left out: independent reporters quote the
 * same words.
 *
 * @param all sorted hashes, each once
 * @param sampled one in {@link #SAMPLE} of them, chosen by the hash, in the order of the text
 * @param facts sorted hashes of its names and numbers: what changes when a newsroom fills the same form for another happening
 */
record Shingles(long[] all, long[] sampled, long[] facts) {
  private static final int SAMPLE = 3;
  static final int PARTS = 6;
  private static final double PART_SHARE = 0.06;
  private static final double EVEN_ENOUGH = 0.25;
  private static final int WORDS = 3;
  private static final long BASE = 0x9E3779B97F4A7C15L;
  private static final Pattern FACT = Pattern.compile("(?<=[\\p{L}\\p{N},;)] )\\p{Lu}[\\p{L}'’-]{2,}|\\b\\p{N}+");
  private static final int BEGINNING = 4000; // characters
  private static final int FEW_FACTS = 4;
  private static final double SAME_FACTS = 0.55;
  private static final Pattern SPEECH = Pattern.compile("\"[^\"\\n]{20,600}\"|“[^”\\n]{20,600}”|«[^»\\n]{20,600}»");

  static Shingles of(Report report) {
    String told = SPEECH.matcher(body(report)).replaceAll(" ");
    return ofWords(Arrays.stream(Names.fold(told).split(" ")).filter(w -> !w.isEmpty()).toList(), hashes(facts(told)));
  }

  /** Names and numbers of a report's beginning, without its furniture, folded: further down stands what was before, or elsewhere. */
  static Set<String> facts(Report report) {
    String body = body(report);
    return facts(body.substring(0, Math.min(BEGINNING, body.length())));
  }

  /** Words with a capital inside sentences, and numbers in digits. */
  private static Set<String> facts(String text) {
    Set<String> facts = new TreeSet<>();
    Matcher found = FACT.matcher(text);
    while (found.find()) {
      facts.add(Names.fold(found.group()));
    }
    return facts;
  }

  /** False where most of what the text with fewer names and numbers tells is another in the other: the same form, another happening. */
  boolean sameFacts(Shingles other) {
    int fewer = Math.min(facts.length, other.facts.length);
    int both = both(facts, other.facts);
    return fewer < FEW_FACTS || both >= SAME_FACTS * fewer;
  }

  private static Shingles ofWords(List<String> words, long[] facts) {
    int count = Math.max(0, words.size() - WORDS + 1);
    long[] hashes = new long[count];
    for (int i = 0; i < count; i++) {
      long hash = 0;
      for (int w = i; w < i + WORDS; w++) {
        hash = (hash + words.get(w).hashCode()) * BASE;
        hash ^= hash >>> 29;
      }
      hashes[i] = hash;
    }
    return new Shingles(Arrays.stream(hashes).sorted().distinct().toArray(),
        Arrays.stream(hashes).filter(h -> Math.floorMod(h >>> 7, SAMPLE) == 0).toArray(), facts);
  }

  private static String body(Report report) {
    Text text = report.text();
    StringBuilder body = new StringBuilder();
    int at = 0;
    for (Span furniture : report.furniture()) {
      if (furniture.start() > at) {
        body.append(text.at(new Span(at, furniture.start()))).append('\n');
      }
      at = Math.max(at, furniture.end());
    }
    return body.append(text.at(new Span(Math.min(at, text.length()), text.length()))).toString();
  }

  int size() {
    return all.length;
  }

  /** How many both have. */
  int shared(Shingles other) {
    return both(all, other.all);
  }

  /** How many numbers stand in both sorted lists. */
  private static int both(long[] one, long[] other) {
    int both = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length;) {
      int order = Long.compare(one[i], other[j]);
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return both;
  }

  private static long[] hashes(Set<String> facts) {
    return facts.stream().mapToLong(f -> f.chars().asLongStream().reduce(0, (hash, c) -> (hash + c) * BASE)).sorted().toArray();
  }

  /** Share of the shorter text's triples that both have. */
  double contained(Shingles other) {
    int shorter = Math.min(size(), other.size());
    return shorter == 0 ? 0 : (double) shared(other) / shorter;
  }

  /** How many of this text's sampled triples the other has, and in how many of its six parts they stand; some triples are left out. */
  Overlap overlap(Shingles other, LongPredicate leftOut) {
    int[] counted = new int[PARTS];
    int[] hits = new int[PARTS];
    for (int i = 0; i < sampled.length; i++) {
      if (!leftOut.test(sampled[i])) {
        int part = (int) ((long) i * PARTS / sampled.length);
        counted[part]++;
        hits[part] += Arrays.binarySearch(other.all, sampled[i]) >= 0 ? 1 : 0;
      }
    }
    int spread = 0;
    double even = 0;
    for (int part = 0; part < PARTS; part++) {
      spread += counted[part] > 0 && hits[part] >= PART_SHARE * counted[part] ? 1 : 0;
      even += counted[part] == 0 ? 0 : Math.min(EVEN_ENOUGH, (double) hits[part] / counted[part]);
    }
    return new Overlap(Arrays.stream(counted).sum(), Arrays.stream(hits).sum(), spread, even / (PARTS * EVEN_ENOUGH));
  }

  /**
   * What of one text stands in another.
   *
   * @param counted sampled triples that tell something
   * @param hits those of them that the other has
   * @param spread in how many of six parts of the text some are the other's: a copy is spread out, a borrowed paragraph is not
   * @param even from 0 to 1, how evenly the hits are spread: what a part has above a quarter does not count
   */
  record Overlap(int counted, int hits, int spread, double even) {
    double share() {
      return counted == 0 ? 0 : (double) hits / counted;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shingles s && Arrays.equals(all, s.all);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(all);
  }

  @Override
  public String toString() {
    return all.length + " shingles";
  }
}
