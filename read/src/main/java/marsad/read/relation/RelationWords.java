// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import marsad.knowledge.Knowledge;
import marsad.read.language.Sentence;
import marsad.read.language.Token;

/** The frames of relations of a language, and where their words stand in a sentence. */
final class RelationWords {
  private static final int GAP = 3;
  private final Map<String, List<RelationFrame>> byFirstWord = new TreeMap<>();

  private RelationWords() {}

  static RelationWords load(Knowledge knowledge) {
    RelationWords words = new RelationWords();
    knowledge.language().need("relation-frames.tsv").rows().stream().map(RelationFrame::read)
        .forEach(f -> f.words().stream().map(w -> w.get(0)).distinct().forEach(first -> words.byFirstWord.computeIfAbsent(first, k -> new ArrayList<>()).add(f)));
    return words;
  }

  /**
   * A frame met.
   *
   * @param head the token that its slots hang on
   * @param to one past its last token
   */
  record Hit(RelationFrame frame, int head, int from, int to) {

    /** "Breakaway faction" swallows "faction". */
    boolean swallows(Hit other) {
      boolean nouns = frame.form() == RelationFrame.Form.NOUN && other.frame.form() == RelationFrame.Form.NOUN;
      boolean whole = frame.words().stream().anyMatch(w -> w.size() == to - from && !w.contains("_"));
      return nouns && whole && frame.predicate() != other.frame.predicate() && head == other.head && from < other.from && to == other.to;
    }
  }

  /** All hits of a sentence in the order of the text; of one frame only the longest at a place. */
  List<Hit> in(Sentence sentence) {
    List<Hit> hits = new ArrayList<>();
    for (int at = 0; at < sentence.size(); at++) {
      for (String word : forms(sentence.token(at))) {
        for (RelationFrame frame : byFirstWord.getOrDefault(word, List.of())) {
          longest(sentence, frame, at, hits);
        }
      }
    }
    hits.removeIf(h -> hits.stream().anyMatch(o -> o.swallows(h)));
    return hits;
  }

  private static void longest(Sentence sentence, RelationFrame frame, int at, List<Hit> hits) {
    int to = frame.words().stream().mapToInt(w -> match(sentence, w, at)).max().orElse(-1);
    if (to > 0 && fits(sentence, frame, at, to)) {
      int head = frame.form() == RelationFrame.Form.NOUN ? noun(sentence, at, to) : at;
      hits.removeIf(h -> h.frame() == frame && h.head() == head);
      hits.add(new Hit(frame, head, at, to));
    }
  }

  private static boolean fits(Sentence sentence, RelationFrame frame, int at, int to) {
    return switch (frame.form()) {
      case VERB -> sentence.token(at).isVerb() && !(at > 0 && sentence.token(at - 1).pos().equals("HYPH"));
      case NOUN -> noun(sentence, at, to) >= 0;
      case JOINED -> at > 0 && (sentence.token(at).pos().matches("VBN|VBD|JJ") || sentence.token(at - 1).pos().equals("HYPH"));
      case PREFIX -> true;
    };
  }

  /** The last noun or adjective of the words: what stands behind it ("loyal to", "allies include") has no slots of its own. */
  private static int noun(Sentence sentence, int from, int to) {
    int at = to - 1;
    while (at >= from && !sentence.token(at).isNoun() && !sentence.token(at).pos().startsWith("JJ")) {
      at--;
    }
    return at >= from ? at : -1;
  }

  private static List<String> forms(Token token) {
    String lower = token.lower();
    int hyphen = lower.indexOf('-');
    String lemma = token.lemma().toLowerCase(java.util.Locale.ROOT);
    if (hyphen > 0 && (lower.startsWith("anti-") || lower.startsWith("pro-"))) {
      return List.of(lower.substring(0, hyphen));
    }
    return lemma.equals(lower) ? List.of(lower) : List.of(lower, lemma);
  }

  /** One past the last token matched, or -1. */
  private static int match(Sentence sentence, List<String> words, int at) {
    int token = at;
    for (int w = 0; w < words.size(); w++) {
      if (words.get(w).equals("_")) {
        token = gap(sentence, words.get(w + 1), token);
        if (token < 0) {
          return -1;
        }
      } else if (token >= sentence.size() || !forms(sentence.token(token)).contains(words.get(w))) {
        return -1;
      } else {
        token++;
      }
    }
    return token;
  }

  private static int gap(Sentence sentence, String next, int from) {
    for (int i = from; i < Math.min(sentence.size(), from + GAP + 3); i++) {
      if (forms(sentence.token(i)).contains(next)) {
        return i;
      }
      if (sentence.token(i).isVerb() && !sentence.token(i).form().matches("[A-Z]{2,}") || sentence.token(i).pos().matches("[.,:]")) {
        return -1;
      }
    }
    return -1;
  }
}
