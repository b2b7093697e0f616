// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import marsad.knowledge.frame.Pattern;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Phrases;
import marsad.record.Actor;
import marsad.record.How;
import marsad.record.Kind;
import marsad.record.Place;

/** Fills initiator, target and place of a draft from the slots that its frame's pattern names. */
final class Roles {
  private static final Set<Kind> TOGETHER = EnumSet.of(Kind.TALKS, Kind.AGREEMENT, Kind.BREACH, Kind.GROUP_CHANGE, Kind.SURRENDER);
  private final Scene scene;
  private final List<Trigger> triggers;
  private final Targets targets;
  private final Behind behind;
  private final Kind kind;
  private final boolean ground;
  private final boolean razed;

  /** @param kind of the draft to be filled */
  Roles(Scene scene, List<Trigger> triggers, Kind kind) {
    this.scene = scene;
    this.triggers = triggers;
    this.targets = new Targets(scene);
    this.behind = new Behind(scene);
    this.kind = kind;
    this.ground = Kinds.ground(kind);
    this.razed = kind == Kind.DESTRUCTION;
  }

  void fill(Draft draft) {
    Trigger trigger = draft.main;
    Pattern pattern = scene.lexicon().patterns().get(trigger.frame().pattern());
    both(draft, trigger, pattern);
    if (draft.initiator.isEmpty()) {
      draft.initiator.addAll(first(trigger, pattern.initiator(), true, List.of()));
    }
    if (draft.initiator.isEmpty() && trigger.noun()) {
      trigger.words().stream().flatMap(w -> scene.context().actors().at(scene.sentence(), w).stream()).filter(m -> m.value().id().isPresent()).findFirst()
          .ifPresent(draft.initiator::add); // "a Sudanese warplane", "a Sudanese drone attack": its air force
    }
    if (draft.initiator.isEmpty() && trigger.noun() && Kinds.violent(trigger) && draft.kind != Kind.BOMBING && !scene.in("war", trigger.head())) {
      draft.initiator.addAll(beside(draft));
    }
    boolean mutual = draft.kind == Kind.ARMED_CLASH && !pattern.both().isEmpty() && draft.initiator.size() > 1;
    if (mutual && draft.target.isEmpty() && !trigger.args().has("with") && !trigger.args().has("against")) {
      draft.target.addAll(draft.initiator.subList(1, draft.initiator.size()));
      draft.initiator.retainAll(List.of(draft.initiator.get(0)));
    }
    if (draft.initiator.stream().noneMatch(m -> m.value().id().isPresent())) {
      List<Mention<Actor>> blamed = new Blamed(scene).of(draft).stream().flatMap(h -> actors(h, true).stream()).toList();
      draft.initiator.retainAll(blamed.isEmpty() ? draft.initiator : List.of());
      blamed.forEach(m -> addNew(draft.initiator, m));
    }
    if (draft.initiator.isEmpty() && Kinds.violent(trigger)) {
      draft.triggers.stream().flatMap(t -> Stream.concat(t.words().stream(), t.args().get("subj").stream())).distinct().flatMap(behind::laidBy).flatMap(h -> actors(h, true).stream()).forEach(m -> addNew(draft.initiator, m));
    }
    targets(draft, trigger, pattern);
    if (draft.kind == Kind.PROTEST && draft.initiator.isEmpty() && trigger.noun()) {
      new Doers(scene).of(trigger.head()).ifPresent(draft.initiator::add);
    }
    places(draft, trigger, pattern);
  }

  /** "Troops killed two militants in a gunbattle", "rebels took the town after fighting with the army": the armed side that does what the verb says. */
  private List<Mention<Actor>> beside(Draft draft) {
    List<Mention<Actor>> found = new ArrayList<>();
    boolean with = draft.main.args().has("with") || draft.main.args().has("against");
    Optional<Integer> above = scene.up(draft.main.head()).filter(e -> with && Set.of("obl", "advcl", "nmod").contains(e.base())).map(Edge::governor);
    Optional<Integer> verb = above.filter(v -> !scene.token(v).isVerb()).flatMap(v -> scene.up(v)).filter(e -> e.base().equals("obl")).map(Edge::governor).or(() -> above);
    triggers.stream().filter(t -> !t.noun() && (draft.triggers.contains(t) && t.is(marsad.knowledge.frame.Frame.Role.HARM) || verb.filter(v -> v == t.head()).isPresent() && t.frame().kind().filter(Kinds::ground).isPresent()))
        .filter(t -> scene.lexicon().patterns().get(t.frame().pattern()).initiator().contains("subj")).flatMap(t -> t.args().get("subj").stream()).flatMap(h -> actors(h, true).stream())
        .filter(m -> m.value().id().isPresent() || scene.armed(m.head())).forEach(m -> addNew(found, m));
    return found;
  }

  private void targets(Draft draft, Trigger trigger, Pattern pattern) {
    if (targets.eachOther(trigger) && draft.initiator.size() > 1) {
      draft.target.clear();
      draft.target.addAll(draft.initiator);
    }
    if (draft.target.isEmpty() && new Blamed(scene).on(trigger.head()).isEmpty()) {
      draft.target.addAll(first(trigger, pattern.target(), false, draft.initiator));
    }
    if (draft.target.isEmpty()) {
      targets.beside(draft).stream().flatMap(head -> actors(head, false).stream()).filter(m -> !has(draft.initiator, m)).forEach(m -> addNew(draft.target, m));
    }
    if (draft.target.isEmpty()) {
      targets.struck(draft, pattern).forEach(m -> addNew(draft.target, m));
    }
  }

  private void both(Draft draft, Trigger trigger, Pattern pattern) {
    List<Mention<Actor>> sides = new ArrayList<>();
    for (String slot : pattern.both()) {
      trigger.args().get(slot).forEach(head -> actors(head, true).forEach(m -> addNew(sides, m)));
      if (slot.equals("between") && sides.size() == 1) {
        trigger.args().get(slot).stream().flatMap(h -> other(h).stream()).flatMap(h -> actors(h, true).stream()).forEach(m -> addNew(sides, m));
      }
    }
    if (TOGETHER.contains(draft.kind)) {
      if (sides.isEmpty() && trigger.noun()) {
        behind.talkers(trigger.head()).stream().flatMap(h -> actors(h, true).stream()).forEach(m -> addNew(sides, m));
      }
      draft.initiator.addAll(sides);
    } else if (sides.size() == 1 && scene.token(sides.get(0).head()).pos().equals("NNS")) {
      draft.initiator.add(sides.get(0)); // "between rival gangs"
    } else if (sides.size() >= 2) {
      draft.initiator.add(sides.get(0));
      draft.target.addAll(sides.subList(1, sides.size()));
    }
  }

  /** The second side of "between the army of General X and the Y", which the parser joins to X. */
  private Optional<Integer> other(int first) {
    return scene.sentence().tokens().stream().map(t -> t.index()).filter(i -> i > first && scene.up(i).filter(e -> e.base().equals("conj") && e.governor() != first && scene.sentence().below(e.governor(), first)).isPresent())
        .filter(i -> scene.party(i)).findFirst();
  }

  private List<Mention<Actor>> first(Trigger trigger, List<String> slots, boolean doing, List<Mention<Actor>> not) {
    for (String slot : slots) {
      List<Mention<Actor>> found = new ArrayList<>();
      if (slot.endsWith("!")) {
        trigger.args().get(slot.substring(0, slot.length() - 1)).forEach(head -> inside(head).stream().filter(m -> !has(not, m)).forEach(m -> addNew(found, m)));
      }
      for (int object : trigger.args().get(slot)) {
        boolean taken = scene.in("taken-as", object) && scene.token(object).pos().equals("NN");
        int head = taken && object > 0 && scene.token(object - 1).pos().equals("NNS") ? object - 1 : object; // "took 90 villagers hostage"
        (slot.equals("mod") ? named(head, trigger.head()) : actors(head, doing)).stream().filter(m -> !has(not, m) && !(doing && onlyTells(trigger, m))).forEach(m -> addNew(found, m));
      }
      if (found.isEmpty() && doing && slot.equals("from")) {
        trigger.args().get(slot).stream().flatMap(head -> inside(head).stream()).forEach(m -> addNew(found, m)); // "fired from rebel districts"
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** "Residents reported shelling by the army": unarmed people that only tell of it do not do it. */
  private boolean onlyTells(Trigger trigger, Mention<Actor> actor) {
    boolean own = scene.up(actor.head()).filter(e -> trigger.covers(e.governor())).isPresent();
    return !own && actor.value().id().isEmpty() && !scene.armed(actor.head()) && scene.context().sources().speaks(scene.sentence(), actor.head()) && trigger.args().has("by");
  }

  /** The parties that a word before an event's noun names, with those joined to it. */
  private List<Mention<Actor>> named(int modifier, int head) {
    if (scene.in("no-doer-word", modifier) || targets.thing(modifier)) {
      return List.of();
    }
    List<Mention<Actor>> found = new ArrayList<>(actors(modifier, true));
    if (found.isEmpty()) {
      qualifier(modifier, head).ifPresent(found::add);
    }
    scene.sentence().children(modifier, "conj").stream().map(Edge::dependent).filter(i -> i < head).flatMap(i -> qualifier(i, head).stream()).forEach(m -> addNew(found, m));
    return found;
  }

  /** The parties of a phrase: behind a weapon or a tool, those who own it. */
  private List<Mention<Actor>> actors(int phrase, boolean doing) {
    int head = scene.core(phrase);
    if (scene.time(head)) {
      return List.of();
    }
    Optional<Mention<Actor>> doers = doing ? Optional.empty() : new Doers(scene).of(head);
    if (doers.isPresent()) {
      return List.of(doers.get());
    }
    List<Mention<Actor>> senders = doing && TOGETHER.contains(kind) ? sent(head) : List.of();
    if (!senders.isEmpty()) {
      return senders;
    }
    boolean event = triggers.stream().anyMatch(t -> t.tells() && t.noun() && t.covers(head));
    if (event || scene.weapon(head) || doing && scene.arm(head)) {
      return owners(head);
    }
    boolean plainPlace = scene.placeAt(head).isPresent() && !scene.armed(head);
    List<Mention<Actor>> all = Stream.concat(coordinated(head).stream(), scene.context().actors().all(scene.sentence(), head).stream())
        .filter(m -> doing || !scene.context().sources().speaks(scene.sentence(), m.head()))
        .filter(m -> doing ? scene.party(m.head()) || m.value().id().isPresent() || m.how() == How.RESOLVED || m.head() < head && scene.token(m.head()).pos().equals("JJ") : !scene.in("place-word", m.head()) || scene.in("thing", m.head()) || scene.in("post", m.head()) || m.to() - m.from() > 1 || m.value().id().isPresent())
        .toList();
    boolean unknown = all.stream().noneMatch(m -> m.value().id().isPresent());
    boolean town = scene.in("settlement", head);
    if (!doing && unknown && (town ? ground : (scene.in("post", head) || scene.in("place-word", head)) && !scene.in("thing", head))) {
      List<Mention<Actor>> holders = holders(head);
      return holders.isEmpty() && !town ? all : holders;
    }
    if (all.isEmpty() && !doing) {
      return targets.described(head).stream().toList();
    }
    return (plainPlace || town && !razed) && unknown && !doing ? List.of() : all;
  }

  /** "Negotiators for the government and the rebels": those who sent them talk and sign. */
  private List<Mention<Actor>> sent(int envoys) {
    List<Mention<Actor>> found = new ArrayList<>();
    if (scene.in("sent", envoys)) {
      behind.senders(envoys).flatMap(h -> scene.context().actors().all(scene.sentence(), h).stream()).filter(m -> scene.party(m.head()) || m.value().id().isPresent()).forEach(m -> addNew(found, m));
      scene.sentence().children(envoys, "compound", "amod", "nmod:poss").stream().map(Edge::dependent).flatMap(i -> Stream.concat(Stream.of(i), scene.sentence().children(i, "conj").stream().map(Edge::dependent)))
          .filter(i -> found.isEmpty() && i < envoys)
          .flatMap(i -> scene.context().actors().at(scene.sentence(), i).or(() -> qualifier(i, envoys)).filter(m -> m.value().id().isPresent() || scene.armed(i)).stream()).toList().forEach(m -> addNew(found, m));
    }
    return found;
  }

  /** The parties named inside a phrase: "rebels" of "rebel-held territory". */
  private List<Mention<Actor>> inside(int head) {
    Phrases.Range range = Phrases.core(scene.sentence(), head);
    List<Mention<Actor>> found = new ArrayList<>();
    for (int i = range.from(); i < head; i++) {
      if (!scene.token(i).isPronoun()) {
        int word = i;
        scene.context().actors().at(scene.sentence(), i).or(() -> qualifier(word, head).filter(m -> scene.armed(word))).filter(m -> m.value().id().isPresent() || scene.armed(m.head())).ifPresent(m -> addNew(found, m));
      }
    }
    return found;
  }

  /** Whose a position or an area is: named inside the phrase, or after "of" or "held by". */
  private List<Mention<Actor>> holders(int head) {
    List<Mention<Actor>> found = new ArrayList<>(inside(head));
    if (found.isEmpty()) {
      for (Edge edge : scene.sentence().dependents(head, "nmod:of", "acl")) {
        int there = edge.dependent();
        List<Integer> heads = edge.base().equals("acl") ? scene.sentence().dependents(there, "obl").stream().map(Edge::dependent).toList() : List.of(there);
        heads.stream().flatMap(h -> scene.context().actors().all(scene.sentence(), h).stream()).filter(m -> scene.party(m.head()) || m.value().id().isPresent())
            .forEach(m -> addNew(found, m));
      }
    }
    return found;
  }

  /** Who owns a weapon or does an attack: named as its words have it, or before it, or after "of". */
  private List<Mention<Actor>> owners(int head) {
    List<Mention<Actor>> owners = new ArrayList<>(coordinated(head));
    scene.context().actors().at(scene.sentence(), head).filter(m -> m.value().id().isPresent()).ifPresent(m -> addNew(owners, m));
    if (owners.isEmpty()) {
      for (Edge edge : scene.sentence().dependents(head, "compound", "amod", "nmod:poss", "nmod:of")) {
        scene.context().actors().at(scene.sentence(), edge.dependent()).filter(m -> scene.party(m.head()) && !scene.in("no-doer-word", m.head()) && (m.value().id().isPresent() || !scene.arm(m.head()))).or(() -> qualifier(edge.dependent(), head))
            .ifPresent(m -> addNew(owners, m));
      }
    }
    return owners;
  }

  private Optional<Mention<Actor>> qualifier(int token, int head) {
    return token > head || scene.arm(token) && !scene.side(token) ? Optional.empty() : scene.context().actors().qualifier(scene.sentence(), token)
        .filter(m -> !scene.in("no-owner", token) && !scene.in("no-doer-word", token) && (m.value().id().isPresent() || scene.armed(token) || scene.in("group", token) || scene.in("people", token)));
  }

  /** "Kenyan and Somali soldiers", "Syrian or Russian strikes": each of them, also those that the noun does not stand next to. */
  private List<Mention<Actor>> coordinated(int head) {
    List<Mention<Actor>> found = new ArrayList<>();
    for (Edge edge : scene.sentence().children(head, "amod", "compound", "nmod")) {
      List<Integer> joined = scene.sentence().children(edge.dependent(), "conj").stream().map(Edge::dependent).filter(i -> i < head).toList();
      if (!joined.isEmpty() && edge.dependent() < head) {
        qualifier(edge.dependent(), head).ifPresent(m -> addNew(found, m));
        boolean own = scene.context().actors().at(scene.sentence(), head).filter(m -> m.value().id().isPresent()).isPresent();
        joined.stream().filter(i -> !(own && i == head - 1)).flatMap(i -> qualifier(i, head).stream()).forEach(m -> addNew(found, m));
      }
    }
    return found;
  }

  private void places(Draft draft, Trigger trigger, Pattern pattern) {
    for (String slot : pattern.where()) {
      for (int head : trigger.args().get(slot)) {
        place(head).ifPresent(p -> addPlace(draft, p));
      }
      if (!draft.where.isEmpty()) {
        break;
      }
    }
    if (trigger.noun() && scene.in("war", trigger.head())) {
      return; // a war is where its words say, not where the news of the sentence is
    }
    scene.context().places().of(scene.sentence(), trigger.head()).forEach(p -> addPlace(draft, p));
    if (draft.where.isEmpty()) {
      trigger.args().get("obj").stream().flatMap(o -> behind(o).stream()).forEach(p -> addPlace(draft, p));
    }
  }

  /** "attacked a base [in Diapaga], where ...": right behind what it is done to, whatever the parser hangs it on. */
  private Optional<Found<Place>> behind(int object) {
    boolean in = object + 2 < scene.sentence().size() && scene.token(object + 1).lower().matches("in|at|near|outside|inside");
    return in ? scene.placeAt(object + 2).filter(p -> p.from() == object + 2).map(Found::of) : Optional.empty();
  }

  private Optional<Found<Place>> place(int head) {
    Optional<Mention<Place>> at = scene.placeAt(head);
    if (at.isEmpty()) {
      at = scene.sentence().dependents(head, "nmod", "compound", "appos").stream()
          .flatMap(e -> scene.placeAt(e.dependent()).stream()).findFirst();
    }
    return at.map(Found::of);
  }

  static void addPlace(Draft draft, Found<Place> place) {
    if (draft.where.stream().noneMatch(p -> p.value().name().equals(place.value().name()))) {
      draft.where.add(place);
    }
  }

  static boolean has(List<Mention<Actor>> list, Mention<Actor> actor) {
    return list.stream().anyMatch(m -> same(m.value(), actor.value()));
  }

  static boolean same(Actor one, Actor other) {
    return one.id().isPresent() && one.id().equals(other.id()) || one.name().equalsIgnoreCase(other.name());
  }

  static void addNew(List<Mention<Actor>> list, Mention<Actor> actor) {
    if (!has(list, actor)) {
      list.add(actor);
    }
  }
}
