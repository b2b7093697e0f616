// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.label;

import java.util.List;
import marsad.read.language.weights.Bytes;

/** Which words of a sentence in small letters begin with a capital, or are all capitals. Safe for use by several threads. */
public final class CaseFinder {
  private final NameTagger tagger;

  private CaseFinder(NameModel model) {
    this.tagger = new NameTagger(model);
  }

  static CaseFinder read(Bytes in) {
    return new CaseFinder(NameModel.read(in));
  }

  /** A label for each word: {@code UPPER}, {@code INIT_UPPER}, {@code LOWER}, or {@code O} where it is a mixture. */
  public List<String> labels(List<String> words) {
    return tagger.labels(Words.plain(words));
  }
}
