// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Phrases;
import marsad.read.language.Sentence;
import marsad.read.party.Parties;
import marsad.record.Actor;
import marsad.record.How;

/** Who holds the offices that a report names: "the governor" is Ali Nasser where it calls him so; else he keeps his description. */
final class Holders {
  private final Context context;
  private final Parties parties;
  private final Speakers.Titles titles;
  private final SaidWords words;
  private final Map<String, List<Mention<Actor>>> byOffice = new TreeMap<>();

  Holders(Context context, Parties parties, Speakers.Titles titles, SaidWords words) {
    this.words = words;
    this.context = context;
    this.parties = parties;
    this.titles = titles;
    for (Sentence sentence : context.document().parsed()) {
      for (int i = 0; i < sentence.size(); i++) {
        String lemma = sentence.token(i).lemma().toLowerCase(Locale.ROOT);
        if (titles.offices().contains(lemma)) {
          named(sentence, i).ifPresent(m -> holds(lemma, m));
        }
      }
    }
  }

  private void holds(String office, Mention<Actor> person) {
    List<Mention<Actor>> known = byOffice.computeIfAbsent(office, o -> new ArrayList<>());
    if (known.stream().noneMatch(k -> k.value().name().equals(person.value().name()))) {
      known.add(person);
    }
  }

  /** The person who stands beside his office: "President Maria Santos", "the governor, Ali Nasser". */
  private Optional<Mention<Actor>> named(Sentence sentence, int office) {
    int at = office + 1;
    boolean comma = at < sentence.size() && sentence.token(at).form().equals(",");
    int first = comma ? at + 1 : at;
    int end = first;
    while (end < sentence.size() && sentence.token(end).entity().equals("PERSON")) {
      end++;
    }
    boolean closed = !comma || end >= sentence.size() || sentence.token(end).form().equals(",");
    return end > first && closed ? parties.actor(sentence, end - 1) : Optional.empty();
  }

  /** Who is meant by the noun of an office: the person beside it, or the only one of whom the report says that he holds it. */
  Optional<Mention<Actor>> of(Sentence sentence, int head) {
    Optional<Mention<Actor>> here = named(sentence, head);
    boolean whose = !sentence.children(head, "nmod:poss", "amod", "compound", "nmod").isEmpty();
    boolean indefinite = sentence.children(head, "det").stream().map(Edge::dependent).anyMatch(d -> words.is("some", sentence.token(d).lower()));
    List<Mention<Actor>> known = byOffice.getOrDefault(sentence.token(head).lemma().toLowerCase(Locale.ROOT), List.of());
    boolean only = !whose && !indefinite && known.size() == 1;
    Optional<Mention<Actor>> theirs = sentence.children(head, "nmod:poss").stream().map(Edge::dependent).filter(p -> words.is("whose", sentence.token(p).lower()))
        .flatMap(p -> context.actors().at(sentence, p).stream()).filter(m -> !m.value().name().equals(sentence.token(m.head()).form())).findFirst(); // "its director": who speaks for it
    Optional<Mention<Actor>> body = sentence.dependents(head, "nmod").stream().filter(e -> e.detail().equals("of") && indefinite)
        .flatMap(e -> context.actors().in(sentence).stream().filter(m -> sentence.below(m.head(), e.dependent()) || m.head() == e.dependent()))
        .filter(m -> m.value().id().isPresent() && context.places().at(sentence, m.head()).isEmpty() && !sentence.token(m.head()).entity().equals("PERSON")).findFirst(); // "an official of the security service": for it
    return here.or(() -> theirs).or(() -> body).or(() -> only ? Optional.of(new Mention<>(known.get(0).value(), head, head + 1, head, How.RESOLVED, known.get(0).spans())) : Optional.empty());
  }

  /** The noun with what stands before it: "rebel commander", "Indonesia's president". */
  Mention<Actor> described(Sentence sentence, int head) {
    int from = Phrases.core(sentence, head).from();
    while (from < head && sentence.token(from).pos().matches("DT|PRP\\$|CD|,|``|''")) {
      from++;
    }
    String words = context.document().report().text().at(sentence.at(from, head + 1));
    boolean opening = from == 0 && !sentence.token(0).isName() && !sentence.token(0).entity().equals("GPE");
    String name = opening ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
    return new Mention<>(Actor.named(name, words), from, head + 1, head, How.STATED, List.of(sentence.at(from, head + 1)));
  }
}
