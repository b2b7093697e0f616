// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import marsad.read.Found;
import marsad.read.language.Edge;
import marsad.record.How;
import marsad.record.Kind;
import marsad.record.Precision;
import marsad.record.Span;

/** What a report only touches upon: of what somebody is accused with no place and no day, what is always so, who the witness is, where a thing stands. */
final class Alluded {
  private static final Set<String> UP = Set.of("advcl", "ccomp", "xcomp", "acl", "obl", "nmod", "obj", "conj", "amod", "dep", "nsubj:pass");
  private static final int STEPS = 4;
  private final Scene scene;

  Alluded(Scene scene) {
    this.scene = scene;
  }

  boolean is(Draft draft) {
    return !new Terms(scene).is(draft) && alluded(draft);
  }

  private boolean alluded(Draft draft) {
    return term() || ended(draft) || named(draft) && (draft.kind == Kind.AGREEMENT || !incident(draft)) || fled(draft) || !draft.main.noun() && (habit(draft) || witness(draft) || site(draft) || laid(draft)) || adheres(draft);
  }

  /** "accused Chad of arming the raiders", "condemned the use of gas", "debated the killing of aid workers": below a verb of blame, or a noun below one of talk. */
  private boolean named(Draft draft) {
    int at = draft.main.head();
    for (int step = 0; step < STEPS; step++) {
      Edge up = scene.up(at).filter(e -> UP.contains(e.base())).orElse(null);
      boolean verbal = up != null && step > 0 && scene.token(at).isVerb() && !scene.token(at).pos().equals("VBG");
      if (up == null || verbal || up.relation().equals("acl:relcl")) {
        return false;
      }
      boolean blamed = scene.in("accuse-word", up.governor()) && !scene.token(draft.main.head()).pos().matches("VBD|VBZ|VBP");
      boolean topic = draft.main.noun() && scene.in("talk-of", up.governor()) && up.base().matches("obj|nsubj:pass|obl|nmod");
      if (blamed || topic) {
        return true;
      }
      at = up.governor();
    }
    return false;
  }

  /** "The army uses the word for men who were killed or taken": what a word means. */
  private boolean term() {
    return scene.sentence().tokens().stream().anyMatch(t -> scene.in("term-word", t.index()) && scene.up(t.index()).filter(e -> e.base().matches("obj|nsubj.*") && scene.in("term-verb", e.governor())).isPresent());
  }

  /** "The cessation of hostilities took effect", "a halt to the shelling": what is to stop. */
  private boolean ended(Draft draft) {
    return draft.main.noun() && draft.harm.isEmpty() && Again.attack(draft) && draft.kind != Kind.OFFENSIVE && scene.up(draft.main.head()).filter(e -> e.base().equals("nmod") && scene.in("ceasing", e.governor()) && !draft.main.covers(e.governor())).isPresent();
  }

  /** "crossed the border to escape the fighting": only why. */
  private boolean fled(Draft draft) {
    return draft.main.noun() && draft.main.args().names().isEmpty() && scene.up(draft.main.head()).filter(e -> e.base().matches("obj|obl") && scene.in("flee-word", e.governor())).isPresent();
  }

  /** With a place below a country's, a day or a number of victims in its own sentence. */
  private boolean incident(Draft draft) {
    boolean where = draft.where.stream().anyMatch(p -> told(p) && p.value().precision().filter(Precision.COUNTRY::equals).isEmpty());
    return where || told(draft.when) || draft.harm.stream().anyMatch(Hurt::counted);
  }

  private boolean told(Found<?> found) {
    Span sentence = scene.sentence().at(0, scene.sentence().size());
    return found.how() == How.STATED && found.spans().stream().anyMatch(sentence::contains);
  }

  /** "the cafe where officials meet", "a law which bans mines": so it is at all times. */
  private boolean habit(Draft draft) {
    int head = draft.main.head();
    boolean clause = scene.up(head).filter(e -> e.relation().equals("acl:relcl")).isPresent();
    boolean present = scene.token(head).pos().matches("VBZ|VBP") && scene.sentence().children(head, "aux", "aux:pass").isEmpty();
    return clause && present && !draft.main.frame().ongoing() && !told(draft.when);
  }

  /** "A farmer who fled to the port said …": one of many, told of to say who speaks. */
  private boolean witness(Draft draft) {
    Optional<Integer> noun = scene.up(draft.main.head()).filter(e -> draft.kind == Kind.DISPLACEMENT && e.base().equals("acl")).map(Edge::governor);
    return noun.filter(n -> scene.token(n).pos().equals("NN") && scene.people(n) && !scene.in("group", n) && scene.core(n) == n && article(n)).isPresent();
  }

  /** "A mine laid by rebels killed two": whose device it was. */
  private boolean laid(Draft draft) {
    int head = draft.main.head();
    boolean participle = scene.token(head).pos().equals("VBN") && scene.sentence().children(head, "aux", "aux:pass").isEmpty();
    return participle && draft.kind == Kind.OTHER && scene.up(head).filter(e -> e.base().equals("acl") && (scene.in("device", e.governor()) || scene.in("explosive-word", e.governor()))).isPresent();
  }

  private boolean article(int noun) {
    return scene.sentence().children(noun, "det", "nummod").stream().anyMatch(e -> scene.in("single", e.dependent()));
  }

  /** "declared their support for the truce": nothing is agreed anew. */
  private boolean adheres(Draft draft) {
    return draft.kind == Kind.AGREEMENT && draft.triggers.stream().flatMap(t -> t.args().get("obj").stream()).anyMatch(o -> scene.in("adherence", o));
  }

  /** "went off near a checkpoint manned by fighters": whose the place of something else is. */
  private boolean site(Draft draft) {
    boolean held = draft.kind == Kind.BASE && scene.token(draft.main.head()).pos().equals("VBN") && scene.sentence().children(draft.main.head(), "aux", "aux:pass").isEmpty();
    List<Integer> nouns = held ? Stream.concat(scene.up(draft.main.head()).stream().map(Edge::governor), draft.main.args().get("obj").stream()).toList() : List.of();
    return nouns.stream().anyMatch(n -> !scene.sentence().children(n, "case").isEmpty());
  }
}
