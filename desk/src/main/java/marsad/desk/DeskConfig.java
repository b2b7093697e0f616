// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk;

import java.time.Clock;
import java.util.Optional;

/**
 * How a desk is opened.
 *
 * @param host to listen on; other than 127.0.0.1 only with log-in
 * @param port 0 takes a free one
 * @param person whose name stands under decisions where nobody logs in
 * @param people file of those who may log in; empty: whoever sits at this machine may do everything
 */
public record DeskConfig(String host, int port, String person, Optional<java.nio.file.Path> people, Clock clock) {
  public static final int USUAL_PORT = 7373;

  public DeskConfig {
    if (people.isEmpty() && !host.equals("127.0.0.1") && !host.equals("localhost") && !host.equals("::1")) {
      throw new IllegalArgumentException("a desk on " + host + " would be open to others without log-in; give it a file of people, "
          + "or let it listen on 127.0.0.1");
    }
  }

  /** On this machine alone, for whoever sits at it. */
  public static DeskConfig local(int port) {
    return new DeskConfig("127.0.0.1", port, System.getProperty("user.name", "analyst"), Optional.empty(), Clock.systemUTC());
  }
}
