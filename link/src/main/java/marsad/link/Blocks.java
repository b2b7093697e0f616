// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import marsad.record.Actor;
import marsad.record.Harm;
import marsad.record.Kind;
import marsad.record.Place;
import marsad.record.Precision;

/**
 * Which mentions are worth comparing: those that share a day and a region, a day and a number, a day and both parties, a town, or a copied
 * text, or a day and a seldom kind; where no day is told, a place, a region and the kind or the doer, or rare names. Without it, every mention would have to be compared with every other.
 */
final class Blocks {
  private static final Set<Kind> SELDOM = EnumSet.of(Kind.AGREEMENT, Kind.GROUP_CHANGE, Kind.SURRENDER); // often told without a place
  private static final int WINDOW = 48;
  private static final int LONGEST_MONTHS = 4;
  private static final int RARE = 6;
  private static final int SLICE = 4096; // mentions whose keys, and later whose candidates, are made at once

  private final World world;
  private final Gists gists;
  private final boolean someUndated;
  private final Named named;
  private final Shelf blocks;
  private final Shelf held; // mentions dated to the day by month, for those that are not to be compared with

  Blocks(List<Mention> mentions, World world, Gists gists, Named named) {
    this.named = named;
    this.world = world;
    this.gists = gists;
    this.someUndated = mentions.stream().anyMatch(m -> !m.bounded());
    List<Keys> keys = slices(mentions.size()).parallel().mapToObj(slice -> keys(mentions.subList(slice, Math.min(mentions.size(), slice + SLICE)))).toList();
    this.blocks = new Shelf(keys.stream().map(Keys::blocks).toList(), mentions.size());
    this.held = new Shelf(keys.stream().map(Keys::dated).toList(), mentions.size());
  }

  /** Where each slice of so many mentions begins. */
  static IntStream slices(int mentions) {
    return IntStream.range(0, (mentions + SLICE - 1) / SLICE).map(slice -> slice * SLICE); // a stream of known length, which processors can share
  }

  /** Calls for each pair whose smaller index lies in the slice, in rising order, each once. */
  void pairs(int slice, int mentions, Met met) {
    int[][] found = {new int[256]};
    int[] size = {0};
    IntConsumer keep = other -> {
      found[0] = size[0] == found[0].length ? Arrays.copyOf(found[0], 2 * size[0]) : found[0];
      found[0][size[0]++] = other;
    };
    for (int one = slice; one < Math.min(mentions, slice + SLICE); one++) {
      size[0] = 0;
      blocks.behind(one, WINDOW - 1, keep);
      blocks.next(one, held, WINDOW / 2, keep);
      blocks.having(one, held, WINDOW / 2, keep);
      Arrays.sort(found[0], 0, size[0]);
      for (int i = 0; i < size[0]; i++) {
        if (i == 0 || found[0][i] != found[0][i - 1]) {
          met.pair(one, found[0][i]);
        }
      }
    }
  }

  /** Takes a pair of candidates, the smaller index first. */
  interface Met {
    void pair(int one, int other);
  }

  /** Entries of both shelves. */
  private record Keys(Longs blocks, Longs dated) {}

  private Keys keys(List<Mention> slice) {
    Keys keys = new Keys(new Longs(), new Longs());
    slice.forEach(mention -> enter(mention, keys));
    return keys;
  }

  private void enter(Mention mention, Keys to) {
    String group = mention.happening() ? "h|" : "p|";
    Add add = (longs, key) -> longs.add(Shelf.entry(group + key, mention.index()));
    keys(mention, times(mention)).forEach(key -> add.to(to.blocks, key));
    boolean narrow = mention.dated() && !mention.wide();
    mention.place().filter(Mention::exact).ifPresent(p -> towns(mention, p).forEach(key -> add.to(narrow ? to.dated : to.blocks, key)));
    if (mention.loose()) {
      rare(mention).forEach(key -> add.to(to.blocks, key));
    }
    if (someUndated) {
      undatedKeys(mention).forEach(key -> add.to(mention.bounded() ? to.dated : to.blocks, "undated|" + key));
    }
    if (narrow) {
      countries(mention).forEach(key -> add.to(mention.place().filter(Blocks::coarse).isPresent() ? to.blocks : to.dated, key));
      keys(mention, List.of(month(mention.from()))).forEach(key -> add.to(to.dated, key));
    }
    to.blocks.add(Shelf.entry("text|" + mention.text().family() + "|" + Names.fold(mention.event().told().quote().text()), mention.index()));
  }

  private interface Add {
    void to(Longs longs, String key);
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

  private List<String> keys(Mention mention, List<String> times) {
    List<String> keys = new ArrayList<>();
    List<String> regions = mention.event().where().stream().map(p -> world.region(p).or(p::country).orElse("?")).distinct().toList();
    List<String> numbers = mention.event().harm().stream().map(Blocks::number).flatMap(Optional::stream).distinct().toList();
    List<String> names = named.seldom(mention);
    for (String time : times) {
      regions.forEach(r -> keys.add(time + "|" + r));
      numbers.forEach(n -> keys.add(time + "|" + n));
      parties(mention).ifPresent(p -> keys.add(time + "|" + p));
      names.forEach(n -> keys.add(time + "|n|" + n));
      if (SELDOM.contains(mention.event().kind())) {
        keys.add(time + "|" + mention.event().kind());
      }
    }
    return keys;
  }

  /** Days for what is dated to the day or nearly, months for what is not, the last month for what began one does not know when. */
  private static List<String> times(Mention mention) {
    List<String> times = new ArrayList<>();
    if (mention.dated() && !mention.wide()) {
      int grace = Cues.Cue.CORRECTION.in(mention.wording().signs().cues()) ? Days.CORRECTED_DAYS : 0;
      for (int day = mention.from() - 1 - grace; day <= mention.to() + grace; day++) { // a day of grace: "overnight", another time zone
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
}
