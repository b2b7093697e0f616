// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.feed;

import java.util.Optional;
import org.jsoup.internal.StringUtil;

/** Addresses in feeds. */
final class Links {
  private static final int LONGEST = 4000;

  private Links() {}

  /** A link as an absolute address of the web; nothing where it is none. */
  static Optional<String> resolve(String base, String link) {
    String written = link.strip();
    String address = written.matches("(?i)https?://.*") ? written : base.isEmpty() ? "" : StringUtil.resolve(base, written);
    return Optional.of(address).filter(a -> a.matches("(?i)https?://[^\\s]+") && a.length() < LONGEST);
  }
}
