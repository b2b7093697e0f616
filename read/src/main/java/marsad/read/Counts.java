// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read;

import java.util.List;
import java.util.Optional;
import marsad.read.language.Sentence;
import marsad.record.Count;

/** How many: the numbers of one report as said ("dozens", "nearly", "half a million"), by the guide's table. */
public interface Counts {
  /** All count words of a sentence in the order of the text; {@code head} is the noun counted, or the number itself. */
  List<Mention<Count>> in(Sentence sentence);

  /** Shares of a whole in percent ("about half of", "most", "40 percent", "much of"); {@code head} is the last word of the share. */
  List<Mention<Count>> shares(Sentence sentence);

  /** The count that stands on this noun ("at least eight soldiers": on soldiers). */
  Optional<Mention<Count>> on(Sentence sentence, int noun);
}
