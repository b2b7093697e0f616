// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.read.party.PartyWords;
import marsad.read.relation.OfficeTitles.Title;
import marsad.read.relation.PersonNames.Run;
import marsad.record.Actor;
import marsad.record.Predicate;

/** Who leads a group or serves in it: "the O's leader, N", "an O field commander, N", "a commander from O, N". */
final class Leaders {
  private final PartyWords words;
  private final TitleSides sides;
  private final PersonNames names;
  private final Sentence sentence;

  Leaders(PartyWords words, TitleSides sides, PersonNames names, Sentence sentence) {
    this.words = words;
    this.sides = sides;
    this.names = names;
    this.sentence = sentence;
  }

  /** True for titles of those who lead or serve in a group, which are no offices there. */
  boolean concerns(Title title) {
    return words.in("leading-title", title.lemma()) || words.in("serving-title", title.lemma());
  }

  Optional<RelationDraft> read(Title title) {
    Optional<Run> of = sides.of(title, words.in("serving-title", title.lemma()) ? "of|from|in|with" : "of");
    Optional<Mention<Actor>> group = Stream.concat(sides.owner(title).stream(), of.flatMap(sides::party).stream()).filter(m -> group(m, of)).max(Comparator.comparing(this::named));
    int end = of.map(Run::to).orElse(title.to());
    Optional<Run> person = names.behindTitle(title.to()).or(() -> names.before(title.from(), title.to())).or(() -> names.at(comma(end)).filter(r -> r.from() > end));
    return group.isEmpty() ? Optional.empty() : person.map(p -> draft(title, p, group.get(), end));
  }

  /** A named group, or fighters by their class; no state and none of its forces. */
  private boolean group(Mention<Actor> owner, Optional<Run> of) {
    Token head = sentence.token(owner.head());
    boolean force = of.isPresent() && sentence.tokens().subList(of.get().from(), of.get().to()).stream().anyMatch(t -> words.in("state-force", t.form()));
    boolean fighters = words.in("fighters", head.lemma().toLowerCase(java.util.Locale.ROOT));
    return !sides.state(owner) && !force && (named(owner) || fighters);
  }

  private boolean named(Mention<Actor> owner) {
    return owner.value().id().isPresent() || sentence.token(owner.head()).isName() || Character.isUpperCase(owner.value().name().charAt(0));
  }

  /** "Commander of the armed forces": an office of the state. */
  boolean office(Title title) {
    return words.in("serving-title", title.lemma()) && sides.of(title, "of").filter(o -> sentence.tokens().subList(o.from(), o.to()).stream().anyMatch(t -> words.in("state-force", t.form()))).isPresent();
  }

  private int comma(int at) {
    return at < sentence.size() && sentence.token(at).pos().equals(",") ? at + 1 : at;
  }

  private RelationDraft draft(Title title, Run person, Mention<Actor> group, int end) {
    int from = Math.min(title.from(), group.from());
    boolean leads = words.in("leading-title", title.lemma()) || !sides.one(from) && (sides.the(title.from()) || group.from() > title.from() && person.to() == title.from() - 1);
    Mention<Actor> who = names.mention(person);
    int first = Math.min(from, person.from());
    boolean ended = sentence.tokens().subList(Math.max(0, from - 2), title.from()).stream().anyMatch(t -> words.in("out-of-office", t.lower()) || t.lower().startsWith("ex-"));
    return new RelationDraft(sentence, leads ? Predicate.LED_BY : Predicate.MEMBER_OF, leads ? group : who, leads ? who : group, Optional.empty(), ended, false, false, first,
        Math.max(end, person.to()), new int[] {title.from(), title.to()}, Found.byDefault(Optional.empty()), Found.byDefault(java.util.List.of()));
  }
}
