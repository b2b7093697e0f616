// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.ArrayList;
import java.util.List;
import marsad.record.Span;

/** Where the names of those who were harmed stand: evidence for a count, never a value of a record. */
final class Named {
  private final Scene scene;

  Named(Scene scene) {
    this.scene = scene;
  }

  /** The words of the full name that a token ends, or the token alone. */
  Span at(int head) {
    int from = head;
    while (person(head) && from > 0 && person(from - 1)) {
      from--;
    }
    return scene.sentence().at(from, head + 1);
  }

  /** The names listed behind a noun: "three nurses, A, B and C", "the following officers: major A, captain B". */
  List<Span> behind(int noun) {
    List<Span> found = new ArrayList<>();
    boolean open = false; // behind a comma, a colon or "and", with nothing but titles since
    for (int i = noun + 1; !person(noun) && i < scene.sentence().size() && !scene.token(i).isVerb() && !scene.token(i).pos().matches("WP|WDT|TO"); i++) {
      String tag = scene.token(i).pos();
      if (open && person(i)) {
        int last = i;
        while (last + 1 < scene.sentence().size() && person(last + 1)) {
          last++;
        }
        found.add(scene.sentence().at(i, last + 1));
        i = last;
        open = false;
      } else {
        open = tag.matches(",|:|CC|HYPH") || open && (tag.startsWith("NN") || tag.startsWith("JJ"));
      }
    }
    return found;
  }

  private boolean person(int i) {
    return scene.token(i).entity().equals("PERSON");
  }
}
