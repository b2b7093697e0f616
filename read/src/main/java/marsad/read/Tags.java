// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import marsad.read.language.Sentence;
import marsad.record.Status;

/** What the tagger, which learned from marked texts, takes the words of one report for. What it says is no value of a record by itself: it proposes, accepts or refuses what the words tell. */
public interface Tags {
  /** The sorts of records that the tagger is asked about. */
  enum Sort { EVENT, FIGURE, RELATION }

  /** The parts in which something stands to what is told: who does, says or is it; whom or what it is done to, said to or said of; where; who says so. */
  enum Part { BY, TO, AT, SOURCE }

  /**
   * A word that stands in a part.
   *
   * @param sure how likely, from 0 to 1
   */
  record Near(Sentence sentence, int token, double sure) {}

  /**
   * Words that tell a record.
   *
   * @param label the likeliest kind, metric, predicate or act
   * @param from first token
   * @param to one past the last
   * @param sure how likely they tell a record of the sort at all
   * @param labelled how likely that of the label
   * @param status of an event
   * @param background how likely an event is told as background
   * @param near finds the words that stand in a part to it, the likeliest first
   */
  record Tag(Sentence sentence, Sort sort, String label, int from, int to, double sure, double labelled, Status status, double background, Function<Part, List<Near>> near) {
    public boolean covers(int token) {
      return from <= token && token < to;
    }

    /** The words that stand in a part to it, the likeliest first; they are looked for at each call. */
    public List<Near> in(Part part) {
      return near.apply(part);
    }
  }

  /** False for a report that the tagger is not asked about. */
  boolean any();

  /** The words of a sentence that tell records of a sort, in order. */
  List<Tag> in(Sentence sentence, Sort sort);

  /** How likely a word tells a record of a sort. */
  double likely(Sentence sentence, int token, Sort sort);

  /** How likely any of some words, from the first to before the last, tells a record of a sort. */
  default double likely(Sentence sentence, int from, int to, Sort sort) {
    return IntStream.range(from, to).mapToDouble(i -> likely(sentence, i, sort)).max().orElse(0);
  }

  /** The tags of a report that the tagger is not asked about. */
  static Tags none() {
    return new Tags() {
      @Override
      public boolean any() {
        return false;
      }

      @Override
      public List<Tag> in(Sentence sentence, Sort sort) {
        return List.of();
      }

      @Override
      public double likely(Sentence sentence, int token, Sort sort) {
        return 0;
      }
    };
  }
}
