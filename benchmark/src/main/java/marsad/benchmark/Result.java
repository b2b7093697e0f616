// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import java.util.List;

/**
 * What a benchmark found.
 *
 * @param measures its figures in order
 * @param notes what one must know to read them
 * @param misses what went wrong, one line each
 */
public record Result(List<Measure> measures, List<String> notes, List<String> misses) {
  public Result {
    measures = List.copyOf(measures);
    notes = List.copyOf(notes);
    misses = List.copyOf(misses);
  }
}
