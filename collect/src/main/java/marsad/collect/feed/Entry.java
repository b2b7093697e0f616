// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that a feed lists.
 *
 * @param id what the feed calls it, for ever, if it keeps its word
 * @param link the page
 * @param html its text as HTML, where the feed carries more than a summary
 * @param summary as HTML
 * @param day on which it was published, in the offset that it was written in
 */
public record Entry(Optional<String> id, Optional<String> link, Optional<String> title, Optional<String> html, Optional<String> summary,
    Optional<String> author, Optional<Instant> published, Optional<Instant> updated, Optional<LocalDate> day) {

  /** What of it is there to read, the full text before the summary. */
  public Optional<String> words() {
    return html.or(() -> summary);
  }
}
