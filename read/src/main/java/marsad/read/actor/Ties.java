// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.actor;

import java.util.Optional;
import java.util.stream.Stream;
import marsad.knowledge.actor.ActorClass;
import marsad.read.language.Edge;
import marsad.read.language.Phrases;
import marsad.read.language.Sentence;

/** Which words of a sentence say whose people a noun names, or what they are called. */
record Ties(ActorWords words, Sentence sentence) {

  /** "Members of", "fighters from": the nouns of what they belong to. */
  Stream<Integer> members(int head) {
    return behind(head).filter(e -> sentence.children(e.dependent(), "case").stream().anyMatch(c -> words.small().is("membership", sentence.token(c.dependent()).lower()))).map(Edge::dependent);
  }

  /** What hangs on a noun by a preposition: of "the army and fighters of the front" what the parser hung on the army is the fighters'. */
  private Stream<Edge> behind(int head) {
    Optional<Edge> up = sentence.governor(head).filter(e -> e.base().equals("conj") && e.governor() >= 0 && theirs(e.governor(), head));
    Stream<Edge> own = sentence.children(head, "nmod").stream().filter(e -> sentence.children(head, "conj").stream().noneMatch(c -> c.dependent() < e.dependent() && theirs(head, c.dependent())));
    return Stream.concat(own, up.stream().flatMap(e -> sentence.children(e.governor(), "nmod").stream()).filter(e -> e.dependent() > head));
  }

  private boolean theirs(int first, int second) {
    return sentence.token(first).pos().equals("NN") && sentence.token(second).pos().equals("NNS") && first < second;
  }

  /** "Fighters loyal to the Orsa Front": the Front. */
  Stream<Integer> loyalTo(int head) {
    return sentence.children(head, "amod", "acl", "acl:relcl").stream().filter(e -> words.small().is("loyal", sentence.token(e.dependent()).lower())).flatMap(e -> sentence.children(e.dependent(), "obl", "nmod").stream())
        .map(Edge::dependent).filter(d -> d > head);
  }

  /** "The rebels", with no word between that says which. */
  boolean bareForce(Phrases.Range core, int head) {
    return head - core.from() < 2 && ClassNouns.of(words, sentence, head).filter(c -> c.armed() && c.sort() == ActorClass.Sort.FORCE).isPresent();
  }

  /** "The rebels, known as the Orsa Boys", "who call themselves the Orsa Boys". */
  Stream<Integer> called(int head) {
    return sentence.children(head, "acl", "acl:relcl").stream().map(Edge::dependent).filter(v -> words.small().is("call", sentence.token(v).lemma()))
        .flatMap(v -> sentence.children(v, "obl", "xcomp", "obj", "dep").stream()).map(Edge::dependent).filter(d -> d > head && sentence.token(d).isName());
  }
}
