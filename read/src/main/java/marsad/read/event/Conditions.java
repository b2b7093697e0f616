// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marsad.read.language.Edge;

/** Whether what a frame asks for stands around its words, and nothing that it forbids. */
final class Conditions {
  private static final String YEAR = "(1[89]|20)\\d\\d";
  private final Scene scene;

  Conditions(Scene scene) {
    this.scene = scene;
  }

  boolean hold(Trigger trigger) {
    List<String> needs = trigger.frame().needs();
    boolean allowed = trigger.frame().not().stream().noneMatch(scene::anyIn) || scene.warlike();
    List<String> wanted = needs.stream().filter(n -> !n.startsWith("!")).toList();
    boolean forbidden = needs.stream().filter(n -> n.startsWith("!")).anyMatch(n -> test(trigger, n.substring(1)));
    return allowed && !forbidden && (wanted.isEmpty() || wanted.stream().anyMatch(n -> test(trigger, n)));
  }

  private boolean test(Trigger trigger, String need) {
    return Arrays.stream(need.split("&")).allMatch(part -> one(trigger, part));
  }

  private boolean one(Trigger trigger, String need) {
    if (need.startsWith("!")) {
      return !one(trigger, need.substring(1));
    }
    int colon = need.indexOf(':');
    if (colon > 0) {
      String slot = need.substring(0, colon);
      String wanted = need.substring(colon + 1);
      if (slot.equals("load")) {
        return load(trigger).anyMatch(head -> is(wanted, core(head)));
      }
      boolean agent = slot.equals("subj") && passive(trigger) && trigger.args().get("by").stream().anyMatch(head -> is(wanted, core(head)));
      return agent || trigger.args().get(slot).stream().anyMatch(head -> is(wanted, core(head)));
    }
    return switch (need) {
      case "conflict", "armed" -> scene.anyParty();
      case "hit" -> hits(trigger);
      case "made" -> made(trigger);
      case "wounded" -> List.of("obj", "subj").stream().flatMap(s -> trigger.args().get(s).stream())
          .anyMatch(h -> scene.in("casualty", h) || scene.sentence().children(h, "amod", "acl", "nmod").stream().anyMatch(e -> scene.in("hurt-or-dead", e.dependent())));
      case "war-report" -> new Told(scene).warReport();
      case "perfect" -> scene.sentence().children(trigger.head(), "aux").stream().anyMatch(e -> scene.lemma(e.dependent()).equals("have"));
      case "past" -> scene.token(trigger.head()).pos().equals("VBD") || scene.sentence().children(trigger.head(), "aux:pass").stream().anyMatch(e -> scene.token(e.dependent()).pos().equals("VBD"));
      case "complement" -> !scene.sentence().children(trigger.head(), "xcomp", "ccomp").isEmpty();
      case "progressive" -> scene.token(trigger.head()).pos().equals("VBG") && !scene.sentence().children(trigger.head(), "aux").isEmpty();
      case "together" -> trigger.args().get("subj").stream().anyMatch(this::together);
      case "timed" -> timed(trigger.head());
      case "far" -> scene.sentence().children(trigger.head()).stream().anyMatch(e -> scene.in("length-unit", e.dependent()));
      case "under" -> new Terms(scene).are(trigger.head());
      case "dated" -> new Told(scene).recent(trigger.head());
      default -> throw new IllegalStateException("frame " + trigger.frame().id() + " needs \"" + need + "\", which is no test");
    };
  }

  /** "was taken by", not the lasting "is sanctioned by". */
  private boolean passive(Trigger trigger) {
    return !trigger.noun() && scene.sentence().children(trigger.head(), "aux:pass").stream().noneMatch(e -> List.of("is", "are", "'s", "'re").contains(scene.token(e.dependent()).lower()));
  }

  private boolean is(String wanted, int head) {
    return switch (wanted) {
      case "any" -> true;
      case "armed" -> scene.armed(head) || scene.in("men", head) && ofSide(head);
      case "party" -> scene.party(head);
      case "place" -> scene.place(head);
      case "spot" -> scene.place(head) || scene.token(head).isName() && !scene.people(head) && !scene.time(head);
      case "named" -> scene.named(head);
      case "namedplace" -> scene.placeAt(head).filter(m -> scene.token(m.head()).isName()).isPresent();
      case "people" -> scene.people(head);
      case "nation" -> scene.nation(head);
      case "weapon" -> scene.weapon(head);
      default -> wanted.startsWith("~") ? loosely(wanted.substring(1), head) : scene.lexicon().lists().containsKey(wanted) ? scene.in(wanted, head) : scene.lemma(head).equals(wanted);
    };
  }

  /** "Taliban men", "Asmara's men". */
  private boolean ofSide(int men) {
    return scene.sentence().children(men, "compound", "nmod:poss").stream().map(Edge::dependent)
        .anyMatch(side -> scene.armed(side) || scene.named(side) || scene.in("state", side) || scene.placeAt(side).isPresent());
  }

  /** Of "months of truce" the truce, of "two of its posts" the posts. */
  private int core(int head) {
    int core = scene.core(head);
    return scene.in("measure", core) || scene.token(core).pos().equals("CD") ? scene.sentence().dependents(core, "nmod:of").stream().map(Edge::dependent).findFirst().orElse(core) : core;
  }

  /** "Trucks [acl carrying] flour", "lorries of rice": what moves or is moved has aboard. */
  private IntStream load(Trigger trigger) {
    return Stream.of("subj", "obj").flatMap(slot -> trigger.args().get(slot).stream())
        .flatMap(carrier -> Stream.concat(scene.sentence().dependents(carrier, "nmod", "conj").stream(), scene.sentence().children(carrier, "acl").stream()
            .flatMap(e -> scene.sentence().children(e.dependent(), "obj", "obl").stream())))
        .mapToInt(Edge::dependent);
  }

  /** Two that are named, or sides of one quarrel. */
  private boolean together(int head) {
    return !scene.sentence().children(head, "conj").isEmpty() || scene.in("side-word", head) || scene.in("clan-word", head);
  }

  /** "The 2002 ceasefire", "the invasion of March 2003", "Monday's truce": a noun with a past day of its own. */
  private boolean timed(int noun) {
    return scene.sentence().children(noun, "amod", "compound", "nummod", "nmod", "nmod:poss").stream().anyMatch(e -> scene.past(e.dependent()) || scene.token(e.dependent()).form().matches(YEAR));
  }

  /** "Prime Minister Oumar Diarra", "phone lines": by a word before the head. */
  private boolean loosely(String wanted, int head) {
    return is(wanted, head) || scene.sentence().children(head, "compound", "amod", "flat").stream().anyMatch(e -> is(wanted, e.dependent()));
  }

  /** A weapon that is told to have hit or harmed. */
  private boolean hits(Trigger trigger) {
    return scene.up(trigger.head()).filter(e -> e.base().equals("nsubj") || e.base().equals("obl")).filter(e -> scene.in("hit-verb", e.governor())).isPresent();
  }

  /** A truce that is told to be made: below a verb, or with those who made it. */
  private boolean made(Trigger trigger) {
    boolean clause = scene.sentence().children(trigger.head(), "acl", "acl:relcl").size() > 0;
    boolean object = scene.up(trigger.head()).map(Edge::base).filter(b -> b.equals("obj") || b.equals("nsubj:pass")).isPresent();
    return clause || object || trigger.args().has("between") || trigger.args().has("with");
  }
}
