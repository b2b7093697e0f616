// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.label;

import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.AbstractCollection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * A sentence as models of names and of case see it.
 *
 * @param raw its words
 * @param words the same in American spelling
 * @param tags their parts of speech
 * @param clusters the groups of words used alike that they are in
 */
record Words(List<String> raw, List<String> words, List<String> tags, List<String> clusters) {
  private static final String NO_CLUSTER = "0";

  static Words of(List<String> raw, List<String> tags, Spelling spelling, Clusters clusters) {
    List<String> words = raw.stream().map(spelling::american).toList();
    return new Words(raw, words, tags, words.stream().map(w -> clusters.of(WordShapeClassifier.wordShape(w.toLowerCase(Locale.ROOT), WordShapeClassifier.WORDSHAPEDIGITS)).orElse(NO_CLUSTER)).toList());
  }

  /** Words of which nothing more is known, as a model of case sees them. */
  static Words plain(List<String> words) {
    return new Words(words, words, List.of(), List.of());
  }

  int size() {
    return words.size();
  }

  /** Empty before the first and after the last. */
  String word(int at) {
    return at < 0 || at >= words.size() ? "" : words.get(at);
  }

  String tag(int at) {
    return at < 0 || at >= tags.size() ? "" : tags.get(at);
  }

  /** "null" before the first and after the last, as the models were trained. */
  String cluster(int at) {
    return at < 0 || at >= clusters.size() ? "null" : clusters.get(at);
  }

  List<String> shapes(NameModel model) {
    return raw.stream().map(w -> WordShapeClassifier.wordShape(w, model.shape(), new Known(model.known().has(Keys.of(w.toLowerCase(Locale.ROOT)))))).toList();
  }

  /** Asked only whether one word is in it, in small letters of the machine's language; the answer is that for small letters of none. */
  private static final class Known extends AbstractCollection<String> {
    private final boolean answer;

    Known(boolean answer) {
      this.answer = answer;
    }

    @Override
    public boolean contains(Object word) {
      return answer;
    }

    @Override
    public Iterator<String> iterator() {
      return Collections.emptyIterator();
    }

    @Override
    public int size() {
      return answer ? 1 : 0;
    }
  }
}
