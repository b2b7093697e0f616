// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.record.Actor;
import marsad.record.How;
import marsad.record.Kind;

/** The parties of a phrase: behind a weapon or a tool, those who own it. */
final class PhraseActors {
  private final Scene scene;
  private final List<Trigger> triggers;
  private final Owners owners;
  private final Targets targets;
  private final Behind behind;
  private final boolean together;
  private final boolean ground;
  private final boolean razed;
  private final boolean hit;

  /**
   * @param kind of the draft that the parties are for
   * @param hit whether it tells of something that was hit
   */
  PhraseActors(Scene scene, List<Trigger> triggers, Kind kind, boolean hit) {
    this.scene = scene;
    this.triggers = triggers;
    this.owners = new Owners(scene);
    this.targets = new Targets(scene);
    this.behind = new Behind(scene);
    this.together = BothSides.TOGETHER.contains(kind);
    this.ground = Kinds.ground(kind);
    this.razed = kind == Kind.DESTRUCTION;
    this.hit = hit;
  }

  /** @param doing whether they are asked for as those who do it */
  List<Mention<Actor>> of(int phrase, boolean doing) {
    int head = whole(members(scene.core(phrase)));
    if (scene.time(head)) {
      return List.of();
    }
    Optional<Mention<Actor>> doers = doing ? Optional.empty() : new Doers(scene).of(head);
    if (doers.isPresent()) {
      return List.of(doers.get());
    }
    List<Mention<Actor>> senders = doing && together ? sent(head) : List.of();
    if (!senders.isEmpty()) {
      return senders;
    }
    boolean event = triggers.stream().anyMatch(t -> t.tells() && t.noun() && t.covers(head));
    if (event || scene.weapon(head) || doing && scene.arm(head)) {
      return owners.of(head);
    }
    return doing ? doing(head) : suffering(head);
  }

  private List<Mention<Actor>> doing(int head) {
    List<Mention<Actor>> all = all(head).filter(m -> acts(m, head)).toList();
    return all.isEmpty() ? targets.holder(head).or(() -> targets.worker(head)).stream().toList() : all;
  }

  private boolean acts(Mention<Actor> actor, int head) {
    boolean before = actor.head() < head && scene.token(actor.head()).pos().equals("JJ");
    return scene.party(actor.head()) || actor.value().id().isPresent() || actor.how() == How.RESOLVED || before;
  }

  private List<Mention<Actor>> suffering(int head) {
    if (targets.laden(head)) {
      return List.of();
    }
    List<Mention<Actor>> all = all(head).filter(m -> !scene.context().sources().speaks(scene.sentence(), m.head())).filter(this::suffers).toList();
    boolean unknown = all.stream().noneMatch(m -> m.value().id().isPresent());
    boolean town = scene.in("settlement", head);
    if (unknown && (town ? ground : area(head))) {
      List<Mention<Actor>> holders = owners.holders(head);
      return holders.isEmpty() && !town ? all : holders;
    }
    if (all.isEmpty()) {
      return targets.described(head, hit).stream().toList();
    }
    boolean plainPlace = scene.placeAt(head).isPresent() && !scene.armed(head);
    return (plainPlace || town && !razed) && unknown ? List.of() : all;
  }

  private boolean suffers(Mention<Actor> actor) {
    boolean place = scene.in("place-word", actor.head()) && !scene.in("thing", actor.head()) && !scene.in("post", actor.head());
    return !place || actor.to() - actor.from() > 1 || actor.value().id().isPresent();
  }

  /** A position or an area, which is somebody's. */
  private boolean area(int head) {
    return (scene.in("post", head) || scene.in("place-word", head)) && !scene.in("thing", head);
  }

  private Stream<Mention<Actor>> all(int head) {
    return Stream.concat(owners.coordinated(head).stream(), scene.context().actors().all(scene.sentence(), head).stream());
  }

  /** Of "two of the suspects" the suspects. */
  private int members(int head) {
    return !scene.token(head).pos().equals("CD") ? head : scene.sentence().dependents(head, "nmod:of").stream().map(Edge::dependent)
        .filter(i -> i > head && scene.token(i).isNoun()).findFirst().orElse(head);
  }

  /** Of "the roof of a house" the house. */
  private int whole(int part) {
    return !scene.in("site-part", part) ? part : scene.sentence().dependents(part, "nmod:of").stream().map(Edge::dependent).filter(i -> i > part && scene.token(i).isNoun()).findFirst().orElse(part);
  }

  /** "Negotiators for the government and the rebels": those who sent them talk and sign. */
  private List<Mention<Actor>> sent(int envoys) {
    List<Mention<Actor>> found = new ArrayList<>();
    if (scene.in("sent", envoys)) {
      behind.senders(envoys).flatMap(h -> scene.context().actors().all(scene.sentence(), h).stream())
          .filter(m -> scene.party(m.head()) || m.value().id().isPresent()).forEach(m -> Roles.addNew(found, m));
      scene.sentence().children(envoys, "compound", "amod", "nmod:poss").stream().map(Edge::dependent)
          .flatMap(i -> Stream.concat(Stream.of(i), scene.sentence().children(i, "conj").stream().map(Edge::dependent)))
          .filter(i -> found.isEmpty() && i < envoys).flatMap(i -> sender(i, envoys).stream()).toList().forEach(m -> Roles.addNew(found, m));
    }
    return found;
  }

  private Optional<Mention<Actor>> sender(int token, int envoys) {
    return scene.context().actors().at(scene.sentence(), token).or(() -> owners.qualifier(token, envoys)).filter(m -> m.value().id().isPresent() || scene.armed(token));
  }
}
