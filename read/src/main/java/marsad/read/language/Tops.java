// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import marsad.read.language.arc.ArcParser.Arc;

/**
 * Mends trees with a noun on top although a finite verb stands behind it that has no subject: what is told between the two led the parser astray.
 * In "an official, who asked not to be named, told reporters" the official told them; in "its spokesman last week threatened" the spokesman did. And what is said behind a place or time of the saying: "said in a report that", "said after the raid that".
 */
final class Tops {
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
  private static final Set<String> ASTRAY = Set.of("acl", "acl:relcl", "dep", "parataxis");
  private static final Set<String> WHO = Set.of("WP", "WDT");
  private final List<String> tags;
  private final List<Arc> arcs;

  private Tops(List<String> tags, List<Arc> arcs) {
    this.tags = tags;
    this.arcs = new ArrayList<>(arcs);
  }

  /** The arcs of one sentence, by token; heads are counted from 1, 0 is the root. */
  static List<Arc> mended(List<String> tags, List<Arc> arcs) {
    int top = IntStream.range(0, arcs.size()).filter(i -> arcs.get(i).head() == 0).findFirst().orElse(-1);
    boolean noun = top >= 0 && tags.get(top).startsWith("NN") && IntStream.range(0, arcs.size()).noneMatch(i -> arcs.get(i).head() == top + 1 && arcs.get(i).label().matches("cop|nsubj.*|aux.*"));
    Tops tops = new Tops(tags, noun ? new Tops(tags, arcs).mended(top) : arcs);
    IntStream.range(0, arcs.size()).forEach(tops::said);
    return tops.arcs;
  }

  /** "Said after the [obl raid] [ccomp that they would stay]": that is what was said. */
  private void said(int clause) {
    int noun = arcs.get(clause).head() - 1;
    boolean astray = noun >= 0 && noun < clause && arcs.get(clause).label().equals("ccomp") && tags.get(noun).startsWith("NN") && arcs.get(noun).label().startsWith("obl");
    int verb = astray ? arcs.get(noun).head() - 1 : -1;
    boolean that = children(clause).anyMatch(c -> c < clause && tags.get(c).matches("IN|WDT") && arcs.get(c).label().matches("mark|dep"));
    if (verb >= 0 && verb < noun && that && FINITE.contains(tags.get(verb)) && children(verb).noneMatch(c -> arcs.get(c).label().matches("ccomp|obj"))) {
      arcs.set(clause, new Arc(verb + 1, "ccomp"));
    }
  }

  private List<Arc> mended(int noun) {
    int who = IntStream.range(noun + 1, Math.min(tags.size(), noun + 3)).filter(i -> WHO.contains(tags.get(i))).findFirst().orElse(-1);
    int inner = who < 0 ? -1 : IntStream.range(who + 1, tags.size()).filter(i -> tags.get(i).startsWith("VB")).findFirst().orElse(tags.size());
    int verb = IntStream.range(Math.max(noun, inner) + 1, tags.size()).filter(i -> FINITE.contains(tags.get(i)) && free(i, inner) && below(i, noun)).findFirst().orElse(-1);
    boolean beside = who < 0 && verb > 0 && IntStream.range(noun + 1, verb).anyMatch(i -> !tags.get(i).matches("NN.*|JJ|RB|IN|CD|DT"));
    if (verb < 0 || beside || who >= 0 && inner >= verb || who < 0 && verb == noun + 1) {
      return arcs;
    }
    hang(noun, who, inner, verb);
    return arcs;
  }

  /** True for a verb that the tree hangs on a noun, or on what is told of it, without anybody who does it. */
  private boolean free(int verb, int inner) {
    boolean astray = ASTRAY.contains(arcs.get(verb).label());
    return astray && children(verb).filter(c -> arcs.get(c).label().startsWith("nsubj")).allMatch(c -> c == inner) && children(verb).noneMatch(c -> arcs.get(c).label().equals("mark"));
  }

  private boolean below(int token, int above) {
    int at = token;
    for (int steps = 0; steps < arcs.size() && at >= 0; steps++) {
      if (at == above) {
        return true;
      }
      at = arcs.get(at).head() - 1;
    }
    return false;
  }

  private void hang(int noun, int who, int inner, int verb) {
    List<Integer> between = children(verb).filter(c -> c < verb && c != inner && !arcs.get(c).label().matches("aux.*|advmod|punct")).boxed().toList();
    arcs.set(verb, new Arc(0, "root"));
    boolean passive = children(verb).anyMatch(c -> arcs.get(c).label().equals("aux:pass"));
    arcs.set(noun, new Arc(verb + 1, passive ? "nsubj:pass" : "nsubj"));
    children(noun).filter(c -> c > verb).boxed().toList().forEach(c -> arcs.set(c, new Arc(verb + 1, arcs.get(c).label())));
    if (who < 0) {
      children(noun).filter(c -> c > noun && arcs.get(c).label().equals("dep")).boxed().toList().forEach(c -> arcs.set(c, new Arc(verb + 1, "obl:tmod")));
      return;
    }
    between.forEach(c -> arcs.set(c, new Arc(inner + 1, arcs.get(c).label())));
    arcs.set(inner, new Arc(noun + 1, "acl:relcl"));
    arcs.set(who, new Arc(inner + 1, "nsubj"));
  }

  private IntStream children(int token) {
    return IntStream.range(0, arcs.size()).filter(i -> arcs.get(i).head() == token + 1);
  }
}
