// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.read.event.Totals;
import marsad.read.language.Sentence;
import marsad.record.Metric;
import marsad.record.Term;

/** Which words tell what a number measures; the rows of {@code figure-words.tsv}. */
final class FigureWords {
  private final Map<String, Map<String, Rule>> byPlace = new LinkedHashMap<>();
  private final List<Rule> units = new ArrayList<>();

  private final Totals totals;

  private FigureWords(Totals totals) {
    this.totals = totals;
  }

  /** What tells a running total from the toll of one incident. */
  Totals totals() {
    return totals;
  }

  /**
   * What a number measures where one of the words stands.
   *
   * @param needs as the table's header says, or empty
   * @param least numbers below it are no figures
   */
  record Rule(String id, List<String> words, Metric metric, String unit, String needs, double least) {}

  static FigureWords load(Knowledge knowledge) {
    FigureWords words = new FigureWords(Totals.load(knowledge));
    for (Row row : knowledge.language().need("figure-words.tsv").rows()) {
      Rule rule = new Rule(row.need("id"), row.list("words"), Term.of(Metric.class, row.need("metric")), row.need("unit"), row.get("needs").orElse(""), row.number("least").orElse(0.0));
      if (row.need("at").equals("unit")) {
        words.units.add(rule);
      }
      rule.words().forEach(w -> words.byPlace.computeIfAbsent(row.need("at"), k -> new LinkedHashMap<>()).putIfAbsent(w, rule));
    }
    return words;
  }

  /** The rule for a token in a place: {@code above}, {@code noun} or {@code whole}. */
  Optional<Rule> at(String place, Sentence sentence, int token) {
    Map<String, Rule> rules = byPlace.getOrDefault(place, Map.of());
    String lemma = sentence.token(token).lemma().toLowerCase(Locale.ROOT);
    Optional<Rule> phrase = sentence.token(token).isVerb() && place.equals("above") ? sentence.children(token, "compound:prt", "xcomp", "advmod", "obj", "obl", "dep").stream().flatMap(e -> Optional.ofNullable(rules.get(lemma + " " + sentence.token(e.dependent()).lower())).stream()).findFirst() : Optional.empty();
    return phrase.or(() -> Optional.ofNullable(rules.get(lemma))).or(() -> Optional.ofNullable(rules.get(sentence.token(token).lower())));
  }

  /** A unit of measure met. */
  record Unit(Rule rule, int to, String word) {}

  /** The unit that begins at a token, after hyphens. */
  Optional<Unit> unit(Sentence sentence, int from) {
    int at = from;
    while (at < sentence.size() && sentence.token(at).pos().equals("HYPH")) {
      at++;
    }
    for (Rule rule : units) {
      for (String word : rule.words()) {
        String[] parts = word.split(" ");
        if (matches(sentence, at, parts)) {
          return Optional.of(new Unit(rule, at + parts.length, word));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean matches(Sentence sentence, int at, String[] parts) {
    for (int i = 0; i < parts.length; i++) {
      if (at + i >= sentence.size() || !(sentence.token(at + i).lemma().equalsIgnoreCase(parts[i]) || sentence.token(at + i).lower().equals(parts[i]))) {
        return false;
      }
    }
    return true;
  }
}
