// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.party;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.Actor;
import marsad.record.How;

/** Which party a word stands for; stricter than {@link marsad.read.Actors}, which has a name for any noun. */
public final class Parties {
  private final Context context;
  private final PartyWords words;

  public Parties(Context context, PartyWords words) {
    this.context = context;
    this.words = words;
  }

  public PartyWords words() {
    return words;
  }

  /** The party whose phrase hangs on a token, or empty for what is none. */
  public Optional<Mention<Actor>> actor(Sentence sentence, int head) {
    Optional<Mention<Actor>> known = context.actors().at(sentence, head).filter(m -> accepted(sentence, m, head));
    return known.or(() -> classed(sentence, head)).or(() -> person(sentence, head));
  }

  /** As {@link #actor}, with those joined to it; each once. */
  public List<Mention<Actor>> actors(Sentence sentence, int head) {
    Map<String, Mention<Actor>> found = new LinkedHashMap<>();
    actor(sentence, head).ifPresent(m -> found.putIfAbsent(m.value().name(), m));
    for (Mention<Actor> mention : context.actors().all(sentence, head)) {
      if (accepted(sentence, mention, mention.head())) {
        found.putIfAbsent(mention.value().name(), mention);
      }
    }
    return List.copyOf(found.values());
  }

  /** The party whose words end right before a token: "rebel" of "rebel-held", "Islamic State" of "Islamic State stronghold". */
  public Optional<Mention<Actor>> ending(Sentence sentence, int to) {
    if (to < 1) {
      return Optional.empty();
    }
    Optional<Mention<Actor>> named = context.actors().in(sentence).stream().filter(m -> m.to() == to && accepted(sentence, m, m.head())).findFirst();
    Optional<Mention<Actor>> cut = context.actors().at(sentence, to - 1).filter(m -> m.to() == to && m.value().id().isPresent());
    return named.or(() -> cut).or(() -> classed(sentence, to - 1)).or(() -> state(sentence, to - 1)).or(() -> actor(sentence, to - 1).filter(m -> m.to() <= to));
  }

  /** The first party that begins at or after a token, with nothing but articles and adjectives before it. */
  public Optional<Mention<Actor>> starting(Sentence sentence, int from) {
    return context.actors().in(sentence).stream().filter(m -> m.from() >= from && m.from() <= from + 4 && accepted(sentence, m, m.head()))
        .filter(m -> light(sentence, from, m.from())).min(Comparator.comparingInt(Mention::from));
  }

  /** True where only articles, adjectives and common nouns stand between two tokens. */
  public boolean light(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!sentence.token(i).pos().matches("DT|JJ|JJR|JJS|NN|NNS|PRP\\$|CD|VBN|RB|HYPH|``|''|POS|NNP")) {
        return false;
      }
    }
    return true;
  }

  private boolean accepted(Sentence sentence, Mention<Actor> mention, int head) {
    Actor actor = mention.value();
    if (actor.id().isPresent()) {
      return true;
    }
    Token token = sentence.token(head);
    boolean place = context.places().at(sentence, head).isPresent() && !words.country(actor.name()) && mention.to() - mention.from() <= 2;
    boolean time = words.in("no-party", token.lemma().toLowerCase(Locale.ROOT)) || context.times().in(sentence).stream().anyMatch(t -> t.covers(head));
    boolean pronoun = token.isPronoun() || token.pos().equals("DT");
    return !place && !time && (pronoun || token.isName() || noun(token) || names(sentence, mention));
  }

  private static boolean names(Sentence sentence, Mention<Actor> mention) {
    return sentence.tokens().subList(mention.from(), mention.to()).stream().filter(Token::isName).count() > 1;
  }

  private boolean noun(Token token) {
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    return words.in("party-noun", lemma) || words.className(lemma).isPresent();
  }

  /** A class by its own word, where the actors of the report have none for it ("rebel" as an adjective). */
  private Optional<Mention<Actor>> classed(Sentence sentence, int at) {
    Token token = sentence.token(at);
    Optional<String> name = words.className(token.lemma().toLowerCase(Locale.ROOT)).or(() -> words.className(token.lower()))
        .or(() -> words.in("party-noun", token.lower()) && !token.isVerb() ? Optional.of(token.lower()) : Optional.empty());
    return name.map(n -> mention(sentence, Actor.named(n, token.form()), at));
  }

  /** A person or group of whom nothing is known but the name. */
  private Optional<Mention<Actor>> person(Sentence sentence, int head) {
    if (!sentence.token(head).entity().equals("PERSON") || !sentence.token(head).isName() || context.places().at(sentence, head).isPresent()) {
      return Optional.empty();
    }
    int from = head;
    while (from > 0 && sentence.token(from - 1).entity().equals("PERSON")) {
      from--;
    }
    String name = context.document().report().text().at(sentence.at(from, head + 1));
    return Optional.of(new Mention<>(Actor.named(name, name), from, head + 1, head, How.STATED, List.of(sentence.at(from, head + 1))));
  }

  /** A state by its adjective or name: "Russian", "US". */
  private Optional<Mention<Actor>> state(Sentence sentence, int at) {
    String form = sentence.token(at).form();
    Optional<String> name = words.state(form).or(() -> words.country(form) ? Optional.of(form) : Optional.empty());
    return name.map(n -> mention(sentence, Actor.named(n, form), at));
  }

  private static Mention<Actor> mention(Sentence sentence, Actor actor, int at) {
    return new Mention<>(actor, at, at + 1, at, How.STATED, List.of(sentence.at(at, at + 1)));
  }

  /** The parties named between two tokens, in the order of the text. */
  public List<Mention<Actor>> between(Sentence sentence, int from, int to) {
    List<Mention<Actor>> found = new ArrayList<>();
    for (int end = from + 1; end <= to; end++) {
      ending(sentence, end).filter(m -> m.from() >= from).ifPresent(m -> {
        found.removeIf(o -> o.from() >= m.from());
        found.add(m);
      });
    }
    return found;
  }
}
