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
 * without a subject. A name right behind the noun that it is of ("the armed group the Orsa Front"), for which it knows no relation. A clause
 * without "that", whose subject it takes for an object ("insisted its men had not entered"), or that it hangs on its noun in no known way
 * ("two boys they accused of it"). And a gerund that it takes for an adjective ("accused them of killing farmers"), a verb that
 * it joins to the infinitive before it, and a clause of time that it hangs on a noun ("fled the villages since the siege began").
 */
final class Mends {
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
  private static final Set<String> ASTRAY = Set.of("dep", "ccomp", "parataxis");
  private static final Set<String> NOUN = Set.of("NN", "NNS");
  private static final Set<String> NAME = Set.of("NNP", "NNPS");
  private static final Set<String> INSIDE = Set.of("NNP", "NNPS", "DT", "JJ", "HYPH", "POS"); // of a name
  private static final Set<String> TIMES = Set.of("since", "after", "before", "as", "while", "until", "when");
  private static final Set<String> GERUND_BEHIND = Set.of("of", "for");
  private final List<String> words;
  private final List<String> tags;
  private final List<Arc> arcs;

  private Mends(List<String> words, List<String> tags, List<Arc> arcs) {
    this.words = words;
    this.tags = tags;
    this.arcs = new ArrayList<>(arcs);
  }

  /** The arcs of one sentence, by token; heads are counted from 1, 0 is the root. */
  static List<Arc> mended(List<String> words, List<String> tags, List<Arc> arcs) {
    Mends mends = new Mends(words, tags, arcs);
    for (int i = 0; i < arcs.size(); i++) {
      if (mends.arcs.get(i).head() == 0 && tags.get(i).equals("VBN") && mends.bare(i) || tags.get(i).equals("VBG") && mends.arcs.get(i).label().matches("root|ccomp") && mends.bare(i)) {
        mends.participle(i);
      }
    }
    for (int i = 0; i < arcs.size(); i++) {
      mends.name(i);
      mends.clause(i);
      mends.relative(i);
      mends.gerund(i);
      mends.joined(i);
      mends.adverbial(i);
    }
    return mends.arcs;
  }

  private void participle(int participle) {
    int subject = children(participle).filter(c -> c < participle && arcs.get(c).label().startsWith("nsubj")).reduce(-1, (a, b) -> b);
    int verb = children(participle).filter(c -> c > participle && ASTRAY.contains(arcs.get(c).label()) && (FINITE.contains(tags.get(c)) || tags.get(c).equals("VBN") && !bare(c)))
        .filter(c -> children(c).noneMatch(s -> arcs.get(s).label().startsWith("nsubj"))).findFirst().orElse(-1);
    if (subject < 0 || verb < 0) {
      return;
    }
    children(participle).filter(c -> c < subject || c > verb).boxed().toList().forEach(c -> arcs.set(c, new Arc(verb + 1, arcs.get(c).label())));
    arcs.set(verb, arcs.get(participle));
    arcs.set(subject, new Arc(verb + 1, "nsubj"));
    arcs.set(participle, new Arc(subject + 1, "acl"));
  }

  /** True for a participle without an auxiliary. */
  private boolean bare(int participle) {
    return children(participle).noneMatch(c -> arcs.get(c).label().matches("aux.*|cop"));
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

  /** "Insisted [obj its men] [dep had not entered]": the men are the subject of what was insisted. */
  private void clause(int verb) {
    int head = arcs.get(verb).head() - 1;
    boolean astray = head >= 0 && head < verb && arcs.get(verb).label().equals("dep") && tags.get(head).startsWith("VB") && tags.get(verb).startsWith("VB");
    boolean finite = children(verb).anyMatch(c -> arcs.get(c).label().startsWith("aux")) && children(verb).noneMatch(c -> arcs.get(c).label().startsWith("nsubj"));
    int object = !astray || !finite ? -1 : children(head).filter(c -> c > head && c < verb && arcs.get(c).label().equals("obj")).findFirst().orElse(-1);
    if (object < 0 || IntStream.range(object + 1, verb).anyMatch(i -> arcs.get(i).head() != verb + 1)) {
      return;
    }
    boolean passive = children(verb).anyMatch(c -> arcs.get(c).label().equals("aux:pass"));
    arcs.set(object, new Arc(verb + 1, passive ? "nsubj:pass" : "nsubj"));
    arcs.set(verb, new Arc(head + 1, "ccomp"));
  }

  /** "Two boys [they accused] of it": a clause on its noun. */
  private void relative(int verb) {
    int noun = arcs.get(verb).head() - 1;
    boolean astray = noun >= 0 && noun < verb && arcs.get(verb).label().equals("dep") && NOUN.contains(tags.get(noun)) && FINITE.contains(tags.get(verb));
    if (astray && verb == noun + 2 && tags.get(noun + 1).equals("PRP") && arcs.get(noun + 1).head() == verb + 1) {
      arcs.set(verb, new Arc(noun + 1, "acl:relcl"));
    }
  }

  /** "Accused them of [amod killing] farmers": they are said to have killed them. */
  private void gerund(int verb) {
    int noun = arcs.get(verb).head() - 1;
    boolean taken = noun == verb + 1 && verb > 0 && tags.get(verb).equals("VBG") && arcs.get(verb).label().equals("amod") && tags.get(noun).endsWith("S") && GERUND_BEHIND.contains(words.get(verb - 1));
    int above = taken ? arcs.get(noun).head() - 1 : -1;
    if (above < 0 || above >= verb || !tags.get(above).startsWith("VB") || !arcs.get(noun).label().equals("obl") || arcs.get(verb - 1).head() != noun + 1) {
      return;
    }
    arcs.set(verb, new Arc(above + 1, "advcl"));
    arcs.set(noun, new Arc(verb + 1, "obj"));
    arcs.set(verb - 1, new Arc(verb + 1, "mark"));
  }

  /** "Urged them to [leave and [conj called]] on others": what is told is joined to what is told, not to an infinitive. */
  private void joined(int verb) {
    int infinitive = arcs.get(verb).head() - 1;
    boolean astray = infinitive >= 0 && arcs.get(verb).label().equals("conj") && (tags.get(verb).equals("VBD") || tags.get(verb).equals("VBN")) && tags.get(infinitive).equals("VB")
        && children(verb).noneMatch(c -> arcs.get(c).label().startsWith("aux") || arcs.get(c).label().startsWith("nsubj")) && children(infinitive).noneMatch(c -> tags.get(c).equals("MD") || arcs.get(c).label().startsWith("aux"));
    int above = astray && children(infinitive).anyMatch(c -> tags.get(c).equals("TO")) ? arcs.get(infinitive).head() - 1 : -1;
    if (above >= 0 && above < infinitive && tags.get(above).equals("VBD")) {
      arcs.set(verb, new Arc(above + 1, "conj"));
    }
  }

  /** "Fled the villages [acl since the siege began]": the clause says when they fled. */
  private void adverbial(int verb) {
    int noun = arcs.get(verb).head() - 1;
    boolean clause = noun >= 0 && noun < verb && arcs.get(verb).label().equals("acl") && FINITE.contains(tags.get(verb)) && children(verb).anyMatch(c -> arcs.get(c).label().startsWith("nsubj"));
    boolean timed = clause && children(verb).anyMatch(c -> arcs.get(c).label().equals("mark") && TIMES.contains(words.get(c)));
    int above = noun;
    for (int steps = 0; timed && steps < arcs.size() && above >= 0 && !tags.get(above).startsWith("VB"); steps++) {
      above = arcs.get(above).head() - 1;
    }
    if (timed && above >= 0 && above < noun) {
      arcs.set(verb, new Arc(above + 1, "advcl"));
    }
  }
}
