// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.util.List;
import java.util.Optional;
import marsad.read.Context;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.read.party.Parties;
import marsad.read.party.PartyWords;
import marsad.read.relation.PersonNames.Run;
import marsad.record.How;
import marsad.record.Party;
import marsad.record.Predicate;

/** "His successor N", "was succeeded by N": N holds the office that was told last. */
final class Successors {
  private static final int FARTHEST = 3; // sentences
  private final PartyWords words;
  private final PersonNames names;
  private final Sentence sentence;

  Successors(Context context, PartyWords words, OfficeTitles titles, Sentence sentence) {
    this.words = words;
    this.names = new PersonNames(context, new Parties(context, words), titles, sentence);
    this.sentence = sentence;
  }

  /** @param told the relations read before, in the order of the text */
  List<RelationDraft> read(List<RelationDraft> told) {
    return sentence.tokens().stream().filter(t -> t.index() > 0 && (heir(t) || by(t))).flatMap(t -> draft(t.index(), told).stream()).toList();
  }

  private boolean heir(Token token) {
    return words.in("successor", token.lower()) && sentence.token(token.index() - 1).pos().matches("PRP\\$|POS");
  }

  /** "Was succeeded by N". */
  private boolean by(Token token) {
    return token.lower().equals("by") && words.in("succeed", sentence.token(token.index() - 1).lemma());
  }

  private Optional<RelationDraft> draft(int at, List<RelationDraft> told) {
    int next = at + 1 < sentence.size() && sentence.token(at + 1).pos().equals(",") ? at + 2 : at + 1;
    Optional<Run> person = next >= sentence.size() ? Optional.empty() : names.at(next).or(() -> names.before(at, at + 1));
    Optional<RelationDraft> office = told.stream().filter(d -> d.predicate() == Predicate.HOLDS_OFFICE && sentence.index() - d.sentence().index() <= FARTHEST)
        .filter(d -> d.sentence().index() < sentence.index() || d.to() <= at).reduce((a, b) -> b);
    return office.flatMap(o -> person.map(p -> held(at, p, o)));
  }

  private RelationDraft held(int at, Run person, RelationDraft office) {
    Mention<? extends Party> object = new Mention<Party>(office.object().value(), at, at + 1, at, How.RESOLVED, office.object().spans());
    return new RelationDraft(sentence, Predicate.HOLDS_OFFICE, names.mention(person), object, Optional.empty(), false, false, false, Math.min(at - 1, person.from()), Math.max(at + 1, person.to()),
        new int[] {at, at + 1}, Found.byDefault(Optional.empty()), Found.byDefault(List.of()));
  }
}
