// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.tagger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import marsad.read.Tags.Near;
import marsad.read.Tags.Part;
import marsad.read.Tags.Sort;
import marsad.read.Tags.Tag;
import marsad.read.encoder.Encoder;
import marsad.read.encoder.Odds;

/** One window with what its words are taken for. */
final class Tagged {
  private static final double LEAST = 0.25; // less likely words are not looked at
  private final Tagger.Model model;
  private final Window window;
  private final float[][] vectors;
  private final double[][] shares; // by word: that it tells nothing, then each label
  private final Map<Long, Integer> words = new HashMap<>();
  private final List<Tag> tags = new ArrayList<>();

  private Tagged(Tagger.Model model, Window window) {
    this.model = model;
    this.window = window;
    Encoder.Seen seen = model.encoder().see(window.pieces());
    float[][] labels = seen.labels().orElseThrow();
    int size = window.words().size();
    this.vectors = new float[size][];
    this.shares = new double[size][];
    for (int i = 0; i < size; i++) {
      Window.Word word = window.words().get(i);
      vectors[i] = seen.vectors()[word.piece()];
      shares[i] = Odds.shares(labels[word.piece()]);
      words.put(key(word.sentence().index(), word.token().index()), i);
    }
  }

  static Tagged of(Tagger.Model model, Window window) {
    Tagged tagged = new Tagged(model, window);
    for (Sort sort : Sort.values()) {
      tagged.find(sort);
    }
    return tagged;
  }

  List<Tag> tags() {
    return tags;
  }

  double likely(int sentence, int token, Sort sort) {
    Integer word = words.get(key(sentence, token));
    return word == null ? 0 : likely(word, sort);
  }

  private static long key(int sentence, int token) {
    return ((long) sentence << Integer.SIZE) + token;
  }

  private double likely(int word, Sort sort) {
    double sum = 0;
    for (int label : model.sorts().get(sort)) {
      sum += shares[word][label + 1];
    }
    return sum;
  }

  /** Words that stand together and are likeliest of one label are one tag. */
  private void find(Sort sort) {
    int from = 0;
    while (from < shares.length) {
      int label = likely(from, sort) < LEAST ? -1 : best(from, sort);
      int to = from + 1;
      while (label >= 0 && to < shares.length && window.words().get(to).sentence() == window.words().get(from).sentence() && likely(to, sort) >= LEAST && best(to, sort) == label) {
        to++;
      }
      if (label >= 0) {
        tags.add(tag(sort, label, from, to));
      }
      from = to;
    }
  }

  private int best(int word, Sort sort) {
    return IntStream.of(model.sorts().get(sort)).reduce((one, other) -> shares[word][other + 1] > shares[word][one + 1] ? other : one).orElseThrow();
  }

  private Tag tag(Sort sort, int label, int from, int to) {
    float[] mean = new float[vectors[from].length];
    for (int i = from; i < to; i++) {
      for (int d = 0; d < mean.length; d++) {
        mean[d] += vectors[i][d] / (to - from);
      }
    }
    double sure = IntStream.range(from, to).mapToDouble(i -> likely(i, sort)).max().orElseThrow();
    double labelled = IntStream.range(from, to).mapToDouble(i -> shares[i][label + 1]).max().orElseThrow();
    int status = Odds.most(Odds.shares(model.status().of(mean)));
    Window.Word first = window.words().get(from);
    return new Tag(first.sentence(), sort, model.labels().get(label).substring(2), first.token().index(), window.words().get(to - 1).token().index() + 1, sure, labelled,
        model.statuses().get(status), Odds.likely(model.background().of(mean)[0]), part -> near(mean, part));
  }

  /** The words that stand in a part to an anchor. */
  private List<Near> near(float[] anchor, Part part) {
    Parts.Asked asked = model.parts().asked(anchor, part);
    List<Near> near = new ArrayList<>();
    for (int i = 0; i < vectors.length; i++) {
      Window.Word word = window.words().get(i);
      boolean last = i + 1 == vectors.length || window.words().get(i + 1).piece() != word.piece(); // of a name that is one piece the word that it hangs on
      if (last && (word.token().isNoun() || word.token().isPronoun() || word.token().pos().startsWith("JJ"))) {
        double sure = Odds.likely(asked.odds(vectors[i]));
        if (sure >= LEAST) {
          near.add(new Near(word.sentence(), word.token().index(), sure));
        }
      }
    }
    near.sort(Comparator.comparingDouble((Near n) -> -n.sure()));
    return near;
  }
}
