// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read;

import java.util.List;
import marsad.read.language.Sentence;

/** Who says so: lines of information, each nearest to the fact first; empty where the report asserts it itself. */
public interface Sources {
  Found<List<List<String>>> of(Sentence sentence, int trigger);

  /** The lines of information of those whom a token stands in the name of; empty where it names nobody who says something. */
  Found<List<List<String>>> naming(Sentence sentence, int token);

  /** Who passed on what a party states with this verb, the party itself left out: nearest first, empty where the report tells it itself. */
  Found<List<String>> carriers(Sentence sentence, int verb);

  /** True where the report itself marks doubt about what this word tells ("reportedly", "appears"). */
  boolean hedged(Sentence sentence, int trigger);

  /** True where a token stands in the words that name who says something ("…, the governor said"). */
  boolean speaks(Sentence sentence, int token);
}
