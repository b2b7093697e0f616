// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read;

import java.util.List;
import marsad.read.language.Sentence;

/** Who says so: lines of information, each nearest to the fact first; empty where the report asserts it itself. */
public interface Sources {
  Found<List<List<String>>> of(Sentence sentence, int trigger);

  /** True where the report itself marks doubt about what this word tells ("reportedly", "appears"). */
  boolean hedged(Sentence sentence, int trigger);
}
