// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Joins mentions, the best pair first, as long as no member of the one group contradicts a member of the other: A like B and B like C do not
 * bring A and C together when these exclude one another.
 */
final class Clusters {
  static final int JOIN = 4000; // scores in thousandths
  static final int NEAR = 2500;
  private static final int CHECKED = 24; // members of each group that are compared with each other before they are joined
  private static final int MEAN = 2500;
  private static final int MEAN_UNDATED = 3500; // in groups of more than two: without a day one resembles another, and that a third
  private static final int KEPT_NEAR = 2;

  private final List<Mention> mentions;
  private final Comparison comparison;
  private final Set<String> apart;
  private final int[] leader;
  private final Map<Integer, List<Integer>> groups = new HashMap<>();
  private final List<Grounds.Forced> forced = new ArrayList<>();
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
    forced.add(new Grounds.Forced(Math.min(one, other), Math.max(one, other), decision));
  }

  /** Joins all pairs that reach the score, in an order that hangs on nothing but the mentions. */
  Grouped join(Pairs pairs) {
    Pairs joins = new Pairs();
    Pairs close = new Pairs();
    for (int at : pairs.bestFirst()) {
      int first = pairs.one(at);
      int second = pairs.other(at);
      int one = leader[first];
      int other = leader[second];
      if (one == other) {
        continue;
      }
      if (pairs.score(at) >= JOIN && agree(one, other)) {
        unite(one, other);
        joins.add(first, second, pairs.score(at));
      } else if (nearOf[first]++ < KEPT_NEAR || nearOf[second]++ < KEPT_NEAR) {
        close.add(first, second, pairs.score(at));
      }
    }
    return new Grouped(groups(), new Grounds(mentions, comparison, forced, joins, apart(close)));
  }

  /**
   * Indexes of mentions that tell one happening, and why.
   *
   * @param groups by their first member
   */
  record Grouped(List<List<Integer>> groups, Grounds grounds) {}

  /** Those whose mentions did not come together in another way. */
  private Pairs apart(Pairs close) {
    Pairs near = new Pairs();
    for (int at = 0; at < close.size(); at++) {
      if (leader[close.one(at)] != leader[close.other(at)]) {
        near.add(close.one(at), close.other(at), close.score(at));
      }
    }
    return near;
  }

  private boolean agree(int one, int other) {
    if (!apart.isEmpty() && group(one).stream().anyMatch(a -> group(other).stream().anyMatch(b -> keptApart(a, b)))) {
      return false;
    }
    long sum = 0;
    int pairs = 0;
    for (int a : some(group(one))) {
      for (int b : some(group(other))) {
        int score = comparison.score(mentions.get(a), mentions.get(b));
        if (score <= 1000 * Comparison.NEVER / 2) {
          return false;
        }
        sum += score;
        pairs++;
      }
    }
    return sum >= (long) least(one, other) * pairs;
  }

  /** What the members must agree by in the mean. */
  private int least(int one, int other) {
    boolean undated = Stream.concat(group(one).stream(), group(other).stream()).noneMatch(m -> mentions.get(m).bounded());
    return undated && group(one).size() + group(other).size() > 2 ? MEAN_UNDATED : MEAN;
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
  private List<List<Integer>> groups() {
    TreeMap<Integer, List<Integer>> all = new TreeMap<>();
    for (int i = 0; i < leader.length; i++) {
      all.computeIfAbsent(leader[i], l -> new ArrayList<>(2)).add(i);
    }
    return List.copyOf(all.values());
  }
}
