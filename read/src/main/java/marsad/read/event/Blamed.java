// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import marsad.read.language.Edge;

/** Who is said to be behind a deed in words that hang on its noun: "an ambush blamed on X", "the blast, attributed to X", "the raid was claimed by X". */
final class Blamed {
  private static final Map<String, Set<String>> BLAME = Map.of("blame-by", Set.of("by", "agent"), "blame-on", Set.of("on"), "blame-to", Set.of("to"));
  private final Scene scene;

  Blamed(Scene scene) {
    this.scene = scene;
  }

  /** The nouns of those who are named behind the words of a draft. */
  List<Integer> of(Draft draft) {
    Set<Integer> deeds = new TreeSet<>();
    for (Trigger trigger : draft.triggers) {
      deeds.add(trigger.head());
      List.of("subj", "in", "by").forEach(slot -> trigger.args().get(slot).stream().filter(i -> !scene.people(i) && !scene.named(i)).forEach(deeds::add));
    }
    List<Integer> found = new ArrayList<>();
    for (int deed : deeds) {
      scene.sentence().children(deed, "acl").forEach(e -> found.addAll(behind(e.dependent())));
      Optional<Edge> up = scene.up(deed).filter(e -> e.relation().equals("nsubj:pass"));
      up.ifPresent(e -> found.addAll(behind(e.governor())));
      found.addAll(on(deed));
    }
    return found.stream().distinct().toList();
  }

  /** "blamed the attack on X": X stands behind the attack, however the parser hangs it. */
  List<Integer> on(int deed) {
    boolean blamed = scene.up(deed).filter(e -> e.base().equals("obj") && scene.token(e.governor()).isVerb() && scene.in("blame-on", e.governor())).isPresent();
    return blamed ? scene.sentence().dependents(deed, "nmod").stream().filter(e -> e.detail().equals("on")).map(Edge::dependent).toList() : List.of();
  }

  private List<Integer> behind(int verb) {
    List<Integer> found = new ArrayList<>();
    BLAME.forEach((list, prepositions) -> {
      if (scene.token(verb).isVerb() && scene.in(list, verb)) {
        scene.sentence().dependents(verb, "obl").stream().filter(e -> prepositions.contains(e.detail())).map(Edge::dependent).forEach(found::add);
      }
    });
    return found.stream().sorted().toList();
  }
}
