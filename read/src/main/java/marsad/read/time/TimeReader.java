// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.time;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import marsad.read.Document;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.Times;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.How;
import marsad.record.Period;

/** Reads the times of one report, sentence after sentence, since "the next day" hangs on what was told before. */
public final class TimeReader implements Times {
  private static final Set<String> TO_COME = Set.of("will", "'ll", "would", "shall", "scheduled", "due", "set", "expected", "planned", "plans", "plan", "upcoming", "slated", "next");
  private static final Set<String> CLAUSES = Set.of("acl:relcl", "advcl", "ccomp", "parataxis", "acl", "conj", "csubj");

  private final Optional<LocalDate> published;
  private final Map<Integer, List<Mention<Period>>> bySentence = new TreeMap<>();

  public static Times read(TimeWords words, SmallNumbers numbers, Document document) {
    return new TimeReader(words, numbers, document);
  }

  private TimeReader(TimeWords words, SmallNumbers numbers, Document document) {
    this.published = document.report().published();
    TimeGrammar grammar = new TimeGrammar(words, numbers);
    Optional<LocalDate> anchor = Optional.empty();
    for (Sentence sentence : document.sentences()) {
      List<String> lower = sentence.tokens().stream().map(Token::lower).toList();
      boolean future = lower.stream().anyMatch(TO_COME::contains) || isTo(lower);
      List<Moment> moments = grammar.read(lower, published, anchor, future);
      bySentence.put(sentence.index(), moments.stream().map(m -> mention(sentence, m)).toList());
      anchor = lastDay(moments).isPresent() ? lastDay(moments) : anchor;
    }
  }

  /** "The truce is to take effect". */
  private static boolean isTo(List<String> lower) {
    return java.util.stream.IntStream.range(1, lower.size()).anyMatch(i -> lower.get(i).equals("to") && Set.of("is", "are").contains(lower.get(i - 1)));
  }

  private static Optional<LocalDate> lastDay(List<Moment> moments) {
    return moments.stream().filter(m -> m.period().from().isPresent() && m.period().from().equals(m.period().to())).reduce((a, b) -> b).flatMap(m -> m.period().from());
  }

  private static Mention<Period> mention(Sentence sentence, Moment moment) {
    How how = moment.sort().equals("anchor") ? How.RESOLVED : How.STATED;
    return new Mention<>(moment.period(), moment.from(), moment.to(), moment.to() - 1, how, List.of(sentence.at(moment.from(), moment.to())));
  }

  @Override
  public List<Mention<Period>> in(Sentence sentence) {
    return bySentence.getOrDefault(sentence.index(), List.of());
  }

  @Override
  public Found<Optional<Period>> of(Sentence sentence, int trigger, boolean ongoing) {
    Optional<Mention<Period>> said = in(sentence).stream().filter(m -> reaches(sentence, trigger, m))
        .min(Comparator.comparingInt(m -> cost(sentence, trigger, m)));
    if (said.isPresent()) {
      Mention<Period> m = said.get();
      return new Found<>(Optional.of(m.value()), m.how(), m.spans());
    }
    return Found.byDefault(Optional.of(published.map(Period::until).orElseGet(Period::unknown)));
  }

  /** Distance in clauses first, then in words. */
  private static int cost(Sentence sentence, int trigger, Mention<Period> mention) {
    int gap = Math.min(Math.abs(mention.from() - trigger), Math.abs(mention.to() - 1 - trigger));
    return 100 * clausesBetween(sentence, trigger, mention) + gap;
  }

  private static boolean reaches(Sentence sentence, int trigger, Mention<Period> mention) {
    return clausesBetween(sentence, trigger, mention) < 3;
  }

  /** How many clause borders lie on the way from the trigger up to what holds the time, and down to it (which counts double). */
  private static int clausesBetween(Sentence sentence, int trigger, Mention<Period> mention) {
    if (!sentence.parsed()) {
      return 0;
    }
    int top = mention.from();
    for (int i = mention.from(); i < mention.to(); i++) {
      int governor = sentence.governor(i).map(Edge::governor).orElse(-1);
      if (!mention.covers(governor)) {
        top = i;
      }
    }
    int holder = sentence.governor(top).map(Edge::governor).orElse(-1);
    int at = trigger;
    int up = 0;
    for (int steps = 0; at >= 0 && steps < sentence.size(); steps++) {
      if (at == holder || at == top || holder >= 0 && sentence.below(holder, at)) {
        return up + 2 * bordersBelow(sentence, holder, at);
      }
      Optional<Edge> edge = sentence.governor(at);
      up += edge.filter(e -> CLAUSES.contains(e.base()) || CLAUSES.contains(e.relation())).isPresent() ? 1 : 0;
      at = edge.map(Edge::governor).orElse(-1);
    }
    return up;
  }

  private static int bordersBelow(Sentence sentence, int holder, int ancestor) {
    int borders = 0;
    int at = holder;
    for (int steps = 0; at >= 0 && at != ancestor && steps < sentence.size(); steps++) {
      Optional<Edge> edge = sentence.governor(at);
      borders += edge.filter(e -> CLAUSES.contains(e.base()) || CLAUSES.contains(e.relation())).isPresent() ? 1 : 0;
      at = edge.map(Edge::governor).orElse(-1);
    }
    return borders;
  }
}
