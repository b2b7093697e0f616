// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import marsad.read.language.arc.ArcParser.Arc;

/**
 * Mends trees that the parser is known to get wrong. A participle taken for the verb of the sentence: in "a drone operated by the army hit a
 * minibus" the drone hit, it did not operate; such a tree has a past participle without an auxiliary on top, and the finite verb hangs on it
 * without a subject. And a name right behind the noun that it is of ("the armed group the Orsa Front"), for which it knows no relation.
 */
final class Mends {
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
  private static final Set<String> ASTRAY = Set.of("dep", "ccomp", "parataxis");
  private static final Set<String> NOUN = Set.of("NN", "NNS");
  private static final Set<String> NAME = Set.of("NNP", "NNPS");
  private static final Set<String> INSIDE = Set.of("NNP", "NNPS", "DT", "JJ", "HYPH", "POS"); // of a name
  private final List<String> tags;
  private final List<Arc> arcs;

  private Mends(List<String> tags, List<Arc> arcs) {
    this.tags = tags;
    this.arcs = new ArrayList<>(arcs);
  }

  /** The arcs of one sentence, by token; heads are counted from 1, 0 is the root. */
  static List<Arc> mended(List<String> tags, List<Arc> arcs) {
    Mends mends = new Mends(tags, arcs);
    for (int i = 0; i < arcs.size(); i++) {
      if (mends.arcs.get(i).head() == 0 && tags.get(i).equals("VBN") && mends.children(i).noneMatch(c -> mends.arcs.get(c).label().matches("aux.*|cop"))) {
        mends.participle(i);
      }
    }
    for (int i = 0; i < arcs.size(); i++) {
      mends.name(i);
    }
    return mends.arcs;
  }

  private void participle(int participle) {
    int subject = children(participle).filter(c -> c < participle && arcs.get(c).label().startsWith("nsubj")).reduce(-1, (a, b) -> b);
    int verb = children(participle).filter(c -> c > participle && ASTRAY.contains(arcs.get(c).label()) && FINITE.contains(tags.get(c)))
        .filter(c -> children(c).noneMatch(s -> arcs.get(s).label().startsWith("nsubj"))).findFirst().orElse(-1);
    if (subject < 0 || verb < 0) {
      return;
    }
    children(participle).filter(c -> c < subject || c > verb).boxed().toList().forEach(c -> arcs.set(c, new Arc(verb + 1, arcs.get(c).label())));
    arcs.set(verb, arcs.get(participle));
    arcs.set(subject, new Arc(verb + 1, "nsubj"));
    arcs.set(participle, new Arc(subject + 1, "acl"));
  }

  private IntStream children(int token) {
    return IntStream.range(0, arcs.size()).filter(i -> arcs.get(i).head() == token + 1);
  }

  private void name(int name) {
    Arc arc = arcs.get(name);
    int noun = arc.head() - 1;
    if (arc.label().equals("dep") && noun >= 0 && noun < name && NOUN.contains(tags.get(noun)) && NAME.contains(tags.get(name)) && INSIDE.containsAll(tags.subList(noun + 1, name))) {
      arcs.set(name, new Arc(arc.head(), "appos"));
    }
  }
}
