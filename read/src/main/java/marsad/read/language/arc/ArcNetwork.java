// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.arc;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Finds the hidden units of a parser's network: the cube of what all features add up to. Most features of a state say that nothing is
 * there; what those add stands in the sums from the start, and of the others what they add beyond it. What a word adds at one place is
 * always the same, so it is worked out once and kept while there is room; what is kept changes the time, never a unit.
 */
final class ArcNetwork {
  private static final int ROOM = 1 << 16; // vectors of one hidden layer, 256 MB with a layer of 1,000
  private static final int SPREAD = 0x9E3779B1; // 2^32 divided by the golden ratio (Knuth, TAOCP 6.4)

  private final ArcModel model;
  private final int[] nothing;
  private final float[] start;
  private final AtomicReferenceArray<Part> parts = new AtomicReferenceArray<>(ROOM);

  private record Part(int key, float[] sums) {}

  /** @param nothing the features of a state in which nothing stands at any place */
  ArcNetwork(ArcModel model, int[] nothing) {
    this.model = model;
    this.nothing = nothing;
    this.start = model.bias().clone();
    int size = model.dimensions();
    for (int place = 0; place < nothing.length; place++) {
      Rows.add(start, model.first(), place * size, model.vectors(), nothing[place] * size, size);
    }
  }

  float[] units(int[] features) {
    float[] units = start.clone();
    float[][] added = new float[features.length][];
    int count = 0;
    for (int place = 0; place < features.length; place++) {
      if (features[place] != nothing[place]) {
        added[count++] = part(features[place], place);
      }
    }
    Rows.add(units, added, count);
    for (int i = 0; i < units.length; i++) {
      units[i] = units[i] * units[i] * units[i];
    }
    return units;
  }

  private float[] part(int feature, int place) {
    int key = feature * nothing.length + place;
    int slot = key * SPREAD >>> Integer.numberOfLeadingZeros(ROOM - 1);
    for (int i = 0; i < 2; i++) {
      Part kept = parts.get(slot ^ i);
      if (kept != null && kept.key() == key) {
        return kept.sums();
      }
    }
    int size = model.dimensions();
    float[] beyond = new float[size];
    for (int i = 0; i < size; i++) {
      beyond[i] = model.vectors()[feature * size + i] - model.vectors()[nothing[place] * size + i];
    }
    float[] sums = new float[start.length];
    Rows.add(sums, model.first(), place * size, beyond, 0, size);
    parts.set(parts.get(slot) == null ? slot : slot ^ 1, new Part(key, sums)); // what came first, most often a common word, stays
    return sums;
  }
}
