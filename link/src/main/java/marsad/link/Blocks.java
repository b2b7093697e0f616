// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import marsad.record.Actor;
import marsad.record.Harm;
import marsad.record.Place;

/**
 * Which mentions are worth comparing: those that share a day and a region, a day and a number, a day and both parties, a town, or a copied
 * text. Without it, every mention would have to be compared with every other.
 */
final class Blocks {
  private static final int WINDOW = 48;
  private static final int LONGEST_MONTHS = 4;
  private static final int[] NONE = {0};

  private final World world;
  private final Map<String, int[]> blocks = new HashMap<>(); // size, then indexes in rising order
  private final Map<String, int[]> dated = new HashMap<>(); // mentions dated to the day, for those that are not to be compared with

  Blocks(World world) {
    this.world = world;
  }

  /** Pairs of indexes (the smaller in the upper half of the long), each once, in rising order. */
  static long[] pairs(List<Mention> mentions, World world) {
    Blocks blocks = new Blocks(world);
    mentions.forEach(blocks::enter);
    return blocks.pairs();
  }

  private void enter(Mention mention) {
    String group = mention.happening() ? "h" : "p";
    for (String key : keys(mention, times(mention))) {
      put(blocks, group + "|" + key, mention.index());
    }
    if (mention.dated() && !mention.wide()) {
      for (String key : keys(mention, List.of(month(mention.from())))) {
        put(dated, group + "|" + key, mention.index());
      }
    }
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
    mention.place().filter(Mention::exact).ifPresent(p -> towns(mention, p).forEach(keys::add));
    keys.add("text|" + mention.text().family() + "|" + Names.fold(mention.event().told().quote().text()));
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
    return List.of(town + season, town + (season + 1));
  }

  private static void put(Map<String, int[]> blocks, String key, int index) {
    int[] block = blocks.get(key);
    if (block == null) {
      blocks.put(key, new int[] {1, index});
      return;
    }
    int[] room = block[0] + 1 < block.length ? block : Arrays.copyOf(block, 2 * block.length);
    if (room[room[0]] != index) {
      room[++room[0]] = index;
    }
    blocks.put(key, room);
  }

  private long[] pairs() {
    LongList pairs = new LongList();
    blocks.forEach((key, block) -> {
      within(block, pairs);
      between(block, dated.getOrDefault(key, NONE), pairs);
    });
    return pairs.sortedDistinct();
  }

  private static void within(int[] block, LongConsumer pairs) {
    for (int a = 1; a <= block[0]; a++) {
      for (int b = a + 1; b <= Math.min(block[0], a + WINDOW); b++) {
        pairs.accept((long) block[a] << 32 | block[b]);
      }
    }
  }

  /** Each of the one block with those of the other that stand nearest to it in the order of publication. */
  private static void between(int[] block, int[] held, LongConsumer pairs) {
    int next = 1;
    for (int a = 1; a <= block[0] && held[0] > 0; a++) {
      while (next <= held[0] && held[next] < block[a]) {
        next++;
      }
      for (int b = Math.max(1, next - WINDOW / 2); b <= Math.min(held[0], next + WINDOW / 2); b++) {
        if (held[b] != block[a]) {
          pairs.accept((long) Math.min(block[a], held[b]) << 32 | Math.max(block[a], held[b]));
        }
      }
    }
  }

  /** Longs in a growing array. */
  private static final class LongList implements LongConsumer {
    private long[] values = new long[1024];
    private int size;

    @Override
    public void accept(long value) {
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
      Arrays.sort(sorted);
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
