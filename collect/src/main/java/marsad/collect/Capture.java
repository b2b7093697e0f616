// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import java.time.Instant;
import java.util.Optional;
import marsad.record.Sha256;

/**
 * What was fetched or opened, unchanged.
 *
 * @param bytes not to be written to; what came over HTTP without the packing of the transport
 * @param sha256 of the bytes
 * @param mediaType such as {@code text/html}
 * @param address where it came from: a file's path or a URL
 * @param time when it was fetched or opened
 * @param head status line and headers that came with it over HTTP, CRLF between lines
 */
public record Capture(byte[] bytes, String sha256, String mediaType, String address, Instant time, Optional<String> head) {

  /** One that did not come over HTTP. */
  public Capture(byte[] bytes, String sha256, String mediaType, String address, Instant time) {
    this(bytes, sha256, mediaType, address, time, Optional.empty());
  }

  public static Capture of(byte[] bytes, String mediaType, String address, Instant time) {
    return new Capture(bytes, Sha256.of(bytes), mediaType, address, time);
  }
}
