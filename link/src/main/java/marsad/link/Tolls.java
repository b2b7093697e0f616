// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.record.Count;
import marsad.record.Harm;

/** Low, best, high and ACLED's conservative number of one outcome, each by the rule that {@link Toll#rule} says in words. */
final class Tolls {
  private static final Map<String, Integer> ACLED_WORDS = Map.of("dozens", 12, "several dozen", 36, "hundreds", 100);

  private Tolls() {}

  /** True where one number may be what both mean. */
  static boolean compatible(Count one, Count other) {
    return startsBy(one, other.high()) && startsBy(other, one.high());
  }

  private static boolean startsBy(Count count, Optional<BigDecimal> end) {
    return count.low().isEmpty() || end.isEmpty() || count.low().get().compareTo(end.get()) <= 0;
  }

  /** @param accounts of one outcome and class of victims, superseded ones marked */
  static Toll of(Harm harm, List<Account> accounts) {
    List<Account> standing = accounts.stream().filter(a -> !a.superseded()).toList();
    Optional<BigDecimal> low = standing.stream().map(a -> a.count().low().orElse(BigDecimal.ZERO)).min(Comparator.naturalOrder());
    boolean open = standing.stream().anyMatch(a -> a.count().high().isEmpty());
    Optional<BigDecimal> high = open ? Optional.empty()
        : standing.stream().map(a -> a.count().high().orElseThrow()).max(Comparator.naturalOrder());
    Best best = best(standing);
    Optional<BigDecimal> conservative = standing.stream().map(Tolls::acled).min(Comparator.naturalOrder());
    return new Toll(harm.outcome(), harm.who(), harm.side(), low, best.number(), high, conservative, accounts);
  }

  /** The rule in words, with the numbers and names of this toll. */
  static String rule(Toll toll) {
    List<Account> standing = toll.accounts().stream().filter(a -> !a.superseded()).toList();
    return "low " + show(toll.low()) + ": the least that a standing account allows; best " + best(standing).rule(standing) + "; high "
        + (toll.high().isEmpty() ? "open: an account sets no upper bound" : show(toll.high()) + ": the most that a standing account allows")
        + "; conservative " + show(toll.conservative()) + ": the smallest number given (dozens read as 12, hundreds as 100); "
        + standing.size() + " of " + toll.accounts().size() + " accounts stand, the others were superseded by the same claimant";
  }

  private record Best(Optional<BigDecimal> number, List<Account> givers) {
    String rule(List<Account> standing) {
      return number.map(n -> n.toPlainString() + ": given by " + claimants(givers).size() + " of " + claimants(standing).size() + " claimants ("
          + String.join(", ", claimants(givers)) + "), the latest, then the smaller among equals").orElse("none: no account gives a number");
    }
  }

  /** The number that most claimants give; among equals the one given latest, then the smaller. */
  private static Best best(List<Account> standing) {
    TreeMap<BigDecimal, List<Account>> byNumber = new TreeMap<>();
    standing.forEach(a -> a.count().low().ifPresent(n -> byNumber.computeIfAbsent(n, k -> new ArrayList<>()).add(a)));
    Optional<Map.Entry<BigDecimal, List<Account>>> most = byNumber.entrySet().stream().max(Comparator
        .comparingInt((Map.Entry<BigDecimal, List<Account>> e) -> claimants(e.getValue()).size())
        .thenComparing(e -> latest(e.getValue()))
        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()));
    return most.map(m -> new Best(Optional.of(m.getKey()), m.getValue())).orElseGet(() -> new Best(Optional.empty(), List.of()));
  }

  private static TreeSet<String> claimants(List<Account> accounts) {
    TreeSet<String> names = new TreeSet<>();
    accounts.forEach(a -> names.add(a.claimant()));
    return names;
  }

  private static String latest(List<Account> accounts) {
    return accounts.stream().map(a -> a.asOf().map(Object::toString).orElse("")).max(Comparator.naturalOrder()).orElse("");
  }

  private static BigDecimal acled(Account account) {
    Optional<Integer> words = account.count().words().map(w -> ACLED_WORDS.get(w.toLowerCase(Locale.ROOT)));
    return words.map(BigDecimal::valueOf).orElseGet(() -> account.count().low().orElse(BigDecimal.ZERO));
  }

  private static String show(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("none");
  }
}
