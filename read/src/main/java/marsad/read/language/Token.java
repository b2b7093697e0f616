// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import marsad.record.Span;

/**
 * One word or sign of a sentence.
 *
 * @param index from 0 in its sentence
 * @param form as it stands in the text, with its case restored where the text has lost it
 * @param lemma its base form in lower case, names as they stand
 * @param pos Penn Treebank tag
 * @param entity {@code PERSON}, {@code LOCATION}, {@code ORGANIZATION}, {@code MISC} or {@code O}, as a statistical tagger guesses
 * @param at in the report's text
 */
public record Token(int index, String form, String lemma, String pos, String entity, Span at) {
  public boolean isNoun() {
    return pos.startsWith("NN");
  }

  public boolean isVerb() {
    return pos.startsWith("VB");
  }

  public boolean isName() {
    return pos.startsWith("NNP");
  }

  public boolean isPronoun() {
    return pos.startsWith("PRP") || pos.equals("WP") || pos.equals("WDT");
  }

  /** The form in lower case, of whatever language the machine's owner speaks. */
  public String lower() {
    return form.toLowerCase(java.util.Locale.ROOT);
  }
}
