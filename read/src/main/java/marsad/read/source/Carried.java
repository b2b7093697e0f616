// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import marsad.read.Document;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.language.Token;

/**
 * Sentences that name no source and go on with what a source has told: those that stand between two of the same source ("the army said …. Two
 * posts were taken. … the statement added"), and those that tell on of the same people ("Two others were hurt", "The wounded were taken away").
 */
final class Carried {
  private static final int LONGEST = 2; // sentences between two of one source
  private static final int OPENING = 5; // tokens
  private final SourceWords words;
  private final Document document;
  private final Map<Integer, List<Attribution>> bySentence;

  Carried(SourceWords words, Document document, Map<Integer, List<Attribution>> bySentence) {
    this.words = words;
    this.document = document;
    this.bySentence = bySentence;
  }

  /** Who is heard on in a sentence, by its number. */
  Map<Integer, Attribution> all() {
    Map<Integer, Attribution> found = new TreeMap<>();
    List<Sentence> waiting = new ArrayList<>();
    Attribution last = null;
    Sentence before = null;
    for (Sentence sentence : document.parsed()) {
      List<Attribution> own = bySentence.getOrDefault(sentence.index(), List.of());
      if (own.isEmpty()) {
        boolean next = before != null && sentence.index() == before.index() + 1;
        if (last != null && next && further(sentence) && !parted(before, sentence) && (waiting.isEmpty() || found.containsKey(before.index()))) {
          found.put(sentence.index(), last);
        }
        waiting.add(sentence);
      } else {
        boolean same = last != null && waiting.size() <= LONGEST && speaker(last).equals(speaker(own.get(0)));
        Attribution told = last;
        waiting.stream().filter(w -> same && past(w)).forEach(w -> found.put(w.index(), told));
        waiting.clear();
        last = own.get(own.size() - 1);
      }
      before = sentence;
    }
    return found;
  }

  private static String speaker(Attribution said) {
    return said.chains().get(0).get(0);
  }

  /** Told as done once: "two posts were taken", not "have been fighting". */
  private static boolean past(Sentence sentence) {
    int root = sentence.basic().stream().filter(e -> e.governor() < 0).mapToInt(Edge::dependent).findFirst().orElse(0);
    boolean have = sentence.children(root, "aux").stream().anyMatch(e -> sentence.token(e.dependent()).pos().matches("VBZ|VBP|MD"));
    return !have && (sentence.token(root).pos().equals("VBD") || sentence.children(root, "aux:pass", "cop", "aux").stream().anyMatch(e -> sentence.token(e.dependent()).pos().equals("VBD")));
  }

  private boolean further(Sentence sentence) {
    return sentence.tokens().subList(0, Math.min(OPENING, sentence.size())).stream().map(Token::lower).anyMatch(w -> words.is("further", w));
  }

  /** True where a paragraph ends between two sentences. */
  private boolean parted(Sentence one, Sentence other) {
    return document.report().text().at(new marsad.record.Span(one.at().end(), Math.max(one.at().end(), other.at().start()))).contains("\n");
  }
}
