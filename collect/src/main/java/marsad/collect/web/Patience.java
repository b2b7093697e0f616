// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.web;

import java.time.Duration;

/**
 * How long is waited, and how far followed.
 *
 * @param connect for a connection
 * @param total for an answer as a whole, so that no server can drip for ever
 * @param hops redirects in a row
 * @param gap between two requests to one host, where its robots.txt asks for no longer one
 * @param longest that a server can ask to be left alone
 */
public record Patience(Duration connect, Duration total, int hops, Duration gap, Duration longest) {
  public static Patience usual() {
    return new Patience(Duration.ofSeconds(10), Duration.ofSeconds(30), 5, Duration.ofSeconds(1), Duration.ofDays(1));
  }
}
