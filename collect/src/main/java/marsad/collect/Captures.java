// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import java.util.Optional;

/** Port: where captures are kept by their hash. */
public interface Captures {

  /** Keeps a capture; one that is there already is left as it is. Returns whether it is new. */
  boolean keep(Capture capture);

  /** The capture of a hash, or empty where it was never kept or has been redacted. */
  Optional<Capture> find(String sha256);
}
