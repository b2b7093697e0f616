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

  /**
   * What an anchor asks for a part, turned once into weights of the words' own vectors, instead of each word's vector into an answer.
   *
   * @param weights by what each number of a word's vector counts
   * @param bias what is added whatever the word
   */
  record Asked(float[] weights, double bias) {
    /** How likely a word with this vector stands in the part, as the logarithm of the odds. */
    double odds(float[] vector) {
      float sum = 0;
      for (int d = 0; d < weights.length; d++) {
        sum += weights[d] * vector[d];
      }
      return bias + sum;
    }
  }

  Asked asked(float[] anchor, Part part) {
    float[] weights = new float[anchor.length];
    double bias = parts[part.ordinal()];
    for (int way = 0; way < width; way++) {
      int row = part.ordinal() * width + way;
      float by = way(anchor, row);
      for (int d = 0; d < weights.length; d++) {
        weights[d] += by * answers[row * anchor.length + d];
      }
      bias += by * answersBias[row];
    }
    return new Asked(weights, bias);
  }

  private float way(float[] anchor, int row) {
    float sum = asksBias[row];
    for (int d = 0; d < anchor.length; d++) {
      sum += asks[row * anchor.length + d] * anchor[d];
    }
    return sum / SCALE;
  }
}
