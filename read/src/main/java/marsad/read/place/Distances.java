// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.place;

import java.util.List;
import marsad.knowledge.WordClasses;
import marsad.read.language.Sentence;

/** Names of places that the report explains by how far they lie from others: "Kaga, some 35 km from the town of Bria". */
final class Distances {
  private static final int WITHIN = 5; // tokens between the comma and the unit
  private static final int TO = 6; // tokens between the unit and the other name

  private Distances() {}

  /** One past the unit of the distance that stands behind a name and its comma; 0 where none does. */
  static int behind(Sentence sentence, int to, WordClasses words) {
    boolean comma = to + 2 < sentence.size() && sentence.token(to).form().matches("[,(]");
    for (int i = to + 1; comma && i < Math.min(sentence.size(), to + WITHIN); i++) {
      String form = sentence.token(i).lower();
      boolean unit = words.is("distance-unit", form) && sentence.token(i - 1).form().matches("[0-9.,]+|[a-z]+") || form.matches("[0-9.,]+[a-z]+") && words.is("distance-unit", form.replaceFirst("[0-9.,]+", ""));
      if (unit) {
        return i + 1;
      }
      if (form.matches("[,.]")) {
        return 0;
      }
    }
    return 0;
  }

  /** True for the name that another one's distance is told from. */
  static boolean measured(Sentence sentence, Spot far, List<Spot> all, WordClasses words) {
    return all.stream().filter(s -> s.to() < far.from()).mapToInt(s -> behind(sentence, s.to(), words)).anyMatch(unit -> unit > 0 && far.from() >= unit && far.from() - unit <= TO
        && sentence.tokens().subList(unit, far.from()).stream().noneMatch(t -> t.form().equals(",") || t.isVerb()));
  }
}
