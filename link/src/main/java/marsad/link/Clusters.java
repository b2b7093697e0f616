// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Joins mentions, the best pair first, as long as no member of the one group contradicts a member of the other: A like B and B like C do not
 * bring A and C together when these exclude one another.
 */
final class Clusters {
  static final double JOIN = 4.0;
  static final double NEAR = 2.5;
  private static final int CHECKED = 24; // members of each group that are compared with each other before they are joined
  private static final double MEAN = 2.5;
  private static final int KEPT_NEAR = 2;

  private final List<Mention> mentions;
  private final Comparison comparison;
  private final Set<String> apart;
  private final int[] leader;
  private final Map<Integer, List<Integer>> groups = new HashMap<>();
  private final List<Pair> joins = new ArrayList<>();
  private final List<Pair> near = new ArrayList<>();
  private final int[] nearOf; // how many near ones of each mention are kept

  /** @param apart pairs of record ids, one written after the other, that persons keep apart */
  Clusters(List<Mention> mentions, Comparison comparison, Set<String> apart) {
    this.mentions = mentions;
    this.comparison = comparison;
    this.apart = apart;
    this.leader = new int[mentions.size()];
    this.nearOf = new int[mentions.size()];
    for (int i = 0; i < leader.length; i++) {
      leader[i] = i;
    }
  }

  /** Together by decision of a person, whatever speaks against it. */
  void force(int one, int other, Reason decision) {
    if (leader[one] != leader[other]) {
      unite(leader[one], leader[other]);
    }
    joins.add(new Pair(Math.min(one, other), Math.max(one, other), 0, Optional.of(decision)));
  }

  /** Joins all pairs that reach the score, in an order that hangs on nothing but the mentions. */
  void join(List<Pair> pairs) {
    List<Pair> best = new ArrayList<>(pairs);
    best.sort(Comparator.comparingDouble((Pair s) -> -s.score()).thenComparingInt(Pair::one).thenComparingInt(Pair::other));
    for (Pair pair : best) {
      int one = leader[pair.one()];
      int other = leader[pair.other()];
      if (one == other) {
        continue;
      }
      if (pair.score() >= JOIN && agree(one, other)) {
        unite(one, other);
        joins.add(pair);
      } else if (nearOf[pair.one()]++ < KEPT_NEAR || nearOf[pair.other()]++ < KEPT_NEAR) {
        near.add(pair);
      }
    }
    near.removeIf(n -> leader[n.one()] == leader[n.other()]);
  }

  /**
   * Indexes of two mentions.
   *
   * @param decision of a person who joined them
   */
  record Pair(int one, int other, double score, Optional<Reason> decision) {}

  private boolean agree(int one, int other) {
    if (!apart.isEmpty() && group(one).stream().anyMatch(a -> group(other).stream().anyMatch(b -> keptApart(a, b)))) {
      return false;
    }
    double sum = 0;
    int pairs = 0;
    for (int a : some(group(one))) {
      for (int b : some(group(other))) {
        double score = comparison.compare(mentions.get(a), mentions.get(b)).score();
        if (score <= Comparison.NEVER / 2) {
          return false;
        }
        sum += score;
        pairs++;
      }
    }
    return sum / pairs >= MEAN;
  }

  private boolean keptApart(int one, int other) {
    return apart.contains(mentions.get(one).id() + mentions.get(other).id());
  }

  private static List<Integer> some(List<Integer> group) {
    return group.size() <= CHECKED ? group : group.subList(0, CHECKED);
  }

  private List<Integer> group(int leading) {
    return groups.getOrDefault(leading, List.of(leading));
  }

  private void unite(int one, int other) {
    int first = Math.min(one, other);
    int second = Math.max(one, other);
    List<Integer> all = new ArrayList<>(group(first));
    all.addAll(group(second));
    all.sort(null);
    group(second).forEach(m -> leader[m] = first);
    groups.remove(second);
    groups.put(first, all);
  }

  /** Every group, by its first member. */
  List<List<Integer>> groups() {
    TreeMap<Integer, List<Integer>> all = new TreeMap<>();
    for (int i = 0; i < leader.length; i++) {
      all.computeIfAbsent(leader[i], l -> new ArrayList<>()).add(i);
    }
    return List.copyOf(all.values());
  }

  /** The joins that made the groups. */
  List<Pair> joins() {
    return joins;
  }

  /** Pairs that came close, and pairs that reached the score but whose groups contradict. */
  List<Pair> near() {
    return near;
  }

  /** A pair with its reasons. */
  Join told(Pair pair) {
    Mention one = mentions.get(pair.one());
    Mention other = mentions.get(pair.other());
    return pair.decision().map(d -> new Join(one.id(), other.id(), 0, List.of(d))).orElseGet(() -> comparison.compare(one, other));
  }
}
