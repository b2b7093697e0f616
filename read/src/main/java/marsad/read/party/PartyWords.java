// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.party;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;

/** Words that stand for a party whatever the sentence: classes of people, adjectives of states, and the lists of party-words.tsv. */
public final class PartyWords {
  private static final int BODY_WORDS = 2; // of a body of states: "UN", "African Union"
  private final Map<String, Row> classes = new TreeMap<>();
  private final Map<String, String> states = new TreeMap<>();
  private final Set<String> countries = new TreeSet<>();
  private final Map<String, String> capitals = new TreeMap<>();
  private final Map<String, String> codes = new TreeMap<>();
  private final Map<String, String> sources = new TreeMap<>();
  private final Map<String, Set<String>> lists = new TreeMap<>();

  private PartyWords() {}

  public static PartyWords load(Knowledge knowledge) {
    PartyWords words = new PartyWords();
    knowledge.language().need("classes.tsv").rows().forEach(row -> words.classes.putIfAbsent(row.need("lemma").toLowerCase(Locale.ROOT), row));
    for (Row row : knowledge.world().need("countries.tsv").rows()) {
      words.countries.add(row.need("name"));
      words.codes.put(row.need("iso3"), row.need("name"));
      row.get("capital").ifPresent(c -> words.capitals.put(row.need("name"), c));
      words.countries.addAll(row.list("alternates"));
      words.countries.addAll(row.list("metonyms"));
      row.list("adjectives").forEach(a -> words.states.putIfAbsent(a, row.need("name")));
      row.list("alternates").forEach(a -> words.states.putIfAbsent(a, row.need("name")));
    }
    knowledge.world().need("actors.tsv").rows().stream().filter(r -> r.need("type").equals("organisation") && r.list("parents").isEmpty())
        .forEach(r -> Stream.concat(Stream.of(r.need("name")), r.list("spellings").stream()).filter(n -> n.split(" ").length <= BODY_WORDS).forEach(n -> words.states.putIfAbsent(n, r.need("name"))));
    knowledge.theatres().forEach(shelf -> shelf.table("sources.tsv").ifPresent(t -> t.rows().forEach(words::source)));
    knowledge.world().table("sources.tsv").ifPresent(t -> t.rows().forEach(words::source));
    for (Row row : knowledge.language().need("party-words.tsv").rows()) {
      if (row.need("name").startsWith("people-")) {
        String name = row.need("name").substring("people-".length());
        row.list("words").forEach(w -> words.states.putIfAbsent(w, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)));
      }
      words.lists.computeIfAbsent(row.need("name"), n -> new TreeSet<>()).addAll(row.list("words"));
    }
    return words;
  }

  private void source(Row row) {
    sources.putIfAbsent(row.need("name"), row.need("name"));
    row.list("spellings").forEach(n -> sources.putIfAbsent(n, row.need("name")));
  }

  /** The usual name of an agency, outlet or monitor. */
  public Optional<String> source(String words) {
    return Optional.ofNullable(sources.get(words));
  }

  /** The usual name of a class ("rebels" for "rebel"), for the words of a phrase in small letters. */
  public Optional<String> className(String lemma) {
    return Optional.ofNullable(classes.get(lemma)).map(r -> r.need("canonical"));
  }

  /** True for classes that are no side: civilians, children, things. */
  public boolean bystander(String lemma) {
    return Optional.ofNullable(classes.get(lemma)).filter(r -> !r.yes("armed") && (!r.need("who").equals("unknown") || r.need("sort").equals("thing"))).isPresent();
  }

  /** The state, body of states or people that an adjective or another name of it stands for. */
  public Optional<String> state(String word) {
    return Optional.ofNullable(states.get(word));
  }

  /** True for the names of countries and of the capitals that stand for their governments. */
  public boolean country(String name) {
    return countries.contains(name);
  }

  /** The name of a country, for its ISO 3166-1 alpha-3. */
  public Optional<String> countryOf(String code) {
    return Optional.ofNullable(codes.get(code));
  }

  /** The capital of a country. */
  public Optional<String> capital(String country) {
    return Optional.ofNullable(capitals.get(country));
  }

  /** True where a base form stands in a named list of party-words.tsv. */
  public boolean in(String list, String lemma) {
    return lists.getOrDefault(list, Set.of()).contains(lemma);
  }

  public List<String> lists() {
    return List.copyOf(lists.keySet());
  }
}
