// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;

/**
 * What a server said to make the next request cheap.
 *
 * @param etag and {@code lastModified} as given, to be sent back
 * @param fresh how long its answer holds
 */
public record Caching(Optional<String> etag, Optional<String> lastModified, Optional<Duration> fresh) {
  private static final Pattern MAX_AGE = Pattern.compile("(?i)\\bmax-age\\s*=\\s*\"?(\\d{1,9})");

  public static Caching none() {
    return new Caching(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A server that says its answer has expired for ever wants no validators back. */
  static Caching of(Headers headers, Instant now, Duration longest) {
    boolean never = "0".equals(headers.get("Expires")) || Optional.ofNullable(headers.get("Cache-Control")).filter(c -> c.contains("no-store")).isPresent();
    Optional<Duration> age = Optional.ofNullable(headers.get("Cache-Control")).map(MAX_AGE::matcher).filter(Matcher::find)
        .map(m -> Duration.ofSeconds(Long.parseLong(m.group(1))));
    Optional<Duration> expires = Optional.ofNullable(headers.getInstant("Expires")).map(e -> Duration.between(now, e));
    Optional<Duration> fresh = age.or(() -> expires).filter(d -> !d.isNegative() && !d.isZero()).map(d -> d.compareTo(longest) > 0 ? longest : d);
    return new Caching(Optional.ofNullable(headers.get("ETag")).filter(e -> !never), Optional.ofNullable(headers.get("Last-Modified")).filter(e -> !never), fresh);
  }
}
