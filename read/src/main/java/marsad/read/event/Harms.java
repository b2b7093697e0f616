// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.record.Actor;
import marsad.record.Count;
import marsad.record.How;
import marsad.record.Outcome;
import marsad.record.Span;
import marsad.record.Victims;

/** Reads who was harmed and how many, around a word of harm. */
final class Harms {
  private static final BigDecimal WAR_DEAD = BigDecimal.valueOf(10_000); // more than one incident kills
  private static final int REACH = 7; // tokens between a word of harm and its number
  private static final int TOLL_REACH = 12; // "the death toll from the bombing … rose to 30"
  private final Scene scene;

  Harms(Scene scene) {
    this.scene = scene;
  }

  /** The harm entries of a trigger, wholes before their parts; empty where it harms nobody that can be counted. */
  List<Hurt> of(Trigger trigger) {
    Outcome outcome = trigger.frame().outcome().orElse(Outcome.KILLED);
    List<Hurt> found = new ArrayList<>();
    Set<Integer> heads = victims(trigger);
    for (int head : heads) {
      if (heads.stream().noneMatch(o -> o != head && inside(head, o))) {
        entry(outcome, head).ifPresent(found::add);
      }
    }
    Optional<Mention<Count>> behind = behind(trigger, heads);
    if (found.stream().noneMatch(Hurt::counted) || behind.isPresent()) {
      behind.or(() -> number(trigger)).ifPresent(m -> {
        found.clear();
        found.add(entry(outcome, m));
      });
    }
    if (new Blends(scene).blended(trigger)) {
      found.replaceAll(Blends::uncounted);
    }
    found.removeIf(h -> outcome == Outcome.KILLED && h.counted() && h.count().high().or(() -> h.count().low()).filter(n -> n.compareTo(WAR_DEAD) >= 0).isPresent());
    if (among(trigger) || trigger.words().stream().anyMatch(w -> scene.in("harm-part", w) || scene.in("one-of", w))) {
      found.replaceAll(h -> new Hurt(h.outcome(), h.who(), h.side(), h.count(), h.counted(), true, h.how(), h.spans())); // "were among the dead": of those told before
    } else if (!found.isEmpty()) {
      found.addAll(new Parts(scene, this).of(outcome, heads, trigger, found.get(0)));
    }
    return found;
  }

  /** "Six volunteers were among the injured". */
  boolean among(Trigger trigger) {
    return !scene.sentence().children(trigger.head(), "cop").isEmpty() && scene.sentence().children(trigger.head(), "case").stream().anyMatch(e -> scene.in("harm-part", e.dependent()));
  }

  /** "Counted 19 killed there, three fewer than": the number right before the bare participle. */
  private Optional<Integer> told(Trigger trigger) {
    boolean bare = scene.token(trigger.head()).pos().equals("VBN") && trigger.from() == trigger.head() && scene.sentence().children(trigger.head(), "aux", "aux:pass").isEmpty();
    return !bare ? Optional.empty() : scene.context().counts().in(scene.sentence()).stream().filter(c -> c.to() == trigger.from() && scene.token(c.head()).pos().equals("CD"))
        .filter(c -> trigger.args().get("obj").stream().anyMatch(o -> o > trigger.head() && scene.token(o).pos().equals("CD"))).map(Mention::head).findFirst();
  }

  /** "killed ten and wounded close to 50": the number right behind a joined verb, not the object that it shares. */
  private Optional<Mention<Count>> behind(Trigger trigger, Set<Integer> heads) {
    boolean shared = !trigger.noun() && !heads.isEmpty() && heads.stream().allMatch(h -> h < trigger.from()) && scene.up(trigger.head()).filter(e -> e.base().equals("conj")).isPresent()
        && scene.sentence().children(trigger.head(), "aux:pass").isEmpty();
    return shared ? scene.context().counts().in(scene.sentence()).stream().filter(c -> c.from() == trigger.to() && countsPeople(c)).findFirst() : Optional.empty();
  }

  private boolean inside(int head, int other) {
    return scene.sentence().governor(head).filter(e -> e.governor() == other && Set.of("nmod", "compound", "nummod", "amod").contains(e.base())).isPresent();
  }

  private Set<Integer> victims(Trigger trigger) {
    Set<Integer> heads = new TreeSet<>();
    List<String> slots = trigger.frame().pattern().equals("victim-noun") ? List.of("of", "obj", "among", "mod") : Set.of("give-up", "perish", "flee").contains(trigger.frame().pattern()) ? List.of("subj", "of") : List.of("obj", "of");
    Optional<Integer> right = told(trigger);
    if (right.isPresent()) {
      return Set.of(right.get());
    }
    for (String slot : slots) {
      for (int head : trigger.args().get(slot)) {
        joined(meant(trigger, whole(trigger, head)), heads);
      }
      if (!heads.isEmpty()) {
        break;
      }
    }
    boolean own = trigger.args().get("obj").stream().noneMatch(o -> meant(trigger, o) != o);
    if (own && !trigger.noun() && heads.stream().anyMatch(h -> h > trigger.head())) {
      heads.removeIf(h -> h < trigger.head()); // no verb has its victims on both sides: the parser took the subject for one
    }
    if (heads.stream().anyMatch(h -> scene.token(h).isNoun() && scene.people(h))) {
      heads.removeIf(h -> scene.token(h).pos().equals("PRP")); // "took nine men and shot them"
    }
    if (!heads.isEmpty()) {
      beside(heads);
    }
    Set<Integer> cores = new TreeSet<>();
    heads.forEach(h -> cores.add(scene.context().counts().on(scene.sentence(), h).isPresent() && !scene.lemma(h).equals("number") ? h : scene.core(h)));
    heads.clear();
    heads.addAll(cores);
    heads.removeIf(h -> scene.lexicon().in("thing-pronoun", scene.token(h).lower()) || trigger.covers(h) && !inner(trigger, h) || scene.in("settlement", h) && !scene.people(h) || scene.context().actors().thing(scene.sentence(), h) || !scene.people(h) && scene.context().counts().on(scene.sentence(), h).isEmpty());
    return heads;
  }

  /** "eight soldiers and 13 rebels": counted people right behind the last victims, wherever the parser hangs them. */
  private void beside(Set<Integer> heads) {
    int last = heads.stream().mapToInt(h -> h).max().orElseThrow();
    for (Mention<Count> count : scene.context().counts().in(scene.sentence())) {
      boolean joined = count.from() > last + 1 && count.from() - last <= 3 && scene.sentence().tokens().subList(last + 1, count.from()).stream().allMatch(t -> t.pos().equals("CC") || t.pos().equals(","))
          && scene.token(count.from() - 1).pos().equals("CC");
      int head = count.head();
      boolean own = head + 1 < scene.sentence().size() && (scene.token(head + 1).isVerb() || scene.in("harm-bare", head + 1))
          || scene.up(head).filter(e -> e.base().startsWith("nsubj")).isPresent();
      if (joined && !own && scene.people(head) && scene.token(head).isNoun()) {
        heads.add(head);
        last = head;
      }
    }
  }

  /** Inside "left 14 people dead" stands the count itself. */
  private static boolean inner(Trigger trigger, int head) {
    return head > trigger.from() && head < trigger.to() - 1;
  }

  /** "wounded six, four of them soldiers": the parser takes the part for the whole. */
  private int whole(Trigger trigger, int head) {
    for (int i = Math.max(trigger.to(), head - 3); i < head; i++) {
      if (scene.in("harm-of-them", i) && i > 0 && scene.lemma(i - 1).equals("of")) {
        int of = i - 1;
        return scene.context().counts().in(scene.sentence()).stream().filter(c -> c.from() >= trigger.to() && c.to() < of - 1).map(Mention::head).findFirst().orElse(head);
      }
    }
    return head;
  }

  /** "Took eleven men from their houses and shot them": those whom the verb before it was done to. */
  private int meant(Trigger trigger, int head) {
    boolean them = scene.token(head).pos().equals("PRP") && scene.up(head).filter(e -> e.base().equals("obj") && e.governor() == trigger.head()).isPresent();
    return !them ? head : scene.up(trigger.head()).filter(e -> e.base().equals("conj")).stream()
        .flatMap(e -> Stream.concat(scene.sentence().children(e.governor(), "conj").stream().map(Edge::dependent).filter(v -> v < trigger.head()), Stream.of(e.governor())))
        .flatMap(v -> scene.sentence().children(v, "obj").stream()).map(Edge::dependent).filter(o -> o < head && scene.people(o) && !scene.token(o).isPronoun())
        .max(Integer::compare).orElse(head);
  }

  private void joined(int head, Set<Integer> heads) {
    if (scene.context().sources().speaks(scene.sentence(), head)) {
      return; // "…, the governor said" is no victim
    }
    heads.add(head);
    for (Edge edge : scene.sentence().children(head, "conj")) {
      if (scene.token(edge.dependent()).isNoun() || scene.token(edge.dependent()).pos().equals("CD")) {
        joined(edge.dependent(), heads);
      }
    }
  }

  private Optional<Hurt> entry(Outcome outcome, int head) {
    Optional<Mention<Count>> members = !scene.in("many-people", head) ? Optional.empty() : scene.sentence().children(head, "nmod").stream().map(Edge::dependent)
        .filter(d -> scene.token(d).pos().equals("CD") && scene.lemma(d - 1).equals("of")).flatMap(d -> scene.context().counts().in(scene.sentence()).stream().filter(c -> c.covers(d))).findFirst();
    if (members.isPresent()) {
      return Optional.of(hurt(outcome, head, members.get(), false)); // "a family of eight"
    }
    Optional<Mention<Count>> count = scene.context().counts().on(scene.sentence(), head);
    if (count.isPresent()) {
      boolean inside = count.get().covers(head) && count.get().head() > head; // "dozens of civilians" hangs on "dozens"
      return Optional.of(hurt(outcome, inside ? count.get().head() : head, count.get(), false));
    }
    Optional<Mention<Count>> before = scene.in("harm-of-them", head) ? antecedent(head) : Optional.empty();
    if (before.isPresent()) {
      return Optional.of(new Hurt(outcome, who(before.get().head()), side(before.get().head()), before.get().value(), true, false, How.RESOLVED, spans(before.get().spans(), before.get().head())));
    }
    boolean one = Set.of("NN", "NNP").contains(scene.token(head).pos()) && !scene.armed(head) || scene.in("people", head) && scene.token(head).pos().equals("NN")
        || scene.in("one-person", head) || scene.sentence().children(head, "det").stream().anyMatch(e -> scene.in("indefinite", e.dependent()));
    if (!scene.people(head) || scene.token(head).pos().equals("CD")) {
      return Optional.empty();
    }
    Count number = one ? Count.exactly(1) : Count.atLeast(1);
    return Optional.of(new Hurt(outcome, who(head), side(head), number, false, false, How.STATED, spans(List.of(), head)));
  }

  /** "Seized nine men and shot them": the counted people that were the object of the verb before. */
  private Optional<Mention<Count>> antecedent(int pronoun) {
    return scene.context().counts().in(scene.sentence()).stream().filter(c -> c.to() < pronoun && scene.people(c.head()))
        .filter(c -> scene.up(c.head()).filter(e -> e.base().equals("obj") || e.base().equals("nsubj:pass")).isPresent()).reduce((a, b) -> b);
  }

  private Hurt entry(Outcome outcome, Mention<Count> count) {
    return hurt(outcome, count.head(), count, false);
  }

  Hurt hurt(Outcome outcome, int head, Mention<Count> count, boolean part) {
    int told = new Likes(scene).of(head);
    return new Hurt(outcome, who(told), side(told), count.value(), true, part, How.STATED, spans(count.spans(), head));
  }

  private List<Span> spans(List<Span> count, int head) {
    Named named = new Named(scene);
    return Stream.of(count, List.of(named.at(head)), named.behind(head)).flatMap(List::stream).distinct().toList();
  }

  Victims who(int head) {
    if (scene.token(head).isPronoun() && head > 0 && scene.lemma(head - 1).equals("of")) {
      return Victims.UNKNOWN; // "five of them died": of either side
    }
    return scene.context().actors().who(scene.sentence(), head);
  }

  Optional<Mention<Actor>> side(int head) {
    boolean them = scene.token(head).isPronoun() && head > 0 && scene.lemma(head - 1).equals("of");
    return scene.armed(head) && !them ? scene.context().actors().at(scene.sentence(), head) : Optional.empty();
  }

  /** Where the tree gives no victims: the number that stands nearest to the word of harm in its clause. */
  private Optional<Mention<Count>> number(Trigger trigger) {
    boolean toll = trigger.frame().pattern().equals("victim-noun") && trigger.noun();
    Mention<Count> best = null;
    int least = toll ? TOLL_REACH : REACH;
    for (Mention<Count> count : scene.context().counts().in(scene.sentence())) {
      int away = count.from() >= trigger.to() ? count.from() - trigger.to() : trigger.from() - count.to();
      boolean left = count.from() < trigger.from();
      away = inner(trigger, count.from()) ? Math.min(least - 1, trigger.to() - 1 - count.to()) : away;
      boolean side = toll || left || !scene.lexicon().in("harm-bare", scene.lemma(trigger.head()));
      boolean doer = trigger.args().get("by").contains(count.head());
      if (side && !doer && away >= 0 && away < least && clear(count, trigger) && countsPeople(count)) {
        best = count;
        least = away;
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean clear(Mention<Count> count, Trigger trigger) {
    int from = Math.min(count.to(), trigger.to());
    int to = Math.max(count.from(), trigger.from());
    for (int i = from; i < to; i++) {
      boolean verb = scene.token(i).isVerb() && !scene.in("harm-between", i) && !trigger.covers(i) && !scene.sentence().governor(i).map(Edge::base).orElse("").equals("amod");
      if (verb || Set.of(",", ":", ".", ";").contains(scene.token(i).pos())) {
        return false;
      }
    }
    return true;
  }

  private boolean countsPeople(Mention<Count> count) {
    int head = count.head();
    return scene.people(head) || scene.token(head).pos().equals("CD") || scene.in("quantity", head) || scene.lexicon().in("harm-unit", scene.lemma(head));
  }
}
