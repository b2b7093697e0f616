// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: what is remembered of each source between visits, so that it is asked politely and nothing of it is taken twice. */
public interface FeedStates {

  /**
   * How a source stands.
   *
   * @param address as the user or a list named it
   * @param title what it calls itself
   * @param etag and {@code lastModified} as the server gave them, to be sent back
   * @param next before which it is not to be asked again
   * @param every how long the wait is while nothing goes wrong
   * @param failures in a row, for backing off
   * @param asked when it was asked last
   * @param lastNew when it last had something new
   * @param taken how many reports came of it in all
   * @param said what went wrong last, for people; empty where nothing is wrong
   */
  record FeedState(String address, Optional<String> title, Optional<String> etag, Optional<String> lastModified, Instant next, Duration every, int failures,
      Optional<Instant> asked, Optional<Instant> lastNew, long taken, String said) {

    /** A source that was never asked. */
    public static FeedState fresh(String address, Duration every) {
      return new FeedState(address, Optional.empty(), Optional.empty(), Optional.empty(), Instant.EPOCH, every, 0, Optional.empty(), Optional.empty(), 0, "");
    }
  }

  Optional<FeedState> find(String address);

  void keep(FeedState state);

  /** All that is remembered, by address. */
  List<FeedState> all();

  /** What was written down of an entry, so that it is not taken twice. */
  Optional<String> mark(String key);

  void mark(String key, String value);
}
