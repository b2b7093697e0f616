// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import java.time.Instant;
import java.util.Optional;

/** Port: what is remembered of each feed between visits, so that it is asked politely. */
public interface FeedStates {

  /**
   * @param etag and {@code lastModified} as the server gave them, to be sent back
   * @param next before which the feed is not to be asked again
   * @param failures in a row, for backing off
   */
  record FeedState(String address, Optional<String> etag, Optional<String> lastModified, Instant next, int failures) {}

  Optional<FeedState> find(String address);

  void keep(FeedState state);
}
