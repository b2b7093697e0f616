// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import marsad.knowledge.Table;
import marsad.knowledge.place.Countries;
import marsad.knowledge.place.Country;

/** Actors told by a country: its name, its seat, its adjective with or without a noun behind it. */
final class ForceNames {
  private final Countries countries;
  private final Map<String, ForceNoun> byTail = new TreeMap<>();
  private final FormTrie<Country> names = new FormTrie<>();
  private final FormTrie<Country> seats = new FormTrie<>();
  private final FormTrie<Country> adjectives = new FormTrie<>();
  private final FormTrie<ForceNoun> nouns = new FormTrie<>();
  private final Map<String, ActorEntry> states = new TreeMap<>();
  private final ForceWords between;

  ForceNames(Countries countries, Table forceNouns, ForceWords between) {
    this.countries = countries;
    this.between = between;
    for (Country country : countries.all()) {
      country.names().forEach(n -> names.add(n, country));
      country.metonyms().forEach(m -> seats.add(m, country));
      country.adjectives().forEach(a -> adjectives.add(a, country));
      states.put(stateId(country.iso3()), state(country));
    }
    for (ForceNoun noun : forceNouns.rows().stream().map(ForceNoun::read).toList()) {
      nouns.add(noun.noun(), noun);
      byTail.putIfAbsent(noun.id("XXX").substring(4), noun);
    }
  }

  static String stateId(String iso3) {
    return "state-" + iso3.toLowerCase(Locale.ROOT);
  }

  private static ActorEntry state(Country country) {
    return new ActorEntry(stateId(country.iso3()), country.names().get(0), ActorType.STATE, Optional.of(country.iso3()), List.of(), Validity.ALWAYS,
        country.names().subList(1, country.names().size()), List.of(), Optional.empty(), Optional.of(1), Optional.of("world/countries.tsv"), Optional.empty());
  }

  /** The states by their ids. */
  Map<String, ActorEntry> states() {
    return states;
  }

  /** Whether these words are the name of a country. */
  boolean isName(List<Forms.Part> words) {
    return names.longest(words, 0).filter(h -> h.to() == words.size()).isPresent();
  }

  /** Whether these words are a seat that stands for a government. */
  boolean isSeat(List<Forms.Part> words) {
    return seats.longest(words, 0).filter(h -> h.to() == words.size()).isPresent();
  }

  /** The country and noun of an id such as {@code ken-police}. */
  Optional<Hit> composed(String id) {
    if (id.length() < 5 || id.charAt(3) != '-') {
      return Optional.empty();
    }
    String iso3 = id.substring(0, 3).toUpperCase(Locale.ROOT);
    Optional<Country> country = countries.code(iso3).filter(c -> c.iso3().equals(iso3));
    Optional<ForceNoun> noun = country.flatMap(c -> Optional.ofNullable(byTail.get(id.substring(4))));
    return noun.map(n -> new Hit(0, country.get(), adjective(country.get()), noun, Match.How.COMPOSED));
  }

  private static String adjective(Country country) {
    return country.adjectives().stream().findFirst().orElse(country.names().get(0));
  }

  /** What a country's words at a place mean: whose, by which noun, up to which part. */
  record Hit(int to, Country country, String adjective, Optional<ForceNoun> noun, Match.How how) {}

  /** All readings that begin at a part. */
  List<Hit> hits(List<Forms.Part> parts, int from) {
    List<Hit> hits = new ArrayList<>();
    names.hits(parts, from).forEach(h -> hits.add(new Hit(h.to(), h.meanings().get(0), "", Optional.empty(), Match.How.COUNTRY)));
    seats.hits(parts, from).forEach(h -> hits.add(new Hit(h.to(), h.meanings().get(0), "", Optional.empty(), Match.How.METONYM)));
    for (FormTrie.Hit<Country> adjective : adjectives.hits(parts, from)) {
      Country country = adjective.meanings().get(0);
      String word = country.adjectives().get(0);
      hits.add(people(parts, adjective.to(), country).orElse(new Hit(adjective.to(), country, word, Optional.empty(), Match.How.ADJECTIVE)));
      compose(parts, adjective.to(), country, word).or(() -> shared(parts, adjective.to(), country, word)).ifPresent(hits::add);
    }
    for (FormTrie.Hit<Country> name : names.hits(parts, from)) {
      Country country = name.meanings().get(0);
      compose(parts, genitive(parts, name.to()), country, adjective(country)).ifPresent(hits::add);
    }
    seats.hits(parts, from).forEach(s -> seated(parts, s).ifPresent(hits::add));
    nouns.longest(parts, from).flatMap(n -> ofCountry(parts, n)).ifPresent(hits::add);
    return hits;
  }

  /** "The Nairobi government", "Nairobi's troops"; "the Nairobi police" may be the town's own. */
  private Optional<Hit> seated(List<Forms.Part> parts, FormTrie.Hit<Country> seat) {
    Country country = seat.meanings().get(0);
    int at = genitive(parts, seat.to());
    boolean state = at < parts.size() && nouns.longest(parts, at).filter(n -> n.meanings().get(0).type() == ActorType.STATE).isPresent();
    return at > seat.to() || state ? compose(parts, at, country, adjective(country)) : Optional.empty();
  }

  /** "The government of Kenya", "forces of the Kenyan state" not. */
  private Optional<Hit> ofCountry(List<Forms.Part> parts, FormTrie.Hit<ForceNoun> hit) {
    ForceNoun noun = hit.meanings().get(0);
    int at = hit.to() < parts.size() && between.of(parts.get(hit.to()).folded()) ? between.pastArticle(parts, hit.to() + 1) : parts.size();
    if (noun.happening() || !noun.type().ofState() || at >= parts.size()) {
      return Optional.empty();
    }
    return names.longest(parts, at).filter(c -> genitive(parts, c.to()) == c.to()).filter(c -> c.to() >= parts.size() || compose(parts, c.to(), c.meanings().get(0), "").isEmpty()).map(c -> new Hit(c.to(), c.meanings().get(0), adjective(c.meanings().get(0)), Optional.of(noun), Match.How.COMPOSED));
  }

  /** "Kenyan and Ugandan troops": the noun is said of both; the adjective alone stands for its own. */
  private Optional<Hit> shared(List<Forms.Part> parts, int at, Country country, String adjective) {
    int next = between.pastJoiner(parts, at);
    if (next <= at || next >= parts.size() || !parts.get(next).capital()) {
      return Optional.empty();
    }
    int behind = adjectives.longest(parts, next).map(FormTrie.Hit::to).orElse(next + 1);
    Optional<Hit> noun = compose(parts, behind, country, adjective).or(() -> shared(parts, behind, country, adjective));
    return noun.map(h -> new Hit(at, country, adjective, h.noun(), Match.How.COMPOSED));
  }

  /** The force that a noun alone means in a report on one country ("the army"); empty for a noun that says too little. */
  Optional<Hit> bare(List<Forms.Part> parts, String iso3) {
    return countries.code(iso3).flatMap(c -> nouns.longest(parts, 0).filter(n -> n.to() == parts.size() && n.meanings().get(0).bare())
        .map(n -> new Hit(n.to(), c, adjective(c), Optional.of(n.meanings().get(0)), Match.How.COMPOSED)));
  }

  /** "Kenyans": not the state, but people. */
  private Optional<Hit> people(List<Forms.Part> parts, int to, Country country) {
    Forms.Part last = parts.get(to - 1);
    boolean plural = last.folded().endsWith("s") && names.longest(parts.subList(to - 1, to), 0).isEmpty() && country.adjectives().stream()
        .anyMatch(a -> last.folded().equals(Forms.of(a).get(Forms.of(a).size() - 1) + "s"));
    return plural ? Optional.of(new Hit(to, country, last.original(), Optional.of(ForceNoun.PEOPLE), Match.How.COMPOSED)) : Optional.empty();
  }

  private Optional<Hit> compose(List<Forms.Part> parts, int at, Country country, String adjective) {
    if (at >= parts.size()) {
      return Optional.empty();
    }
    return nouns.longest(parts, at).map(n -> owned(parts, n)).or(() -> behindModifiers(parts, at)).map(n -> {
      ForceNoun noun = n.meanings().get(0);
      return new Hit(noun.happening() ? at : n.to(), country, adjective, Optional.of(noun), Match.How.COMPOSED);
    });
  }

  /** "The Kenyan government's troops": what belongs to a government belongs to its country. */
  private FormTrie.Hit<ForceNoun> owned(List<Forms.Part> parts, FormTrie.Hit<ForceNoun> noun) {
    int at = genitive(parts, noun.to());
    boolean state = at > noun.to() && at < parts.size() && noun.meanings().get(0).type() == ActorType.STATE;
    return state ? nouns.longest(parts, at).filter(n -> n.meanings().get(0).type() == ActorType.STATE_FORCE && !n.meanings().get(0).happening()).orElse(noun) : noun;
  }

  /** "Kenyan reconnaissance drones": words between that do not change whose they are. */
  private Optional<FormTrie.Hit<ForceNoun>> behindModifiers(List<Forms.Part> parts, int at) {
    int behind = between.pastModifiers(parts, at);
    return behind == at || behind >= parts.size() ? Optional.empty() : nouns.longest(parts, behind);
  }

  /** "Kenya's army": past the genitive's s, where there is one. */
  private static int genitive(List<Forms.Part> parts, int at) {
    return at < parts.size() && parts.get(at).folded().equals("s") ? at + 1 : at;
  }
}
