// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.read.party.Parties;
import marsad.record.Actor;
import marsad.record.How;

/** The names of persons beside a title: "TITLE N N", "N N, the TITLE of O". */
final class PersonNames {
  private final Context context;
  private final Parties parties;
  private final OfficeTitles titles;
  private final Sentence sentence;

  PersonNames(Context context, Parties parties, OfficeTitles titles, Sentence sentence) {
    this.context = context;
    this.parties = parties;
    this.titles = titles;
    this.sentence = sentence;
  }

  /** A run of tokens. */
  record Run(int from, int to) {}

  /** The name that begins at a token; ranks before it are left off. */
  Optional<Run> at(int from) {
    int start = ranks(from);
    return run(start, start > from);
  }

  /** The name that begins right behind a title: what looks like one is one there. */
  Optional<Run> behindTitle(int from) {
    return run(ranks(from), true);
  }

  /** Where the ranks and forms of address that begin at a token end. */
  private int ranks(int from) {
    int at = titles.ranks(sentence, from);
    while (at < sentence.size() && parties.words().in("address", sentence.token(at).lower())) {
      at++;
    }
    return at;
  }

  private Optional<Run> run(int from, boolean titled) {
    int to = from;
    while (to < sentence.size() && (part(to, from) || nickname(to, from))) {
      to++;
    }
    while (to > from && !sentence.token(to - 1).isName()) {
      to--;
    }
    List<Token> tokens = sentence.tokens().subList(Math.min(from, to), to);
    boolean person = tokens.stream().anyMatch(t -> t.entity().equals("PERSON"));
    boolean looks = titled && to - from > 1 && to - from < 5 && strange(from, to);
    return to > from && (person || looks) && tokens.stream().anyMatch(t -> !t.entity().equals("LOCATION")) ? Optional.of(new Run(from, to)) : Optional.empty();
  }

  /** A name that is no known actor's and no place's. */
  private boolean strange(int from, int to) {
    boolean actor = context.actors().in(sentence).stream().anyMatch(m -> m.value().id().isPresent() && m.from() < to && from < m.to());
    boolean place = context.places().in(sentence).stream().anyMatch(p -> p.from() < to && from < p.to());
    return !actor && !place;
  }

  private boolean part(int at, int from) {
    Token token = sentence.token(at);
    boolean small = at > from && (token.pos().equals("HYPH") || context.words().is("person-joint", token.lower()));
    return (token.isName() || small) && !token.form().startsWith("(") && titles.at(sentence, at).isEmpty();
  }

  /** 'Pablo "Puma" Reyes': the name in quotation marks and its marks. */
  private boolean nickname(int at, int from) {
    boolean opens = at > from && quote(at) && at + 3 < sentence.size() && sentence.token(at + 1).isName() && quote(at + 2) && sentence.token(at + 3).isName();
    return opens || at > from + 2 && quote(at) && quote(at - 2) && sentence.token(at - 1).isName();
  }

  private boolean quote(int at) {
    return sentence.token(at).form().matches("\"|''|``|“|”|'|‘|’");
  }

  /** "N, the head of O" and, where the comma is lost, "N head of O". @param from of the title, to: one past it */
  Optional<Run> before(int from, int to) {
    int at = from;
    while (at > 0 && from - at < 6 && !sentence.token(at - 1).pos().matches(",|:") && !(sentence.token(at - 1).isName() && sentence.token(at - 1).entity().equals("PERSON"))) {
      if (!sentence.token(at - 1).pos().matches("DT|JJ|NN.*|POS|HYPH|PRP\\$|CC")) {
        return Optional.empty();
      }
      at--;
    }
    int end = at > 0 && sentence.token(at - 1).pos().matches(",|:") ? at - 1 : at;
    int start = end;
    while (start > 0 && (sentence.token(start - 1).isName() || sentence.token(start - 1).pos().equals("HYPH") || context.words().is("person-joint", sentence.token(start - 1).lower()))
        && titles.at(sentence, start - 1).isEmpty()) {
      start = start > 4 && quote(start - 2) && quote(start - 4) && sentence.token(start - 5).isName() ? start - 4 : start - 1;
    }
    start = Math.min(ranks(start), end);
    boolean bare = end == from && !sentence.token(to < sentence.size() ? to : from).lower().matches("of|for");
    int first = start;
    boolean person = end > start && sentence.tokens().subList(start, end).stream().allMatch(t -> t.entity().equals("PERSON") || !t.isName() || first < end - 1 && t.entity().equals("O"))
        && sentence.tokens().subList(start, end).stream().anyMatch(t -> t.entity().equals("PERSON"));
    return person && !bare ? Optional.of(new Run(start, end)) : Optional.empty();
  }

  /** The person whom a run names. */
  Mention<Actor> mention(Run person) {
    String said = words(person.from(), person.to());
    Optional<Mention<Actor>> known = context.actors().at(sentence, person.to() - 1).filter(m -> m.value().id().isPresent() || m.value().name().toLowerCase(Locale.ROOT).contains(sentence.token(person.to() - 1).lower()));
    String name = titles.person(said).orElse(known.map(m -> m.value().name()).filter(n -> n.length() < said.length() + 20 && !titled(n)).orElse(said));
    List<String> also = new ArrayList<>(List.of(said));
    known.filter(m -> !titled(m.value().name())).ifPresent(m -> m.value().also().stream().filter(a -> !also.contains(a)).forEach(also::add));
    return new Mention<>(new Actor(name, also, known.flatMap(m -> m.value().id())), person.from(), person.to(), person.to() - 1, How.STATED, List.of(sentence.at(person.from(), person.to())));
  }

  private boolean titled(String name) {
    return name.isEmpty() || Character.isLowerCase(name.codePointAt(0)) || Arrays.stream(name.split("[ -]")).anyMatch(w -> parties.words().in("person-title", w.toLowerCase(Locale.ROOT)));
  }

  String words(int from, int to) {
    return context.document().report().text().at(sentence.at(from, to));
  }
}
