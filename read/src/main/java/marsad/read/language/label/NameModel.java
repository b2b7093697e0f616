// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.label;

import java.util.List;
import marsad.read.language.weights.Bytes;

/**
 * The weights of a conditional random field (Lafferty, McCallum and Pereira, ICML 2001) that finds names, or the case of words: those of a
 * word's features for each label, and those of a pair of neighbours' features for each pair of labels.
 *
 * @param labels the first is that of what is nothing in particular
 * @param shape the kind of word shape, as CoreNLP counts them
 * @param reach how many words before and after are looked at in no order
 * @param longest the longest part of a word that is a feature, in letters; less than 0 for any length
 * @param titles whether "Mr." and its like are a feature
 * @param placed whether the number of a word in its sentence is a feature
 * @param known words that are used in lower case
 * @param pairs of each pair of labels 0, or less than any number where it cannot be
 * @param nodeWeights of each feature one for each label
 * @param edgeWeights of each feature one for each pair, those with the same label before beside each other
 */
record NameModel(List<String> labels, int shape, int reach, int longest, boolean titles, boolean placed, double[] pairs, Keys known, Keys nodes, FeatureWeights nodeWeights,
    Keys edges, FeatureWeights edgeWeights) {

  static NameModel read(Bytes in) {
    List<String> labels = in.texts();
    int[] settings = in.ints();
    return new NameModel(labels, settings[0], settings[1], settings[2], settings[3] == 1, settings[4] == 1, in.doubles(), Keys.read(in), Keys.read(in), FeatureWeights.read(in), Keys.read(in),
        FeatureWeights.read(in));
  }

  void write(Bytes.Out out) {
    out.texts(labels);
    out.ints(new int[] {shape, reach, longest, titles ? 1 : 0, placed ? 1 : 0});
    out.doubles(pairs);
    known.write(out);
    nodes.write(out);
    nodeWeights.write(out);
    edges.write(out);
    edgeWeights.write(out);
  }

  /** The number of a word's feature, less than 0 where it has no weights. */
  int number(long key) {
    return nodes.number(key);
  }

  /** Adds a word's feature to the sums of the labels. */
  void node(double[] sums, long key) {
    node(sums, nodes.number(key));
  }

  /** The same by the feature's number. */
  void node(double[] sums, int number) {
    add(sums, number, nodeWeights);
  }

  /** Adds a feature of a word and the one before to the sums of the pairs of labels. */
  void edge(double[] sums, long key) {
    add(sums, edges.number(key), edgeWeights);
  }

  private static void add(double[] sums, int number, FeatureWeights weights) {
    if (number >= 0) {
      weights.add(sums, number);
    }
  }
}
