// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.read.language.Edge;
import marsad.read.language.Token;
import marsad.record.Kind;

/** Sentences whose form alone says that nothing happened: nobody did it, do it!, whoever does it; and what is to be done. */
final class Unreal {
  private static final Set<String> PARTIES = Set.of("nsubj", "nsubj:pass", "obj");
  private final Scene scene;

  Unreal(Scene scene) {
    this.scene = scene;
  }

  boolean is(Trigger trigger) {
    return commanded(trigger) || (trigger.noun() ? madeSafe(trigger) || wielded(trigger) || guarded(trigger) || underSanction(trigger) || lodged(trigger) : (nobody(trigger) || imperative(trigger.head()) || awaited(trigger.head()) || whoever(trigger.head()) || listed(trigger) || homeward(trigger)));
  }

  /** "until the last fighter has left", "before the army withdraws": told in the present, it is still to come. */
  private boolean awaited(int verb) {
    int head = scene.up(verb).filter(e -> e.base().equals("conj") && until(e.governor())).map(Edge::governor).orElse(verb); // "until it is safe and the army withdraws"
    List<String> aux = scene.sentence().children(head, "aux", "aux:pass").stream().map(e -> scene.token(e.dependent()).lower()).toList();
    boolean barred = scene.up(head).filter(e -> e.base().equals("advcl")).filter(e -> scene.sentence().children(e.governor(), "aux").stream().anyMatch(a -> scene.token(a.dependent()).pos().equals("MD"))).isPresent(); // "there could be no vote until it withdrew"
    return until(head) && barred || until(head) && (aux.isEmpty() ? scene.token(head).pos().matches("VBZ|VBP") : aux.stream().allMatch(a -> a.matches("has|have|been|is|are|being")));
  }

  private boolean until(int head) {
    return scene.sentence().children(head, "mark", "case").stream().anyMatch(e -> scene.in("until-word", e.dependent()));
  }

  /** "People who were returning from a wedding": an outing, no flight. */
  private boolean homeward(Trigger trigger) {
    return trigger.frame().kind().filter(k -> k == Kind.DISPLACEMENT || k == Kind.OTHER).isPresent() && scene.lemma(trigger.head()).matches("return|come|go") && trigger.args().get("from").stream().anyMatch(h -> scene.in("outing", h));
  }

  /** "who is under UN sanctions": how it stands, which is a relation. */
  private boolean underSanction(Trigger trigger) {
    return trigger.frame().kind().filter(Kind.SANCTION::equals).isPresent() && scene.sentence().children(trigger.head(), "case").stream().anyMatch(e -> scene.in("under-word", e.dependent()));
  }

  /** "lodged a strong protest" with a state: no crowd. */
  private boolean lodged(Trigger trigger) {
    return trigger.frame().kind().filter(Kind.PROTEST::equals).isPresent() && scene.up(trigger.head()).filter(e -> e.base().matches("obj|nsubj:pass") && scene.in("lodge", e.governor())).isPresent();
  }

  /** "ordered the troops to disband": told to do something, not sent somewhere. */
  private boolean commanded(Trigger trigger) {
    return trigger.frame().kind().filter(Kind.MOVEMENT::equals).isPresent() && trigger.words().stream().anyMatch(w -> scene.token(w).pos().equals("TO") && scene.up(w).filter(e -> e.base().equals("mark") && scene.up(e.governor()).filter(x -> x.base().equals("xcomp") && x.governor() == trigger.head()).isPresent()).isPresent());
  }

  /** "A car bomb was defused", "police found a mine": it did not go off. */
  private boolean madeSafe(Trigger trigger) {
    boolean device = trigger.frame().kind().filter(k -> k == Kind.BOMBING || k == Kind.SUICIDE_BOMBING).isPresent() && scene.in("device", trigger.head());
    return device && scene.up(trigger.head()).filter(e -> e.base().matches("obj|nsubj:pass|nsubj") && scene.in("make-safe", e.governor()) && (!e.relation().equals("nsubj") || scene.token(e.governor()).pos().equals("VBN"))).isPresent();
  }

  /** "attacked with stones and petrol bombs": a tool, no explosion. */
  private boolean wielded(Trigger trigger) {
    boolean bomb = trigger.frame().kind().filter(Kind.BOMBING::equals).isPresent() && scene.sentence().children(trigger.head(), "compound", "amod").stream().anyMatch(e -> scene.in("hand-bomb", e.dependent()));
    int first = scene.up(trigger.head()).filter(e -> e.base().equals("conj")).map(Edge::governor).orElse(trigger.head());
    return bomb && scene.sentence().children(first, "case").stream().anyMatch(e -> scene.in("wield-word", e.dependent())) && scene.up(first).filter(e -> e.base().equals("obl") || e.base().equals("nmod")).isPresent();
  }

  /** "Police escorting a relief convoy": with whom they were. */
  private boolean guarded(Trigger trigger) {
    return trigger.frame().kind().filter(Kind.AID::equals).isPresent() && scene.up(trigger.head()).filter(e -> e.base().matches("obj|nsubj:pass|obl") && scene.in("guard-verb", e.governor())).isPresent();
  }

  /** "JNIM, which is designated a terrorist group", told without a day: how it stands, which is a relation. */
  private boolean listed(Trigger trigger) {
    boolean stands = scene.token(trigger.head()).pos().equals("VBN") && scene.sentence().children(trigger.head(), "aux", "aux:pass").stream().allMatch(e -> scene.token(e.dependent()).lower().matches("is|are"));
    return stands && trigger.frame().kind().filter(Kind.SANCTION::equals).isPresent() && scene.context().times().in(scene.sentence()).isEmpty();
  }

  /** "are to be detained". */
  boolean due(Trigger trigger) {
    int head = trigger.head();
    return !trigger.noun() && scene.sentence().children(head, "mark").stream().map(Edge::dependent)
        .anyMatch(to -> scene.token(to).pos().equals("TO") && to > 0 && scene.lemma(to - 1).equals("be") && scene.token(to - 1).isVerb());
  }

  /** "Were his soldiers to be bombed, that would be …": a condition told by the order of the words. */
  boolean inverted(Trigger trigger) {
    List<Token> tokens = scene.sentence().tokens();
    boolean order = scene.in("inverted", 0) && tokens.size() > 2 && (tokens.get(1).isNoun() || tokens.get(1).pos().matches("DT|PDT|PRP\\$?|CD|JJ"));
    int comma = tokens.stream().filter(t -> t.pos().equals(",")).mapToInt(Token::index).findFirst().orElse(-1);
    return order && trigger.head() < comma && tokens.stream().anyMatch(t -> t.index() > comma && scene.in("would", t.index()));
  }

  /** "they would have killed him anyway": it did not come to that. */
  boolean counterfactual(Trigger trigger) {
    List<Edge> aux = trigger.noun() ? List.of() : scene.sentence().children(trigger.head(), "aux");
    boolean have = aux.stream().anyMatch(e -> scene.lemma(e.dependent()).equals("have"));
    boolean condition = scene.sentence().tokens().stream().anyMatch(t -> t.lower().equals("if"));
    return have && aux.stream().anyMatch(e -> scene.token(e.dependent()).lower().matches("would|'d") && scene.in("would", e.dependent()) && !scene.lemma(e.dependent()).equals("have") || condition && scene.in("would", e.dependent()));
  }

  /** "Every convoy that crosses the river is a target", "judges who free him will go to jail": a rule for all who may, no deed. */
  private boolean whoever(int head) {
    Optional<Integer> noun = scene.up(head).filter(e -> e.relation().equals("acl:relcl")).map(Edge::governor);
    boolean present = scene.token(head).pos().matches("VBZ|VBP") && scene.sentence().children(head, "aux").isEmpty();
    boolean would = noun.flatMap(scene::up).filter(e -> e.base().startsWith("nsubj")).filter(e -> scene.sentence().children(e.governor(), "aux").stream().anyMatch(a -> scene.in("would", a.dependent()))).isPresent();
    if (noun.isEmpty() || !present && !would) {
      return false;
    }
    boolean every = scene.in("every", noun.get()) || scene.sentence().children(noun.get(), "det").stream().anyMatch(e -> scene.in("every", e.dependent()));
    boolean will = scene.up(noun.get()).filter(e -> e.base().startsWith("nsubj")).filter(e -> scene.sentence().children(e.governor(), "aux").stream().anyMatch(a -> scene.in("will", a.dependent()))).isPresent();
    return every && present || will || would;
  }

  /** "Did the army shell the camp?" tells nothing; "Why did it" takes for granted that it did. */
  boolean asked(Trigger trigger) {
    List<Token> tokens = scene.sentence().tokens();
    boolean question = tokens.get(tokens.size() - 1).form().equals("?") && tokens.stream().noneMatch(t -> t.pos().matches("WRB|WP|WDT|WP\\$"));
    return question && !trigger.noun() && scene.sentence().governor(trigger.head()).filter(e -> e.governor() < 0).isPresent();
  }

  /** "Reports that herders had killed a chief turned out to be false": where it is called untrue. */
  Optional<Integer> untrue(Trigger trigger) {
    List<Token> tokens = scene.sentence().tokens();
    boolean heard = tokens.stream().anyMatch(t -> t.index() < trigger.head() && scene.in("hearsay", t.index()));
    return heard ? tokens.stream().filter(t -> t.index() > trigger.head() && scene.in("untrue", t.index())).map(Token::index).findFirst() : Optional.empty();
  }

  /** "They want the general banned": who wants it, where no other verb stands between. */
  Optional<Integer> wanted(Trigger trigger) {
    int head = trigger.head();
    boolean participle = scene.token(head).pos().equals("VBN") && scene.sentence().children(head, "aux", "aux:pass").isEmpty();
    if (!participle || trigger.noun()) {
      return Optional.empty();
    }
    for (int i = head - 1; i >= 0; i--) {
      if (scene.token(i).isVerb()) {
        return scene.in("want", i) ? Optional.of(i) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean nobody(Trigger trigger) {
    return scene.sentence().children(trigger.head()).stream().filter(e -> PARTIES.contains(e.base())).map(Edge::dependent).filter(i -> !trigger.covers(i))
        .anyMatch(i -> scene.in("nobody", i) || scene.sentence().children(i, "det", "advmod").stream().anyMatch(d -> scene.in("nobody", d.dependent())));
  }

  private boolean imperative(int head) {
    boolean root = scene.sentence().governor(head).map(e -> e.governor() < 0 || e.base().equals("ccomp") || e.base().equals("parataxis")).orElse(true);
    return root && scene.token(head).pos().equals("VB") && scene.sentence().children(head, "aux", "mark", "nsubj", "nsubj:pass", "aux:pass").isEmpty();
  }
}
