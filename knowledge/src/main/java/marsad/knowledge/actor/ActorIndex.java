// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.knowledge.Knowledge;
import marsad.knowledge.SpellingFamily;
import marsad.knowledge.place.Countries;

/**
 * All actors that Marsad knows, found by name. Safe for use by several threads.
 *
 * <p>Where a name has several owners, those that bore it on the day of the report come first, then those of the theatre or the country
 * that the report is about. Descriptions of a theatre count only in reports on it.
 */
public final class ActorIndex {
  private static final Set<String> ARTICLES = Set.of("al", "el", "ul", "ad", "ash", "as", "an", "ar", "az", "at", "wal", "ibn", "bin");
  private static final int LONGEST_FAMILY = 7;

  private final ActorBook book;
  private final ForceNames forces;
  private final SpellingFamily families;
  private final FormTrie<ActorEntry> names = new FormTrie<>();
  private final FormTrie<ActorEntry> descriptions = new FormTrie<>();
  private final Map<String, List<FamilyForm>> byFamily = new HashMap<>();
  private final Set<String> words;
  private final SharedNames shared;

  private record FamilyForm(String form, ActorEntry actor) {}

  /** A reading of the words from a part on. */
  private record Reading(int to, ActorEntry actor, Match.How how) {}

  private ActorIndex(ActorBook book, ForceNames forces, SpellingFamily families, Set<String> words, SharedNames shared) {
    this.book = book;
    this.forces = forces;
    this.families = families;
    this.words = words;
    this.shared = shared;
    book.all().stream().filter(e -> !e.id().startsWith("state-")).forEach(this::add);
  }

  /** Loads the theatres' actors, the world's, and the states. */
  public static ActorIndex load(Knowledge knowledge) {
    ForceNames forces = new ForceNames(Countries.load(knowledge), knowledge.language().need("force-nouns.tsv"),
        new ForceWords(knowledge.language().need("force-words.tsv")));
    Set<String> words = new TreeSet<>();
    knowledge.language().need("acronym-words.tsv").rows().forEach(r -> words.add(r.need("word")));
    return new ActorIndex(new ActorBook(knowledge, forces), forces, SpellingFamily.load(knowledge), words, SharedNames.load(knowledge));
  }

  private void add(ActorEntry entry) {
    for (String name : entry.names()) {
      names.add(name, entry);
      if (Forms.of(name).stream().anyMatch(ARTICLES::contains)) {
        byFamily.computeIfAbsent(families.key(name), k -> new ArrayList<>()).add(new FamilyForm(name, entry));
      }
    }
    entry.descriptions().forEach(d -> descriptions.add(d, entry));
  }

  /** All entries: theatres, world, states. */
  public Collection<ActorEntry> all() {
    return book.all();
  }

  /** The theatres, in the order given. */
  public List<Theatre> theatres() {
    return book.theatres();
  }

  /** By id, those composed of a country and a noun ({@code ken-police}) included. */
  public Optional<ActorEntry> byId(String id) {
    return book.byId(id);
  }

  /** All whose name or spelling this is, the likeliest first, then those of whose spellings it is a variant. */
  public List<ActorEntry> candidates(String form, Setting setting) {
    List<ActorEntry> found = new ArrayList<>(names.exactly(form));
    if (found.isEmpty()) {
      found.addAll(ofFamily(form));
    }
    return found.stream().distinct().sorted(order(setting)).toList();
  }

  /** Who a form means, in this order: a name, a theatre's description, a country with or without a noun, another spelling of a name. */
  public Optional<ActorEntry> lookup(String form, Setting setting) {
    List<String> tokens = List.of(form.strip().replaceAll("(?i)^(the|a|an) ", "").split("\\s+"));
    List<Forms.Part> parts = Forms.parts(tokens);
    Optional<ActorEntry> exact = names.exactly(form).stream().filter(e -> means(e, parts, setting)).min(order(setting));
    return exact.or(() -> parts.isEmpty() ? Optional.empty()
        : readings(parts, 0, setting).stream().filter(r -> r.to() == parts.size()).map(Reading::actor).findFirst());
  }

  /** The actors named in a sentence's tokens, longest first where they overlap, in the order of the text. */
  public List<Match> scan(List<String> tokens, Setting setting) {
    List<Forms.Part> parts = Forms.parts(tokens);
    boolean shouted = shouted(parts);
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < parts.size();) {
      Optional<Reading> best = shouted && words.contains(parts.get(i).folded()) ? Optional.empty() : readings(parts, i, setting).stream().findFirst();
      if (best.isPresent()) {
        Reading r = best.get();
        matches.add(new Match(parts.get(i).token(), parts.get(r.to() - 1).token() + 1, r.actor(), r.how()));
        i = r.to();
      } else {
        i++;
      }
    }
    return matches;
  }

  /** Whether a whole sentence stands in capitals, so that those of "IS" say nothing. */
  private static boolean shouted(List<Forms.Part> parts) {
    long letters = parts.stream().filter(p -> p.folded().length() > 1).count();
    return letters > 3 && parts.stream().filter(p -> p.folded().length() > 1 && p.upper()).count() > letters * 0.8;
  }

  /** All readings from a part on, the best first: longest, then by how sure. */
  private List<Reading> readings(List<Forms.Part> parts, int from, Setting setting) {
    List<Reading> found = new ArrayList<>();
    for (FormTrie.Hit<ActorEntry> hit : names.hits(parts, from)) {
      List<Forms.Part> named = parts.subList(from, hit.to());
      hit.meanings().stream().filter(e -> means(e, named, setting)).min(order(setting)).ifPresent(e -> found.add(new Reading(hit.to(), e, how(named))));
    }
    for (FormTrie.Hit<ActorEntry> hit : descriptions.hits(parts, from)) {
      List<Forms.Part> described = parts.subList(from, hit.to());
      hit.meanings().stream().filter(e -> here(e, setting) && (described.size() > 1 && !shared.words(described) || ownCountry(e, setting))).min(order(setting))
          .ifPresent(e -> found.add(new Reading(hit.to(), e, Match.How.DESCRIPTION)));
    }
    forces.hits(parts, from).forEach(h -> found.add(new Reading(h.to(), book.of(h, setting), h.how())));
    if (found.isEmpty()) {
      family(parts, from, setting).ifPresent(found::add);
    }
    found.sort(Comparator.comparingInt((Reading r) -> -r.to()).thenComparing(Reading::how));
    return found;
  }

  private Match.How how(List<Forms.Part> parts) {
    return forces.isName(parts) ? Match.How.COUNTRY : forces.isSeat(parts) ? Match.How.METONYM : Match.How.NAME;
  }

  private boolean here(ActorEntry entry, Setting setting) {
    return entry.theatre().isEmpty() || theatreOf(entry).map(t -> t.countries().stream().anyMatch(setting.countries()::contains)).orElse(false);
  }

  /** A name that bodies of other countries bear too means a theatre's actor only in reports on it; its letters do so where nothing is known of the report. */
  private boolean means(ActorEntry entry, List<Forms.Part> named, Setting setting) {
    boolean anywhere = entry.theatre().isEmpty() || here(entry, setting);
    return anywhere || !shared.words(named) && (!shared.letters(named) || !far(entry, setting));
  }

  /** True in a report on other countries than those of an actor's theatre and their neighbours. */
  private boolean far(ActorEntry entry, Setting setting) {
    return !setting.countries().isEmpty() && theatreOf(entry).filter(t -> Collections.disjoint(t.countries(), setting.countries()) && Collections.disjoint(t.neighbours(), setting.countries())).isPresent();
  }

  /** True where an actor of a theatre cannot be meant by the surname of who speaks for it: in a report on far countries. */
  public boolean far(String id, Setting setting) {
    return byId(id).filter(e -> far(e, setting)).isPresent();
  }

  /** One word ("the Tigers") or general words that describe an actor of the world do so in reports on its country. */
  private static boolean ownCountry(ActorEntry entry, Setting setting) {
    return entry.theatre().isPresent() || entry.country().map(setting.countries()::contains).orElse(true);
  }

  private Optional<Theatre> theatreOf(ActorEntry entry) {
    return book.theatres().stream().filter(t -> entry.theatre().filter(t.name()::equals).isPresent()).findFirst();
  }

  private Comparator<ActorEntry> order(Setting setting) {
    return Comparator.comparingInt((ActorEntry e) -> e.valid().holds(setting.day()) ? 0 : 1)
        .thenComparingInt(e -> e.theatre().isPresent() && here(e, setting) ? 0 : 1)
        .thenComparingInt(e -> e.country().filter(setting.countries()::contains).isPresent() ? 0 : 1)
        .thenComparingInt(e -> e.theatre().isEmpty() ? 0 : 1);
  }

  private List<ActorEntry> ofFamily(String form) {
    if (Forms.of(form).stream().noneMatch(ARTICLES::contains)) {
      return List.of();
    }
    return byFamily.getOrDefault(families.key(form), List.of()).stream().filter(f -> families.same(f.form(), form)).map(FamilyForm::actor).distinct().toList();
  }

  /** A name of capitals and Arabic articles that is spelled otherwise than any entry. */
  private Optional<Reading> family(List<Forms.Part> parts, int from, Setting setting) {
    if (!parts.get(from).first() || !parts.get(from).capital()) {
      return Optional.empty();
    }
    int end = from;
    while (end < parts.size() && end - from < LONGEST_FAMILY && (parts.get(end).capital() || ARTICLES.contains(parts.get(end).folded()))
        && !parts.get(end).folded().isEmpty()) {
      end++;
    }
    for (int to = end; to > from + 1; to--) {
      boolean arabic = parts.subList(from, to).stream().anyMatch(p -> ARTICLES.contains(p.folded()));
      if (arabic && parts.get(to - 1).last() && !ARTICLES.contains(parts.get(to - 1).folded())) {
        String form = String.join(" ", parts.subList(from, to).stream().map(Forms.Part::folded).toList());
        Optional<ActorEntry> actor = ofFamily(form).stream().min(order(setting));
        if (actor.isPresent()) {
          return Optional.of(new Reading(to, actor.get(), Match.How.NAME));
        }
      }
    }
    return Optional.empty();
  }

  /** The countries that a report speaks of most, from the actors and countries that its sentences name; names of several owners do not count. */
  public Setting guess(List<List<String>> sentences, Optional<java.time.LocalDate> day) {
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, Integer> letters = new TreeMap<>();
    Set<String> introduced = introduced(sentences);
    for (List<String> sentence : sentences) {
      for (Match match : scan(sentence, new Setting(day, Set.of(), Optional.empty()))) {
        if (match.to() - match.from() == 1 && introduced.contains(sentence.get(match.from()))) {
          continue;
        }
        if (match.how() == Match.How.NAME && owners(sentence.subList(match.from(), match.to())) > 1) {
          continue;
        }
        Optional<Theatre> theatre = theatreOf(match.actor());
        Map<String, Integer> into = shared.letters(Forms.parts(sentence.subList(match.from(), match.to()))) ? letters : counts;
        theatre.ifPresent(t -> t.countries().forEach(c -> into.merge(c, 1, Integer::sum)));
        if (theatre.isEmpty()) {
          match.actor().country().ifPresent(c -> counts.merge(c, 1, Integer::sum));
        }
      }
    }
    boolean nothing = counts.isEmpty();
    letters.keySet().removeIf(c -> !nothing && !counts.containsKey(c));
    letters.forEach((c, n) -> counts.merge(c, n, Integer::sum));
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<String> often = counts.entrySet().stream().filter(e -> e.getValue() * 2 > most).map(Map.Entry::getKey).toList();
    counts.values().removeIf(n -> n * 3 < most);
    return new Setting(day, counts.keySet(), often.size() == 1 && most > 1 ? Optional.of(often.get(0)) : Optional.empty());
  }

  /** Letters in brackets behind a name: what they mean is for the report to say, and says nothing of the country. */
  private static Set<String> introduced(List<List<String>> sentences) {
    Set<String> letters = new TreeSet<>();
    for (List<String> sentence : sentences) {
      for (int i = 1; i + 1 < sentence.size(); i++) {
        boolean bracket = sentence.get(i - 1).equals("(") && sentence.get(i + 1).equals(")");
        if (bracket && sentence.get(i).matches("\\p{Lu}[\\p{L}.-]*\\p{Lu}\\.?")) {
          letters.add(sentence.get(i));
        }
      }
    }
    return letters;
  }

  /** The state's force that a noun alone means where a report is about one country: "the army", "government forces". */
  public Optional<ActorEntry> bare(String noun, Setting setting) {
    return setting.main().flatMap(iso3 -> forces.bare(Forms.parts(List.of(noun.split(" "))), iso3)).map(hit -> book.of(hit, setting));
  }

  private long owners(List<String> words) {
    return names.exactly(String.join(" ", words)).stream().map(ActorEntry::country).distinct().count();
  }

  /** Whether one is the other, a part of it or an affiliate of it, over any number of steps. */
  public boolean isWithin(String id, String other) {
    return id.equals(other) || byId(id).map(e -> book.ancestors(e).contains(other)).orElse(false);
  }

  /** What an actor is part of or an affiliate of, nearest first. */
  public Set<String> ancestors(String id) {
    return byId(id).map(book::ancestors).orElse(Set.of());
  }

  /** Whether two names can mean one side of an incident: "Syrian troops" and "the Republican Guard", never the army and rebels. */
  public boolean compatible(String id, String other) {
    return isWithin(id, other) || isWithin(other, id);
  }
}
