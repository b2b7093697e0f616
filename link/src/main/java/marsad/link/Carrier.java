// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import marsad.record.Report;

/**
 * One publication of a text. The same text in two outlets is one report with two carriers.
 *
 * @param report SHA-256 of the text
 * @param name what the report was called where it came from
 * @param language ISO 639-1
 */
public record Carrier(String report, String name, Optional<String> title, Optional<String> outlet, Optional<String> agency,
    Optional<LocalDate> published, Optional<String> url, String language) implements Comparable<Carrier> {
  private static final Comparator<Carrier> FIRST_PUBLISHED = Comparator
      .comparing((Carrier c) -> c.published.orElse(LocalDate.MAX)).thenComparing(Carrier::report)
      .thenComparing(c -> c.outlet.orElse("")).thenComparing(c -> c.url.orElse("")).thenComparing(Carrier::name)
      .thenComparing(c -> c.title.orElse("")).thenComparing(c -> c.agency.orElse("")).thenComparing(Carrier::language);

  public static Carrier of(Report report, String sha256) {
    return new Carrier(sha256, report.name(), report.title(), report.outlet(), report.agency(), report.published(), report.url(),
        report.language());
  }

  /** Who published it, to be shown: the outlet, or the report's name where that is unknown. */
  public String publisher() {
    return outlet.orElse(name);
  }

  /** The earlier published first, undated ones last; an order that hangs on nothing but the carriers. */
  @Override
  public int compareTo(Carrier other) {
    return FIRST_PUBLISHED.compare(this, other);
  }
}
