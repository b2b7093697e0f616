// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.util.Optional;
import marsad.read.Mention;
import marsad.read.language.Sentence;
import marsad.record.Count;

/** Figures of where a number stands, unless it is the toll of the one incident that the report tells. */
final class LevelFigures {
  private final FigureSentence in;
  private final Sentence sentence;
  private final FigureDrafts drafts;
  private final boolean tolls;

  /** @param tolls true where the report tells of an incident with a toll */
  LevelFigures(FigureSentence in, FigureDrafts drafts, boolean tolls) {
    this.in = in;
    this.sentence = in.sentence();
    this.drafts = drafts;
    this.tolls = tolls;
  }

  /** "Abductions climbed to 389": no toll of the one incident that the report tells. */
  Optional<FigureDraft> of(Mention<Count> count) {
    return new Levels(in).of(count).filter(l -> Counted.enough(count, l.rule()))
        .filter(l -> !l.rule().needs().equals("total") || running(l.noun(), count))
        .map(l -> drafts.of(over(count), l.rule().metric(), l.rule().unit().equals("things") ? sentence.token(l.noun()).lower() : l.rule().unit(), l.noun(), l.rule().needs()).about(l.who()));
  }

  /** "The number of abductions climbed to 389". */
  Optional<FigureDraft> numbered(Mention<Count> count) {
    return of(count).filter(d -> sentence.tokens().subList(Math.max(0, d.teller() - 8), d.teller() + 1).stream().anyMatch(t -> in.is("number-of", t.lower())));
  }

  /** "Topped 1,900": more than that. */
  private Mention<Count> over(Mention<Count> count) {
    boolean over = count.from() > 0 && in.is("over-level", sentence.token(count.from() - 1).lemma()) && count.value().low().equals(count.value().high());
    return over ? Counted.over(count) : count;
  }

  private boolean running(int noun, Mention<Count> count) {
    boolean thousands = count.value().low().or(() -> count.value().high()).filter(n -> n.intValue() >= 1000).isPresent();
    return thousands || !tolls || in.total(noun) || in.total(in.verb(noun)) || in.times().war();
  }
}
