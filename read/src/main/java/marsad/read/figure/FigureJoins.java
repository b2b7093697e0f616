// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.read.Context;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.language.Sentence;
import marsad.record.Actor;
import marsad.record.Count;
import marsad.record.How;
import marsad.record.Metric;
import marsad.record.Period;

/** What numbers told beside each other take from each other: who, when, where and by whom. */
final class FigureJoins {
  static final Set<Metric> HARMED = Set.of(Metric.KILLED, Metric.INJURED, Metric.DISPLACED);
  private final FigureSentence in;
  private final Context context;
  private final Sentence sentence;
  private final List<FigureDraft> told;

  /** @param told in the sentences before */
  FigureJoins(FigureSentence in, List<FigureDraft> told) {
    this.in = in;
    this.context = in.context();
    this.sentence = in.sentence();
    this.told = told;
  }

  /** "Holds 14 towns, up from nine in June": June is not when it holds 14. */
  FigureDraft timed(FigureDraft now, FigureDraft then) {
    boolean same = then.when().how() == How.STATED && !then.when().spans().isEmpty() && then.when().spans().equals(now.when().spans());
    boolean taken = same && (compared(then) || in.is("raise-total", sentence.token(then.teller()).lemma()));
    Period day = context.document().report().published().map(Period::day).orElse(Period.unknown());
    return taken ? now.again(now.count(), now.who(), new Found<>(Optional.of(day), How.DEFAULT, List.of()), now.from(), now.to()) : now;
  }

  private boolean compared(FigureDraft then) {
    return then.from() >= 0 && sentence.tokens().subList(then.from(), then.count().from()).stream()
        .anyMatch(t -> t.lower().equals("from") || in.is("compared-lead", t.lower()) || in.is("compared-alone", t.lower()));
  }

  /** "It has killed 9,000 and driven two million from their homes": without a place or a time of its own where and when the other is. */
  FigureDraft beside(FigureDraft draft, List<FigureDraft> before) {
    Optional<FigureDraft> here = before.stream().filter(d -> HARMED.contains(d.metric())).reduce((a, b) -> b);
    Optional<FigureDraft> earlier = told.stream().filter(d -> HARMED.contains(d.metric()) && d.ago(sentence) == 1).reduce((a, b) -> b).filter(d -> more(draft.count()));
    Optional<FigureDraft> other = here.or(() -> earlier).filter(d -> HARMED.contains(draft.metric()) && draft.unit().equals(d.unit()));
    boolean open = draft.where().stream().noneMatch(p -> p.how() == How.STATED || p.how() == How.RESOLVED) && draft.when().how() == How.DEFAULT;
    return other.filter(o -> open).map(o -> joined(draft, o, here.isPresent())).orElse(draft);
  }

  private static FigureDraft joined(FigureDraft draft, FigureDraft other, boolean here) {
    Optional<Mention<Actor>> who = draft.who().or(() -> here ? Optional.empty() : other.who());
    Found<List<List<String>>> chains = draft.chains().value().isEmpty() ? other.chains() : draft.chains();
    return new FigureDraft(draft.sentence(), draft.metric(), draft.count(), draft.unit(), draft.teller(), who, other.where(), other.when(), chains,
        other.background(), draft.hedged(), draft.from(), draft.to());
  }

  /** "Another 900 have been wounded". */
  private boolean more(Mention<Count> count) {
    return sentence.tokens().subList(Math.max(0, count.from() - 2), Math.max(count.to(), count.head())).stream().anyMatch(t -> in.is("one-more", t.lower()));
  }
}
