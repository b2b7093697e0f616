// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.util.List;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.relation.RelationWords.Hit;

/** The tokens that fill a slot of a frame in a sentence: by the tree and, where it errs, by the order of the words. */
final class Slots {
  private final Sentence sentence;
  private final Hit hit;
  private final Given given;
  private final Subjects subjects;

  Slots(Sentence sentence, Hit hit) {
    this.sentence = sentence;
    this.hit = hit;
    this.given = new Given(sentence, hit);
    this.subjects = new Subjects(sentence, hit);
  }

  List<Integer> of(String slot) {
    return switch (slot) {
      case "self" -> List.of(hit.head());
      case "is" -> new SaidOf(sentence, hit).find();
      case "above" -> subjects.above();
      case "clause" -> clause();
      case "head" -> joinedHead();
      case "named" -> named();
      case "subj" -> given.subject();
      case "obj" -> given.object();
      case "by" -> given.doer();
      case "there" -> there();
      case "first", "others" -> new Joint(sentence, hit).find();
      case "in" -> stands(given.of(slot));
      case "poss" -> given.owner();
      default -> given.of(slot);
    };
  }

  List<Integer> clause() {
    return subjects.clause();
  }

  /** The noun before a verb that has no subject in the tree; -1 where there is none. */
  int leftSubject() {
    return new LeftSubject(sentence, hit, given).find();
  }

  /** What the inserted clause hangs on; -1 where there is none. */
  int raised() {
    return subjects.raised();
  }

  /** Where what stands right before the words ends: a hyphen is left out. */
  int end() {
    return sentence.token(hit.from() - 1).pos().equals("HYPH") ? hit.from() - 1 : hit.from();
  }

  /** "X, where rebels hold sway": X. */
  private List<Integer> there() {
    boolean where = sentence.children(hit.head(), "advmod", "mark").stream().anyMatch(e -> sentence.token(e.dependent()).pos().equals("WRB"));
    return sentence.governor(hit.head()).filter(e -> where && e.base().equals("acl") && e.governor() >= 0).map(Edge::governor).map(List::of).orElse(List.of());
  }

  /** "Whose headquarters are in X": X beside what the words name. */
  private List<Integer> stands(List<Integer> given) {
    Edge up = sentence.governor(hit.head()).filter(e -> e.governor() >= 0 && e.base().equals("nsubj") && hit.frame().form() == RelationFrame.Form.NOUN).orElse(null);
    boolean in = up != null && given.isEmpty() && sentence.children(up.governor(), "case").stream().anyMatch(c -> sentence.token(c.dependent()).lower().matches("in|at|near|outside"));
    return in ? List.of(up.governor()) : given;
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
