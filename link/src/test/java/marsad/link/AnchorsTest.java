// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import marsad.record.Anchor;
import marsad.record.Reading;
import marsad.record.ReportRecord;
import org.junit.jupiter.api.Test;

/** A decision stays with the words that it was made on, whatever a better reader calls the records. */
class AnchorsTest {
  private static final Reading READING = Given.report("Test Wire", "2025-01-02", Given.event("killing", "2025-01-01", "Anda", "", "Three were shot at the mill"),
      Given.event("bombing", "2025-01-01", "Anda", "", "A mine tore up the road"));

  private static Anchor anchor(int record, String id) {
    Anchor own = Anchor.of(READING.report().sha256(), READING.records().get(record));
    return new Anchor(own.report(), id, own.type(), own.at(), own.quote());
  }

  @Test
  void theWordsCountMoreThanAnIdThatAnotherRecordHasGot() {
    ReportRecord first = READING.records().get(0);
    String idOfTheOther = READING.records().get(1).id();
    assertThat(Anchors.find(anchor(0, idOfTheOther), READING.records())).contains(first);
    assertThat(Anchors.find(anchor(0, first.id()), READING.records())).contains(first);
  }

  @Test
  void withOtherWordsTheIdIsFollowed() {
    Anchor own = anchor(1, READING.records().get(1).id());
    Anchor reworded = new Anchor(own.report(), own.record(), own.type(), own.at(), "0".repeat(64));
    assertThat(Anchors.find(reworded, READING.records())).contains(READING.records().get(1));
    assertThat(Anchors.find(reworded, List.of())).isEmpty();
  }
}
