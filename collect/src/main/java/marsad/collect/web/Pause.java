// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.web;

import java.time.Duration;

/** Port: waiting. */
public interface Pause {
  void sleep(Duration time) throws InterruptedException;

  /** Really waits. */
  static Pause real() {
    return time -> Thread.sleep(time.toMillis());
  }
}
