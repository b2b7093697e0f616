// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.statement;

import java.util.Optional;
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
    Found<Optional<Period>> when, int verb, int from, int to) {}
