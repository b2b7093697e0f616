// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
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
  private int sorted;

  Rows(World world, Function<String, Optional<String>> names) {
    indexing = new Indexing(world, names);
  }

  /** What a board is made of, as it is at one time. */
  record Kept(List<Incident> incidents, int sorted, int[] from, int[] to, Map<Key, Column> columns, Ground ground, Tellers tellers, Tellers.Kept told,
      Finder finder) {

    /** First day since 1970-01-01, or {@link Board#NO_DAY}; an open start takes the last day. */
    int firstDay(int row) {
      return from[row] == -Board.OPEN ? to[row] : from[row];
    }
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
      IntStream.range(0, list.size()).map(i -> row(list, i)).sorted().forEach(holds::add);
    }
    Map<Key, Column> columns = new EnumMap<>(indexing.columns());
    return new Board(new Kept(incidents, sorted, from, to, columns, ground.build(), tellers, tellers.kept(), finder), holds);
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
      indexing.row(incident);
      ground.row(incident);
      tellers.row(incident);
      find(incident, row++);
    }
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
  }
}
