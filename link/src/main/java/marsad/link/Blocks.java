// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import marsad.record.Actor;
import marsad.record.Harm;
import marsad.record.Place;
import marsad.record.Precision;

/**
 * Which mentions are worth comparing: those that share a day and a region, a day and a number, a day and both parties, a town, or a copied
 * text; where no day is told, a place, a region and the kind or the doer, or rare names. Without it, every mention would have to be compared with every other.
 */
final class Blocks {
  private static final int WINDOW = 48;
  private static final int LONGEST_MONTHS = 4;
  private static final int RARE = 6;
  private static final int INDEX_BITS = 25; // up to 33 million mentions; the other bits are the key's hash, and a clash only costs a comparison

  private final World world;
  private final Longs blocks = new Longs();
  private final Longs dated = new Longs(); // mentions dated to the day by month, for those that are not to be compared with

  private final Gists gists;
  private final boolean someUndated;

  private Blocks(World world, Gists gists, boolean someUndated) {
    this.someUndated = someUndated;
    this.world = world;
    this.gists = gists;
  }

  /** Pairs of indexes (the smaller in the upper half of the long), each once, in rising order. */
  static long[] pairs(List<Mention> mentions, World world, Gists gists) {
    Blocks blocks = new Blocks(world, gists, mentions.stream().anyMatch(m -> !m.bounded()));
    mentions.forEach(blocks::enter);
    return blocks.pairs();
  }

  private void enter(Mention mention) {
    String group = mention.happening() ? "h|" : "p|";
    keys(mention, times(mention)).forEach(key -> blocks.add(entry(group + key, mention.index())));
    mention.place().filter(Mention::exact).ifPresent(p -> towns(mention, p).forEach(key -> blocks.add(entry(group + key, mention.index()))));
    if (mention.loose()) {
      rare(mention).forEach(key -> blocks.add(entry(group + key, mention.index())));
    }
    if (someUndated) {
      Longs where = mention.bounded() ? dated : blocks;
      undatedKeys(mention).forEach(key -> where.add(entry(group + "undated|" + key, mention.index())));
    }
    if (mention.dated() && !mention.wide()) {
      countries(mention).forEach(key -> (mention.place().filter(Blocks::coarse).isPresent() ? blocks : dated).add(entry(group + key, mention.index())));
    }
    blocks.add(entry("text|" + mention.text().family() + "|" + Names.fold(mention.event().told().quote().text()), mention.index()));
    if (mention.dated() && !mention.wide()) {
      keys(mention, List.of(month(mention.from()))).forEach(key -> dated.add(entry(group + key, mention.index())));
    }
  }

  /** What binds where no day does: the places, the region with the kind or with the doer, the country with the kind. */
  private List<String> undatedKeys(Mention mention) {
    List<String> keys = new ArrayList<>();
    for (Place place : mention.event().where()) {
      keys.add(world.key(place));
      String region = world.region(place).or(place::country).orElse("?");
      keys.add(region + "|" + mention.event().kind());
      mention.event().initiator().stream().findFirst().ifPresent(doer -> keys.add(region + "|" + world.key(doer)));
      keys.add(place.country().orElse("?") + "|" + mention.event().kind());
    }
    return keys.stream().distinct().toList();
  }

  /** Day and country, so that "in the north of the country" meets the town. */
  private List<String> countries(Mention mention) {
    List<String> keys = new ArrayList<>();
    for (int day = mention.from() - 1; day <= mention.to(); day++) {
      int on = day;
      mention.place().flatMap(Place::country).ifPresent(c -> keys.add("c" + on + "|" + c));
    }
    return keys;
  }

  private static boolean coarse(Place place) {
    return Mention.precision(place).compareTo(Precision.PROVINCE) > 0;
  }

  /** Rare names of the whole report, with what is done where that is of no kind in particular. */
  private List<String> rare(Mention mention) {
    List<String> keys = new ArrayList<>();
    for (String name : gists.rarest(mention.text().sha256(), RARE)) {
      keys.add("rare|" + name + "|");
      mention.wording().deed().forEach(d -> keys.add("rare|" + name + "|" + d));
    }
    return keys;
  }

  private static long entry(String key, int index) {
    long hash = 1125899906842597L;
    for (int i = 0; i < key.length(); i++) {
      hash = 31 * hash + key.charAt(i);
    }
    hash ^= hash >>> 32;
    return hash * 0x9E3779B97F4A7C15L >>> INDEX_BITS + 1 << INDEX_BITS | index;
  }

  private List<String> keys(Mention mention, List<String> times) {
    List<String> keys = new ArrayList<>();
    List<String> regions = mention.event().where().stream().map(p -> world.region(p).or(p::country).orElse("?")).distinct().toList();
    List<String> numbers = mention.event().harm().stream().map(Blocks::number).flatMap(Optional::stream).distinct().toList();
    for (String time : times) {
      regions.forEach(r -> keys.add(time + "|" + r));
      numbers.forEach(n -> keys.add(time + "|" + n));
      parties(mention).ifPresent(p -> keys.add(time + "|" + p));
    }
    return keys;
  }

  /** Days for what is dated to the day or nearly, months for what is not, the last month for what began one does not know when. */
  private static List<String> times(Mention mention) {
    List<String> times = new ArrayList<>();
    if (mention.dated() && !mention.wide()) {
      for (int day = mention.from() - 1; day <= mention.to(); day++) { // a day of grace: "overnight", another time zone
        times.add("d" + day);
      }
    }
    int last = mention.to() < Mention.OPEN_END ? mention.to() : mention.from();
    int first = mention.dated() ? mention.from() : last;
    int months = Math.min(LONGEST_MONTHS, Math.floorDiv(last, 30) - Math.floorDiv(first, 30) + 1);
    if (mention.wide() || !mention.dated()) {
      for (int month = 0; month < months; month++) {
        times.add(month(last - 30 * month));
      }
    }
    return times;
  }

  private static String month(int day) {
    return "m" + Math.floorDiv(day, 30);
  }

  private static Optional<String> number(Harm harm) {
    return harm.count().low().filter(n -> n.intValue() >= 2).map(n -> harm.outcome() + "=" + n);
  }

  private Optional<String> parties(Mention mention) {
    List<Actor> initiators = mention.event().initiator();
    List<Actor> targets = mention.event().target();
    return initiators.isEmpty() || targets.isEmpty() ? Optional.empty()
        : Optional.of(world.key(initiators.get(0)) + ">" + world.key(targets.get(0)));
  }

  /** A town and a season, so that what is dated "in the spring" meets what is dated to a day of it. */
  private List<String> towns(Mention mention, Place place) {
    int last = mention.to() < Mention.OPEN_END ? mention.to() : mention.from();
    int season = Math.floorDiv(last, 90);
    String town = "town|" + world.key(place) + "|";
    return mention.dated() && !mention.wide() ? List.of(town + season) : List.of(town + season, town + (season - 1));
  }

  private long[] pairs() {
    long[] all = blocks.sortedDistinct();
    long[] held = dated.sortedDistinct();
    Longs pairs = new Longs();
    for (int from = 0, heldFrom = 0; from < all.length;) {
      long key = all[from] >>> INDEX_BITS;
      int to = end(all, from, key);
      within(all, from, to, pairs);
      while (heldFrom < held.length && held[heldFrom] >>> INDEX_BITS < key) {
        heldFrom++;
      }
      between(all, from, to, held, heldFrom, end(held, heldFrom, key), pairs);
      from = to;
    }
    return pairs.sortedDistinct();
  }

  private static int end(long[] entries, int from, long key) {
    int to = from;
    while (to < entries.length && entries[to] >>> INDEX_BITS == key) {
      to++;
    }
    return to;
  }

  private static int index(long entry) {
    return (int) (entry & (1L << INDEX_BITS) - 1);
  }

  private static void within(long[] block, int from, int to, Longs pairs) {
    for (int a = from; a < to; a++) {
      for (int b = a + 1; b < Math.min(to, a + WINDOW); b++) {
        pairs.add((long) index(block[a]) << 32 | index(block[b]));
      }
    }
  }

  /** Each of the one block with those of the other that stand nearest to it in the order of publication. */
  private static void between(long[] block, int from, int to, long[] held, int heldFrom, int heldTo, Longs pairs) {
    int next = heldFrom;
    for (int a = from; a < to && heldFrom < heldTo; a++) {
      while (next < heldTo && index(held[next]) < index(block[a])) {
        next++;
      }
      for (int b = Math.max(heldFrom, next - WINDOW / 2); b < Math.min(heldTo, next + WINDOW / 2); b++) {
        int one = Math.min(index(block[a]), index(held[b]));
        int other = Math.max(index(block[a]), index(held[b]));
        if (one != other) {
          pairs.add((long) one << 32 | other);
        }
      }
    }
  }

  /** Longs in a growing array. */
  private static final class Longs {
    private long[] values = new long[1024];
    private int size;

    void add(long value) {
      if (size == values.length) {
        compact();
      }
      values[size++] = value;
    }

    /** Many blocks hold the same pair: drops what is there twice before asking for more room. */
    private void compact() {
      long[] distinct = sortedDistinct();
      values = Arrays.copyOf(distinct, Math.max(values.length, 2 * distinct.length));
      size = distinct.length;
    }

    long[] sortedDistinct() {
      long[] sorted = Arrays.copyOf(values, size);
      Arrays.parallelSort(sorted);
      int kept = 0;
      for (int i = 0; i < sorted.length; i++) {
        if (i == 0 || sorted[i] != sorted[i - 1]) {
          sorted[kept++] = sorted[i];
        }
      }
      return Arrays.copyOf(sorted, kept);
    }
  }
}
