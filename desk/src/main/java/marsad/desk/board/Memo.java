// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import marsad.ledger.Shared;
import org.roaringbitmap.RoaringBitmap;

/** What was worked out of one state and is asked for again: the answers to the last questions, by their words. Safe for several threads. */
public final class Memo {
  private static final long USUAL_BYTES = 350_000; // a page's lines and facets
  private final Shared<String, Object> kept = new Shared<>();
  private final Map<String, Long> weights = new HashMap<>();
  private final long most;
  private long bytes;

  /** @param most bytes that the answers may take, about */
  public Memo(long most) {
    this.most = most;
  }

  /** @param work its result is never changed afterwards; who asks while another works waits for that */
  @SuppressWarnings("unchecked")
  public <T> T of(String question, Supplier<T> work) {
    boolean[] made = {false};
    Object answer = kept.of(question, () -> {
      made[0] = true;
      return work.get();
    });
    if (made[0]) {
      weigh(question, bytes(answer));
    }
    return (T) answer;
  }

  /** Lets go of what was longest not asked for, until there is room. */
  private synchronized void weigh(String question, long weight) {
    weights.put(question, weight);
    bytes += weight;
    for (String old : bytes > most ? kept.questions() : List.<String>of()) {
      if (bytes > most && weights.containsKey(old)) {
        bytes -= weights.remove(old);
        kept.forget(old);
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
