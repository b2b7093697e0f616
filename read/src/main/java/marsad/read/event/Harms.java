// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
  private static final Set<String> PART = Set.of("including", "among", "includes", "included");
  private static final Set<String> BARE = Set.of("dead", "death toll", "toll", "injured", "wounded", "missing");
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
    if (found.stream().noneMatch(Hurt::counted)) {
      number(trigger).ifPresent(m -> {
        found.clear();
        found.add(entry(outcome, m));
      });
    }
    if (!found.isEmpty()) {
      found.addAll(parts(outcome, heads, trigger));
    }
    return found;
  }

  private boolean inside(int head, int other) {
    return scene.sentence().governor(head).filter(e -> e.governor() == other && Set.of("nmod", "compound", "nummod", "amod").contains(e.base())).isPresent();
  }

  private Set<Integer> victims(Trigger trigger) {
    Set<Integer> heads = new TreeSet<>();
    List<String> slots = trigger.frame().pattern().equals("victim-noun") ? List.of("of", "obj", "among", "mod") : Set.of("give-up", "flee").contains(trigger.frame().pattern()) ? List.of("subj", "of") : List.of("obj", "of");
    for (String slot : slots) {
      for (int head : trigger.args().get(slot)) {
        joined(head, heads);
      }
      if (!heads.isEmpty()) {
        break;
      }
    }
    Set<Integer> cores = new TreeSet<>();
    heads.forEach(h -> cores.add(scene.context().counts().on(scene.sentence(), h).isPresent() ? h : scene.core(h)));
    heads.clear();
    heads.addAll(cores);
    heads.removeIf(h -> trigger.covers(h) && !inner(trigger, h) || !scene.people(h) && scene.context().counts().on(scene.sentence(), h).isEmpty());
    return heads;
  }

  /** Inside "left 14 people dead" stands the count itself. */
  private static boolean inner(Trigger trigger, int head) {
    return head > trigger.from() && head < trigger.to() - 1;
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
    Optional<Mention<Count>> count = scene.context().counts().on(scene.sentence(), head);
    if (count.isPresent()) {
      return Optional.of(hurt(outcome, head, count.get(), false));
    }
    boolean one = Set.of("NN", "NNP").contains(scene.token(head).pos()) && !scene.armed(head) || scene.in("people", head) && scene.token(head).pos().equals("NN");
    if (!scene.people(head) || scene.token(head).pos().equals("CD")) {
      return Optional.empty();
    }
    Count number = one ? Count.exactly(1) : Count.atLeast(1);
    return Optional.of(new Hurt(outcome, who(head), side(head), number, false, false, How.STATED, List.of(scene.token(head).at())));
  }

  private Hurt entry(Outcome outcome, Mention<Count> count) {
    return hurt(outcome, count.head(), count, false);
  }

  private Hurt hurt(Outcome outcome, int head, Mention<Count> count, boolean part) {
    List<Span> spans = new ArrayList<>(count.spans());
    spans.add(scene.token(head).at());
    return new Hurt(outcome, who(head), side(head), count.value(), true, part, How.STATED, spans.stream().distinct().toList());
  }

  private Victims who(int head) {
    return scene.context().actors().who(scene.sentence(), head);
  }

  private Optional<Mention<Actor>> side(int head) {
    return scene.armed(head) ? scene.context().actors().at(scene.sentence(), head) : Optional.empty();
  }

  /** Where the tree gives no victims: the number that stands nearest to the word of harm in its clause. */
  private Optional<Mention<Count>> number(Trigger trigger) {
    boolean toll = trigger.frame().pattern().equals("victim-noun") && trigger.noun();
    Mention<Count> best = null;
    int least = 7;
    for (Mention<Count> count : scene.context().counts().in(scene.sentence())) {
      int away = count.from() >= trigger.to() ? count.from() - trigger.to() : trigger.from() - count.to();
      boolean left = count.from() < trigger.from();
      away = inner(trigger, count.from()) ? 0 : away;
      boolean side = toll ? true : BARE.contains(scene.lemma(trigger.head())) ? left : true;
      if (side && away >= 0 && away < least && clear(count, trigger) && countsPeople(count)) {
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
      boolean verb = scene.token(i).isVerb() && !Set.of("be", "have", "rise", "stand", "climb", "reach", "increase", "put", "report", "leave").contains(scene.lemma(i)) && !trigger.covers(i) && !scene.sentence().governor(i).map(Edge::base).orElse("").equals("amod");
      if (verb || Set.of(",", ":", ".", ";").contains(scene.token(i).pos())) {
        return false;
      }
    }
    return true;
  }

  private boolean countsPeople(Mention<Count> count) {
    int head = count.head();
    return scene.people(head) || scene.token(head).pos().equals("CD") || scene.in("people", head) || scene.lexicon().in("harm-unit", scene.lemma(head));
  }

  /** "…, including three children", "…, three of them women". */
  private List<Hurt> parts(Outcome outcome, Set<Integer> heads, Trigger trigger) {
    List<Hurt> parts = new ArrayList<>();
    int last = Math.max(trigger.to() - 1, heads.stream().mapToInt(h -> h).max().orElse(0));
    int first = heads.stream().mapToInt(h -> h).min().orElse(trigger.from());
    for (int i = first; i < Math.min(scene.sentence().size(), last + 5); i++) {
      if (PART.contains(scene.token(i).lower())) {
        partsAfter(outcome, i, parts);
      }
    }
    return parts;
  }

  private void partsAfter(Outcome outcome, int at, List<Hurt> parts) {
    for (int i = at + 1; i < scene.sentence().size(); i++) {
      int here = i;
      if (scene.token(i).isVerb() && !scene.in("people", i) || Set.of(".", ";", ":").contains(scene.token(i).pos())) {
        return;
      }
      boolean head = scene.token(i).isNoun() && scene.people(i) && !(i + 1 < scene.sentence().size() && scene.token(i + 1).isNoun());
      Optional<Mention<Count>> count = scene.context().counts().on(scene.sentence(), i);
      boolean named = count.isEmpty() && scene.sentence().children(i, "det").stream().anyMatch(e -> scene.lemma(e.dependent()).equals("the"));
      if (head && !named && !scene.context().sources().speaks(scene.sentence(), i) && who(i) != Victims.UNKNOWN) {
        parts.add(count.map(c -> hurt(outcome, here, c, true)).orElseGet(() -> new Hurt(outcome, who(here), side(here),
            scene.token(here).pos().equals("NN") ? Count.exactly(1) : Count.atLeast(1), false, true, How.STATED, List.of(scene.token(here).at()))));
      }
      if (Set.of("in", "at", "near", "on", "when", "after").contains(scene.token(i).lower())) {
        return;
      }
    }
  }
}
