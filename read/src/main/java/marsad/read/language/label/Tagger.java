// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import marsad.read.language.weights.Bytes;

/** Finds the parts of speech of a sentence's words that go together best, each by the two before it. Safe for use by several threads. */
public final class Tagger {
  private static final String END = ".$.";

  private final TagModel model;
  private final Spelling spelling = new Spelling();

  private final int[] afterOne; // by tag, that of nothing last: the number of what it speaks for in the word behind it
  private final int[][] afterTwo;

  private Tagger(TagModel model) {
    this.model = model;
    this.afterOne = IntStream.rangeClosed(0, model.tags().size()).map(t -> TagFeatures.after(model, name(t))).toArray();
    this.afterTwo = IntStream.rangeClosed(0, model.tags().size())
        .mapToObj(e -> IntStream.rangeClosed(0, model.tags().size()).map(t -> TagFeatures.after(model, name(e), name(t))).toArray()).toArray(int[][]::new);
  }

  private String name(int tag) {
    return tag == model.tags().size() ? TagFeatures.NOTHING : model.tags().get(tag);
  }

  static Tagger read(Bytes in) {
    return new Tagger(TagModel.read(in));
  }

  /** A Penn Treebank tag for each word. */
  public List<String> tags(List<String> words) {
    List<String> all = new ArrayList<>(words.stream().map(spelling::american).toList());
    all.add(END);
    Search search = new Search(all);
    for (int i = 0; i < all.size(); i++) {
      search.step();
    }
    return search.best().subList(0, words.size());
  }

  /** How far a sentence has come: for each pair of tags of the last two words how likely the best way there is. */
  private final class Search {
    private final TagFeatures features;
    private final List<int[]> candidates = new ArrayList<>();
    private final List<int[][]> ways = new ArrayList<>(); // for each word and pair of its and the last tag, which one came before
    private double[][] scores = {{0}};

    Search(List<String> words) {
      this.features = new TagFeatures(model, words);
      int[] nothing = {model.tags().size()};
      candidates.add(nothing);
      candidates.add(nothing);
      words.forEach(w -> candidates.add(model.candidates(w)));
    }

    void step() {
      int at = ways.size();
      int[] earlier = candidates.get(at);
      int[] before = candidates.get(at + 1);
      int[] here = candidates.get(at + 2);
      double[] fixed = features.of(at);
      double[][] best = new double[before.length][here.length];
      int[][] way = new int[before.length][here.length];
      for (int b = 0; b < before.length; b++) {
        Arrays.fill(best[b], Double.NEGATIVE_INFINITY);
        double[] after = fixed.clone();
        model.add(after, afterOne[before[b]]);
        for (int e = 0; e < earlier.length; e++) {
          double[] sums = after.clone();
          model.add(sums, afterTwo[earlier[e]][before[b]]);
          improve(best[b], way[b], e, scores[e][b] - logOfSum(sums), sums, here);
        }
      }
      scores = best;
      ways.add(way);
    }

    private static void improve(double[] best, int[] way, int from, double score, double[] sums, int[] here) {
      for (int h = 0; h < here.length; h++) {
        double found = score + sums[here[h]];
        if (found > best[h]) {
          best[h] = found;
          way[h] = from;
        }
      }
    }

    List<String> best() {
      int before = 0;
      int here = 0;
      for (int b = 0; b < scores.length; b++) {
        for (int h = 0; h < scores[b].length; h++) {
          if (scores[b][h] > scores[before][here]) {
            before = b;
            here = h;
          }
        }
      }
      String[] tags = new String[ways.size()];
      for (int at = ways.size() - 1; at >= 0; at--) {
        tags[at] = name(candidates.get(at + 2)[here]);
        int earlier = ways.get(at)[before][here];
        here = before;
        before = earlier;
      }
      return List.of(tags);
    }

    private static double logOfSum(double[] sums) {
      double most = sums[0];
      for (double one : sums) {
        most = Math.max(most, one);
      }
      double sum = 0;
      for (double one : sums) {
        sum += Math.exp(one - most);
      }
      return most + Math.log(sum);
    }
  }
}
