// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import marsad.collect.part.Fault;
import marsad.collect.part.Part;
import marsad.collect.part.Parts;

/** Opens the parts of a container one by one, under names that do not clash; files that are no reports are passed over. */
final class Inside implements Parts {
  private final Opener opener;
  private final Material container;
  private final Consumer<Outcome> to;
  private final Map<String, Integer> names = new TreeMap<>();

  Inside(Opener opener, Material container, Consumer<Outcome> to) {
    this.opener = opener;
    this.container = container;
    this.to = to;
  }

  @Override
  public void part(Part part) {
    if (part.mediaType().isEmpty() && !Kind.ENDINGS.contains(Kind.ending(part.name()))) {
      to.accept(new Outcome.Skipped(container.shown() + ": " + part.place() + " passed over, it does not end in " + Kind.NAMED));
      return;
    }
    String stem = Kind.stem(part.name());
    int number = names.merge(stem, 1, Integer::sum);
    Material inside = container.inside(part, number == 1 ? stem : stem + "-" + number);
    Opener.guarded(inside, to, () -> opener.open(inside, to));
  }

  @Override
  public void fault(Fault fault) {
    Opener.refuse(container, fault, to);
  }
}
