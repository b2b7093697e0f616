// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import java.io.PrintStream;
import marsad.read.Progress;

/** One line on the terminal's standard error that says what is going on, overwritten as it goes on; nothing where there is no terminal. */
public final class Status implements Progress {
  private static final String CLEAR = "\r\u001b[K";
  private final PrintStream err;
  private final boolean shown;

  Status(Surroundings surroundings) {
    this.err = surroundings.err();
    this.shown = surroundings.terminal();
  }

  @Override
  public synchronized void step(String what, int number, int of) {
    now(what + " (" + number + " of " + of + ")");
  }

  /** Shows what goes on now. */
  public synchronized void now(String what) {
    if (shown) {
      err.print(CLEAR + what + " …");
      err.flush();
    }
  }

  /** Says something that stays, above the line. */
  public synchronized void say(String line) {
    clear();
    err.println(line);
  }

  /** Takes the line away. */
  public synchronized void clear() {
    if (shown) {
      err.print(CLEAR);
      err.flush();
    }
  }
}
