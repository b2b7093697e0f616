// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.frame;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import marsad.knowledge.Row;
import marsad.knowledge.Shelf;
import marsad.record.Kind;
import marsad.record.Means;
import marsad.record.Term;

/**
 * All that is known of a language's words for events.
 *
 * @param frames which words tell of which event
 * @param patterns by id
 * @param weapons base form → what it says of the means, several words joined by a space
 * @param status words that take an event out of what happened
 * @param irregular form → base form, for words that the tagger took for something else
 * @param doers what people do → what those who do it are called ("protest" → "protesters")
 * @param lists named lists of words (contexts, classes of things), each in alphabetical order
 * @param figures turns of speech that only borrow the words of war: base forms, {@code _} for a gap
 */
public record Lexicon(Frames frames, Map<String, Pattern> patterns, Map<String, Weapon> weapons, List<StatusWord> status, Map<String, Set<String>> lists, Map<String, String> irregular, Map<String, String> doers,
    List<List<String>> figures) {

  /** Words for a weapon or a way of attack; {@code kind} is the attack that it makes, {@code rank} tells the stronger of two. */
  public record Weapon(List<Means> means, Optional<Kind> kind, int rank) {}

  /**
   * Words that tell that something is planned, feared, denied or did not happen.
   *
   * @param relation {@code aux}, {@code governor}, {@code modifier}, {@code mark} or {@code phrase}: how they stand to the event's word
   * @param status a status of the guide, or {@code none} where there is no event to record
   * @param becomes the kind that an aim at a place turns into, such as {@code offensive} for "trying to retake"
   */
  public record StatusWord(String id, Set<String> words, String relation, String status, Optional<Kind> becomes) {}

  /** Reads the tables of a language's shelf. */
  public static Lexicon load(Shelf language) {
    Map<String, Pattern> patterns = new TreeMap<>();
    for (Row row : language.need("patterns.tsv").rows()) {
      patterns.put(row.need("id"), new Pattern(row.need("id"), row.list("initiator"), row.list("target"), row.list("both"), row.list("where")));
    }
    Map<String, Set<String>> lists = new TreeMap<>();
    language.need("contexts.tsv").rows().forEach(r -> lists.computeIfAbsent(r.need("name"), n -> new TreeSet<>()).addAll(r.list("words")));
    List<List<String>> figures = language.need("figures-of-speech.tsv").rows().stream().flatMap(r -> r.list("words").stream()).distinct().sorted().map(w -> List.of(w.split(" "))).toList();
    Map<String, Set<String>> quick = new HashMap<>();
    lists.forEach((name, words) -> quick.put(name, new LinkedHashSet<>(words)));
    return new Lexicon(Frames.load(language, patterns.keySet(), lists.keySet()), patterns, weapons(language), status(language), quick, irregular(language), doers(language), figures);
  }

  private static Map<String, Weapon> weapons(Shelf language) {
    Map<String, Weapon> weapons = new TreeMap<>();
    for (Row row : language.need("means-words.tsv").rows()) {
      List<Means> means = row.list("means").stream().map(m -> Term.of(Means.class, m)).toList();
      Weapon weapon = new Weapon(means, row.get("kind").map(k -> Term.of(Kind.class, k)), row.number("rank").orElse(1.0).intValue());
      row.list("words").forEach(word -> weapons.put(word, weapon));
    }
    return weapons;
  }

  private static Map<String, String> irregular(Shelf language) {
    Map<String, String> forms = new TreeMap<>();
    language.need("forms.tsv").rows().forEach(row -> row.list("forms").forEach(form -> forms.put(form, row.need("base"))));
    return forms;
  }

  private static Map<String, String> doers(Shelf language) {
    Map<String, String> doers = new TreeMap<>();
    language.need("deed-doers.tsv").rows().forEach(row -> doers.put(row.need("deed"), row.need("doers")));
    return doers;
  }

  private static List<StatusWord> status(Shelf language) {
    return language.need("status-words.tsv").rows().stream().map(row -> new StatusWord(row.need("id"),
        row.list("words").stream().collect(Collectors.toCollection(TreeSet::new)), row.need("relation"), row.need("status"),
        row.get("becomes").map(k -> Term.of(Kind.class, k)))).toList();
  }

  /** True where a base form stands in a named list. */
  public boolean in(String list, String lemma) {
    return lists.getOrDefault(list, Set.of()).contains(lemma);
  }
}
