// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import java.time.Instant;
import java.util.Optional;
import marsad.collect.part.Part;

/**
 * Bytes that may be a report or hold some, and what they are called.
 *
 * @param shown to the user, in messages
 * @param place inside what is shown, in messages
 * @param address for ever
 * @param fileName its ending helps to tell its kind
 * @param mediaType as its server or container says
 * @param time when it was fetched; empty where that is now
 * @param head as in {@link Capture}
 * @param hints what is told from outside; its name is the report's
 * @param depth how many containers it stands in
 */
record Material(String shown, String place, String address, String fileName, byte[] bytes, Optional<String> mediaType, Optional<Instant> time,
    Optional<String> head, Told hints, int depth) {

  static Material file(String shown, String address, String name, String fileName, byte[] bytes) {
    return new Material(shown, "", address, fileName, bytes, Optional.empty(), Optional.empty(), Optional.empty(), Told.name(name), 0);
  }

  /** A part of this. */
  Material inside(Part part, String name) {
    String where = place.isEmpty() ? part.place() : place + ", " + part.place();
    String at = part.address().orElse(address + "#" + part.name());
    Told told = part.address().isPresent() ? Told.name(name).at(at) : Told.name(name).or(hints);
    return new Material(shown, where, at, part.name(), part.bytes(), part.mediaType(), part.time().or(() -> time), part.head(), told, depth + 1);
  }

  /** The same under another name and with other bytes, as when it was unpacked. */
  Material as(String otherName, byte[] otherBytes) {
    return new Material(shown, place, address, otherName, otherBytes, Optional.empty(), time, head, hints, depth + 1);
  }

  Refusal refuse(String cause, String remedy) {
    return new Refusal(shown, place, cause, remedy);
  }
}
