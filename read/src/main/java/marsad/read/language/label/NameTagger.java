// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the labels of a sentence's words that go together best (Viterbi 1967). */
final class NameTagger {
  private static final int OUTSIDE = 0;

  private final NameModel model;

  NameTagger(NameModel model) {
    this.model = model;
  }

  List<String> labels(Words words) {
    int labels = model.labels().size();
    NameFeatures features = new NameFeatures(model, words);
    int[][] from = new int[words.size()][labels];
    double[] best = new double[labels];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    best[OUTSIDE] = 0;
    for (int i = 0; i < words.size(); i++) {
      best = step(best, features.node(i), features.edge(i), from[i]);
    }
    int last = 0;
    for (int label = 1; label < labels; label++) {
      last = best[label] > best[last] ? label : last;
    }
    List<String> found = new ArrayList<>();
    for (int i = words.size() - 1; i >= 0; i--) {
      found.add(0, model.labels().get(last));
      last = from[i][last];
    }
    return found;
  }

  private static double[] step(double[] before, double[] node, double[] edge, int[] from) {
    double[] best = new double[node.length];
    for (int label = 0; label < node.length; label++) {
      for (int last = 1; last < node.length; last++) {
        int chosen = from[label];
        from[label] = before[last] + edge[last * node.length + label] > before[chosen] + edge[chosen * node.length + label] ? last : chosen;
      }
      best[label] = before[from[label]] + edge[from[label] * node.length + label] + node[label];
    }
    return best;
  }
}
