// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import java.time.Instant;
import marsad.record.Sha256;

/**
 * What was fetched or opened, unchanged.
 *
 * @param bytes not to be written to
 * @param sha256 of the bytes
 * @param mediaType such as {@code text/html}
 * @param address where it came from: a file's path or a URL
 * @param time when it was fetched or opened
 */
public record Capture(byte[] bytes, String sha256, String mediaType, String address, Instant time) {

  public static Capture of(byte[] bytes, String mediaType, String address, Instant time) {
    return new Capture(bytes, Sha256.of(bytes), mediaType, address, time);
  }
}
