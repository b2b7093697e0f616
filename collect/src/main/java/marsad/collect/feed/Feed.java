// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.feed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import marsad.collect.part.Fault;

/**
 * A list of what is published.
 *
 * @param kind for messages: {@code RSS}, {@code Atom}, {@code JSON Feed}, {@code sitemap}, {@code sitemap index}, {@code OPML}
 * @param title what it calls itself
 * @param entries in its order
 * @param lists addresses of further feeds or sitemaps that it names
 * @param rest how long it asks not to be asked again
 * @param faults what in it could not be read
 */
public record Feed(String kind, Optional<String> title, Optional<String> language, List<Entry> entries, List<String> lists, Optional<Duration> rest,
    List<Fault> faults) {
  public Feed {
    entries = List.copyOf(entries);
    lists = List.copyOf(lists);
    faults = List.copyOf(faults);
  }

  /** Whether its entries are nothing but addresses. */
  public boolean addressesOnly() {
    return kind.startsWith("sitemap") || kind.equals("OPML");
  }
}
