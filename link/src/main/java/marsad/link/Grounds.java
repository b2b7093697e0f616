// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Why mentions stand together and why others nearly do; the words are made when they are asked for. */
final class Grounds {
  private static final Comparator<Bond> BEST = Comparator.comparingInt((Bond b) -> -b.score()).thenComparingInt(Bond::one).thenComparingInt(Bond::other);
  private final List<Mention> mentions;
  private final Comparison comparison;
  private final List<Forced> forced;
  private final Pairs joins;
  private final Pairs near;
  private final Pairs.Of forcedOf;
  private final Pairs.Of joinsOf;
  private final Pairs.Of nearOf;

  /**
   * @param forced what persons joined
   * @param joins the pairs that made the groups
   * @param near pairs that came close, and pairs that reached the score but whose groups contradict
   */
  Grounds(List<Mention> mentions, Comparison comparison, List<Forced> forced, Pairs joins, Pairs near) {
    this.mentions = mentions;
    this.comparison = comparison;
    this.forced = forced;
    this.joins = joins;
    this.near = near;
    Pairs byPersons = new Pairs();
    forced.forEach(f -> byPersons.add(f.one(), f.other(), 0));
    this.forcedOf = byPersons.byMention(mentions.size());
    this.joinsOf = joins.byMention(mentions.size());
    this.nearOf = near.byMention(mentions.size());
  }

  /** Two mentions joined by a person, the smaller index first. */
  record Forced(int one, int other, Reason decision) {}

  /** A pair in one of the lists. */
  private record Bond(int score, int one, int other) {}

  /** The joins of these mentions with their reasons, the best first. */
  List<Join> joins(List<Mention> group, int most) {
    Stream<Join> scored = best(group, joins, joinsOf, most).map(this::told);
    Stream<Join> decided = group.stream().flatMapToInt(m -> forcedOf.of(m.index())).distinct().mapToObj(forced::get).distinct()
        .sorted(Comparator.comparingInt(Forced::one).thenComparingInt(Forced::other)).map(f -> new Join(id(f.one()), id(f.other()), 0, List.of(f.decision())));
    return Stream.concat(scored, decided).limit(most).toList();
  }

  /** What nearly belongs to these mentions, with the reasons, the best first. */
  List<Join> near(List<Mention> group, int most) {
    return best(group, near, nearOf, most).map(this::told).toList();
  }

  private static Stream<Bond> best(List<Mention> group, Pairs pairs, Pairs.Of of, int most) {
    IntStream places = group.stream().flatMapToInt(m -> of.of(m.index())).distinct();
    return places.mapToObj(at -> new Bond(pairs.score(at), pairs.one(at), pairs.other(at))).sorted(BEST).limit(most);
  }

  private Join told(Bond bond) {
    return comparison.compare(mentions.get(bond.one()), mentions.get(bond.other()));
  }

  private String id(int mention) {
    return mentions.get(mention).id();
  }
}
