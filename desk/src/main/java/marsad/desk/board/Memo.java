// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.roaringbitmap.RoaringBitmap;

/** What was worked out of one state and is asked for again: the answers to the last questions, by their words. Safe for several threads. */
public final class Memo {
  private static final long USUAL_BYTES = 350_000; // a page's lines and facets
  private final Map<String, CompletableFuture<Object>> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, Long> weights = new LinkedHashMap<>();
  private final long most;
  private long bytes;

  /** @param most bytes that the answers may take, about */
  public Memo(long most) {
    this.most = most;
  }

  /** @param work its result is never changed afterwards; who asks while another works waits for that */
  @SuppressWarnings("unchecked")
  public <T> T of(String question, Supplier<T> work) {
    CompletableFuture<Object> mine = new CompletableFuture<>();
    CompletableFuture<Object> answer;
    synchronized (kept) {
      answer = kept.putIfAbsent(question, mine);
    }
    if (answer == null) {
      work(question, work, mine);
      answer = mine;
    }
    try {
      return (T) answer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void work(String question, Supplier<?> work, CompletableFuture<Object> mine) {
    try {
      Object done = work.get();
      mine.complete(done);
      weigh(question, bytes(done));
    } catch (RuntimeException | Error e) {
      synchronized (kept) {
        kept.remove(question);
      }
      mine.completeExceptionally(e);
    }
  }

  /** Lets go of what was longest not asked for, until there is room. */
  private void weigh(String question, long weight) {
    synchronized (kept) {
      weights.put(question, weight);
      bytes += weight;
      Iterator<Map.Entry<String, CompletableFuture<Object>>> oldest = kept.entrySet().iterator();
      while (bytes > most && oldest.hasNext()) {
        String old = oldest.next().getKey();
        if (weights.containsKey(old)) {
          bytes -= weights.remove(old);
          oldest.remove();
        }
      }
    }
  }

  private static long bytes(Object answer) {
    if (answer instanceof RoaringBitmap rows) {
      return rows.getLongSizeInBytes();
    }
    return answer instanceof Tally tally ? tally.bytes() : answer instanceof byte[] body ? body.length : USUAL_BYTES;
  }
}
