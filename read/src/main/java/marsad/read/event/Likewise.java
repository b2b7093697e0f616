// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.List;
import java.util.Optional;
import marsad.record.How;
import marsad.record.Span;
import marsad.record.Victims;

/** "Six soldiers were killed and nine wounded": a bare number counts the people told right before it. */
final class Likewise {
  private final Scene scene;

  Likewise(Scene scene) {
    this.scene = scene;
  }

  /** The entry with the class and side of the one before it, where it has none of its own. */
  Hurt of(Hurt hurt, List<Hurt> all) {
    boolean open = hurt.counted() && !hurt.part() && hurt.who() == Victims.UNKNOWN && hurt.how() == How.STATED && bare(hurt);
    Optional<Hurt> before = !open ? Optional.empty() : all.stream().filter(o -> o != hurt && o.outcome() != hurt.outcome() && !o.part() && start(o) < start(hurt)).reduce((a, b) -> start(b) >= start(a) ? b : a);
    boolean one = all.stream().filter(o -> !o.part() && o.who() != Victims.UNKNOWN).map(Hurt::who).distinct().count() == 1;
    return before.filter(o -> one && o.who() != Victims.UNKNOWN).map(o -> new Hurt(hurt.outcome(), o.who(), o.side(), hurt.count(), true, false, How.RESOLVED, hurt.spans())).orElse(hurt);
  }

  private boolean bare(Hurt hurt) {
    return hurt.spans().stream().allMatch(s -> scene.sentence().tokens().stream().filter(t -> s.overlaps(t.at())).noneMatch(t -> t.isNoun() && !scene.in("quantity", t.index())));
  }

  private static int start(Hurt hurt) {
    return hurt.spans().stream().mapToInt(Span::start).min().orElse(0);
  }
}
