// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read;

import java.util.List;
import java.util.Optional;
import marsad.read.language.Sentence;
import marsad.record.Report;

/**
 * A report on its way through the steps of reading.
 *
 * @param sentences all of the article (furniture left out); those that cannot matter are not parsed
 */
public record Document(Report report, List<Sentence> sentences) {
  public Document {
    sentences = List.copyOf(sentences);
  }

  /** The sentences that were parsed, in order. */
  public List<Sentence> parsed() {
    return sentences.stream().filter(Sentence::parsed).toList();
  }

  /** The parsed sentence before this one. */
  public Optional<Sentence> before(Sentence sentence) {
    return parsed().stream().filter(s -> s.index() < sentence.index()).reduce((first, second) -> second);
  }
}
