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
import java.util.stream.Stream;
import marsad.knowledge.Knowledge;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Phrases;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.read.party.Homeland;
import marsad.read.party.Parties;
import marsad.record.Actor;
import marsad.record.How;
import marsad.record.Span;

/** Who speaks: a spokesperson or minister for the organisation or state, a head of state as the person; later "Smith said" likewise. */
final class Speakers {
  private static final Set<String> APART = Set.of("acl:relcl", "acl", "parataxis", "conj", "ccomp", "advcl");
  private static final int LONGEST = 9; // tokens
  private final Parties parties;
  private final Titles titles;
  private final Map<String, Mention<Actor>> spokesmen = new TreeMap<>();

  private final Heard heard = new Heard();
  private final Holders holders;
  private final Context context;
  private final SaidWords words;
  private final Optional<String> home;

  Speakers(Context context, Parties parties, Titles titles, SaidWords words) {
    this.context = context;
    this.words = words;
    this.parties = parties;
    this.titles = titles;
    this.home = Homeland.of(context, parties.words());
    this.holders = new Holders(context, parties, titles, words);
  }

  /**
   * Nouns of those who speak.
   *
   * @param words for others: "spokesman", "minister", "ministry"
   * @param persons for themselves, in more than one word: "prime minister"
   * @param deputies of those, who speak for others: "deputy prime minister"
   * @param offices of one who holds an office, whoever he speaks for
   * @param people of the unnamed who are quoted: "campaigner", "resident"
   */
  record Titles(Set<String> words, Set<String> persons, Set<String> deputies, Set<String> offices, Set<String> people) {
    static Titles load(Knowledge knowledge) {
      Set<String> words = new TreeSet<>(Set.of("ministry"));
      knowledge.language().need("office-words.tsv").rows().stream().filter(r -> r.need("speaks_for").equals("organisation"))
          .map(r -> r.need("lemma")).map(l -> l.substring(l.lastIndexOf(' ') + 1)).filter(l -> l.matches("spokes.*|minister|secretary|ambassador|representative|negotiator|adviser|advisor|aide|delegate")).forEach(words::add);
      Set<String> persons = new TreeSet<>();
      knowledge.language().need("office-words.tsv").rows().stream().filter(r -> r.need("speaks_for").equals("self")).map(r -> r.need("lemma")).filter(l -> l.indexOf(' ') > 0).forEach(persons::add);
      Set<String> deputies = new TreeSet<>();
      knowledge.language().need("office-words.tsv").rows().stream().filter(r -> r.need("speaks_for").equals("organisation")).map(r -> r.need("lemma")).filter(l -> persons.stream().anyMatch(p -> l.endsWith(" " + p))).forEach(deputies::add);
      Set<String> offices = last(knowledge, "office-words.tsv");
      Set<String> people = last(knowledge, "source-words.tsv");
      people.removeAll(offices);
      return new Titles(words, persons, deputies, offices, people);
    }

    private static Set<String> last(Knowledge knowledge, String table) {
      Set<String> found = new TreeSet<>();
      knowledge.language().need(table).rows().stream().map(r -> r.need("lemma").toLowerCase(Locale.ROOT)).map(l -> l.substring(l.lastIndexOf(' ') + 1)).forEach(found::add);
      return found;
    }

    /** A title of one who speaks for others; "minister" of "prime minister" is none. */
    boolean at(Sentence sentence, int i) {
      String lemma = sentence.token(i).lemma().toLowerCase(Locale.ROOT);
      boolean self = i > 0 && persons.contains(sentence.token(i - 1).lower() + " " + lemma);
      return words.contains(lemma) && (!self || i > 1 && deputies.contains(sentence.token(i - 2).lower() + " " + sentence.token(i - 1).lower() + " " + lemma));
    }
  }

  /** Begins the next sentence. */
  void next(Sentence sentence) {
    heard.next(sentence);
  }

  /** Takes note of who says so, whatever it is: for "he added". */
  void hear(Sentence sentence, int head) {
    List<Mention<Actor>> found = sentence.token(head).isNoun() ? anybody(sentence, head) : List.of();
    found.stream().findFirst().ifPresent(m -> heard.note(sentence, head, m, person(sentence, head) || m.head() < sentence.size() && sentence.token(m.head()).entity().equals("PERSON")));
  }

  /** True for the noun of an office, and for a name that has one beside it. */
  boolean office(Sentence sentence, int head) {
    Phrases.Range core = Phrases.core(sentence, head);
    return sentence.tokens().subList(core.from(), head + 1).stream().anyMatch(t -> titles.offices().contains(t.lemma().toLowerCase(Locale.ROOT)));
  }

  private boolean person(Sentence sentence, int head) {
    String lemma = sentence.token(head).lemma().toLowerCase(Locale.ROOT);
    return sentence.token(head).entity().equals("PERSON") || titles.at(sentence, head) && !lemma.endsWith("ministry") || titles.offices().contains(lemma) || titles.people().contains(lemma);
  }

  /** The speakers that hang on a token, those joined to it included. */
  List<Mention<Actor>> of(Sentence sentence, int head) {
    List<Mention<Actor>> found = new ArrayList<>(both(sentence, head));
    if (!found.isEmpty()) {
      return found;
    }
    one(sentence, head).or(() -> powers(sentence, head)).ifPresent(found::add);
    beside(sentence, head).forEach(i -> one(sentence, i).filter(m -> m.value().id().isPresent()).ifPresent(found::add));
    signed(sentence, head).ifPresent(by -> sentence.children(by, "conj").forEach(e -> one(sentence, e.dependent()).ifPresent(found::add)));
    for (Edge edge : sentence.children(head, "conj")) {
      boolean power = !found.isEmpty() && sentence.token(edge.dependent()).isNoun() && words.is("power", sentence.token(edge.dependent()).lemma().toLowerCase(Locale.ROOT));
      Optional<Mention<Actor>> other = one(sentence, edge.dependent()).or(() -> power ? Optional.of(holders.described(sentence, edge.dependent())) : Optional.empty());
      other.filter(m -> found.stream().noneMatch(f -> f.value().name().equals(m.value().name()))).ifPresent(found::add);
    }
    return found;
  }

  /** "Both countries": the two states of the sentence before. */
  private List<Mention<Actor>> both(Sentence sentence, int head) {
    boolean both = words.is("power", sentence.token(head).lemma().toLowerCase(Locale.ROOT)) && sentence.children(head, "det", "nummod", "cc:preconj").stream().anyMatch(d -> words.is("both", sentence.token(d.dependent()).lower()));
    Map<String, Mention<Actor>> states = new TreeMap<>();
    context.document().parsed().stream().filter(s -> both && s.index() == sentence.index() - 1).flatMap(s -> context.actors().in(s).stream()).filter(m -> context.actors().state(m.value()).isPresent())
        .forEach(m -> states.putIfAbsent(m.value().name(), new Mention<>(m.value(), head, head + 1, head, How.RESOLVED, m.spans())));
    return states.size() == 2 ? List.copyOf(states.values()) : List.of();
  }

  /** "Western countries", "Arab states": some states that are not named. */
  private Optional<Mention<Actor>> powers(Sentence sentence, int head) {
    boolean sort = sentence.token(head).pos().equals("NNS") && words.is("power", sentence.token(head).lemma().toLowerCase(Locale.ROOT)) && !sentence.children(head, "amod", "compound").isEmpty();
    boolean bloc = words.is("bloc", sentence.token(head).form()) && !sentence.children(head, "det").isEmpty();
    return sort || bloc ? Optional.of(holders.described(sentence, head)) : Optional.empty();
  }

  /** "The embassy in Kabul and the [Union] condemned it": the tree joins the second to the place of the first. */
  private Stream<Integer> beside(Sentence sentence, int head) {
    return sentence.children(head, "nmod").stream().map(Edge::dependent).filter(i -> context.places().at(sentence, i).isPresent()).flatMap(i -> sentence.children(i, "conj").stream()).map(Edge::dependent)
        .filter(i -> context.places().at(sentence, i).isEmpty() && !sentence.children(i, "det").isEmpty());
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

  /** "A statement signed by the front": the front. */
  private Optional<Integer> signed(Sentence sentence, int head) {
    return words.is("medium", sentence.token(head).lemma().toLowerCase(Locale.ROOT)) ? sentence.children(head, "acl", "nmod").stream().map(Edge::dependent)
        .flatMap(d -> sentence.token(d).isVerb() ? sentence.dependents(d, "obl").stream().filter(e -> e.detail().matches("by|agent")) : sentence.dependents(head, "nmod").stream().filter(e -> e.detail().matches("by|from|of"))).map(Edge::dependent).findFirst() : Optional.empty();
  }

  /** As {@link #of}; those of whom nothing but a word for what they are is told ("campaigners") speak too. */
  List<Mention<Actor>> anybody(Sentence sentence, int head) {
    List<Mention<Actor>> found = of(sentence, head);
    Optional<Integer> members = found.isEmpty() && words.is("all", sentence.token(head).lower()) ? sentence.dependents(head, "nmod").stream().filter(e -> e.detail().equals("of")).map(Edge::dependent).findFirst() : Optional.empty();
    if (members.isPresent()) {
      return anybody(sentence, members.get()); // "all of the defendants"
    }
    String lemma = sentence.token(head).lemma().toLowerCase(Locale.ROOT);
    boolean people = found.isEmpty() && sentence.token(head).isNoun() && (titles.people().contains(lemma) || sentence.token(head).pos().equals("NNS") && titles.offices().contains(lemma));
    Optional<Mention<Actor>> named = found.isEmpty() && !people && sentence.token(head).isNoun() ? context.actors().at(sentence, head).filter(m -> proper(sentence, m)) : Optional.empty();
    return people ? List.of(holders.described(sentence, head)) : named.map(List::of).orElse(found);
  }

  /** "The oil company Agip": a body by its name, whatever it is. */
  private boolean proper(Sentence sentence, Mention<Actor> who) {
    return Character.isUpperCase(who.value().name().codePointAt(0)) && sentence.tokens().subList(who.from(), who.to()).stream().anyMatch(t -> t.entity().equals("ORGANIZATION"))
        && context.times().in(sentence).stream().noneMatch(t -> t.covers(who.head()));
  }

  private Optional<Mention<Actor>> one(Sentence sentence, int head) {
    Optional<Mention<Actor>> again = sentence.token(head).isPronoun() ? heard.again(sentence, head) : Optional.empty();
    Optional<Integer> signed = signed(sentence, head);
    if (signed.isPresent()) {
      return told(sentence, signed.get());
    }
    boolean bureau = words.is("bureau", sentence.token(head).lemma().toLowerCase(Locale.ROOT)) && !sentence.children(head, "nmod:poss").isEmpty();
    if (bureau) {
      return Optional.of(holders.described(sentence, head)); // "the president's office"
    }
    return again.or(() -> told(sentence, head).map(m -> titled(sentence, head, m)));
  }

  /** "Interior Minister Ali Noor" is one of the forms of who speaks, whoever that is. */
  private Mention<Actor> titled(Sentence sentence, int head, Mention<Actor> who) {
    Phrases.Range core = Phrases.core(sentence, head);
    boolean title = sentence.token(head).entity().equals("PERSON") && sentence.tokens().subList(core.from(), head).stream().anyMatch(t -> t.isNoun() && !t.entity().equals("PERSON"));
    String form = title ? context.document().report().text().at(sentence.at(core.from(), core.to())) : "";
    if (form.isEmpty() && who.value().id().isEmpty() && who.how() == How.STATED && sentence.token(head).pos().startsWith("NN")) {
      TreeSet<Integer> phrase = sentence.subtree(head, Set.of("acl:relcl", "acl", "parataxis", "conj", "ccomp", "advcl", "appos", "cc", "punct"));
      int from = sentence.token(core.from()).pos().equals("DT") ? core.from() + 1 : core.from();
      boolean of = phrase.last() > head && phrase.last() - from < LONGEST && sentence.token(head + 1).pos().equals("IN");
      form = of ? context.document().report().text().at(sentence.at(from, phrase.last() + 1)) : form; // "elders from the valley"
    }
    boolean known = form.isEmpty() || who.value().also().contains(form);
    String whole = form;
    return known ? who : who.map(a -> new Actor(a.name(), Stream.concat(a.also().stream(), Stream.of(whole)).toList(), a.id()));
  }

  private Optional<Mention<Actor>> told(Sentence sentence, int head) {
    TreeSet<Integer> phrase = sentence.subtree(head, APART);
    boolean government = words.is("government", sentence.token(head).lemma().toLowerCase(Locale.ROOT)) && sentence.children(head, "amod", "compound", "nmod:poss", "nmod", "acl").isEmpty() && context.actors().at(sentence, head).filter(m -> m.how() == How.RESOLVED).isPresent();
    if (government && home.isPresent()) {
      return home(sentence, head);
    }
    Optional<Integer> title = phrase.stream().filter(i -> titles.at(sentence, i)).findFirst();
    if (title.isPresent()) {
      Optional<Mention<Actor>> organisation = organisation(sentence, phrase, title.get());
      organisation.ifPresent(o -> phrase.stream().filter(i -> sentence.token(i).entity().equals("PERSON")).forEach(i -> spokesmen.putIfAbsent(sentence.token(i).form(), o)));
      if (organisation.isPresent()) {
        return organisation;
      }
      Optional<Mention<Actor>> theirs = sentence.children(title.get(), "nmod:poss").stream().map(Edge::dependent).filter(i -> sentence.token(i).entity().equals("PERSON")).flatMap(i -> parties.actor(sentence, i).stream()).findFirst(); // "Haftar's spokesman"
      if (theirs.isPresent()) {
        return theirs;
      }
      Optional<Mention<Actor>> state = words.is("cabinet", sentence.token(title.get()).lemma().toLowerCase(Locale.ROOT)) ? home(sentence, head) : Optional.empty();
      if (state.isPresent()) {
        return state;
      }
    }
    Token token = sentence.token(head);
    Mention<Actor> before = token.isName() ? spokesmen.get(token.form()) : null;
    if (before != null) {
      return Optional.of(new Mention<>(before.value(), head, head + 1, head, How.RESOLVED, before.spans()));
    }
    int start = Phrases.core(sentence, head).from();
    boolean beside = start > 1 && sentence.token(start - 1).pos().equals(",") && sentence.token(start - 2).isName() && sentence.children(start - 2, "case").isEmpty();
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
    boolean sort = own.filter(m -> m.value().id().isEmpty() && m.how() == How.STATED && token.pos().equals("NN") && m.value().name().equals(token.lemma().toLowerCase(Locale.ROOT) + "s")).isPresent();
    if (sort) {
      return Optional.of(holders.described(sentence, head)); // one general, not "generals"
    }
    return own.isPresent() || !beside ? own : parties.ending(sentence, start - 1).or(() -> parties.actor(sentence, head));
  }

  /** "Canberra would send no troops, Foreign Minister Noor said": the state whose minister tells what it will do. */
  Optional<Mention<Actor>> minister(Sentence sentence, int head, Optional<Integer> doer) {
    TreeSet<Integer> phrase = sentence.subtree(head, APART);
    Optional<Integer> title = phrase.stream().filter(i -> titles.at(sentence, i) && words.is("cabinet", sentence.token(i).lemma().toLowerCase(Locale.ROOT))).findFirst();
    boolean free = title.isPresent() && organisation(sentence, phrase, title.get()).isEmpty();
    return doer.filter(d -> free && !sentence.token(d).isPronoun()).flatMap(d -> parties.actor(sentence, d)).filter(m -> context.actors().state(m.value()).isPresent() && !context.actors().armed(sentence, m.head()) && m.how() == How.STATED)
        .map(m -> titled(sentence, head, new Mention<>(m.value(), head, head + 1, head, How.RESOLVED, m.spans())));
  }

  /** "The interior ministry", "Foreign Minister Noor": of the country that the report is about. */
  private Optional<Mention<Actor>> home(Sentence sentence, int head) {
    Phrases.Range core = Phrases.core(sentence, head);
    String form = context.document().report().text().at(sentence.at(core.from(), core.to()));
    Optional<Actor> known = home.flatMap(name -> context.document().parsed().stream().flatMap(s -> context.actors().in(s).stream()).map(Mention::value).filter(a -> a.name().equals(name) && a.id().isPresent()).findFirst());
    return home.map(name -> new Mention<>(new Actor(name, List.of(form), known.flatMap(Actor::id)), core.from(), core.to(), head, How.RESOLVED, List.of(sentence.at(core.from(), core.to()))));
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
