// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.alert;

import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import marsad.ledger.Filter;
import marsad.record.Quoted;

/**
 * A saved search whose news are handed over to an address.
 *
 * @param name of letters, digits, dot, dash and underscore
 * @param address http or https; a redirect from there is not followed
 * @param all whether the receiver is one of the desk's own people (an analyst), and so gets all; else what everybody may have
 * @param inner whether the address may be one inside a private network, or this machine
 * @param on nothing is sent before somebody has turned it on
 * @param secret what deliveries are signed with; shown once
 */
public record Hook(String name, String address, Filter filter, boolean all, boolean inner, boolean on, String secret) {
  private static final int LONGEST = 2_000;
  private static final int SECRET_BYTES = 32;

  public Hook {
    if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}")) {
      throw new IllegalArgumentException("\"" + Quoted.of(name) + "\" is no name of an alert; use letters, digits, dot, dash and underscore, such as idlib");
    }
    if (address.length() > LONGEST || host(address).isEmpty()) {
      throw new IllegalArgumentException("\"" + Quoted.of(address) + "\" is no address to send to; write it as https://example.org/hook, without a password in it");
    }
  }

  /** A new one: 256 bits. */
  public static String secret(SecureRandom random) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** The same, on or off. */
  public Hook turned(boolean now) {
    return new Hook(name, address, filter, all, inner, now, secret);
  }

  /** The host and what stands before it, for people and for the log: paths of such addresses are often secret. */
  public String site() {
    return host(address).orElseThrow();
  }

  private static Optional<String> host(String address) {
    try {
      URI uri = URI.create(address);
      boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      return Optional.ofNullable(uri.getHost()).filter(h -> web && uri.getUserInfo() == null).map(h -> uri.getScheme() + "://" + h + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
