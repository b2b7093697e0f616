// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.label;

import java.util.ArrayList;
import java.util.List;
import marsad.read.language.weights.Bytes;

/**
 * Names of persons, places and organisations, found by two models: what the second finds counts where the first finds nothing.
 * Safe for use by several threads.
 */
public final class NameFinder {
  private static final String OUTSIDE = "O";

  private final List<NameTagger> taggers;
  private final Clusters clusters;
  private final Spelling spelling = new Spelling();

  private NameFinder(List<NameModel> models, Clusters clusters) {
    this.taggers = models.stream().map(NameTagger::new).toList();
    this.clusters = clusters;
  }

  static NameFinder read(Bytes in) {
    Clusters clusters = Clusters.read(in);
    List<NameModel> models = new ArrayList<>();
    int count = in.number();
    for (int i = 0; i < count; i++) {
      models.add(NameModel.read(in));
    }
    return new NameFinder(models, clusters);
  }

  /** A label for each word: {@code PERSON}, {@code LOCATION}, {@code ORGANIZATION}, {@code MISC} or {@code O}. */
  public List<String> labels(List<String> words, List<String> tags) {
    Words seen = Words.of(words, tags, spelling, clusters);
    List<String> labels = new ArrayList<>(taggers.get(0).labels(seen));
    for (NameTagger other : taggers.subList(1, taggers.size())) {
      fill(labels, other.labels(seen));
    }
    return labels;
  }

  private static void fill(List<String> labels, List<String> more) {
    for (int from = 0; from < more.size();) {
      int to = from + 1;
      while (to < more.size() && more.get(to).equals(more.get(from))) {
        to++;
      }
      if (labels.subList(from, to).stream().allMatch(OUTSIDE::equals)) {
        for (int i = from; i < to; i++) {
          labels.set(i, more.get(from));
        }
      }
      from = to;
    }
  }
}
