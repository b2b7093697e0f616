// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import java.util.List;
import java.util.Optional;

/** Whoever or whatever a record names: an {@link Actor} or a {@link Place}. */
public sealed interface Party permits Actor, Place {
  /** The usual English name. */
  String name();

  /** What this report calls it, resolved descriptions included; each form stands in the report exactly so. */
  List<String> also();

  /** Its id in knowledge/, where it is known there. */
  Optional<String> id();
}
