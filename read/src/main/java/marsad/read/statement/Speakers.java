// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.knowledge.Knowledge;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.read.party.Parties;
import marsad.record.Actor;
import marsad.record.How;
import marsad.record.Span;

/** Who speaks: a spokesperson or minister for the organisation or state, a head of state as the person; later "Smith said" likewise. */
final class Speakers {
  private static final Set<String> APART = Set.of("acl:relcl", "acl", "parataxis", "conj", "ccomp", "advcl");
  private final Parties parties;
  private final Titles titles;
  private final Map<String, Mention<Actor>> spokesmen = new TreeMap<>();

  private final Holders holders;

  Speakers(Context context, Parties parties, Titles titles, SaidWords words) {
    this.parties = parties;
    this.titles = titles;
    this.holders = new Holders(context, parties, titles, words);
  }

  /**
   * Nouns of those who speak.
   *
   * @param words for others: "spokesman", "minister", "ministry"
   * @param persons for themselves, in more than one word: "prime minister"
   * @param offices of one who holds an office, whoever he speaks for
   * @param people of the unnamed who are quoted: "campaigner", "resident"
   */
  record Titles(Set<String> words, Set<String> persons, Set<String> offices, Set<String> people) {
    static Titles load(Knowledge knowledge) {
      Set<String> words = new TreeSet<>(Set.of("ministry"));
      knowledge.language().need("office-words.tsv").rows().stream().filter(r -> r.need("speaks_for").equals("organisation"))
          .map(r -> r.need("lemma")).map(l -> l.substring(l.lastIndexOf(' ') + 1)).filter(l -> l.matches("spokes.*|minister|secretary|ambassador|representative|negotiator|adviser|advisor|aide|delegate")).forEach(words::add);
      Set<String> persons = new TreeSet<>();
      knowledge.language().need("office-words.tsv").rows().stream().filter(r -> r.need("speaks_for").equals("self")).map(r -> r.need("lemma")).filter(l -> l.indexOf(' ') > 0).forEach(persons::add);
      Set<String> offices = last(knowledge, "office-words.tsv");
      Set<String> people = last(knowledge, "source-words.tsv");
      people.removeAll(offices);
      return new Titles(words, persons, offices, people);
    }

    private static Set<String> last(Knowledge knowledge, String table) {
      Set<String> found = new TreeSet<>();
      knowledge.language().need(table).rows().stream().map(r -> r.need("lemma").toLowerCase(Locale.ROOT)).map(l -> l.substring(l.lastIndexOf(' ') + 1)).forEach(found::add);
      return found;
    }

    /** A title of one who speaks for others; "minister" of "prime minister" is none. */
    boolean at(Sentence sentence, int i) {
      String lemma = sentence.token(i).lemma().toLowerCase(Locale.ROOT);
      return words.contains(lemma) && !(i > 0 && persons.contains(sentence.token(i - 1).lower() + " " + lemma));
    }
  }

  /** The speakers that hang on a token, those joined to it included. */
  List<Mention<Actor>> of(Sentence sentence, int head) {
    List<Mention<Actor>> found = new ArrayList<>();
    one(sentence, head).ifPresent(found::add);
    for (Edge edge : sentence.children(head, "conj")) {
      one(sentence, edge.dependent()).filter(m -> found.stream().noneMatch(f -> f.value().name().equals(m.value().name()))).ifPresent(found::add);
    }
    return found;
  }

  /** Who says "we": whom the report names as the source of these words. */
  List<Mention<Actor>> quoted(Context context, Sentence sentence, int pronoun) {
    return context.sources().of(sentence, pronoun).spans().stream().flatMap(span -> named(context, span).stream()).findFirst().map(List::of).orElse(List.of());
  }

  /** The speaker that stands at a place of the report, here or in a sentence before. */
  Optional<Mention<Actor>> named(Context context, Span span) {
    return context.document().parsed().stream().filter(s -> s.at().overlaps(span)).flatMap(s -> s.tokens().stream().filter(t -> t.at().overlaps(span) && t.isNoun())
        .sorted(Comparator.comparing(t -> s.governor(t.index()).filter(e -> e.governor() >= 0 && s.token(e.governor()).at().overlaps(span)).isPresent())).flatMap(t -> of(s, t.index()).stream())).map(m -> new Mention<>(m.value(), 0, 1, 0, How.RESOLVED, m.spans())).findFirst();
  }

  /** As {@link #of}; those of whom nothing but a word for what they are is told ("campaigners") speak too. */
  List<Mention<Actor>> anybody(Sentence sentence, int head) {
    List<Mention<Actor>> found = of(sentence, head);
    boolean people = found.isEmpty() && sentence.token(head).isNoun() && titles.people().contains(sentence.token(head).lemma().toLowerCase(Locale.ROOT));
    return people ? List.of(holders.described(sentence, head)) : found;
  }

  private Optional<Mention<Actor>> one(Sentence sentence, int head) {
    TreeSet<Integer> phrase = sentence.subtree(head, APART);
    Optional<Integer> title = phrase.stream().filter(i -> titles.at(sentence, i)).findFirst();
    if (title.isPresent()) {
      Optional<Mention<Actor>> organisation = organisation(sentence, phrase, title.get());
      organisation.ifPresent(o -> phrase.stream().filter(i -> sentence.token(i).entity().equals("PERSON")).forEach(i -> spokesmen.putIfAbsent(sentence.token(i).form(), o)));
      if (organisation.isPresent()) {
        return organisation;
      }
    }
    Token token = sentence.token(head);
    Mention<Actor> before = token.isName() ? spokesmen.get(token.form()) : null;
    if (before != null) {
      return Optional.of(new Mention<>(before.value(), head, head + 1, head, How.RESOLVED, before.spans()));
    }
    int start = marsad.read.language.Phrases.core(sentence, head).from();
    boolean beside = start > 1 && sentence.token(start - 1).pos().equals(",") && sentence.token(start - 2).isNoun() && sentence.children(start - 2, "case").isEmpty();
    Optional<Mention<Actor>> own = parties.actor(sentence, head).filter(m -> m.value().id().isPresent() || token.isName() || !beside);
    Optional<Mention<Actor>> holder = own.isPresent() || token.entity().equals("PERSON") ? Optional.empty() : sentence.children(head, "dep", "appos", "flat", "compound").stream().map(Edge::dependent)
        .filter(i -> i > head && sentence.token(i).entity().equals("PERSON")).flatMap(i -> parties.actor(sentence, i).stream()).findFirst(); // "President [Maria Santos] urged"
    if (holder.isPresent()) {
      return holder;
    }
    boolean unknown = own.filter(m -> m.value().id().isPresent()).isEmpty() && token.pos().equals("NN") && titles.offices().contains(token.lemma().toLowerCase(Locale.ROOT));
    if (unknown) {
      return holders.of(sentence, head).or(() -> beside ? parties.ending(sentence, start - 1) : Optional.empty()).or(() -> Optional.of(holders.described(sentence, head)));
    }
    return own.isPresent() || !beside ? own : parties.ending(sentence, start - 1).or(() -> parties.actor(sentence, head));
  }

  /** For whom the holder of a title speaks: the state or organisation named in the same phrase, nearest before the title. */
  private Optional<Mention<Actor>> organisation(Sentence sentence, TreeSet<Integer> phrase, int title) {
    int from = title;
    while (from > 0 && sentence.token(from - 1).pos().matches("NN.*|JJ.*|POS|HYPH|NNP")) {
      from--;
    }
    List<Mention<Actor>> before = parties.between(sentence, from, title);
    List<Mention<Actor>> bodies = before.stream().filter(m -> !sentence.token(m.head()).entity().equals("PERSON")).toList();
    Optional<Mention<Actor>> known = bodies.stream().filter(m -> m.value().id().isPresent()).reduce((a, b) -> b); // "Hamas's military spokesman"
    Optional<Mention<Actor>> whose = sentence.children(title, "nmod:poss").stream().map(Edge::dependent).filter(i -> sentence.token(i).isPronoun()).flatMap(i -> parties.actor(sentence, i).stream()).findFirst();
    Optional<Mention<Actor>> named = known.or(() -> bodies.stream().reduce((a, b) -> b)).or(() -> whose);
    Optional<Mention<Actor>> after = phrase.stream().filter(i -> i > title && sentence.token(i).isNoun()).map(i -> parties.actor(sentence, i))
        .flatMap(Optional::stream).filter(m -> !sentence.token(m.head()).entity().equals("PERSON")).findFirst();
    return named.or(() -> after);
  }
}
