// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Pairs of mentions with their scores, by the million in little memory: numbers, no objects. */
final class Pairs {
  private long[] pairs = new long[16]; // the smaller index in the upper half
  private int[] scores = new int[16];
  private int size;

  /** @param score in thousandths */
  void add(int one, int other, int score) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, 2 * size);
      scores = Arrays.copyOf(scores, 2 * size);
    }
    pairs[size] = (long) one << 32 | other;
    scores[size++] = score;
  }

  /** All pairs of several lists, one list after the other. */
  static Pairs joined(List<Pairs> parts) {
    Pairs all = new Pairs();
    all.size = parts.stream().mapToInt(p -> p.size).sum();
    all.pairs = new long[Math.max(1, all.size)];
    all.scores = new int[all.pairs.length];
    int at = 0;
    for (Pairs part : parts) {
      System.arraycopy(part.pairs, 0, all.pairs, at, part.size);
      System.arraycopy(part.scores, 0, all.scores, at, part.size);
      at += part.size;
    }
    return all;
  }

  int size() {
    return size;
  }

  int one(int at) {
    return (int) (pairs[at] >>> 32);
  }

  int other(int at) {
    return (int) pairs[at];
  }

  /** In thousandths. */
  int score(int at) {
    return scores[at];
  }

  /** Places of the pairs, the best score first, those of one score as they stand: sorted by counting. */
  int[] bestFirst() {
    int least = IntStream.range(0, size).map(i -> scores[i]).min().orElse(0);
    int most = IntStream.range(0, size).map(i -> scores[i]).max().orElse(0);
    int[] next = new int[most - least + 2]; // by how far a score lies below the best
    for (int i = 0; i < size; i++) {
      next[most - scores[i] + 1]++;
    }
    for (int s = 1; s < next.length; s++) {
      next[s] += next[s - 1];
    }
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[next[most - scores[i]]++] = i;
    }
    return order;
  }

  /** Where each mention's pairs stand in a list of places: those of mention {@code m} from {@code starts[m]} to {@code starts[m + 1]}. */
  record Of(int[] starts, int[] places) {
    IntStream of(int mention) {
      return Arrays.stream(places, starts[mention], starts[mention + 1]);
    }
  }

  /** The pairs of each of so many mentions. */
  Of byMention(int mentions) {
    int[] starts = new int[mentions + 2];
    for (int i = 0; i < size; i++) {
      starts[one(i) + 2]++;
      starts[other(i) + 2]++;
    }
    for (int m = 2; m < starts.length; m++) {
      starts[m] += starts[m - 1];
    }
    int[] places = new int[2 * size];
    for (int i = 0; i < size; i++) {
      places[starts[one(i) + 1]++] = i;
      places[starts[other(i) + 1]++] = i;
    }
    return new Of(starts, places);
  }
}
