// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.record.Count;

/** The words around a number that may say what it counts. */
final class Tellers {
  private Tellers() {}

  /** The words that may say what is counted: those above its noun in the tree, then those close by. */
  static Set<Integer> of(Sentence sentence, Mention<Count> count) {
    Set<Integer> found = new LinkedHashSet<>(List.of(count.head()));
    if (count.to() < sentence.size() && !sentence.token(count.to()).isNoun()) {
      found.add(count.to());
    }
    boolean subject = sentence.governor(count.head()).filter(e -> e.base().startsWith("nsubj") && e.governor() > count.head()).isPresent();
    for (int i = Math.max(0, count.from() - 2); i < count.from(); i++) {
      if (!subject || !sentence.token(i).isVerb()) {
        found.add(i); // of "900 died and 400 are missing" each verb tells its own
      }
    }
    int at = count.head();
    for (int steps = 0; steps < 4; steps++) {
      Edge up = sentence.governor(at).filter(e -> e.governor() >= 0).orElse(null);
      if (up == null || up.base().matches("ccomp|parataxis") && steps > 0 || up.base().equals("conj") && sentence.token(at).isVerb()) {
        break; // what a joined verb has counted is not the first verb's
      }
      at = up.governor();
      found.add(at);
      sentence.children(at, "obj", "xcomp").stream().map(Edge::dependent).filter(d -> d < count.from()).forEach(found::add);
    }
    sentence.children(count.head(), "acl", "amod").forEach(e -> found.add(e.dependent()));
    for (int i = Math.max(clause(sentence, count), count.from() - 7); i < Math.min(sentence.size(), count.head() + 6); i++) {
      found.add(i);
    }
    return found;
  }

  /** Where the joined clause begins in which a number stands: "killed 50 and forced 900 from their homes". */
  private static int clause(Sentence sentence, Mention<Count> count) {
    boolean second = sentence.governor(count.head()).filter(e -> e.base().startsWith("nsubj") && e.governor() > count.head()).flatMap(e -> sentence.governor(e.governor()))
        .filter(e -> e.base().equals("conj") && e.governor() >= 0 && sentence.token(e.governor()).isVerb()).isPresent(); // "40 died and 90 have suffered wounds"
    if (second) {
      return count.from();
    }
    return sentence.governor(count.head()).map(Edge::governor).filter(g -> g >= 0 && g < count.from() && sentence.token(g).isVerb())
        .filter(g -> sentence.governor(g).filter(e -> e.base().equals("conj") && sentence.token(Math.max(0, e.governor())).isVerb()).isPresent()).orElse(0);
  }
}
