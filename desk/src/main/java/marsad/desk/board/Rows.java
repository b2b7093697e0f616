// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import marsad.ledger.Filter.Key;
import marsad.link.Incident;
import marsad.link.Member;
import marsad.link.World;
import marsad.record.Period;
import marsad.record.pack.Packed;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/**
 * Incidents of all moments that were asked for, indexed: each version of an incident has one row, in however many moments it holds. A moment's
 * board is a choice of the rows. Only ever added to; safe for several threads.
 */
final class Rows {
  private final Indexing indexing;
  private final Ground.Builder ground = new Ground.Builder();
  private final Tellers tellers = new Tellers();
  private final Finder finder = new Finder();
  private List<Incident> incidents = List.of();
  private int[] rowOf = new int[0]; // number in the packed list -> row, counted from 1
  private int[] from = new int[16];
  private int[] to = new int[16];
  private final RoaringBitmap spans = new RoaringBitmap();
  private int[] places = new int[0]; // of rows that came in later: how many of the sorted rows stand above each
  private int sorted;

  Rows(World world, Function<String, Optional<String>> names) {
    indexing = new Indexing(world, names);
  }

  /** What a board is made of, as it is at one time; {@code spans}: the rows that are not of one day alone, or of none. */
  record Kept(List<Incident> incidents, int sorted, int[] places, int[] from, int[] to, RoaringBitmap spans, Map<Key, Column> columns, Ground ground, Tellers tellers, Tellers.Kept told,
      Finder finder) {

    /** First day since 1970-01-01, or {@link Board#NO_DAY}; an open start takes the last day. */
    int firstDay(int row) {
      return Rows.firstDay(from, to, row);
    }

    /** True where a row stands above another in the list: the newer, then the one with the lower id. */
    boolean before(int row, int other) {
      int place = row < sorted ? row : places[row - sorted];
      int otherPlace = other < sorted ? other : places[other - sorted];
      if (place != otherPlace || row < sorted && other < sorted) {
        return place < otherPlace;
      }
      if (row < sorted || other < sorted) {
        return other < sorted; // one that came in later stands above the first that it does not stand below
      }
      int days = Integer.compare(firstDay(other), firstDay(row));
      return days < 0 || days == 0 && incidents.get(row).id().compareTo(incidents.get(other).id()) < 0;
    }

    /** The selected rows of which some day lies between two days, both included. */
    RoaringBitmap within(RoaringBitmap selected, int low, int high) {
      RoaringBitmap inside = new RoaringBitmap();
      if (low > high) {
        return inside;
      }
      int start = firstBefore(from, to, sorted, high == Board.OPEN ? high : high + 1);
      int end = Math.max(start, firstBefore(from, to, sorted, low));
      inside.add((long) start, end);
      inside.and(selected); // of these the first day lies between
      RoaringBitmap others = RoaringBitmap.and(selected, spans);
      others.remove((long) start, end);
      others.or(RoaringBitmap.and(selected, RoaringBitmap.bitmapOfRange(sorted, Math.max(sorted, incidents.size()))));
      Board.each(others, row -> {
        if (from[row] != Board.NO_DAY && from[row] <= high && to[row] >= low) {
          inside.add(row);
        }
      });
      return inside;
    }
  }

  private static int firstDay(int[] from, int[] to, int row) {
    return from[row] == -Board.OPEN ? to[row] : from[row];
  }

  /** Of the rows in order, which have their first day descending and those without any at the end, the first that begins before a day. */
  private static int firstBefore(int[] from, int[] to, int sorted, int day) {
    int low = 0;
    int high = sorted;
    while (low < high) {
      int middle = low + high >>> 1;
      if (firstDay(from, to, middle) < day) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** True where a list can be added without much that no board would show. */
  synchronized boolean fits(List<Incident> list) {
    return incidents instanceof Packed<Incident> packed && packed.shares(list) && incidents.size() <= 2L * list.size() + 1000;
  }

  /** The board of a list of incidents, in any order; those that have no row yet get one. A list that was not packed needs rows of its own. */
  synchronized Board board(List<Incident> list) {
    int[] news = IntStream.range(0, list.size()).filter(i -> row(list, i) < 0).toArray();
    add(list, newestFirst(list, news));
    RoaringBitmap holds = new RoaringBitmap();
    if (incidents.size() == list.size()) {
      holds.add(0L, (long) list.size());
    } else {
      long[] held = new long[(incidents.size() >> 6) + 1];
      IntStream.range(0, list.size()).map(i -> row(list, i)).forEach(row -> held[row >> 6] |= 1L << row);
      holds.or(BitSetUtil.bitmapOf(held));
    }
    Map<Key, Column> columns = new EnumMap<>(indexing.columns());
    return new Board(new Kept(incidents, sorted, places, from, to, spans.clone(), columns, ground.build(), tellers, tellers.kept(), finder), holds);
  }

  private int row(List<Incident> list, int index) {
    if (list instanceof Packed<Incident> packed && packed.number(index) < rowOf.length) {
      return rowOf[packed.number(index)] - 1;
    }
    return -1;
  }

  private static int[] newestFirst(List<Incident> list, int[] places) {
    long[] keys = new long[places.length];
    for (int p = 0; p < places.length; p++) {
      keys[p] = -(long) key(list.get(places[p]).when()) << 32 | p;
    }
    Arrays.sort(keys);
    int[] order = new int[keys.length];
    for (int start = 0, end; start < keys.length; start = end) {
      end = start + 1;
      while (end < keys.length && keys[end] >> 32 == keys[start] >> 32) {
        end++;
      }
      List<Map.Entry<String, Integer>> day = new ArrayList<>();
      for (int k = start; k < end; k++) {
        day.add(Map.entry(list.get(places[(int) keys[k]]).id(), places[(int) keys[k]]));
      }
      day.sort(Map.Entry.comparingByKey());
      for (int k = start; k < end; k++) {
        order[k] = day.get(k - start).getValue();
      }
    }
    return order;
  }

  private static int key(Optional<Period> when) {
    return when.flatMap(w -> w.from().or(w::to)).map(Board::day).orElse(Board.NO_DAY + 1);
  }

  private void add(List<Incident> list, int[] order) {
    boolean begun = !incidents.isEmpty();
    int row = incidents.size();
    incidents = begun ? join(list, order) : list instanceof Packed<Incident> packed ? packed.at(Arrays.stream(order))
        : List.copyOf(Arrays.stream(order).mapToObj(list::get).toList());
    sorted = begun ? sorted : order.length;
    places = Arrays.copyOf(places, begun ? row - sorted + order.length : 0);
    Map<Integer, String> ids = new HashMap<>();
    for (int place : order) {
      Incident incident = list.get(place);
      if (list instanceof Packed<Incident> packed) {
        rowOf = packed.number(place) < rowOf.length ? rowOf : Arrays.copyOf(rowOf, Math.max(packed.number(place) + 1, rowOf.length + rowOf.length / 4));
        rowOf[packed.number(place)] = row + 1;
      }
      if (row == from.length) {
        from = Arrays.copyOf(from, 2 * row);
        to = Arrays.copyOf(to, 2 * row);
      }
      days(row, incident.when());
      if (begun) {
        places[row - sorted] = place(row, incident.id(), ids);
      }
      indexing.row(incident);
      ground.row(incident);
      tellers.row(incident);
      find(incident, row++);
    }
  }

  /** How many of the sorted rows stand above one that comes in later; {@code ids}: those of the rows that were looked at already. */
  private int place(int row, String id, Map<Integer, String> ids) {
    int day = firstDay(from, to, row);
    int low = firstBefore(from, to, sorted, day + 1);
    int high = firstBefore(from, to, sorted, day);
    while (low < high) {
      int middle = low + high >>> 1;
      if (ids.computeIfAbsent(middle, m -> incidents.get(m).id()).compareTo(id) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @SuppressWarnings("unchecked")
  private List<Incident> join(List<Incident> list, int[] order) {
    return order.length == 0 ? incidents : ((Packed<Incident>) incidents).join(((Packed<Incident>) list).at(Arrays.stream(order)));
  }

  private void find(Incident incident, int row) {
    finder.add(incident.id(), row);
    incident.aliases().forEach(alias -> finder.add(alias, row));
    incident.members().stream().map(Member::event).forEach(event -> finder.add(event.id(), row));
  }

  private void days(int row, Optional<Period> when) {
    boolean known = when.isPresent() && (when.get().from().isPresent() || when.get().to().isPresent());
    from[row] = known ? when.get().from().map(Board::day).orElse(-Board.OPEN) : Board.NO_DAY;
    to[row] = known ? when.get().to().map(Board::day).orElse(Board.OPEN) : Board.NO_DAY;
    if (from[row] != to[row]) {
      spans.add(row);
    }
  }
}
