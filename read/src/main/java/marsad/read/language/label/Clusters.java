// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.label;

import java.util.Map;
import java.util.Optional;
import marsad.read.language.weights.Bytes;

/** Which of some hundred groups of words used alike (Clark, EACL 2003) a word is in, by its spelling. */
final class Clusters {
  private final Keys words;
  private final short[] groups;

  private Clusters(Keys words, short[] groups) {
    this.words = words;
    this.groups = groups;
  }

  /** Groups are given by number, as CoreNLP writes them. */
  static Clusters of(Map<String, String> lexicon) {
    Keys words = Keys.of(lexicon.keySet());
    short[] groups = new short[words.size()];
    lexicon.forEach((word, group) -> groups[words.number(Keys.of(word))] = Short.parseShort(group));
    return new Clusters(words, groups);
  }

  static Clusters read(Bytes in) {
    return new Clusters(Keys.read(in), in.shorts());
  }

  void write(Bytes.Out out) {
    words.write(out);
    out.shorts(groups);
  }

  /** The group's number as it stands in features. */
  Optional<String> of(String word) {
    int number = words.number(Keys.of(word));
    return number < 0 ? Optional.empty() : Optional.of(Integer.toString(groups[number]));
  }
}
