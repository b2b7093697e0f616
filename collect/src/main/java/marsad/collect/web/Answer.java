// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.web;

import java.time.Instant;
import java.util.Optional;
import marsad.collect.part.Fault;

/** What came of a request. */
public sealed interface Answer {

  /**
   * Something came.
   *
   * @param address where it was in the end
   * @param moved whether all redirects on the way were for good
   * @param head status line and headers, CRLF between lines
   * @param bytes without the packing of the transport
   * @param cut why they are not all, if they are not
   */
  record Page(String address, boolean moved, String head, Optional<String> mediaType, byte[] bytes, Optional<String> cut, Instant time, Caching caching)
      implements Answer {}

  /** What was there last time still holds. */
  record Unchanged(Caching caching) implements Answer {}

  /**
   * Nothing came that can be used.
   *
   * @param forGood whether asking again is of no use
   * @param notBefore until when the server asks to be left alone
   */
  record Refused(Fault fault, boolean forGood, Optional<Instant> notBefore) implements Answer {}
}
