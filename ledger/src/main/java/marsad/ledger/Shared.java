// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Results by their questions: whoever asks first works one out, who asks meanwhile waits for that one alone. What failed is not kept. Safe
 * for several threads.
 */
public final class Shared<K, V> {
  private final Map<K, CompletableFuture<V>> kept = new LinkedHashMap<>(16, 0.75f, true);

  /** The result that is kept, or is under way, or that {@code work} gives now. */
  public V of(K question, Supplier<V> work) {
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> other;
    synchronized (kept) {
      other = kept.putIfAbsent(question, mine);
    }
    return other == null ? first(question, work, mine) : join(other);
  }

  private V first(K question, Supplier<V> work, CompletableFuture<V> mine) {
    try {
      V done = work.get();
      mine.complete(done);
      return done;
    } catch (RuntimeException | Error e) {
      synchronized (kept) {
        kept.remove(question, mine);
      }
      mine.completeExceptionally(e);
      throw e;
    }
  }

  private static <V> V join(CompletableFuture<V> other) {
    try {
      return other.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** What was asked, that which was longest not asked for first. */
  public List<K> questions() {
    synchronized (kept) {
      return List.copyOf(kept.keySet());
    }
  }

  /** A result that is there already; to look is not to ask. */
  public Optional<V> done(K question) {
    synchronized (kept) {
      return kept.entrySet().stream().filter(e -> e.getKey().equals(question)).map(Map.Entry::getValue)
          .filter(f -> f.isDone() && !f.isCompletedExceptionally()).map(CompletableFuture::join).findFirst();
    }
  }

  /** Lets go of a result; who waits for it gets it all the same. */
  public void forget(K question) {
    synchronized (kept) {
      kept.remove(question);
    }
  }
}
