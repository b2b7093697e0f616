// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import marsad.read.language.label.Tagger;

/**
 * A sentence whose known names are each one and the same word while it is tagged and parsed, so that who is named changes nothing about
 * what is read of the rest, and names of many words cannot lead the parser astray. Afterwards the names' own tokens stand there again.
 */
final class Masked {
  private static final String ONE = "NATO";
  private static final String MANY = "Americans";
  private static final Map<String, String> TAGS = Map.of("the", "DT", "of", "IN", "in", "IN", "for", "IN", "and", "CC", "'s", "POS", "’s", "POS", "-", "HYPH", "to", "TO");

  private final Sentence sentence;
  private final List<Unit> units = new ArrayList<>();
  private final int[] unitOf;

  /** What the parser sees as one token: tokens of the sentence from, to (exclusive), and the word that stands for a name. */
  record Unit(int from, int to, Optional<String> word) {
    int head() {
      return to - 1;
    }
  }

  Masked(Sentence sentence, List<Parser.Name> names) {
    this.sentence = sentence;
    this.unitOf = new int[sentence.size()];
    int at = 0;
    for (Parser.Name name : names) {
      while (at < name.from()) {
        units.add(new Unit(at, ++at, Optional.empty()));
      }
      units.add(new Unit(name.from(), name.to(), Optional.of(name.many() ? MANY : ONE)));
      at = name.to();
    }
    while (at < sentence.size()) {
      units.add(new Unit(at, ++at, Optional.empty()));
    }
    for (int u = 0; u < units.size(); u++) {
      java.util.Arrays.fill(unitOf, units.get(u).from(), units.get(u).to(), u);
    }
  }

  List<Unit> units() {
    return units;
  }

  /** Parts of speech, told with every name as one of a single body; only what directly follows a plural is told with a plural before it. */
  List<String> tags(List<String> words, Tagger tagger) {
    List<String> one = new ArrayList<>(words);
    for (int u = 0; u < units.size(); u++) {
      if (units.get(u).word().isPresent()) {
        one.set(u, ONE);
      }
    }
    List<String> tags = new ArrayList<>(tagger.tags(one));
    if (!one.equals(words)) {
      List<String> many = tagger.tags(words);
      for (int u = 0; u + 1 < units.size(); u++) {
        if (units.get(u).word().filter(MANY::equals).isPresent()) {
          tags.set(u + 1, many.get(u + 1));
        }
      }
    }
    return tags;
  }

  /** From here on a name is the same word whether it is of one or of many, so that the tree does not hang on that. */
  void alike(List<CoreLabel> labels) {
    for (int u = 0; u < units.size(); u++) {
      if (units.get(u).word().isPresent()) {
        labels.get(u).setTag("NNP");
        labels.get(u).setWord(MANY);
        labels.get(u).setValue(MANY);
      }
    }
  }

  /** The tokens of the sentence with what was found out of those that stood for them. */
  List<Token> tokens(List<Token> parsed) {
    List<Token> tokens = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      Unit unit = units.get(unitOf[token.index()]);
      Token found = parsed.get(unitOf[token.index()]);
      tokens.add(unit.word().isEmpty() ? new Token(token.index(), token.form(), found.lemma(), found.pos(), found.entity(), token.at()) : inside(token, unit));
    }
    return tokens;
  }

  private static Token inside(Token token, Unit unit) {
    boolean small = Character.isLowerCase(token.form().codePointAt(0));
    boolean many = unit.word().filter(MANY::equals).isPresent() && token.index() == unit.head();
    String tag = Optional.ofNullable(TAGS.get(token.lower())).filter(t -> token.index() != unit.head()).orElse(small ? many ? "NNS" : "NN" : many ? "NNPS" : "NNP");
    boolean bare = small && many && token.lower().endsWith("s");
    String lemma = bare ? token.lower().substring(0, token.lower().length() - 1) : small ? token.lower() : token.form();
    return new Token(token.index(), token.form(), lemma, tag, tag.startsWith("NN") ? "ORGANIZATION" : "O", token.at());
  }

  /** The edges between units as edges between the heads of names; what else belongs to a name hangs on its head. */
  List<Edge> edges(List<Edge> parsed) {
    List<Edge> edges = new ArrayList<>();
    parsed.forEach(e -> edges.add(new Edge(e.governor() < 0 ? -1 : units.get(e.governor()).head(), units.get(e.dependent()).head(), e.relation())));
    for (Unit unit : units) {
      for (int i = unit.from(); i < unit.head(); i++) {
        edges.add(new Edge(unit.head(), i, sentence.token(i).form().toLowerCase(Locale.ROOT).equals("the") ? "det" : "compound"));
      }
    }
    edges.sort(Comparator.comparingInt(Edge::dependent).thenComparingInt(Edge::governor).thenComparing(Edge::relation));
    return edges;
  }
}
