// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read;

import java.util.List;
import java.util.Optional;
import marsad.read.language.Sentence;
import marsad.record.Place;

/** Where: the places that the words of one report name, never finer than the words. */
public interface Places {
  /** The place whose phrase hangs on this token. */
  Optional<Mention<Place>> at(Sentence sentence, int head);

  /** All mentions of a sentence in the order of the text, longest only. */
  List<Mention<Place>> in(Sentence sentence);

  /**
   * Where that happens which a trigger word tells: the most exact place first, then those that hold it ("near A in the province of B");
   * empty where its clause says none.
   */
  List<Found<Place>> of(Sentence sentence, int trigger);

  /** Where the report is at this sentence: the place told last in it or the two before, else the one that the report names most. */
  List<Found<Place>> around(Sentence sentence);

  /** The country that a report is mostly about. */
  List<Found<Place>> country();

  /** Where the whole of a report plays: the province that most of its places lie in, else the country. */
  List<Found<Place>> theatre();

  /** True where what is told of one place can be told of the other: they are one, or one lies in the other. */
  boolean meet(Place one, Place other);
}
