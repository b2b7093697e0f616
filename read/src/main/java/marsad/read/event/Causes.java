// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import marsad.knowledge.frame.Frame.Role;
import marsad.read.language.Edge;
import marsad.record.Kind;

/** Finds for each word of harm the words of the same sentence that tell what did it. */
final class Causes {
  private static final List<String> LINKS = List.of("subj", "by", "in", "during", "from", "after", "with", "following", "amid", "as", "at", "on", "when", "to", "of", "through", "for");
  private static final Set<Kind> CALM = EnumSet.of(Kind.ARREST, Kind.ABDUCTION);
  private static final Set<String> CLAUSES = Set.of("advcl", "conj", "acl", "xcomp", "dep", "parataxis", "ccomp", "appos");
  private static final List<String> PLACES = List.of("in", "at", "near", "outside");
  private final Scene scene;
  private final List<Trigger> triggers;
  private final Map<Trigger, Trigger> into;

  Causes(Scene scene, List<Trigger> triggers, Map<Trigger, Trigger> into) {
    this.scene = scene;
    this.triggers = triggers;
    this.into = into;
  }

  void find() {
    each(this::linked); // first what the tree says, for others to lean on
    each(this::near);
  }

  private void each(Function<Trigger, Optional<Trigger>> cause) {
    for (Trigger harm : triggers.stream().filter(t -> t.is(Role.HARM) && !into.containsKey(t)).toList()) {
      cause.apply(harm).filter(c -> Joins.top(into, c) != harm && !meanwhile(c) && !apart(harm, c)).ifPresent(c -> join(harm, Joins.top(into, c)));
    }
  }

  /** "died in an ambush by gunmen": who stands behind the word of harm did what caused it. */
  private void join(Trigger harm, Trigger cause) {
    into.put(harm, cause);
    if (cause.noun() && !cause.args().has("by")) {
      harm.args().get("by").stream().filter(i -> i > cause.head()).forEach(i -> cause.args().add("by", i));
    }
  }

  private Optional<Trigger> near(Trigger harm) {
    return relative(harm).or(() -> above(harm)).or(() -> below(harm)).or(() -> only(harm));
  }

  private Optional<Trigger> linked(Trigger harm) {
    for (String slot : LINKS) {
      for (int head : harm.args().get(slot)) {
        Optional<Trigger> there = triggers.stream().filter(t -> t.tells() && t != harm && (t.covers(head) || t.head() == head)).findFirst();
        if (there.isPresent()) {
          return there;
        }
      }
    }
    return Optional.empty();
  }

  /** "a clash between X and Y that killed": the parser hangs the clause on Y. */
  private Optional<Trigger> relative(Trigger harm) {
    Edge up = scene.up(harm.head()).filter(e -> e.base().equals("acl")).orElse(null);
    if (up == null) {
      return Optional.empty();
    }
    return triggers.stream().filter(t -> t.tells() && t.noun() && t.head() < harm.head() && scene.sentence().below(up.governor(), t.head()))
        .max(Comparator.comparingInt(Trigger::head));
  }

  private Optional<Trigger> above(Trigger harm) {
    int at = harm.head();
    for (int steps = 0; steps < 4; steps++) {
      Edge up = scene.up(at).orElse(null);
      if (up == null || !CLAUSES.contains(up.base()) && steps == 0 && !scene.token(up.governor()).isVerb()) {
        return Optional.empty();
      }
      at = up.governor();
      Optional<Trigger> there = trigger(at, harm).filter(t -> !beside(t, harm, up) && !elsewhere(t, harm));
      if (there.isPresent() && !(up.base().equals("ccomp") && steps == 0)) {
        return there;
      }
    }
    return Optional.empty();
  }

  /** "Police kill nine as barricades burn": what goes on beside it. */
  private boolean meanwhile(Trigger cause) {
    return !cause.noun() && cause.frame().kind().filter(Kind.PROTEST::equals).isPresent() && scene.up(cause.head()).filter(e -> e.base().equals("advcl")).isPresent()
        && !scene.sentence().children(cause.head(), "mark").isEmpty();
  }

  /** "Nine were killed on Monday, a day after the rebels ended a siege": what only dates it is another happening. */
  private boolean apart(Trigger harm, Trigger cause) {
    int from = Math.min(harm.head(), cause.head());
    int to = Math.max(harm.head(), cause.head());
    return IntStream.range(from + 2, to).anyMatch(i -> scene.in("dated-by", i) && scene.in("span", i - 1));
  }

  /** "burned six houses and killed a herder": two deeds. */
  private boolean beside(Trigger razed, Trigger harm, Edge up) {
    boolean own = scene.token(harm.head()).pos().matches("VBD|VBN|VBP|VBZ") && scene.sentence().children(harm.head(), "obj").stream().anyMatch(o -> o.dependent() > harm.head());
    return up.base().equals("conj") && own && razes(razed) && harm.frame().kind().filter(Kind.KILLING::equals).isPresent();
  }

  /** "Jets bombed hills near one town, and a priest was shot in another": joined clauses, each with its own subject and its own place. */
  private boolean elsewhere(Trigger told, Trigger harm) {
    boolean joined = scene.up(harm.head()).filter(e -> e.base().equals("conj") && e.governor() < harm.head() && scene.token(e.governor()).isVerb()).isPresent();
    return joined && told.head() < harm.head() && !scene.sentence().children(harm.head(), "nsubj", "nsubj:pass").isEmpty() && placed(harm);
  }

  /** "Have died since the invasion of 2003", "since the rebels began their campaign": what only says from when they are counted. */
  private boolean dates(Trigger told) {
    return triggers.stream().filter(t -> Joins.top(into, t) == told).anyMatch(t -> scene.since(t.head()));
  }

  private boolean placed(Trigger harm) {
    return PLACES.stream().flatMap(s -> harm.args().get(s).stream()).anyMatch(h -> scene.token(h).isName() && !scene.time(h));
  }

  private static boolean razes(Trigger razed) {
    return !razed.noun() && razed.frame().kind().filter(Kind.DESTRUCTION::equals).isPresent();
  }

  /** "Twelve were killed and forty houses set ablaze": two deeds, each with what it was done to. */
  private boolean alsoRazed(Trigger razed, Trigger harm) {
    boolean joined = scene.up(razed.head()).filter(e -> e.base().equals("conj") && e.governor() == harm.head()).isPresent();
    return joined && razes(razed) && !scene.sentence().children(razed.head(), "nsubj", "nsubj:pass", "obj").isEmpty();
  }

  private Optional<Trigger> trigger(int head, Trigger harm) {
    return triggers.stream().filter(t -> t != harm && t.head() == head)
        .map(t -> Joins.top(into, t)).filter(t -> t.tells() && deadly(t) || t.is(Role.HARM)).filter(t -> t != harm).findFirst();
  }

  /** Arrests and abductions are told beside what killed, not as its cause. */
  private static boolean deadly(Trigger trigger) {
    return Kinds.violent(trigger) && trigger.frame().kind().filter(CALM::contains).isEmpty();
  }

  private Optional<Trigger> below(Trigger harm) {
    for (Edge edge : scene.sentence().children(harm.head(), "advcl", "conj", "parataxis", "xcomp")) {
      Optional<Trigger> there = trigger(edge.dependent(), harm).filter(t -> !t.is(Role.HARM) && !alsoRazed(t, harm) && !dates(t));
      if (there.isPresent()) {
        return there;
      }
    }
    return Optional.empty();
  }

  /** Where the tree says nothing: the one attack that the sentence tells. */
  private Optional<Trigger> only(Trigger harm) {
    Optional<Edge> up = scene.up(harm.head());
    List<Trigger> attacks = triggers.stream().filter(t -> t.tells() && !into.containsKey(t) && deadly(t) && !(up.isPresent() && beside(t, harm, up.get())) && !alsoRazed(t, harm) && !elsewhere(t, harm) && !dates(t)).toList();
    if (attacks.size() == 1) {
      return Optional.of(attacks.get(0));
    }
    return triggers.stream().filter(t -> t.is(Role.HARM) && t.head() < harm.head()).map(t -> Joins.top(into, t)).filter(t -> t != harm)
        .max(Comparator.comparingInt(Trigger::head));
  }
}
