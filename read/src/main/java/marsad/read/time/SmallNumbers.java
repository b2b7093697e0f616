// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.time;

import java.util.List;
import java.util.Optional;

/** A whole number below ten thousand at a token, as times need it. */
@FunctionalInterface
public interface SmallNumbers {
  /** The number and one past its last token. */
  Optional<int[]> at(List<String> lower, int from);
}
