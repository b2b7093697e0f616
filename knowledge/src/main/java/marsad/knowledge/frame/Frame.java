// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.frame;

import java.util.List;
import java.util.Optional;
import marsad.record.Kind;
import marsad.record.Means;
import marsad.record.Outcome;

/**
 * Words that tell of an event.
 *
 * @param row its place among all rows: of two that fit equally the earlier wins
 * @param id unique name of the row
 * @param words one list of base forms per wording; {@code _} stands for up to three words of any kind
 * @param noun whether the head is the last word (a noun) or the first (a verb)
 * @param role what the words do for an event
 * @param kind the kind told, before means and parties are looked at; empty where the words alone tell none
 * @param pattern id of the {@link Pattern} by which the roles stand around it
 * @param needs tests that all must hold, such as {@code obj:place}
 * @param not lists of words (of contexts.tsv) none of which may stand in the sentence
 * @param means what the words alone say
 * @param outcome of the people harmed, for {@link Role#HARM}
 * @param ongoing whether it goes on unless a day is said
 */
public record Frame(int row, String id, List<List<String>> words, boolean noun, Role role, Optional<Kind> kind, String pattern, List<String> needs,
    List<String> not, List<Means> means, Optional<Outcome> outcome, boolean ongoing, Optional<Example> example) {

  /** What words do for an event. */
  public enum Role {
    /** They tell one by themselves. */
    EVENT,
    /** They tell an attack whose kind follows from its means and its target. */
    ATTACK,
    /** They tell what became of people; an event only where nothing else in the sentence tells what happened. */
    HARM,
    /** They need an event as object ("launched an offensive"). */
    LIGHT,
    /** They need an event as subject ("clashes broke out"). */
    HAPPEN,
    /** They take an event or a weapon as subject ("a blast hit the market"), else are an attack. */
    HIT
  }

  /** A sentence of our own, and what must be read in it. */
  public record Example(String sentence, String expected) {}
}
