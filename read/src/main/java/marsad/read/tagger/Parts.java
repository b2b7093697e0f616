// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.tagger;

import marsad.read.Tags.Part;
import marsad.read.encoder.Tensors;

/** How likely a word stands in a part to an anchor: the product of what the anchor asks for that part and what the word answers (as in Dozat and Manning 2017). */
final class Parts {
  private static final float SCALE = 2; // of the product; part of what was learned
  private final float[] asks;
  private final float[] asksBias;
  private final float[] answers;
  private final float[] answersBias;
  private final float[] parts;
  private final int width;

  private Parts(float[] asks, float[] asksBias, float[] answers, float[] answersBias, float[] parts) {
    this.asks = asks;
    this.asksBias = asksBias;
    this.answers = answers;
    this.answersBias = answersBias;
    this.parts = parts;
    this.width = asksBias.length / parts.length;
  }

  static Parts of(Tensors tensors) {
    return new Parts(tensors.need("head.asks.weight"), tensors.need("head.asks.bias"), tensors.need("head.answers.weight"), tensors.need("head.answers.bias"), tensors.need("head.parts"));
  }

  /** What the anchor asks for a part. */
  private float[] asked(float[] anchor, Part part) {
    float[] asked = new float[width];
    for (int way = 0; way < width; way++) {
      int row = part.ordinal() * width + way;
      float sum = asksBias[row];
      for (int d = 0; d < anchor.length; d++) {
        sum += asks[row * anchor.length + d] * anchor[d];
      }
      asked[way] = sum / SCALE;
    }
    return asked;
  }

  /** By what each number of a word's vector counts. */
  float[] weights(float[] anchor, Part part) {
    float[] asked = asked(anchor, part);
    float[] weights = new float[anchor.length];
    for (int way = 0; way < width; way++) {
      int row = (part.ordinal() * width + way) * anchor.length;
      for (int d = 0; d < weights.length; d++) {
        weights[d] += asked[way] * answers[row + d];
      }
    }
    return weights;
  }

  /** What is added whatever the word. */
  double bias(float[] anchor, Part part) {
    float[] asked = asked(anchor, part);
    double bias = parts[part.ordinal()];
    for (int way = 0; way < width; way++) {
      bias += asked[way] * answersBias[part.ordinal() * width + way];
    }
    return bias;
  }
}
