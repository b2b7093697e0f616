// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import java.io.IOException;
import java.util.Map;

/** One thing that is measured: a set in the public format in, figures out. */
public interface Benchmark {
  /** The word after {@code marsad benchmark}. */
  String name();

  /** What is measured, in one line for help. */
  String about();

  /** What the folder must hold, in one line for help. */
  String format();

  /** Whether the project has a set of its own for it, so that no folder need be given. */
  default boolean ownSet() {
    return false;
  }

  /** Other things measured by the same name, each by its own option ({@code --scale}). */
  default Map<String, Benchmark> variants() {
    return Map.of();
  }

  Result run(Bench bench) throws IOException;
}
