// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.label;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ie.crf.CRFLabel;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.Index;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.read.language.weights.Bytes;

/** Turns CoreNLP's models of names and of case into weights that are read in whole. */
final class Packing {
  private static final String EDGE = "|CpC";
  private static final String NODE = "|C";
  private static final String EVERY = "###"; // a feature that each word has

  private Packing() {}

  /** The models of the class path under these names, which must share their groups of words. */
  static byte[] names(List<String> resources) {
    Bytes.Out out = new Bytes.Out();
    Map<?, ?> shared = Map.of();
    List<NameModel> models = new ArrayList<>();
    for (String resource : resources) {
      CRFClassifier<CoreLabel> theirs = crf(resource);
      Map<?, ?> lexicon = kept(((Collection<?>) kept(theirs, "featureFactories", Collection.class)).iterator().next(), "lexicon", Map.class);
      if (models.isEmpty()) {
        shared = lexicon;
        Clusters.of(texts(lexicon)).write(out);
      } else if (!lexicon.equals(shared)) {
        throw new IllegalStateException(resource + " has other groups of words than " + resources.get(0) + "; they must be packed for each");
      }
      models.add(model(theirs));
    }
    out.number(models.size());
    models.forEach(m -> m.write(out));
    return out.done();
  }

  /** A model of case. @param bias what is added for a label at each word */
  static byte[] cases(String resource, Map<String, Double> bias) {
    CRFClassifier<CoreLabel> theirs = crf(resource);
    Index<?> features = kept(theirs, "featureIndex", Index.class);
    float[] every = kept(theirs, "weights", float[][].class)[((Index<Object>) features).indexOf(EVERY + NODE)];
    Index<?> labels = (Index<?>) kept(theirs, "labelIndices", List.class).get(0);
    for (int i = 0; i < every.length; i++) {
      every[i] += bias.getOrDefault(theirs.classIndex.get(((CRFLabel) labels.get(i)).getLabel()[0]), 0.0).floatValue();
    }
    Bytes.Out out = new Bytes.Out();
    model(theirs).write(out);
    return out.done();
  }

  private static CRFClassifier<CoreLabel> crf(String resource) {
    try {
      return CRFClassifier.getClassifier(resource);
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("the model " + resource + " cannot be read: " + e.getMessage() + "; are stanford-corenlp's models on the class path?", e);
    }
  }

  private static NameModel model(CRFClassifier<CoreLabel> theirs) {
    List<String> labels = new ArrayList<>(theirs.classIndex.objectsList());
    Index<?> features = kept(theirs, "featureIndex", Index.class);
    float[][] weights = kept(theirs, "weights", float[][].class);
    List<?> orders = kept(theirs, "labelIndices", List.class);
    Part nodes = new Part(labels.size());
    Part edges = new Part(labels.size() * labels.size());
    int[] nodeOrder = order((Index<?>) orders.get(0), labels.size());
    int[] edgeOrder = order((Index<?>) orders.get(1), labels.size());
    for (int i = 0; i < features.size(); i++) {
      String feature = (String) features.get(i);
      if (feature.endsWith(EDGE)) {
        edges.add(feature.substring(0, feature.length() - EDGE.length()), weights[i], edgeOrder);
      } else {
        nodes.add(feature.substring(0, feature.length() - NODE.length()), weights[i], nodeOrder);
      }
    }
    Keys known = Keys.of(Set.copyOf(texts(kept(theirs, "knownLCWords", Collection.class))));
    Keys nodeKeys = nodes.keys();
    Keys edgeKeys = edges.keys();
    var flags = theirs.flags;
    return new NameModel(labels, flags.wordShape, flags.disjunctionWidth, flags.maxNGramLeng, flags.useTitle, flags.usePosition && flags.useBeginSent,
        pairs(edgeOrder, edges.width), known, nodeKeys, FeatureWeights.of(nodes.weights(nodeKeys), nodes.width), edgeKeys, FeatureWeights.of(edges.weights(edgeKeys), edges.width));
  }

  /** At which place of ours each of their labels or pairs of labels stands. */
  private static int[] order(Index<?> theirs, int labels) {
    int[] order = new int[theirs.size()];
    for (int i = 0; i < order.length; i++) {
      int[] label = ((CRFLabel) theirs.get(i)).getLabel();
      order[i] = label.length == 1 ? label[0] : label[0] * labels + label[1];
    }
    return order;
  }

  /** What a pair of labels weighs by itself: nothing, but that one never met is impossible. */
  private static double[] pairs(int[] met, int count) {
    double[] pairs = new double[count];
    Arrays.fill(pairs, Double.NEGATIVE_INFINITY);
    for (int pair : met) {
      pairs[pair] = 0;
    }
    return pairs;
  }

  static List<String> texts(Collection<?> all) {
    return all.stream().map(String.class::cast).toList();
  }

  static Map<String, String> texts(Map<?, ?> all) {
    return all.entrySet().stream().collect(Collectors.toMap(e -> (String) e.getKey(), e -> (String) e.getValue()));
  }

  /** What an object of CoreNLP keeps to itself. */
  static <T> T kept(Object object, String name, Class<T> type) {
    for (Class<?> at = object.getClass(); at != null; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          try {
            field.setAccessible(true);
            return type.cast(field.get(object));
          } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
          }
        }
      }
    }
    throw new IllegalStateException(object.getClass() + " has no " + name + " in this version of CoreNLP; the packing must be fitted to it");
  }

  /** Features with their weights, which are put in the order of the features' numbers at the end. */
  private static final class Part {
    private final int width;
    private final List<Long> keys = new ArrayList<>();
    private final List<float[]> rows = new ArrayList<>();

    Part(int width) {
      this.width = width;
    }

    void add(String feature, float[] weights, int[] order) {
      float[] row = new float[width];
      for (int i = 0; i < weights.length; i++) {
        row[order[i]] = weights[i];
      }
      keys.add(Keys.of(feature));
      rows.add(row);
    }

    Keys keys() {
      return Keys.of(keys.stream().mapToLong(Long::longValue).toArray());
    }

    /** @param numbers as {@link #keys} gives them */
    float[] weights(Keys numbers) {
      float[] all = new float[width * rows.size()];
      for (int i = 0; i < rows.size(); i++) {
        System.arraycopy(rows.get(i), 0, all, numbers.number(keys.get(i)) * width, width);
      }
      return all;
    }
  }
}
