// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.source;

import java.util.List;
import marsad.read.Document;
import marsad.read.Found;
import marsad.read.Sources;
import marsad.read.language.Sentence;

/** Reads who says so in one report. */
public final class SourceReader implements Sources {

  public static Sources read(Document document) {
    return new SourceReader();
  }

  private SourceReader() {}

  @Override
  public Found<List<List<String>>> of(Sentence sentence, int trigger) {
    return Found.byDefault(List.of());
  }

  @Override
  public boolean hedged(Sentence sentence, int trigger) {
    return sentence.tokens().stream().anyMatch(t -> t.lemma().equals("reportedly"));
  }
}
