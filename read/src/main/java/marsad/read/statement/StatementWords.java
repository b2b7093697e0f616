// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.read.event.Arguments;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.Act;
import marsad.record.Term;

/** Words by which parties state something, the rows of {@code statement-words.tsv}, and where they stand in a sentence. */
final class StatementWords {
  private static final int GAP = 3;
  private static final int LONG_GAP = 9;
  private final Map<String, List<Rule>> byFirstWord = new TreeMap<>();

  private StatementWords() {}

  /** One row. */
  record Rule(String id, List<List<String>> words, Act act, List<String> speaker, List<String> addressee, String needs) {}

  /**
   * A row met.
   *
   * @param head the verb
   * @param to one past the last token of the words
   */
  record Hit(Rule rule, int head, int to) {
    Arguments arguments(Sentence sentence) {
      return Arguments.of(sentence, head, new TreeSet<>(Set.of(head)), false);
    }
  }

  static StatementWords load(Knowledge knowledge) {
    StatementWords words = new StatementWords();
    for (Row row : knowledge.language().need("statement-words.tsv").rows()) {
      Rule rule = new Rule(row.need("id"), row.list("words").stream().map(w -> List.of(w.split(" "))).toList(), Term.of(Act.class, row.need("act")),
          row.list("speaker"), row.list("addressee"), row.need("needs"));
      rule.words().stream().map(w -> w.get(0)).distinct().forEach(first -> words.byFirstWord.computeIfAbsent(first, k -> new ArrayList<>()).add(rule));
    }
    return words;
  }

  /** The rows that fit at a verb, the longest wording first. */
  List<Hit> at(Sentence sentence, int verb) {
    List<Hit> hits = new ArrayList<>();
    for (Rule rule : byFirstWord.getOrDefault(lemma(sentence.token(verb)), List.of())) {
      int to = rule.words().stream().mapToInt(w -> match(sentence, w, verb)).max().orElse(-1);
      if (to > 0) {
        hits.add(new Hit(rule, verb, to));
      }
    }
    hits.sort(java.util.Comparator.comparingInt((Hit h) -> -h.to()));
    return hits;
  }

  private static String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }

  private static int match(Sentence sentence, List<String> words, int at) {
    int token = at;
    for (int w = 0; w < words.size(); w++) {
      while (w > 0 && token < sentence.size() && sentence.token(token).form().matches("[\"“”]|''|``")) {
        token++; // declared "all-out war" on
      }
      if (words.get(w).matches("__?")) {
        token = gap(sentence, words.get(w + 1), token, words.get(w).equals("_") ? GAP : LONG_GAP);
        if (token < 0) {
          return -1;
        }
      } else if (token >= sentence.size() || !lemma(sentence.token(token)).equals(words.get(w)) && !sentence.token(token).lower().equals(words.get(w))) {
        return -1;
      } else {
        token++;
      }
    }
    return token;
  }

  private static int gap(Sentence sentence, String next, int from, int longest) {
    for (int i = from; i <= Math.min(sentence.size() - 1, from + longest); i++) {
      if (lemma(sentence.token(i)).equals(next)) {
        return i;
      }
      if (sentence.token(i).pos().matches("[.,:]")) {
        return -1;
      }
    }
    return -1;
  }
}
