// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was worked out of one state and is asked for again: the answers to the last questions, by their words. Safe for several threads. */
public final class Memo {
  private static final int KEPT = 400;
  private final Map<String, Object> kept = new LinkedHashMap<>(16, 0.75f, true);

  /** @param work its result is never changed afterwards; two who ask at once may both do it */
  @SuppressWarnings("unchecked")
  public <T> T of(String question, Supplier<T> work) {
    synchronized (kept) {
      Object known = kept.get(question);
      if (known != null) {
        return (T) known;
      }
    }
    T answer = work.get();
    synchronized (kept) {
      kept.put(question, answer);
      if (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return answer;
  }
}
