// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.time;

import java.util.List;
import java.util.Optional;
import marsad.read.Document;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.Times;
import marsad.read.language.Sentence;
import marsad.record.Period;

/** Reads the times of one report. */
public final class TimeReader implements Times {
  private final Document document;

  public static Times read(Document document) {
    return new TimeReader(document);
  }

  private TimeReader(Document document) {
    this.document = document;
  }

  @Override
  public List<Mention<Period>> in(Sentence sentence) {
    return List.of();
  }

  @Override
  public Found<Optional<Period>> of(Sentence sentence, int trigger, boolean ongoing) {
    return Found.byDefault(Optional.of(document.report().published().map(Period::until).orElseGet(Period::unknown)));
  }
}
