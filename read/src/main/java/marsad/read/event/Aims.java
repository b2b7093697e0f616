// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.List;
import java.util.stream.IntStream;

/** What a happening told in the same sentence is for: "the campaign to defeat the militia", "attacked the town in a bid to seize its port". */
final class Aims {
  private static final int NEAR = 3;
  private final Scene scene;
  private final List<Trigger> triggers;

  Aims(Scene scene, List<Trigger> triggers) {
    this.scene = scene;
    this.triggers = triggers;
  }

  boolean is(Trigger main) {
    int to = first(main.from()) - 1;
    boolean infinitive = !main.noun() && to > 0 && scene.in("to", to) && scene.token(to + 1).pos().equals("VB") && scene.token(to - 1).isNoun();
    return infinitive && (scene.in("assault-word", to - 1) || trying(to - 1) && triggers.stream().anyMatch(t -> t != main && t.head() < to - 1));
  }

  /** "To degrade and defeat": the first of them. */
  private int first(int verb) {
    boolean second = verb > 1 && scene.token(verb - 1).pos().equals("CC") && scene.token(verb - 2).pos().equals("VB");
    return second ? verb - 2 : verb;
  }

  /** "In a failed bid". */
  private boolean trying(int noun) {
    return scene.in("trying", noun) && IntStream.range(Math.max(0, noun - NEAR), noun).anyMatch(i -> scene.token(i).lower().equals("in"));
  }
}
