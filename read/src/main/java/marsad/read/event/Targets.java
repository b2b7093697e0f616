// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import marsad.knowledge.frame.Frame.Role;
import marsad.knowledge.frame.Pattern;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.record.Actor;
import marsad.record.How;
import marsad.record.Kind;
import marsad.record.Span;

/** What a deed is done to where no slot of its pattern says so: "the hospital bombing", "exploded outside a bank", "shelled each other". */
final class Targets {
  private static final Set<Kind> DEVICES = EnumSet.of(Kind.BOMBING, Kind.SUICIDE_BOMBING);
  private static final Set<Kind> STRIKES = EnumSet.of(Kind.SHELLING, Kind.AIR_STRIKE, Kind.BOMBING, Kind.SUICIDE_BOMBING, Kind.CHEMICAL_ATTACK, Kind.DESTRUCTION);
  static final Set<Kind> STRUCK = EnumSet.of(Kind.SHELLING, Kind.AIR_STRIKE, Kind.BOMBING, Kind.SUICIDE_BOMBING, Kind.CHEMICAL_ATTACK, Kind.DESTRUCTION, Kind.KILLING, Kind.ARMED_CLASH, Kind.SANCTION, Kind.ABUSE);
  private static final Set<String> SITES = Set.of("outside", "outside_of", "in_front_of", "at", "in", "inside", "among", "amid", "beside", "underneath", "under");
  private final Scene scene;

  Targets(Scene scene) {
    this.scene = scene;
  }

  /** True where what is done is done by each to the other: "shelled each other", "each side bombarding the other". */
  boolean eachOther(Trigger trigger) {
    return Stream.of("obj", "at", "on", "against").flatMap(slot -> trigger.args().get(slot).stream()).anyMatch(head -> head > 0 && scene.token(head).lower().matches("other|another")
        && (scene.token(head - 1).lower().matches("each|one") || scene.token(head - 1).lower().equals("the") && trigger.args().get("subj").stream().anyMatch(this::each)));
  }

  private boolean each(int head) {
    return head > 0 && scene.token(head - 1).lower().equals("each");
  }

  /** Heads of what stands before the noun of a deed, or where a device goes off: things and crowds, never towns. */
  List<Integer> beside(Draft draft) {
    List<Integer> found = new ArrayList<>();
    Trigger trigger = draft.main;
    if (trigger.noun() && Kinds.violent(trigger)) {
      trigger.args().get("mod").stream().filter(this::thing).forEach(found::add);
    }
    if (found.isEmpty() && DEVICES.contains(draft.kind)) {
      draft.triggers.stream().flatMap(t -> t.words().stream()).flatMap(w -> scene.sentence().dependents(w, "obl", "nmod").stream())
          .filter(e -> SITES.contains(e.detail())).map(Edge::dependent).map(scene::core).filter(this::site).distinct().forEach(found::add);
    }
    return found;
  }

  /** What fire or a device struck, by its own words where no class of things knows them: "an apartment block", "a compound". */
  List<Mention<Actor>> struck(Draft draft, Pattern pattern) {
    boolean struck = STRIKES.contains(draft.kind) || draft.main.is(Role.ATTACK) || draft.main.is(Role.HIT);
    return !struck ? List.of() : pattern.target().stream().map(slot -> draft.main.args().get(slot).stream().map(scene::core).filter(this::built).map(this::named).toList())
        .filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
  }

  /** "Journalist Ahmed Karimi", "a glassblower": a private person by the words that describe him, never by his name; who holds an office by it. What was struck by its own words: "a tea shop". */
  Optional<Mention<Actor>> described(int head, boolean hit) {
    if (scene.token(head).entity().equals("PERSON")) {
      return holder(head).or(() -> scene.sentence().children(head, "compound", "appos", "dep").stream().map(Edge::dependent).filter(i -> Set.of("NN", "NNS").contains(scene.token(i).pos()) && scene.people(i))
          .findFirst().map(i -> scene.context().actors().at(scene.sentence(), i).orElseGet(() -> named(i))));
    }
    boolean common = Set.of("NN", "NNS").contains(scene.token(head).pos());
    return common && (scene.in("people", head) || hit && struck(head)) ? Optional.of(named(head)) : Optional.empty();
  }

  /** "Bomb disposal teams", "investigators", "a court": who does something by office or trade, where no class knows them. */
  Optional<Mention<Actor>> worker(int head) {
    boolean common = Set.of("NN", "NNS").contains(scene.token(head).pos());
    return common && scene.in("worker", head) ? Optional.of(scene.context().actors().at(scene.sentence(), head).orElseGet(() -> named(head))) : Optional.empty();
  }

  /** "President Marc Dabire": by his name. */
  Optional<Mention<Actor>> holder(int head) {
    boolean person = scene.token(head).entity().equals("PERSON") && scene.token(head).isName();
    int from = head;
    while (person && from > 0 && scene.token(from - 1).entity().equals("PERSON") && scene.token(from - 1).isName()) {
      from--;
    }
    if (!person || from == 0 || !scene.in("office-holder", from - 1)) {
      return Optional.empty();
    }
    Span at = scene.sentence().at(from, head + 1);
    String name = scene.context().document().report().text().at(at);
    return Optional.of(new Mention<>(new Actor(name, List.of(name), Optional.empty()), from, head + 1, head, How.STATED, List.of(at)));
  }

  /** A thing that can be hit, whatever it is: no town, no time, nothing that only tells how or how far. */
  private boolean struck(int head) {
    boolean counted = scene.token(head).pos().equals("NN") && scene.sentence().children(head, "det", "nmod:poss", "amod", "compound", "nummod").isEmpty();
    return !laden(head) && !counted && !scene.in("settlement", head) && !scene.time(head) && !scene.weapon(head) && !scene.in("not-struck", head) && !scene.in("quantity", head) && scene.placeAt(head).filter(p -> p.to() - p.from() == 1).isEmpty();
  }

  /** "A car packed with explosives": what a bomb is made of. */
  boolean laden(int head) {
    return scene.in("gear", head) && scene.sentence().children(head, "acl", "amod").stream().anyMatch(e -> scene.in("laden-with", e.dependent()));
  }

  private boolean built(int head) {
    return Set.of("NN", "NNS").contains(scene.token(head).pos()) && (scene.in("thing", head) || scene.in("building-word", head) || scene.in("target-word", head) || scene.context().actors().thing(scene.sentence(), head)) && !scene.in("settlement", head);
  }

  private Mention<Actor> named(int head) {
    int from = head;
    while (from > 0 && scene.token(from - 1).pos().matches("NNP?") && scene.up(from - 1).filter(e -> e.base().equals("compound")).isPresent()) {
      from--;
    }
    Span at = scene.sentence().at(from, head + 1);
    String words = scene.context().document().report().text().at(at);
    return new Mention<>(new Actor(words, List.of(words), Optional.empty()), from, head + 1, head, How.STATED, List.of(at));
  }

  private boolean site(int head) {
    return thing(head) || scene.in("post", head) && !scene.in("settlement", head) || (scene.in("crowd", head) || scene.armed(head)) && !scene.time(head);
  }

  /** "Casualties", "the western bank", and who tells of it: what nobody strikes. */
  boolean none(Mention<Actor> target) {
    String name = target.value().name().toLowerCase(Locale.ROOT);
    return target.value().id().isEmpty() && (scene.lexicon().in("no-victim", name.substring(name.lastIndexOf(' ') + 1)) || teller(target.head()));
  }

  private boolean teller(int head) {
    return head < scene.sentence().size() && scene.token(head).isNoun() && scene.context().sources().speaks(scene.sentence(), head) && scene.up(head).filter(e -> e.base().equals("nsubj")).isPresent();
  }

  /** A building or the like, no town and no vehicle that may carry a bomb. */
  boolean thing(int head) {
    return (scene.in("thing", head) || scene.in("building-word", head)) && !scene.in("settlement", head) && !scene.in("gear", head) && !scene.token(head).entity().equals("PERSON");
  }
}
