// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.part;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing inside a container that can be read by itself.
 *
 * @param place where in the container it stands, for messages
 * @param name what its file would be called; its ending helps to tell its kind
 * @param address where it was published, if the container tells
 * @param mediaType as the container tells
 * @param bytes not to be written to
 * @param time when it was fetched, if the container tells
 * @param head status line and headers as they came with it over HTTP, CRLF between lines
 */
public record Part(String place, String name, Optional<String> address, Optional<String> mediaType, byte[] bytes, Optional<Instant> time,
    Optional<String> head) {

  /** A file inside another file. */
  public static Part file(String place, String name, byte[] bytes) {
    return new Part(place, name, Optional.empty(), Optional.empty(), bytes, Optional.empty(), Optional.empty());
  }
}
