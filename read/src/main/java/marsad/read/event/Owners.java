// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Phrases;
import marsad.record.Actor;

/** Whose a weapon, an attack, a position or an area is, as the words before its noun and after it say. */
final class Owners {
  private final Scene scene;

  Owners(Scene scene) {
    this.scene = scene;
  }

  /** Who owns a weapon or does an attack: named as its words have it, or before it, or after "of". */
  List<Mention<Actor>> of(int head) {
    List<Mention<Actor>> owners = new ArrayList<>(coordinated(head));
    scene.context().actors().at(scene.sentence(), head).filter(m -> m.value().id().isPresent()).ifPresent(m -> Roles.addNew(owners, m));
    if (owners.isEmpty()) {
      for (Edge edge : scene.sentence().dependents(head, "compound", "amod", "nmod:poss", "nmod:of")) {
        scene.context().actors().at(scene.sentence(), edge.dependent()).filter(this::owns).or(() -> qualifier(edge.dependent(), head)).ifPresent(m -> Roles.addNew(owners, m));
      }
    }
    return owners;
  }

  private boolean owns(Mention<Actor> actor) {
    return scene.party(actor.head()) && !scene.in("no-doer-word", actor.head()) && (actor.value().id().isPresent() || !scene.arm(actor.head()));
  }

  /** Whose a position or an area is: named inside the phrase, or after "of" or "held by". */
  List<Mention<Actor>> holders(int head) {
    List<Mention<Actor>> found = new ArrayList<>(inside(head));
    if (found.isEmpty()) {
      for (Edge edge : scene.sentence().dependents(head, "nmod:of", "acl")) {
        int there = edge.dependent();
        List<Integer> heads = edge.base().equals("acl") ? scene.sentence().dependents(there, "obl").stream().map(Edge::dependent).toList() : List.of(there);
        heads.stream().flatMap(h -> scene.context().actors().all(scene.sentence(), h).stream()).filter(m -> scene.party(m.head()) || m.value().id().isPresent())
            .forEach(m -> Roles.addNew(found, m));
      }
    }
    return found;
  }

  /** The parties named inside a phrase: "rebels" of "rebel-held territory". */
  List<Mention<Actor>> inside(int head) {
    Phrases.Range range = Phrases.core(scene.sentence(), head);
    List<Mention<Actor>> found = new ArrayList<>();
    for (int i = range.from(); i < head; i++) {
      if (!scene.token(i).isPronoun()) {
        int word = i;
        scene.context().actors().at(scene.sentence(), i).or(() -> qualifier(word, head).filter(m -> scene.armed(word)))
            .filter(m -> m.value().id().isPresent() || scene.armed(m.head())).ifPresent(m -> Roles.addNew(found, m));
      }
    }
    return found;
  }

  /** The party that a word before a noun names. */
  Optional<Mention<Actor>> qualifier(int token, int head) {
    return token > head || scene.arm(token) && !scene.side(token) ? Optional.empty() : scene.context().actors().qualifier(scene.sentence(), token)
        .filter(m -> !scene.in("no-owner", token) && !scene.in("no-doer-word", token))
        .filter(m -> m.value().id().isPresent() || scene.armed(token) || scene.in("group", token) || scene.in("people", token));
  }

  /** "Kenyan and Somali soldiers", "Syrian or Russian strikes": each of them, also those that the noun does not stand next to. */
  List<Mention<Actor>> coordinated(int head) {
    List<Mention<Actor>> found = new ArrayList<>();
    for (Edge edge : scene.sentence().children(head, "amod", "compound", "nmod")) {
      List<Integer> joined = scene.sentence().children(edge.dependent(), "conj").stream().map(Edge::dependent).filter(i -> i < head).toList();
      if (!joined.isEmpty() && edge.dependent() < head) {
        qualifier(edge.dependent(), head).ifPresent(m -> Roles.addNew(found, m));
        boolean own = scene.context().actors().at(scene.sentence(), head).filter(m -> m.value().id().isPresent()).isPresent();
        joined.stream().filter(i -> !(own && i == head - 1)).flatMap(i -> qualifier(i, head).stream()).forEach(m -> Roles.addNew(found, m));
      }
    }
    return found;
  }
}
