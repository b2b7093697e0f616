// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.stream.Stream;
import marsad.knowledge.frame.Frame.Role;
import marsad.read.language.Edge;
import marsad.record.Outcome;
import marsad.record.Period;

/** "A third victim died in hospital", "his driver died of his wounds on Sunday": who dies later of what was told before. */
final class Succumbed {
  private Succumbed() {}

  private static final int NEAR = 4; // sentences

  /** True where the second tells a late death of the first, whatever its day and number. */
  static boolean later(Draft one, Draft more) {
    int gap = more.sentence() - one.scenes.stream().mapToInt(s -> s.sentence().index()).filter(i -> i != more.sentence()).max().orElse(more.sentence());
    boolean near = gap >= 0 && gap <= NEAR && one.quote.at().start() < more.quote.at().start();
    boolean hurt = (Kinds.violent(one.main) || one.main.is(Role.HARM)) && Same.REAL.contains(one.status);
    boolean early = one.when.value().flatMap(Period::from).filter(f -> more.when.value().flatMap(Period::to).filter(t -> t.isBefore(f)).isPresent()).isPresent();
    return near && hurt && !early && more.initiator.isEmpty() && is(more) && !Apart.places(one, more);
  }

  /** By wounds, by a bed in hospital, by a word for victims that counts one more of them. */
  static boolean is(Draft draft) {
    return draft.harm.stream().anyMatch(h -> h.outcome() == Outcome.KILLED) && draft.triggers.stream().anyMatch(t -> dies(draft.scene, t));
  }

  private static boolean dies(Scene scene, Trigger trigger) {
    if (trigger.noun() || !scene.in("dying", trigger.head())) {
      return false;
    }
    boolean wounds = Stream.of("of", "from", "to").flatMap(s -> trigger.args().get(s).stream()).anyMatch(h -> scene.in("wound-noun", h));
    boolean bed = Stream.of("in", "at", "on", "during", "after").flatMap(s -> trigger.args().get(s).stream()).anyMatch(h -> scene.in("sickbed", h));
    boolean victim = trigger.args().get("subj").stream().anyMatch(h -> one(scene, h) || scene.sentence().dependents(h, "nmod:of").stream().anyMatch(e -> wounded(scene, e.dependent())));
    return wounds || bed || victim;
  }

  /** "A third victim". */
  private static boolean one(Scene scene, int noun) {
    return scene.in("victim-word", noun) && scene.sentence().children(noun, "amod", "det").stream().map(Edge::dependent).anyMatch(d -> scene.in("told-apart", d));
  }

  /** "Three of the wounded". */
  private static boolean wounded(Scene scene, int noun) {
    return scene.in("hurt-or-dead", noun) || scene.in("victim-word", noun) || scene.sentence().children(noun, "amod").stream().anyMatch(e -> scene.in("hurt-or-dead", e.dependent()));
  }
}
