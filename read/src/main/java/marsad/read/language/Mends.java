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
      mends.clausal(i);
      mends.pathed(i);
      boolean top = mends.arcs.get(i).label().matches("root|ccomp");
      if (top && tags.get(i).matches("VB[NG]") && mends.bare(i)) {
        mends.participle(i);
      }
    }
    for (int i = 0; i < arcs.size(); i++) {
      mends.opening(i);
      mends.name(i);
      mends.clause(i);
      mends.relative(i);
      mends.which(i);
      mends.reduced(i);
      mends.gerund(i);
      mends.joined(i);
      mends.adverbial(i);
    }
    return mends.arcs;
  }

  private void participle(int participle) {
    int subject = children(participle).filter(c -> c < participle && arcs.get(c).label().startsWith("nsubj")).reduce(-1, (a, b) -> b);
    IntStream beside = arcs.get(participle).label().equals("ccomp") ? children(arcs.get(participle).head() - 1) : IntStream.empty(); // behind the end of a quote
    IntStream below = children(participle).filter(o -> o > participle && arcs.get(o).label().equals("obl")).flatMap(o -> children(o).filter(c -> c > o && arcs.get(c).label().equals("acl") && tags.get(c).equals("VBD")));
    int verb = IntStream.concat(IntStream.concat(children(participle), beside), below).sorted().filter(c -> c > participle && (ASTRAY.contains(arcs.get(c).label()) || behindComma(c) || arcs.get(c).label().equals("acl")) && (FINITE.contains(tags.get(c)) || tags.get(c).equals("VBN") && !bare(c)))
        .filter(c -> children(c).noneMatch(s -> arcs.get(s).label().startsWith("nsubj"))).findFirst().orElse(-1);
    if (subject < 0 || verb < 0) {
      return;
    }
    children(participle).filter(c -> c < subject || c > verb).boxed().toList().forEach(c -> arcs.set(c, new Arc(verb + 1, arcs.get(c).label())));
    arcs.set(verb, arcs.get(participle));
    arcs.set(subject, new Arc(verb + 1, "nsubj"));
    arcs.set(participle, new Arc(subject + 1, "acl"));
  }

  /** "[csubj A bomb planted by them] killed two": the bomb did. */
  private void clausal(int participle) {
    int verb = arcs.get(participle).head() - 1;
    boolean astray = arcs.get(participle).label().equals("csubj") && tags.get(participle).equals("VBN") && verb > participle && bare(participle);
    int subject = !astray ? -1 : children(participle).filter(c -> c < participle && arcs.get(c).label().startsWith("nsubj")).reduce(-1, (a, b) -> b);
    if (subject >= 0) {
      arcs.set(subject, new Arc(verb + 1, "nsubj"));
      arcs.set(participle, new Arc(subject + 1, "acl"));
    }
  }

  /** "Shells [root fired] from the hill [dep hit] a school": of two finite verbs that nothing parts, the first, without an object, is a participle. */
  private void pathed(int first) {
    boolean finite = arcs.get(first).label().matches("root|ccomp") && tags.get(first).equals("VBD") && bare(first) && children(first).noneMatch(c -> arcs.get(c).label().matches("obj|ccomp|xcomp"));
    int second = !finite ? -1 : children(first).filter(c -> c > first && arcs.get(c).label().equals("dep") && tags.get(c).equals("VBD")).findFirst().orElse(-1);
    boolean apart = second < 0 || IntStream.range(first + 1, second).anyMatch(i -> tags.get(i).matches(",|:|CC|''|``"))
        || children(second).anyMatch(c -> arcs.get(c).label().startsWith("nsubj") || arcs.get(c).label().startsWith("aux"));
    if (!apart) {
      participle(first);
    }
  }

  /** "A column, armed from abroad, [conj took] the port": joined by no word. */
  private boolean behindComma(int verb) {
    return arcs.get(verb).label().equals("conj") && verb > 0 && tags.get(verb - 1).equals(",") && children(verb).noneMatch(c -> arcs.get(c).label().equals("cc"));
  }

  /** "On [compound Monday] [obl helicopters] dropped": a name behind a clause's first preposition is no part of the plural before the verb that has no other subject. */
  private void opening(int subject) {
    int verb = arcs.get(subject).head() - 1;
    int first = subject - 1;
    while (first >= 0 && tags.get(first).equals("NNP") && arcs.get(first).label().equals("compound") && arcs.get(first).head() > first && arcs.get(first).head() <= subject + 1) {
      first--;
    }
    boolean plural = verb > subject && first >= 0 && first < subject - 1 && tags.get(subject).equals("NNS") && arcs.get(subject).label().matches("obl|nsubj.*");
    boolean opens = plural && tags.get(first).equals("IN") && (first == 0 || tags.get(first - 1).matches(",|:|CC")) && arcs.get(first).label().matches("case|mark") && arcs.get(verb).label().matches("root|conj|ccomp|parataxis|dep");
    if (opens && finiteAfter(subject, verb) && children(verb).noneMatch(c -> c < verb && c != subject && arcs.get(c).label().startsWith("nsubj"))) {
      parted(first, subject, verb);
    }
  }

  private boolean finiteAfter(int subject, int verb) {
    boolean finite = FINITE.contains(tags.get(verb)) || children(verb).anyMatch(c -> c > subject && c < verb && arcs.get(c).label().startsWith("aux"));
    return finite && IntStream.range(subject + 1, verb).allMatch(i -> arcs.get(i).head() == verb + 1 && arcs.get(i).label().matches("aux.*|advmod"));
  }

  private void parted(int first, int subject, int verb) {
    boolean passive = children(verb).anyMatch(c -> arcs.get(c).label().equals("aux:pass"));
    children(verb).filter(c -> c > verb && arcs.get(c).label().equals("nsubj")).boxed().toList().forEach(c -> arcs.set(c, new Arc(verb + 1, "obj")));
    arcs.set(subject, new Arc(verb + 1, passive ? "nsubj:pass" : "nsubj"));
    arcs.set(subject - 1, new Arc(verb + 1, "obl"));
    arcs.set(first, new Arc(subject, "case"));
    IntStream.range(first + 1, subject - 1).filter(i -> arcs.get(i).head() == subject + 1).forEach(i -> arcs.set(i, new Arc(subject, "compound")));
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

  /** "The charity, which [amod suspended] visits": a clause on the charity, not how the visits are. */
  private void which(int verb) {
    int object = arcs.get(verb).head() - 1;
    boolean taken = object > verb && verb > 0 && tags.get(verb).equals("VBD") && arcs.get(verb).label().equals("amod") && tags.get(verb - 1).matches("WDT|WP") && arcs.get(verb - 1).head() == object + 1;
    int noun = taken ? arcs.get(object).head() - 1 : -1;
    if (noun >= 0 && noun < verb - 1) {
      arcs.set(verb, new Arc(noun + 1, "acl:relcl"));
      arcs.set(verb - 1, new Arc(verb + 1, "nsubj"));
      arcs.set(object, new Arc(verb + 1, "obj"));
    }
  }

  /** "A deal [csubj signed] in 2019 has failed": the deal failed. */
  private void reduced(int participle) {
    int verb = arcs.get(participle).head() - 1;
    boolean taken = verb > participle && tags.get(participle).equals("VBN") && arcs.get(participle).label().equals("csubj") && bare(participle) && children(verb).noneMatch(c -> arcs.get(c).label().startsWith("nsubj"));
    int subject = taken ? children(participle).filter(c -> c < participle && arcs.get(c).label().startsWith("nsubj")).findFirst().orElse(-1) : -1;
    if (subject >= 0) {
      arcs.set(subject, new Arc(verb + 1, children(verb).anyMatch(c -> arcs.get(c).label().equals("aux:pass")) ? "nsubj:pass" : "nsubj"));
      arcs.set(participle, new Arc(subject + 1, "acl"));
    }
  }

  /** "Accused them of [amod killing] farmers": they are said to have killed them. */
  private void gerund(int verb) {
    int noun = arcs.get(verb).head() - 1;
    boolean taken = noun == verb + 1 && verb > 0 && tags.get(verb).equals("VBG") && arcs.get(verb).label().equals("amod") && tags.get(noun).endsWith("S") && GERUND_BEHIND.contains(words.get(verb - 1));
    if (timed(verb, noun)) {
      arcs.set(verb, new Arc(arcs.get(noun).head(), "advcl"));
      arcs.set(noun, new Arc(verb + 1, "obj"));
      arcs.set(verb - 1, new Arc(verb + 1, "mark"));
      return;
    }
    int above = taken ? arcs.get(noun).head() - 1 : -1;
    if (above < 0 || above >= verb || !tags.get(above).startsWith("VB") || !arcs.get(noun).label().equals("obl") || arcs.get(verb - 1).head() != noun + 1) {
      return;
    }
    arcs.set(verb, new Arc(above + 1, "advcl"));
    arcs.set(noun, new Arc(verb + 1, "obj"));
    arcs.set(verb - 1, new Arc(verb + 1, "mark"));
  }

  /** "Since [amod losing] Goma, the army has": what is done before the main verb. */
  private boolean timed(int verb, int noun) {
    boolean opens = noun == verb + 1 && verb == 1 && tags.get(verb).equals("VBG") && arcs.get(verb).label().equals("amod") && TIMES.contains(words.get(0).toLowerCase(java.util.Locale.ROOT));
    return opens && arcs.get(0).head() == noun + 1 && arcs.get(noun).label().equals("obl") && arcs.get(noun).head() - 1 > noun;
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
