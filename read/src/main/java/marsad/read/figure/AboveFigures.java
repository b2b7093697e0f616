// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.util.List;
import java.util.Optional;
import marsad.read.Mention;
import marsad.read.figure.FigureWords.Rule;
import marsad.read.language.Sentence;
import marsad.record.Count;
import marsad.record.Metric;

/** Numbers whose measure the words around them tell, mostly the verb above: "900 have been wounded". */
final class AboveFigures {
  private final FigureWords words;
  private final Sentence sentence;
  private final Counted counted;
  private final AboveNeeds needs;
  private final FigureDrafts drafts;

  AboveFigures(FigureSentence in, FigureDrafts drafts) {
    this.words = in.words();
    this.sentence = in.sentence();
    this.counted = new Counted(in);
    this.needs = new AboveNeeds(in);
    this.drafts = drafts;
  }

  Optional<FigureDraft> of(Mention<Count> count, List<FigureDraft> before) {
    for (int teller : Tellers.of(sentence, count)) {
      Optional<Rule> found = words.at("above", sentence, teller).filter(r -> !otherwise(r, teller, count) && Counted.enough(count, r) && counted.people(count));
      if (found.isPresent()) {
        Rule rule = found.get();
        return needs.met(rule.needs(), teller, count, before) ? Optional.of(drafts.of(count, needs.camped(teller, rule.metric()), counted.unit(count, rule), teller, rule.needs())) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The word means something else here. */
  private boolean otherwise(Rule rule, int teller, Mention<Count> count) {
    boolean lives = rule.metric() == Metric.POPULATION;
    boolean to = teller + 1 < sentence.size() && sentence.token(teller + 1).lower().equals("to");
    boolean noun = rule.needs().matches("home|done") && !sentence.token(teller).isVerb(); // "the security forces"
    boolean back = lives && rule.needs().equals("stock") && sentence.token(teller).pos().startsWith("RB") && !to; // "to bring 400 men home"
    boolean cause = rule.metric() == Metric.FIGHTERS && !sentence.children(teller, "case").isEmpty(); // "damaged by fighting"
    return noun || back || cause || lives && teller == count.head() && fled(count);
  }

  /** "Inhabitants have fled": what becomes of them goes before what they are. */
  private boolean fled(Mention<Count> count) {
    return sentence.governor(count.head()).filter(e -> e.governor() >= 0 && e.base().matches("nsubj|nsubj:pass|obj"))
        .filter(e -> words.at("above", sentence, e.governor()).filter(r -> r.metric() != Metric.POPULATION).isPresent()).isPresent();
  }

  /** "Some 40 deaths and 90 injuries": each noun tells its own. */
  boolean another(Mention<Count> count, List<FigureDraft> before) {
    return !before.isEmpty() && sentence.token(count.head()).isNoun() && words.at("above", sentence, count.head())
        .filter(r -> FigureJoins.HARMED.contains(r.metric()) && r.metric() != before.get(before.size() - 1).metric()).isPresent();
  }
}
