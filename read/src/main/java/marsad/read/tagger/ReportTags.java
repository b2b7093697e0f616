// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.tagger;

import java.util.List;
import marsad.read.Tags;
import marsad.read.language.Sentence;

/** The tags of all windows of one report. */
record ReportTags(List<Tagged> windows) implements Tags {
  @Override
  public boolean any() {
    return true;
  }

  @Override
  public List<Tag> in(Sentence sentence, Sort sort) {
    return windows.stream().flatMap(w -> w.tags().stream()).filter(t -> t.sort() == sort && t.sentence().index() == sentence.index()).toList();
  }

  @Override
  public double likely(Sentence sentence, int token, Sort sort) {
    return windows.stream().mapToDouble(w -> w.likely(sentence.index(), token, sort)).max().orElse(0);
  }
}
