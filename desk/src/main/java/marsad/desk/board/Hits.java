// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import marsad.ledger.SearchText;
import marsad.ledger.Store;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;

/**
 * In which texts words stand, at one head of the ledger, by the numbers of the search index: what was looked up once is kept. Safe for
 * several threads.
 */
final class Hits {
  private static final int RANKED = 2000; // more hits are not put in order of likeness: the newest come first
  private static final long MOST_BYTES = 24_000_000;
  private final Store store;
  private final Memo words = new Memo(MOST_BYTES);
  private int[] numbers = new int[0]; // of the search index -> of the board, or -1
  private Object numbered = this;

  Hits(Store store) {
    this.store = store;
  }

  /** The texts in which all words stand. */
  RoaringBitmap of(String query) {
    List<RoaringBitmap> each = SearchText.words(query).stream().map(w -> words.of(w, () -> RoaringBitmap.bitmapOf(store.holding(w)))).toList();
    if (each.isEmpty()) {
      return new RoaringBitmap();
    }
    RoaringBitmap all = each.get(0).clone();
    each.subList(1, each.size()).forEach(all::and);
    return all;
  }

  /** SHA-256 of some of the texts found: the best match first, or the newest where there are many. */
  List<String> first(String query, RoaringBitmap found, int most) {
    if (found.getCardinality() <= RANKED) {
      return store.search(SearchText.words(query), most);
    }
    List<Integer> newest = new ArrayList<>();
    for (int rank = found.getCardinality() - 1; rank >= Math.max(0, found.getCardinality() - most); rank--) {
      newest.add(found.select(rank));
    }
    return store.texts(newest);
  }

  /** The same texts by a board's numbers; those that tell no incident of it are left out. */
  RoaringBitmap on(Board board, RoaringBitmap found) {
    int[] known = numbers(board);
    RoaringBitmap texts = new RoaringBitmap();
    PeekableIntIterator at = found.getIntIterator();
    while (at.hasNext()) {
      int number = at.next();
      if (number < known.length && known[number] >= 0) {
        texts.add(known[number]);
      }
    }
    return texts;
  }

  /** Numbers the texts before anybody searches. */
  void readAhead(Board board) {
    numbers(board);
  }

  /** Boards that share their rows share their numbers, and a later one knows more of them. */
  private synchronized int[] numbers(Board board) {
    if (numbered != board.numbering()) {
      int[][] found = {new int[1024]};
      store.indexed((text, number) -> {
        found[0] = number < found[0].length ? found[0] : Arrays.copyOf(found[0], number + number / 4);
        found[0][number] = board.text(text) + 1;
      });
      numbers = Arrays.stream(found[0]).map(n -> n - 1).toArray();
      numbered = board.numbering();
    }
    return numbers;
  }
}
