// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.read.Context;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.read.party.Parties;
import marsad.read.relation.PersonNames.Run;
import marsad.record.Actor;
import marsad.record.Predicate;

/** Whose a group is: "N's Salt Guard", "the Salt Guard of General N", "N's rebels". */
final class Chieftains {
  private static final int REACH = 6; // tokens between "of" and the name
  private final Context context;
  private final Parties parties;
  private final PersonNames names;
  private final Sentence sentence;

  Chieftains(Context context, Parties parties, PersonNames names, Sentence sentence) {
    this.context = context;
    this.parties = parties;
    this.names = names;
    this.sentence = sentence;
  }

  List<RelationDraft> read() {
    List<RelationDraft> drafts = new ArrayList<>();
    for (int at = 1; at + 1 < sentence.size(); at++) {
      if (sentence.token(at).pos().equals("POS")) {
        possessor(at).ifPresent(drafts::add);
      } else if (sentence.token(at).lower().equals("of")) {
        of(at).ifPresent(drafts::add);
      }
    }
    return drafts;
  }

  private Optional<RelationDraft> possessor(int mark) {
    int from = mark;
    while (from > 0 && (sentence.token(from - 1).entity().equals("PERSON") && sentence.token(from - 1).isName() || from < mark && sentence.token(from - 1).pos().equals("HYPH"))) {
      from--;
    }
    Run person = new Run(from, mark);
    Optional<Mention<Actor>> group = named(mark + 1).or(() -> person.to() - person.from() > 1 ? fighters(mark + 1) : Optional.empty());
    return group.filter(g -> person.to() > person.from()).map(g -> draft(g, person, person.from(), Math.max(g.to(), mark + 1)));
  }

  /** A body's name that begins at a token; no state. */
  private Optional<Mention<Actor>> named(int from) {
    return context.actors().in(sentence).stream().filter(m -> m.from() == from && group(m)).findFirst();
  }

  private boolean group(Mention<Actor> mention) {
    Token head = sentence.token(mention.head());
    boolean state = context.actors().state(mention.value()).isPresent() || parties.words().country(mention.value().name());
    boolean body = mention.value().id().isPresent() || head.isName() && head.entity().equals("ORGANIZATION");
    return body && !state && !head.entity().equals("PERSON") && context.places().at(sentence, mention.head()).isEmpty() && sentence.token(mention.from()).isName() && Character.isUpperCase(mention.value().name().charAt(0));
  }

  /** "Rebels", "militia", "rebel movement". */
  private Optional<Mention<Actor>> fighters(int from) {
    int at = from;
    while (at + 1 < sentence.size() && sentence.token(at).pos().matches("JJ|NN|HYPH") && sentence.token(at + 1).isNoun()) {
      at++;
    }
    int head = at;
    boolean class_ = sentence.token(head).isNoun() && !sentence.token(head).isName() && parties.words().in("fighters", sentence.token(head).lemma());
    String said = context.document().report().text().at(sentence.at(from, head + 1));
    return class_ ? Optional.of(new Mention<>(Actor.named(said, said), from, head + 1, head, marsad.record.How.STATED, List.of(sentence.at(from, head + 1)))) : Optional.empty();
  }

  private Optional<RelationDraft> of(int of) {
    Optional<Mention<Actor>> group = context.actors().in(sentence).stream().filter(m -> m.to() == of && m.value().id().isPresent() && group(m)).findFirst();
    int at = of + 1;
    while (at < sentence.size() && at - of < REACH && !sentence.token(at).entity().equals("PERSON") && sentence.token(at).pos().matches("PRP\\$|DT|JJ|NN|NNP|,|HYPH")) {
      at++;
    }
    int from = at;
    return group.flatMap(g -> names.at(from).filter(r -> r.to() - r.from() > 1).map(r -> draft(g, r, g.from(), r.to())));
  }

  private RelationDraft draft(Mention<Actor> group, Run person, int from, int to) {
    return new RelationDraft(sentence, Predicate.LED_BY, group, names.mention(person), Optional.empty(), false, false, false, Math.min(from, person.from()), to,
        new int[] {group.from(), group.to()}, Found.byDefault(Optional.empty()), Found.byDefault(List.of()));
  }
}
