// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.read.Context;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.Actor;
import marsad.record.Count;
import marsad.record.Metric;
import marsad.record.Place;

/** Numbers that count nothing of their own and go on with the figure before: "3,700 troops in Bria and 400 in Goma", "in Aden doctors saw 450". */
final class Onward {
  private static final Set<Metric> MEASURES = Set.of(Metric.SHARE, Metric.MONEY, Metric.DISTANCE, Metric.AREA);
  private final FigureSentence in;
  private final Context context;
  private final Sentence sentence;

  Onward(FigureSentence in) {
    this.in = in;
    this.context = in.context();
    this.sentence = in.sentence();
  }

  Optional<FigureDraft> of(Mention<Count> count, List<FigureDraft> before, List<FigureDraft> told) {
    Optional<FigureDraft> here = before.stream().reduce((a, b) -> b);
    Optional<FigureDraft> last = here.or(() -> told.stream().filter(d -> d.ago(sentence) == 1).reduce((a, b) -> b)).filter(d -> !MEASURES.contains(d.metric()) && count.value().low().or(() -> count.value().high()).isPresent());
    boolean bare = count.covers(count.head()) && !next(count.to()).isNoun();
    return last.filter(d -> bare).flatMap(d -> placed(count, d, here.isPresent()).or(() -> more(count, d)).or(() -> front(count, d)));
  }

  private Token next(int at) {
    return sentence.token(Math.min(at, sentence.size() - 1));
  }

  /** "And 400 in Goma". */
  private Optional<FigureDraft> placed(Mention<Count> count, FigureDraft last, boolean here) {
    boolean joined = here && count.from() > 0 && sentence.token(count.from() - 1).form().matches("and|,|;|or");
    List<Found<Place>> there = joined ? behind(count.to()) : List.of();
    return there.isEmpty() ? Optional.empty() : Optional.of(at(last.again(count, last.who(), last.when(), count.from(), count.to()), there, end(count.to())));
  }

  private int end(int to) {
    return context.places().in(sentence).stream().filter(p -> p.from() >= to && p.from() <= to + 3).findFirst().map(Mention::to).orElse(to);
  }

  private List<Found<Place>> behind(int to) {
    boolean site = to < sentence.size() && in.is("site-preposition", to);
    return !site ? List.of() : context.places().in(sentence).stream().filter(p -> p.from() > to && p.from() <= to + 3).limit(1).map(Found::of).toList();
  }

  /** "Another 1,500 stayed behind", "its partners have sent another 900". */
  private Optional<FigureDraft> more(Mention<Count> count, FigureDraft last) {
    boolean one = count.from() > 0 && (in.is("one-more", count.from() - 1) || in.is("one-more", count.from()));
    boolean state = sentence.governor(count.head()).filter(e -> e.base().equals("nsubj:pass")).isPresent(); // "another 620 are wanted"
    if (!one || state) {
      return Optional.empty();
    }
    int verb = sentence.governor(count.head()).map(Edge::governor).filter(v -> v >= 0 && sentence.token(v).isVerb()).orElse(-1);
    boolean had = last.metric() == Metric.FIGHTERS && verb >= 0 && verb < count.from() && in.is("have-force", verb);
    Optional<Mention<Actor>> who = had ? sentence.children(verb, "nsubj").stream().flatMap(e -> in.parties().actor(sentence, e.dependent()).stream()).findFirst() : Optional.empty();
    List<Found<Place>> there = verb < 0 ? List.of() : stated(verb);
    return Optional.of(at(last.again(count, who.or(last::who), last.when(), Math.max(0, Math.min(count.from() - 1, verb < 0 ? count.from() : verb)), Math.max(count.to(), verb + 1)), there, 0));
  }

  /** "In Aden alone doctors saw 2,450", "in Israel 28 were lost". */
  private Optional<FigureDraft> front(Mention<Count> count, FigureDraft last) {
    Optional<Edge> up = sentence.governor(count.head()).filter(e -> e.governor() >= 0 && e.base().matches("obj|nsubj|nsubj:pass|root"));
    List<Found<Place>> there = context.places().in(sentence).stream().filter(p -> p.to() <= count.from() && p.from() > 0 && in.is("site-preposition", p.from() - 1) && (p.from() == 1 || sentence.token(p.from() - 2).form().matches("[,;:]|and|while|but"))).reduce((a, b) -> b).map(Found::of).stream().toList();
    boolean same = up.isPresent() && !there.isEmpty() && sentence.token(up.get().governor()).isVerb() && last.unit().equals("people");
    return same ? Optional.of(at(last.again(count, last.who(), last.when(), Math.min(count.from(), up.get().governor()), Math.max(count.to(), up.get().governor() + 1)), there, 0)) : Optional.empty();
  }

  private List<Found<Place>> stated(int verb) {
    return sentence.children(verb, "obl").stream().flatMap(e -> context.places().at(sentence, e.dependent()).stream()).limit(1).map(Found::of).toList();
  }

  private FigureDraft at(FigureDraft draft, List<Found<Place>> there, int to) {
    return new FigureDraft(sentence, draft.metric(), draft.count(), draft.unit(), draft.count().head(), draft.who(), there.isEmpty() ? draft.where() : there, draft.when(), draft.chains(), draft.background(), draft.hedged(), draft.from(), Math.max(to, draft.to()));
  }
}
