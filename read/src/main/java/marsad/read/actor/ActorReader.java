// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.read.Actors;
import marsad.read.Document;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Phrases;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.Actor;
import marsad.record.How;
import marsad.record.Victims;

/** Reads the actors of one report. First version: each noun phrase that names or classes people, under its own words. */
public final class ActorReader implements Actors {
  private static final Set<String> ARMED = Set.of("soldier", "troops", "force", "fighter", "rebel", "army", "militant", "insurgent", "jihadist", "militia", "police", "gunman", "guard");

  public static Actors read(Document document) {
    return new ActorReader();
  }

  private ActorReader() {}

  @Override
  public Optional<Mention<Actor>> at(Sentence sentence, int head) {
    Token token = sentence.token(head);
    if (!token.isNoun()) {
      return Optional.empty();
    }
    Phrases.Range range = Phrases.core(sentence, head);
    int from = range.from();
    while (from < head && Set.of("DT", "CD", "PRP$").contains(sentence.token(from).pos())) {
      from++;
    }
    StringBuilder words = new StringBuilder();
    for (int i = from; i < range.to(); i++) {
      boolean apart = i > from && sentence.token(i).at().start() > sentence.token(i - 1).at().end();
      words.append(apart ? " " : "").append(sentence.token(i).form());
    }
    Actor actor = new Actor(words.toString(), List.of(words.toString()), Optional.empty());
    return Optional.of(new Mention<>(actor, from, range.to(), head, How.STATED, List.of(sentence.at(from, range.to()))));
  }

  @Override
  public List<Mention<Actor>> all(Sentence sentence, int head) {
    List<Mention<Actor>> all = new ArrayList<>();
    at(sentence, head).ifPresent(all::add);
    for (Edge edge : sentence.children(head, "conj")) {
      at(sentence, edge.dependent()).ifPresent(all::add);
    }
    return all;
  }

  @Override
  public List<Mention<Actor>> in(Sentence sentence) {
    List<Mention<Actor>> all = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      if (!token.entity().equals("O") && token.isName() && sentence.governor(token.index()).map(e -> !e.base().equals("compound")).orElse(true)) {
        at(sentence, token.index()).ifPresent(all::add);
      }
    }
    return all;
  }

  @Override
  public Victims who(Sentence sentence, int head) {
    return switch (sentence.token(head).lemma()) {
      case "civilian", "resident" -> Victims.CIVILIAN;
      case "child" -> Victims.CHILD;
      case "woman" -> Victims.WOMAN;
      default -> armed(sentence, head) ? Victims.COMBATANT : Victims.UNKNOWN;
    };
  }

  @Override
  public boolean armed(Sentence sentence, int head) {
    return ARMED.contains(sentence.token(head).lemma());
  }
}
