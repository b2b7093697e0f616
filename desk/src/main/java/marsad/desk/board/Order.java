// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;

/** The list's order, newest first: that of the rows' numbers, but for rows that came in later. */
final class Order {
  private final Rows.Kept rows;

  Order(Rows.Kept rows) {
    this.rows = rows;
  }

  /** The numbers of the selected rows in the order of the list, without the first few. */
  IntStream rows(RoaringBitmap selected, int skip) {
    if (skip >= selected.getLongCardinality()) {
      return IntStream.empty();
    }
    if (selected.last() < rows.sorted()) {
      RoaringBitmap rest = skip == 0 ? selected : from(selected, selected.select(skip));
      return StreamSupport.intStream(Spliterators.spliteratorUnknownSize(numbers(rest), Spliterator.ORDERED), false);
    }
    return StreamSupport.intStream(Spliterators.spliteratorUnknownSize(new Merged(selected), Spliterator.ORDERED), false).skip(skip);
  }

  /** The selected rows from a number on. */
  private static RoaringBitmap from(RoaringBitmap selected, int row) {
    RoaringBitmap rest = selected.clone();
    rest.remove(0L, row);
    return rest;
  }

  private static PrimitiveIterator.OfInt numbers(RoaringBitmap selected) {
    IntIterator at = selected.getIntIterator();
    return new PrimitiveIterator.OfInt() {
      @Override
      public boolean hasNext() {
        return at.hasNext();
      }

      @Override
      public int nextInt() {
        return at.next();
      }
    };
  }

  /** Rows that came in later, which stand behind the others by number, put where they belong in the list. */
  private final class Merged implements PrimitiveIterator.OfInt {
    private final PeekableIntIterator main;
    private final Deque<Integer> later = new ArrayDeque<>();

    Merged(RoaringBitmap selected) {
      main = selected.getIntIterator();
      RoaringBitmap others = from(selected, rows.sorted());
      others.stream().boxed().sorted((a, b) -> a.equals(b) ? 0 : before(a, b) ? -1 : 1).forEach(later::add);
    }

    @Override
    public boolean hasNext() {
      return !later.isEmpty() || inMain();
    }

    private boolean inMain() {
      return main.hasNext() && main.peekNext() < rows.sorted();
    }

    @Override
    public int nextInt() {
      return inMain() && (later.isEmpty() || before(main.peekNext(), later.peek())) ? main.next() : later.remove();
    }
  }

  /** True where a row stands above another in the list. */
  boolean before(int row, int other) {
    return rows.before(row, other);
  }

  /** The selected rows that stand below one in the list. */
  RoaringBitmap below(RoaringBitmap selected, int row) {
    if (row < rows.sorted() && (selected.isEmpty() || selected.last() < rows.sorted())) {
      return from(selected, row + 1);
    }
    RoaringBitmap below = new RoaringBitmap();
    Board.each(selected, other -> {
      if (other != row && before(row, other)) {
        below.add(other);
      }
    });
    return below;
  }
}
