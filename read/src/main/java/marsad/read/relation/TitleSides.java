// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.read.party.Parties;
import marsad.read.relation.OfficeTitles.Title;
import marsad.read.relation.PersonNames.Run;
import marsad.record.Actor;
import marsad.record.How;

/** What stands around a title: whose it is ("the O chief", "O's chief", "chief of O"), with which article, and what it is of ("peace commissioner"). */
final class TitleSides {
  private static final int WIDEST = 3; // words before a title
  private final Context context;
  private final Parties parties;
  private final OfficeTitles titles;
  private final Sentence sentence;

  TitleSides(Context context, Parties parties, OfficeTitles titles, Sentence sentence) {
    this.context = context;
    this.parties = parties;
    this.titles = titles;
    this.sentence = sentence;
  }

  /** The words behind "of" or "for" that say of what; of those who serve, also behind "from", "in" and "with". */
  Optional<Run> of(Title title, String prepositions) {
    if (title.to() + 1 >= sentence.size() || !sentence.token(title.to()).lower().matches(prepositions)) {
      return Optional.empty();
    }
    int to = title.to() + 1;
    int last = -1;
    for (; to < Math.min(sentence.size(), title.to() + 10); to++) {
      Token token = sentence.token(to);
      boolean inside = token.pos().matches("DT|NN.*|JJ.*|HYPH|POS") || token.lower().matches("of|for|and") && last == to - 1 && to + 1 < sentence.size() && sentence.token(to + 1).isName();
      if (!inside) {
        break;
      }
      if (last >= 0 && (token.entity().equals("PERSON") || titles.ranks(sentence, to) > to)) {
        break; // "head of the centre Major General N"
      }
      last = token.isNoun() || token.pos().startsWith("JJ") ? to : last;
    }
    return last < 0 ? Optional.empty() : Optional.of(new Run(title.to() + 1, last + 1));
  }

  /** The state or organisation whose name or adjective stands before a title. */
  Optional<Mention<Actor>> owner(Title title) {
    int end = title.from();
    while (end > 0 && (sentence.token(end - 1).pos().equals("POS") || in("before-title", end - 1) || in("of-some", end - 1))) {
      end--;
    }
    int last = end;
    Optional<Mention<Actor>> meant = meant(end - 1);
    if (meant.isPresent()) {
      return meant;
    }
    Optional<Mention<Actor>> there = local(title) ? place(last) : Optional.empty();
    return there.or(() -> parties.ending(sentence, last)).or(() -> place(last)).filter(m -> sentence.token(m.head()).isName() || sentence.token(m.head()).pos().startsWith("JJ") || sentence.token(m.head()).isNoun())
        .or(() -> name(last).filter(m -> local(title) || !title.ofState() && m.to() - m.from() > 1)).filter(m -> !sentence.token(m.head()).entity().equals("PERSON") && !m.value().name().isEmpty());
  }

  /** "Dnipro Governor", "Rivers State police commissioner": the name right before the title, whatever it is taken for. */
  private Optional<Mention<Actor>> name(int end) {
    int from = end;
    while (from > 0 && end - from < WIDEST && sentence.token(from - 1).isName() && !sentence.token(from - 1).entity().equals("PERSON")) {
      from--;
    }
    int first = from;
    return first == end ? Optional.empty() : Optional.of(new Actor(context.document().report().text().at(sentence.at(first, end)), List.of(), Optional.empty()))
        .map(a -> new Mention<>(a, first, end, end - 1, How.STATED, List.of(sentence.at(first, end))));
  }

  /** True for titles that need no country: those of a town, a province or a force. */
  boolean local(Title title) {
    String lemma = title.lemma();
    return IntStream.range(0, lemma.length()).filter(i -> i == 0 || lemma.charAt(i - 1) == ' ').anyMatch(i -> parties.words().in("local-title", lemma.substring(i)));
  }

  /** "Its director", "whose leader": whose the pronoun means; no person's. */
  private Optional<Mention<Actor>> meant(int at) {
    if (at < 1 || !sentence.token(at).lower().matches("its|their|whose")) {
      return Optional.empty();
    }
    int noun = sentence.token(at - 1).pos().equals(",") ? at - 2 : at - 1;
    Optional<Mention<Actor>> actor = !sentence.token(at).lower().equals("whose") ? context.actors().at(sentence, at) : noun >= 0 && sentence.token(noun).isNoun() ? parties.actor(sentence, noun) : Optional.empty();
    return actor.filter(m -> !m.value().name().isEmpty() && (m.value().id().isPresent() || Character.isUpperCase(m.value().name().charAt(0)))).map(m -> new Mention<>(m.value(), at, at + 1, at, How.RESOLVED, m.spans()));
  }

  /** "Kivu's governor", "the Goma mayor": a place that has offices. */
  private Optional<Mention<Actor>> place(int end) {
    return context.places().in(sentence).stream().filter(p -> p.to() == end).findFirst().map(p -> p.map(v -> new Actor(v.name(), v.also(), Optional.empty())));
  }

  /** The party behind "of", "from" and their like. */
  Optional<Mention<Actor>> party(Run of) {
    return parties.ending(sentence, of.to()).or(() -> parties.starting(sentence, of.from()));
  }

  /** True for a state, which has a government and no mere leader. */
  boolean state(Mention<Actor> owner) {
    return context.actors().state(owner.value()).isPresent() || parties.words().country(owner.value().name()) || parties.words().state(owner.value().name()).isPresent();
  }

  /** True behind "a" or "an", or with a word that says there are more: one of several, no office. */
  boolean one(int from) {
    boolean some = false;
    int at = from - 1;
    for (int steps = 0; steps < 5 && at >= 0 && (sentence.token(at).pos().matches("JJ.*|NN.*|VBN|HYPH|POS")); steps++) {
      some |= in("of-some", at);
      at--;
    }
    return some && !(at >= 0 && sentence.token(at).lower().equals("the")) || at >= 0 && sentence.token(at).lower().matches("an?");
  }

  boolean the(int title) {
    int from = title;
    while (from > 1 && (in("of-some", from - 1) || in("office-field", from - 1) || in("before-title", from - 1))) {
      from--;
    }
    return from > 0 && sentence.token(from - 1).lower().matches("the|its|their|'s|’s|'|’");
  }

  /** A title with the nouns before it that say of what it is: "deputy economy minister", "peace commissioner". */
  Title widened(Title title) {
    int from = title.from();
    while (from > 0 && title.from() - from < WIDEST && joins(from - 1)) {
      from--;
    }
    return from == title.from() ? title : title.widened(from, lower(from, title.to()));
  }

  private boolean joins(int at) {
    Token token = sentence.token(at);
    boolean under = in("under-title", at);
    boolean field = token.pos().equals("NN") && !in("before-title", at) && !in("of-some", at) || in("office-field", at);
    boolean name = token.pos().equals("NNP") && (at == 0 || sentence.token(at + 1).isName()) && token.entity().equals("O") && !in("before-title", at);
    boolean free = context.places().at(sentence, at).isEmpty() && context.times().in(sentence).stream().noneMatch(t -> t.covers(at)) && parties.ending(sentence, at + 1).isEmpty() && !token.entity().equals("PERSON");
    return under || (field || name) && free;
  }

  private boolean in(String list, int at) {
    return parties.words().in(list, sentence.token(at).lower());
  }

  private String lower(int from, int to) {
    return context.document().report().text().at(sentence.at(from, to)).toLowerCase(java.util.Locale.ROOT);
  }
}
