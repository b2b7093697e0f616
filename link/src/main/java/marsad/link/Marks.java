// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.Set;
import java.util.TreeSet;
import marsad.record.Precision;

/** Compares what the words of two mentions name beside their fields: sites, occasions, names, numbers, parts of a town, and how each stands to other reports. */
final class Marks {
  private static final double SAME_THING = 0.6;
  private static final double OTHER_THING = -1;
  private static final double OTHER_SCENE = -0.4; // where one names many things, each may be a part of what the other tells
  private static final double NAME = 0.3;
  private static final double MOST_BY_NAMES = 1.8;
  private static final double NUMBER = 1;
  private static final int MOST_NUMBERS = 2;
  private static final double SAME_SIDE = 0.3;
  private static final double OTHER_SIDE = -1.5;
  private static final double ANOTHER = -2.6;
  private static final double CORRECTED = 1;
  private static final int SOME_DAYS = 3;
  private static final int NORTH_SOUTH = 3;
  private static final int EAST_WEST = 12;

  private final Nouns nouns;
  private final Nouns persons;
  private final long hurt;
  private final long sites;
  private final long ways;
  private final long backdrops;
  private final long occasions;

  Marks(NounFamilies families) {
    this.nouns = families.things();
    this.persons = families.people();
    this.hurt = persons.sort("person");
    this.ways = nouns.sort("way");
    this.sites = nouns.sort("site") | ways;
    this.backdrops = nouns.sort("backdrop");
    this.occasions = nouns.sort("occasion");
  }

  Weighed sites(Mention one, Mention other) {
    return things("site", one.wording().signs().things(), other.wording().signs().things(), sites, backdrops, ways, nouns);
  }

  Weighed occasions(Mention one, Mention other) {
    return things("occasion", one.wording().signs().things(), other.wording().signs().things(), occasions, 0, 0, nouns);
  }

  Weighed people(Mention one, Mention other) {
    return things("people", one.wording().signs().people(), other.wording().signs().people(), hurt, 0, 0, persons);
  }

  /**
   * @param of the families that count
   * @param shared families that count where both name them, and not where one does
   * @param beside families that may be named beside another of the same scene
   */
  private static Weighed things(String feature, long here, long there, long of, long shared, long beside, Nouns names) {
    long a = here & of;
    long b = there & of;
    long both = here & there & (of | shared);
    if (both != 0) {
      return new Weighed(feature, SAME_THING, () -> "both name " + names.told(both));
    }
    boolean scenes = Long.bitCount(a) + Long.bitCount(b) > 2 || (a & ~beside) == 0 || (b & ~beside) == 0;
    return a == 0 || b == 0 ? new Weighed(feature, 0, () -> "not named in both")
        : new Weighed(feature, scenes ? OTHER_SCENE : OTHER_THING, () -> names.told(a) + " here, " + names.told(b) + " there");
  }

  /** Names that stand in both, those left out that both have among their own places and parties; the fewer other reports have them, the more they tell. */
  Weighed capitals(Mention one, Mention other, Named named) {
    Set<String> both = new TreeSet<>();
    common(one.wording().signs().other(), other.wording().signs().capitals(), both);
    common(other.wording().signs().other(), one.wording().signs().capitals(), both);
    return Weighed.rounded("capitals", Math.min(MOST_BY_NAMES, NAME * both.stream().mapToDouble(named::rareness).sum()), () -> "names in both: " + both);
  }

  Weighed numbers(Mention one, Mention other) {
    Set<Integer> both = new TreeSet<>();
    common(one.wording().signs().numbers(), other.wording().signs().numbers(), both);
    return new Weighed("numbers", NUMBER * Math.min(MOST_NUMBERS, both.size()), () -> "numbers in both: " + both);
  }

  private static <T> void common(Set<T> one, Set<T> other, Set<T> both) {
    if (!one.isEmpty() && !other.isEmpty()) {
      one.stream().filter(other::contains).forEach(both::add);
    }
  }

  /** The north of a town is not its south. */
  Weighed sides(Mention one, Mention other) {
    int a = one.wording().signs().sides();
    int b = other.wording().signs().sides();
    boolean opposed = opposed(a, b, NORTH_SOUTH) || opposed(a, b, EAST_WEST);
    return a == 0 || b == 0 ? new Weighed("side", 0, () -> "no part of a town in both")
        : opposed ? new Weighed("side", OTHER_SIDE, () -> "other parts by the compass") : new Weighed("side", (a & b) != 0 ? SAME_SIDE : 0, () -> "the same part by the compass");
  }

  private static boolean opposed(int one, int other, int axis) {
    return (one & axis) != 0 && (other & axis) != 0 && (one & other & axis) == 0;
  }

  /** Who counts several happenings, or sums up days, tells another thing than who tells one. */
  Weighed several(Mention one, Mention other) {
    boolean a = counts(one, other);
    boolean b = counts(other, one);
    Mention longer = one.days() > other.days() ? one : other;
    Mention shorter = longer == one ? other : one;
    boolean days = longer.days() >= Math.max(SOME_DAYS, 2 * shorter.days()) && shorter.days() < SOME_DAYS && Wholes.sum(longer, shorter);
    return a != b && Wholes.more(a ? one : other, a ? other : one) ? new Weighed("several", Comparison.NEVER, () -> "the one counts several happenings, the other tells one")
        : new Weighed("several", days ? Comparison.NEVER : 0, () -> "the one sums up " + longer.days() + " days");
  }

  /** True where it counts happenings, tells of many places in a country of which the other tells a town, or names many places of one size of which the other names one; who names the district may mean all of them. */
  private static boolean counts(Mention mention, Mention other) {
    boolean places = mention.heads().size() > 2 && other.heads().stream().allMatch(Mention::exact);
    boolean far = Cues.Cue.MANY.in(mention.wording().signs().cues()) && mention.heads().stream().allMatch(p -> Mention.precision(p) == Precision.COUNTRY)
        && other.heads().stream().allMatch(Mention::exact);
    return Cues.Cue.SEVERAL.in(mention.wording().signs().cues()) || places || far;
  }

  Weighed another(Mention one, Mention other) {
    boolean vague = Math.max(one.days(), other.days()) >= SOME_DAYS;
    boolean a = further(one, vague);
    boolean b = further(other, vague);
    return new Weighed("another", a == b || Parties.handed(one, other) ? 0 : ANOTHER, () -> "the one tells of another than the first");
  }

  /** What came before within weeks came on another day, so that it tells nothing where both know the day. */
  private static boolean further(Mention mention, boolean vague) {
    int cues = mention.wording().signs().cues();
    return Cues.Cue.ANOTHER.in(cues) || vague && Cues.Cue.AGAIN.in(cues);
  }

  /** A report that puts an earlier one right means the same happening, though they differ in the day or the place. */
  Weighed corrected(Mention one, Mention other) {
    boolean told = Cues.Cue.CORRECTION.in(one.wording().signs().cues() | other.wording().signs().cues());
    return new Weighed("correction", told ? CORRECTED : 0, () -> "the one puts an earlier report right");
  }
}
