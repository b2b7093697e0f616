// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.label;

import java.util.List;
import java.util.Set;
import marsad.read.language.weights.Bytes;

/**
 * The weights of a maximum entropy tagger (Toutanova, Klein, Manning and Singer, NAACL 2003): for each value of each feature those of the
 * tags it speaks for or against, and a dictionary of the tags that a word had in what it learned from.
 *
 * @param open the tags that a word unknown to the dictionary may have
 * @param words those of the dictionary
 * @param wordTags the numbers of the tags that each may have, one word after another
 * @param wordFrom where those of each word begin, and where the last one's end
 * @param firstTags the most frequent of each
 * @param rare 1 for each that was so rare that its form is looked at too
 * @param companyEnds words like "Co."
 * @param values what features may be, their names before them
 * @param from where the weights of each value begin, and where the last one's end
 */
record TagModel(List<String> tags, int[] open, Clusters clusters, Keys words, byte[] wordTags, int[] wordFrom, byte[] firstTags, byte[] rare, Set<String> companyEnds,
    Keys values, int[] from, byte[] valueTags, double[] weights) {

  static TagModel read(Bytes in) {
    return new TagModel(in.texts(), in.ints(), Clusters.read(in), Keys.read(in), in.bytes(), in.ints(), in.bytes(), in.bytes(), Set.copyOf(in.texts()), Keys.read(in), in.ints(),
        in.bytes(), in.doubles());
  }

  void write(Bytes.Out out) {
    out.texts(tags);
    out.ints(open);
    clusters.write(out);
    words.write(out);
    out.bytes(wordTags);
    out.ints(wordFrom);
    out.bytes(firstTags);
    out.bytes(rare);
    out.texts(companyEnds.stream().sorted().toList());
    values.write(out);
    out.ints(from);
    out.bytes(valueTags);
    out.doubles(weights);
  }

  /** The numbers of the tags that a word may have. */
  int[] candidates(String word) {
    int number = words.number(Keys.of(word));
    if (number < 0) {
      return open;
    }
    int[] found = new int[wordFrom[number + 1] - wordFrom[number]];
    for (int i = 0; i < found.length; i++) {
      found[i] = wordTags[wordFrom[number] + i];
    }
    return found;
  }

  /** Whether a word is unknown or hardly known. */
  boolean isRare(String word) {
    int number = words.number(Keys.of(word));
    return number < 0 || rare[number] == 1;
  }

  /** The tag that a word has most often, "0" where it is unknown. */
  String firstTag(String word) {
    int number = words.number(Keys.of(word));
    return number < 0 ? "0" : tags.get(firstTags[number]);
  }

  /** Adds the weights of a feature's value to the sums of the tags. */
  void add(double[] sums, long value) {
    add(sums, values.number(value));
  }

  /** The same of a value by its number, nothing where that is less than 0. */
  void add(double[] sums, int number) {
    if (number >= 0) {
      for (int i = from[number]; i < from[number + 1]; i++) {
        sums[valueTags[i]] += weights[i];
      }
    }
  }
}
