// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read;

import java.util.List;
import java.util.Optional;
import marsad.read.language.Sentence;
import marsad.record.Period;

/** When: time words of one report against its publication day and the happening told last, by the guide's table. */
public interface Times {
  /** All time words of a sentence in the order of the text. */
  List<Mention<Period>> in(Sentence sentence);

  /**
   * When that happens which a trigger word tells.
   *
   * @param ongoing whether it goes on at publication (then an unknown start is open and the end is the publication day)
   * @return empty where the report says no time and none follows
   */
  Found<Optional<Period>> of(Sentence sentence, int trigger, boolean ongoing);
}
