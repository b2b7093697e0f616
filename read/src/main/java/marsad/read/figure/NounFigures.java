// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.util.Optional;
import java.util.stream.Stream;
import marsad.read.Mention;
import marsad.read.figure.FigureWords.Rule;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.record.Count;
import marsad.record.Metric;

/** Numbers whose measure the noun counted tells: "9,000 refugees", "the number of prisoners has risen to 900". */
final class NounFigures {
  private final FigureSentence in;
  private final FigureWords words;
  private final Sentence sentence;
  private final Counted counted;
  private final NounNeeds needs;
  private final FigureDrafts drafts;

  NounFigures(FigureSentence in, FigureDrafts drafts) {
    this.in = in;
    this.words = in.words();
    this.sentence = in.sentence();
    this.counted = new Counted(in);
    this.needs = new NounNeeds(in);
    this.drafts = drafts;
  }

  Optional<FigureDraft> of(Mention<Count> count) {
    return words.at("noun", sentence, count.head()).filter(r -> Counted.enough(count, r)).filter(r -> needs.met(r.needs(), count.head())).filter(r -> r.metric() != Metric.FIGHTERS || !givesUp(count))
        .map(r -> drafts.of(count, r.metric(), counted.unit(count, r), count.head(), r.needs()));
  }

  /** "Including 300 gunmen, left on buses", "40 soldiers surrendered": no stock of men. */
  private boolean givesUp(Mention<Count> count) {
    int at = count.head();
    for (int steps = 0; steps < 4; steps++) {
      Optional<Edge> up = sentence.governor(at).filter(e -> e.governor() >= 0 && e.base().matches("nsubj|nsubj:pass|nmod|conj|appos|dep|obj"));
      if (up.isEmpty() || in.is("gives-up", sentence.token(up.get().governor()).lemma()) && sentence.token(up.get().governor()).isVerb()) {
        return up.isPresent();
      }
      at = up.get().governor();
    }
    return false;
  }

  /** "26 massacres in January" are not 26 dead. */
  Optional<FigureDraft> series(Mention<Count> count) {
    return of(count).filter(d -> words.at("noun", sentence, count.head()).filter(r -> r.needs().equals("series")).isPresent());
  }

  /** "The number of prisoners has risen to 900": what the number is of. */
  Optional<FigureDraft> number(Mention<Count> count) {
    Optional<Edge> up = sentence.governor(count.head()).filter(e -> e.governor() >= 0 && e.base().matches("obl|obj") && count.covers(count.head()));
    return up.flatMap(e -> of(e.governor())).flatMap(noun -> {
      Optional<Rule> rule = words.at("noun", sentence, noun).filter(r -> !r.needs().equals("peopled") && Counted.enough(count, r) && r.unit().equals("people"));
      return rule.map(r -> drafts.stock(count, r.metric(), r.unit(), noun).about(in.parties().actor(sentence, noun)));
    });
  }

  /** What a number is of that a verb tells. */
  private Optional<Integer> of(int verb) {
    Stream<Integer> numbers = sentence.children(verb, "nsubj", "obj").stream().map(Edge::dependent).filter(i -> in.is("number-of", sentence.token(i).lemma()));
    return numbers.flatMap(i -> sentence.children(i, "nmod").stream()).map(Edge::dependent).filter(i -> words.at("noun", sentence, i).isPresent()).findFirst();
  }
}
