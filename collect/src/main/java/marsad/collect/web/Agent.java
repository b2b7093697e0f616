// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.web;

import java.util.Optional;

/**
 * How Marsad names itself to those it asks.
 *
 * @param contact an address or page that whoever runs a site can turn to; set by the user alone, because it can expose who documents a war
 */
public record Agent(String version, Optional<String> contact) {
  /** What robots.txt files call it. */
  static final String TOKEN = "marsad";

  public Agent {
    contact = contact.map(c -> c.replaceAll("[^\\x20-\\x7e]|[()]", "").strip()).filter(c -> !c.isEmpty());
  }

  String header() {
    return TOKEN + "/" + version + contact.map(c -> " (+" + c + ")").orElse("");
  }
}
