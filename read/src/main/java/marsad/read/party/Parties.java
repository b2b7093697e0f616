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
import marsad.read.language.Phrases;
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
    if (head > 0 && sentence.token(head).form().matches("[()]|-LRB-|-RRB-") || head > 0 && sentence.token(head - 1).form().matches("\\(|-LRB-")) {
      int before = sentence.token(head).form().matches("[()]|-LRB-|-RRB-") ? head - 1 : head - 2;
      return before < 0 ? Optional.empty() : actor(sentence, before); // a sentence may begin with a bracket
    }
    Optional<Mention<Actor>> known = context.actors().at(sentence, head).filter(m -> accepted(sentence, m, head));
    Optional<Mention<Actor>> around = context.actors().in(sentence).stream().filter(m -> m.covers(head) && m.value().id().isPresent() && m.to() - m.from() <= 6).findFirst();
    return known.filter(m -> m.value().id().isPresent()).or(() -> around).or(() -> source(sentence, head)).or(() -> known).or(() -> classed(sentence, head)).or(() -> person(sentence, head));
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

  /** The party whose noun ends the phrase that begins at a token; where that names none, the first in it. */
  public Optional<Mention<Actor>> starting(Sentence sentence, int from) {
    int end = from;
    while (end < sentence.size() && sentence.token(end).pos().matches("DT|JJ.?|NN.*|PRP\\$|CD|VBN|HYPH|``|''|POS") && !sentence.token(end).form().matches("[()]")) {
      end++;
    }
    int last = end;
    List<Mention<Actor>> found = context.actors().in(sentence).stream().filter(m -> m.from() >= from && m.from() < last && accepted(sentence, m, m.head())).toList();
    return found.stream().filter(m -> m.to() == last).findFirst().or(() -> found.stream().min(Comparator.comparingInt(Mention::from)))
        .or(() -> last > from ? actor(sentence, last - 1).or(() -> state(sentence, last - 1)) : Optional.empty());
  }

  /** The parties of a list that begins at a token: "A, B and C". */
  public List<Mention<Actor>> listed(Sentence sentence, int from) {
    Map<String, Mention<Actor>> found = new LinkedHashMap<>();
    int at = from;
    for (int steps = 0; steps < 6 && at < sentence.size(); steps++) {
      Optional<Mention<Actor>> next = starting(sentence, at);
      if (next.isEmpty()) {
        break;
      }
      found.putIfAbsent(next.get().value().name(), next.get());
      int to = Math.max(next.get().to(), at + 1);
      while (to < sentence.size() && sentence.token(to).form().matches("[()]|-LRB-|-RRB-|[A-Z]{2,6}") && to < next.get().to() + 4) {
        to++;
      }
      if (to >= sentence.size() || !sentence.token(to).lower().matches(",|and|or|&")) {
        break;
      }
      at = to + 1 < sentence.size() && sentence.token(to + 1).lower().equals("and") ? to + 2 : to + 1;
    }
    return List.copyOf(found.values());
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
    boolean initials = token.form().matches("\\p{Lu}{2,}") && Character.isUpperCase(actor.name().codePointAt(0)); // "the MEF", whatever part of speech the parser makes of it
    return !place && !time && (pronoun || initials || token.isName() || noun(token) || names(sentence, mention));
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
        .or(() -> words.in("party-noun", token.lemma().toLowerCase(Locale.ROOT)) && !token.isVerb() ? Optional.of(phrase(sentence, at)) : Optional.empty());
    return name.map(n -> mention(sentence, Actor.named(n, token.form(), phrase(sentence, at)), at));
  }

  /** A monitor, agency or outlet by its full name, where the actors of the report have none for it. */
  private Optional<Mention<Actor>> source(Sentence sentence, int head) {
    for (int size = 7; size > 1; size--) {
      for (int from = Math.max(0, head - size + 1); from <= head && from + size <= sentence.size(); from++) {
        String said = context.document().report().text().at(sentence.at(from, from + size));
        Optional<String> name = words.source(said);
        if (name.isPresent()) {
          int to = from + size;
          return Optional.of(new Mention<>(Actor.named(name.get(), said), from, to, head, How.STATED, List.of(sentence.at(from, to))));
        }
      }
    }
    return Optional.empty();
  }

  /** The words of a phrase without its article. */
  private String phrase(Sentence sentence, int head) {
    int from = Phrases.core(sentence, head).from();
    while (from < head && sentence.token(from).pos().matches("DT|PRP\\$|CD")) {
      from++;
    }
    return context.document().report().text().at(sentence.at(from, head + 1));
  }

  /** A person or group of whom nothing is known but the name. */
  private Optional<Mention<Actor>> person(Sentence sentence, int head) {
    if (!sentence.token(head).entity().equals("PERSON") || !sentence.token(head).isName()) {
      return Optional.empty();
    }
    int from = head;
    while (from > 0 && (sentence.token(from - 1).entity().equals("PERSON") || joined(sentence, from - 1))) {
      from--;
    }
    if (from == head && context.places().at(sentence, head).isPresent()) {
      return Optional.empty();
    }
    String name = context.document().report().text().at(sentence.at(from, head + 1));
    return Optional.of(new Mention<>(Actor.named(name, name), from, head + 1, head, How.STATED, List.of(sentence.at(from, head + 1))));
  }

  /** The hyphen of "Fils-Aime" and the name before it. */
  private static boolean joined(Sentence sentence, int at) {
    boolean hyphen = sentence.token(at).pos().equals("HYPH") && at > 0 && sentence.token(at - 1).isName();
    return hyphen || at + 1 < sentence.size() && sentence.token(at).isName() && sentence.token(at + 1).pos().equals("HYPH") && sentence.token(at).at().end() == sentence.token(at + 1).at().start();
  }

  /** A state by its adjective or name: "Russian", "US". */
  private Optional<Mention<Actor>> state(Sentence sentence, int at) {
    for (int from = Math.max(0, at - 2); from <= at; from++) {
      int first = from;
      String form = context.document().report().text().at(sentence.at(from, at + 1));
      Optional<String> name = words.state(form).or(() -> words.country(form) ? Optional.of(form) : Optional.empty());
      if (name.isPresent()) {
        return name.map(n -> new Mention<>(Actor.named(n, form), first, at + 1, at, How.STATED, List.of(sentence.at(first, at + 1))));
      }
    }
    return Optional.empty();
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
