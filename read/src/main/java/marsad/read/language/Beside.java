// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Work done on a thread of its own while something else is loaded. */
public final class Beside {
  private Beside() {}

  /** Begins at once; the thread keeps no program from ending. */
  public static <T> Future<T> start(String name, Callable<? extends T> work) {
    FutureTask<T> task = new FutureTask<>(work::call);
    Thread thread = new Thread(task, "marsad " + name);
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  /** Waits for what was begun; throws what went wrong there. */
  public static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException("loading failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while loading", e);
    }
  }
}
