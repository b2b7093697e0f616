// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import marsad.read.language.Edge;
import marsad.read.language.Phrases;
import marsad.read.language.Sentence;
import marsad.read.relation.RelationWords.Hit;

/** What a noun is said of: its subject, what it stands beside, the name that follows it. */
final class SaidOf {
  private final Sentence sentence;
  private final Hit hit;
  private final Subjects subjects;

  SaidOf(Sentence sentence, Hit hit) {
    this.sentence = sentence;
    this.hit = hit;
    this.subjects = new Subjects(sentence, hit);
  }

  List<Integer> find() {
    Set<Integer> found = new TreeSet<>();
    int noun = hit.head();
    sentence.children(noun, "nsubj").forEach(e -> found.add(e.dependent()));
    Edge up = sentence.governor(noun).filter(e -> e.governor() >= 0).orElse(null);
    if (up != null && up.base().matches("xcomp|obj") && sentence.token(up.governor()).lemma().matches("become|remain|stay|be")) {
      found.addAll(subjects.of(up.governor()));
    }
    int before = beside(noun);
    if (found.isEmpty() && before >= 0) {
      found.add(before);
    }
    if (found.isEmpty() && up != null && (up.base().matches("appos|acl") || up.base().matches("compound|dep|amod") && sentence.token(up.governor()).isNoun())) {
      found.add(up.governor());
    }
    after(noun, found);
    resolveRelatives(found);
    return List.copyOf(found);
  }

  private void after(int noun, Set<Integer> found) {
    if (noun + 1 < sentence.size() && sentence.token(noun + 1).isName()) {
      found.add(lastOfRun(noun + 1));
    }
    if (found.isEmpty()) {
      sentence.children(noun, "appos").forEach(e -> found.add(e.dependent()));
    }
    int after = behind(noun);
    if (found.isEmpty() && after >= 0) {
      found.add(lastOfRun(after));
    }
  }

  /** The noun before "X, a …", "X (ABC), a …", "X – a …" and, where the comma is lost, "X the …"; -1 where there is none. */
  private int beside(int noun) {
    Phrases.Range core = Phrases.core(sentence, noun);
    int at = core.from() - 1;
    while (at > 0 && sentence.token(at).pos().matches("DT|JJ.?|RB.?|CD")) {
      at--;
    }
    boolean lost = at >= 0 && at == core.from() - 1 && sentence.token(at).isName() && sentence.token(core.from()).pos().equals("DT");
    if (lost) {
      return at;
    }
    if (at < 1 || !sentence.token(at).pos().matches(",|:|-LRB-")) {
      return -1;
    }
    at--;
    if (at > 2 && sentence.token(at).form().matches("\\)|-RRB-")) {
      at -= 3;
    }
    return sentence.token(at).isNoun() ? at : -1;
  }

  /** The name behind "the ally of Y, X" and "Y's ally, the X"; -1 where there is none. */
  private int behind(int noun) {
    int end = sentence.subtree(noun, Set.of("appos", "acl", "acl:relcl", "parataxis", "dep", "conj")).last() + 1;
    end = end < sentence.size() && sentence.token(end - 1).pos().equals(",") ? end - 1 : end;
    if (end + 1 >= sentence.size() || !sentence.token(end).pos().equals(",")) {
      return -1;
    }
    int name = sentence.token(end + 1).lower().equals("the") && end + 2 < sentence.size() ? end + 2 : end + 1;
    return sentence.token(name).isName() ? name : -1;
  }

  private int lastOfRun(int from) {
    int at = from;
    while (at + 1 < sentence.size() && (sentence.token(at + 1).isNoun() || sentence.token(at + 1).pos().equals("HYPH"))) {
      at++;
    }
    return at;
  }

  /** "which is a branch of": what the clause hangs on. */
  private void resolveRelatives(Set<Integer> found) {
    boolean relative = found.stream().anyMatch(i -> sentence.token(i).pos().matches("WDT|WP"));
    if (relative) {
      found.removeIf(i -> sentence.token(i).pos().matches("WDT|WP"));
      sentence.governor(hit.head()).filter(e -> e.base().equals("acl") && e.governor() >= 0).ifPresent(e -> found.add(e.governor()));
    }
  }
}
