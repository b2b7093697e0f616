// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.statement;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.language.Sentence;
import marsad.record.Act;
import marsad.record.Actor;
import marsad.record.Period;
import marsad.record.Says;

/**
 * A statement in the making.
 *
 * @param about provisional id of the event it is about
 * @param from first token of the words that tell it
 * @param to one past their last
 */
record StatementDraft(Sentence sentence, Mention<Actor> speaker, Act act, Optional<Mention<Actor>> addressee, Optional<String> about, Optional<Says> says,
    Found<Optional<Period>> when, int verb, int from, int to) {

  /** The same, said to somebody. */
  StatementDraft to(Mention<Actor> answered) {
    return new StatementDraft(sentence, speaker, act, Optional.of(answered), about, says, when, verb, from, to);
  }

  /** True where both are one statement: a headline and its body, or one claim of one attack told again. */
  boolean same(StatementDraft other) {
    boolean party = speaker.value().name().equals(other.speaker.value().name()) && act == other.act && sentence.index() != other.sentence.index();
    boolean claim = act == Act.CLAIM && says.isPresent() && other.says.isPresent() && about.equals(other.about);
    Set<String> mine = content();
    Set<String> theirs = other.content();
    long shared = mine.stream().filter(theirs::contains).count();
    return party && (claim || shared * 2 >= Math.min(mine.size(), theirs.size()) && shared > 1);
  }

  /** True where the other is told inside the words of this one: "blamed what it called". */
  boolean holds(StatementDraft other) {
    return speaker.value().name().equals(other.speaker.value().name()) && act == other.act && sentence.index() == other.sentence.index() && from <= other.from && other.to <= to && to - from > other.to - other.from;
  }

  private Set<String> content() {
    return sentence.tokens().subList(from, to).stream().filter(t -> t.isNoun() || t.isVerb()).map(t -> t.lemma().toLowerCase(Locale.ROOT)).collect(Collectors.toCollection(TreeSet::new));
  }
}
