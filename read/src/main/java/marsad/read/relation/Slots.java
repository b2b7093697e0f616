// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import marsad.read.event.Arguments;
import marsad.read.language.Edge;
import marsad.read.language.Phrases;
import marsad.read.language.Sentence;
import marsad.read.relation.RelationWords.Hit;

/** The tokens that fill a slot of a frame in a sentence: by the tree and, where it errs, by the order of the words. */
final class Slots {
  private final Sentence sentence;
  private final Hit hit;
  private final Arguments args;

  Slots(Sentence sentence, Hit hit) {
    this.sentence = sentence;
    this.hit = hit;
    this.args = Arguments.of(sentence, hit.head(), IntStream.range(hit.from(), hit.to()).boxed().collect(Collectors.toCollection(TreeSet::new)), hit.frame().form() == RelationFrame.Form.NOUN);
  }

  List<Integer> of(String slot) {
    return switch (slot) {
      case "self" -> List.of(hit.head());
      case "is" -> is();
      case "above" -> above();
      case "clause" -> clause();
      case "head" -> joinedHead();
      case "named" -> named();
      case "subj" -> undone() ? List.of() : given("subj");
      case "obj" -> undone() ? given("subj") : given("obj");
      case "by" -> given("by").isEmpty() ? shared() : given("by");
      default -> given(slot);
    };
  }

  /** "The front, led since 2019 by X", where the tree takes the front for who leads. */
  private boolean undone() {
    boolean verb = hit.frame().form() == RelationFrame.Form.VERB && sentence.token(hit.head()).pos().matches("VBN|VBD");
    return verb && sentence.children(hit.head(), "obj", "aux", "aux:pass", "ccomp", "xcomp").isEmpty() && given("obj").isEmpty() && !given("by").isEmpty();
  }

  /** "Armed and trained by X": who does the second does the first. */
  private List<Integer> shared() {
    boolean passive = hit.frame().form() == RelationFrame.Form.VERB && sentence.token(hit.head()).pos().equals("VBN");
    return sentence.children(hit.head(), "conj").stream().filter(e -> passive && sentence.token(e.dependent()).pos().equals("VBN")).flatMap(e -> sentence.children(e.dependent(), "obl").stream())
        .filter(e -> sentence.children(e.dependent(), "case").stream().anyMatch(c -> sentence.token(c.dependent()).lower().equals("by"))).map(Edge::dependent).toList();
  }

  private List<Integer> given(String slot) {
    return args.get(slot).stream().filter(h -> h < hit.from() || h >= hit.to()).toList();
  }

  /** Where what stands right before the words ends: a hyphen is left out. */
  int end() {
    return sentence.token(hit.from() - 1).pos().equals("HYPH") ? hit.from() - 1 : hit.from();
  }

  /** What a noun is said of: its subject, what it stands beside, the name that follows it. */
  private List<Integer> is() {
    Set<Integer> found = new TreeSet<>();
    int noun = hit.head();
    sentence.children(noun, "nsubj").forEach(e -> found.add(e.dependent()));
    Edge up = sentence.governor(noun).filter(e -> e.governor() >= 0).orElse(null);
    if (up != null && up.base().matches("xcomp|obj") && sentence.token(up.governor()).lemma().matches("become|remain|stay|be")) {
      found.addAll(subjects(up.governor()));
    }
    int before = beside(noun);
    if (found.isEmpty() && before >= 0) {
      found.add(before);
    }
    if (found.isEmpty() && up != null && (up.base().matches("appos|acl") || up.base().matches("compound|dep|amod") && sentence.token(up.governor()).isNoun())) {
      found.add(up.governor());
    }
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
    resolveRelatives(found);
    return List.copyOf(found);
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

  /**
   * The noun before a verb that has no subject in the tree: before "which" and its comma, before a clause between commas, or directly before;
   * -1 where there is none.
   */
  int leftSubject() {
    Optional<Edge> up = sentence.governor(hit.head()).filter(e -> e.base().matches("dep|acl") && e.governor() >= 0 && e.governor() < hit.head() && sentence.token(e.governor()).isNoun());
    return up.map(Edge::governor).orElseGet(() -> left(hit.head(), 0));
  }

  /** "The front, which experts say is armed by X", "whom experts say X arms": what the inserted clause hangs on; -1 where there is none. */
  int raised() {
    Edge up = sentence.governor(hit.head()).filter(e -> e.governor() >= 0 && e.base().matches("ccomp|dep|xcomp")).orElse(null);
    if (up == null) {
      return -1;
    }
    Edge clause = sentence.governor(up.governor()).filter(e -> e.base().equals("acl") && e.governor() >= 0).orElse(null);
    boolean relative = clause != null && sentence.tokens().subList(clause.governor(), up.governor()).stream().anyMatch(t -> t.pos().matches("WDT|WP"));
    boolean own = sentence.children(hit.head(), "nsubj", "nsubj:pass").stream().anyMatch(e -> e.dependent() > up.governor());
    boolean passive = !sentence.children(hit.head(), "aux:pass").isEmpty();
    boolean done = hit.frame().subject().get(0).equals("obj") ? own || passive : !own;
    return relative && done && !(own && passive) ? clause.governor() : -1;
  }

  private int left(int verb, int depth) {
    int at = verb - 1;
    while (at >= 0 && (sentence.token(at).pos().matches("RB|MD|TO|VBG") || sentence.token(at).lemma().matches("be|have|do|try|seek|want"))) {
      at--;
    }
    if (at >= 0 && sentence.token(at).pos().matches("WDT|WP") || at > 1 && sentence.token(at).lower().equals("that") && sentence.token(at - 1).isNoun()) {
      at--;
      return at >= 0 && sentence.token(at).pos().equals(",") ? at - 1 : at;
    }
    if (at > 0 && sentence.token(at).pos().equals(",")) {
      if (sentence.token(at - 1).isNoun() && sentence.token(verb).pos().equals("VBN") && !given("by").isEmpty()) {
        return at - 1; // "the army, then led by X"
      }
      int comma = at - 1;
      while (comma > 0 && !sentence.token(comma).pos().equals(",") && at - comma < 25) {
        comma--;
      }
      return comma > 0 && sentence.token(comma).pos().equals(",") ? comma - 1 : -1;
    }
    if (at > 0 && depth == 0 && sentence.token(at).pos().equals("CC")) {
      int other = at - 1;
      while (other > 0 && !sentence.token(other).pos().matches("VBD|VBZ|VBP")) {
        other--;
      }
      List<Integer> subjects = subjects(other);
      return other == 0 ? -1 : !subjects.isEmpty() && sentence.token(subjects.get(0)).isNoun() ? subjects.get(0) : left(other, 1);
    }
    return at >= 0 && sentence.token(at).isNoun() ? at : -1;
  }

  /** What a phrase hangs on: a noun, or the subject of the verb. */
  private List<Integer> above() {
    Edge up = sentence.governor(hit.head()).filter(e -> e.governor() >= 0).orElse(null);
    if (up == null || up.base().equals("root")) {
      return subjects(hit.head());
    }
    if (sentence.token(up.governor()).isNoun() && up.base().matches("nmod|appos|dep|obl|compound")) {
      return one(up.governor());
    }
    return subjects(up.base().equals("conj") ? hit.head() : up.governor());
  }

  /** Of "X is one of the areas": X beside the areas. */
  private List<Integer> one(int noun) {
    List<Integer> found = new ArrayList<>(List.of(noun));
    sentence.governor(noun).filter(e -> e.base().equals("nmod") && e.governor() >= 0 && sentence.token(e.governor()).lower().matches("one|last|some"))
        .ifPresent(e -> sentence.children(e.governor(), "nsubj").forEach(s -> found.add(s.dependent())));
    return found;
  }

  List<Integer> clause() {
    Optional<Edge> up = sentence.governor(hit.head()).filter(e -> e.governor() >= 0);
    List<Integer> own = subjects(hit.head());
    return !own.isEmpty() ? own : up.map(e -> subjects(e.governor())).orElse(List.of());
  }

  private List<Integer> subjects(int verb) {
    List<Integer> found = new ArrayList<>();
    int at = verb;
    for (int steps = 0; steps < 3 && found.isEmpty() && at >= 0; steps++) {
      int here = at;
      sentence.dependents(at, "nsubj", "nsubj:pass").stream().map(Edge::dependent).filter(d -> !sentence.token(d).pos().matches("WDT|WP")).forEach(found::add);
      Edge up = sentence.governor(at).orElse(null);
      if (found.isEmpty() && up != null && up.base().equals("acl") && up.governor() >= 0) {
        found.add(up.governor());
      }
      at = up == null || up.governor() == here || !up.base().matches("xcomp|advcl|conj|acl|dep") ? -1 : up.governor();
    }
    return found;
  }

  /** Of "its allies include X" and "its allies are X": X. */
  private List<Integer> named() {
    Edge up = sentence.governor(hit.head()).filter(e -> e.governor() >= 0 && e.base().equals("nsubj")).orElse(null);
    if (up == null) {
      return List.of();
    }
    return sentence.token(up.governor()).isVerb() ? sentence.children(up.governor(), "obj").stream().map(Edge::dependent).toList() : List.of(up.governor());
  }

  /** The noun that "rebel-held" stands before. */
  private List<Integer> joinedHead() {
    int at = hit.to();
    int noun = -1;
    for (; at < Math.min(sentence.size(), hit.to() + 9); at++) {
      String tag = sentence.token(at).pos();
      if (tag.startsWith("NN") && !sentence.token(at).form().matches("[()]")) {
        noun = at;
      } else if (noun >= 0 && tag.matches("JJ.?|VBN|CD") || !(tag.matches("JJ.?|HYPH|VBN|``|''|CD|POS") && !sentence.token(at).form().matches("[()]")) && !(tag.matches(",|CC") && noun < 0)) {
        break;
      }
    }
    return noun < 0 ? List.of() : List.of(noun);
  }
}
