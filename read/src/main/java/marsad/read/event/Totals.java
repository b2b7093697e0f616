// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import marsad.read.Context;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.record.Period;

/** Tells a running total (a figure) from the toll of one incident (harm): events and figures ask the same question here. */
public final class Totals {
  private static final BigDecimal CROWD = BigDecimal.valueOf(10_000); // more than flee from one incident
  private static final int ONE_OPERATION_DAYS = 3;
  private static final Set<String> SINCE = Set.of("since");

  private Totals() {}

  /**
   * True where the people harmed that a word tells ("killed") are counted over a period or several incidents.
   *
   * @param word the verb or noun of harm
   */
  public static boolean isTotal(Context context, Sentence sentence, int word) {
    boolean war = sentence.dependents(word, "nsubj", "obl", "nmod").stream().map(Edge::dependent)
        .anyMatch(i -> Set.of("war", "conflict", "uprising", "insurgency", "violence", "crisis", "unrest", "rebellion").contains(sentence.token(i).lemma()));
    boolean since = sentence.dependents(word, "obl", "nmod", "advcl").stream().anyMatch(e -> SINCE.contains(e.detail()))
        || sentence.tokens().stream().anyMatch(t -> t.lower().equals("since") && Math.abs(t.index() - word) < 14);
    if (crowd(context, sentence, word)) {
      return true;
    }
    boolean within = sentence.tokens().stream().anyMatch(t -> t.index() > 1 && t.lower().matches("hours|days|weeks|months|years") && sentence.token(t.index() - 1).pos().equals("CD")
        && sentence.token(t.index() - 2).lower().matches("in|over|within|past|last") && Math.abs(t.index() - word) < 12);
    if (within) {
      return true;
    }
    if (!war && !since) {
      return false;
    }
    boolean attack = since && !war && !sentence.dependents(word, "nsubj").isEmpty() && sentence.dependents(word, "nsubj:pass").isEmpty();
    Optional<Period> period = context.times().of(sentence, word, false).value();
    boolean brief = attack && period.flatMap(Period::from).isPresent() && context.document().report().published()
        .filter(p -> !period.get().from().get().plusDays(ONE_OPERATION_DAYS).isBefore(p)).isPresent();
    return !brief;
  }

  private static boolean crowd(Context context, Sentence sentence, int word) {
    return sentence.dependents(word, "nsubj", "nsubj:pass", "obj").stream().flatMap(e -> context.counts().on(sentence, e.dependent()).stream())
        .anyMatch(c -> c.value().low().filter(n -> n.compareTo(CROWD) >= 0).isPresent());
  }
}
