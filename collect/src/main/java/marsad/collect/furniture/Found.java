// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.furniture;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import marsad.record.Span;

/**
 * What was found in a text besides its article.
 *
 * @param spans what is no article
 * @param dates days on which it may have been published, most trusted first
 * @param updated the last day that a label ("Updated …") names
 * @param translated whether it says that a machine translated it
 */
public record Found(List<Span> spans, Optional<String> title, Optional<String> outlet, Optional<String> byline, Optional<String> agency,
    List<LocalDate> dates, Optional<LocalDate> updated, boolean translated) {

  /** Nothing but a title, for texts that are not looked through. */
  public static Found nothing(Optional<String> title) {
    return new Found(List.of(), title, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), false);
  }

  /** The most trusted day that does not lie in the future. */
  public Optional<LocalDate> published(LocalDate latest) {
    return dates.stream().filter(day -> !day.isAfter(latest)).findFirst();
  }
}
