// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.tagger;

import marsad.read.encoder.Tensors;

/** Weighs a vector in several ways at once; the weights lie input by input, so that the sums run side by side. */
final class Layer {
  private final float[] weights;
  private final float[] bias;

  private Layer(float[] weights, float[] bias) {
    this.weights = weights;
    this.bias = bias;
  }

  static Layer of(Tensors tensors, String name) {
    float[] rows = tensors.need("head." + name + ".weight");
    float[] bias = tensors.need("head." + name + ".bias");
    float[] turned = new float[rows.length];
    int inputs = rows.length / bias.length;
    for (int way = 0; way < bias.length; way++) {
      for (int d = 0; d < inputs; d++) {
        turned[d * bias.length + way] = rows[way * inputs + d];
      }
    }
    return new Layer(turned, bias);
  }

  float[] of(float[] vector) {
    float[] sums = bias.clone();
    for (int d = 0; d < vector.length; d++) {
      float by = vector[d];
      int at = d * sums.length;
      for (int way = 0; way < sums.length; way++) {
        sums[way] += by * weights[at + way];
      }
    }
    return sums;
  }
}
