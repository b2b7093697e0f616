// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.arc;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Scores the transitions of a parser: two layers, between them the cube of the sum. What a word at one place adds to that sum is always
 * the same, so it is worked out once and kept while there is room; what is kept changes the time, never a score.
 */
final class ArcNetwork {
  private static final int ROOM = 1 << 15; // vectors of one hidden layer, 128 MB with a layer of 1,000
  private static final int SPREAD = 0x9E3779B1; // 2^32 divided by the golden ratio (Knuth, TAOCP 6.4)

  private final ArcModel model;
  private final int places;
  private final AtomicReferenceArray<Part> parts = new AtomicReferenceArray<>(ROOM);

  private record Part(int key, float[] sums) {}

  ArcNetwork(ArcModel model) {
    this.model = model;
    this.places = model.first().length / model.dimensions();
  }

  /** A score for each transition: left arcs by label, right arcs by label, shift. */
  float[] scores(int[] features) {
    float[] hidden = model.bias().clone();
    for (int place = 0; place < places; place += 4) {
      add(hidden, part(features, place), part(features, place + 1), part(features, place + 2), part(features, place + 3));
    }
    for (int i = 0; i < hidden.length; i++) {
      hidden[i] = hidden[i] * hidden[i] * hidden[i];
    }
    float[] scores = new float[model.second()[0].length];
    weighted(scores, model.second(), 0, hidden, 0, hidden.length);
    return scores;
  }

  private float[] part(int[] features, int place) {
    int key = features[place] * places + place;
    int slot = key * SPREAD >>> Integer.numberOfLeadingZeros(ROOM - 1);
    Part kept = parts.get(slot);
    if (kept != null && kept.key() == key) {
      return kept.sums();
    }
    float[] sums = new float[model.bias().length];
    weighted(sums, model.first(), place * model.dimensions(), model.vectors(), features[place] * model.dimensions(), model.dimensions());
    parts.set(slot, new Part(key, sums));
    return sums;
  }

  private static void add(float[] sums, float[] a, float[] b, float[] c, float[] d) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += a[i] + b[i] + (c[i] + d[i]);
    }
  }

  /** Adds so many rows from a row on, each times its factor; several at once, so that the sums are loaded and stored less often. */
  private static void weighted(float[] sums, float[][] rows, int row, float[] factors, int factor, int count) {
    int done = 0;
    for (; done + 4 <= count; done += 4) {
      four(sums, rows, row + done, factors, factor + done);
    }
    for (; done < count; done++) {
      one(sums, rows[row + done], factors[factor + done]);
    }
  }

  private static void four(float[] sums, float[][] rows, int row, float[] factors, int factor) {
    float[] a = rows[row];
    float[] b = rows[row + 1];
    float[] c = rows[row + 2];
    float[] d = rows[row + 3];
    float fa = factors[factor];
    float fb = factors[factor + 1];
    float fc = factors[factor + 2];
    float fd = factors[factor + 3];
    for (int i = 0; i < sums.length; i++) {
      sums[i] += fa * a[i] + fb * b[i] + (fc * c[i] + fd * d[i]);
    }
  }

  private static void one(float[] sums, float[] row, float factor) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += factor * row[i];
    }
  }
}
