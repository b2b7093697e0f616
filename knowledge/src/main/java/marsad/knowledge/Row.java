// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a {@link Table}.
 *
 * @param place file and line, for messages
 */
public record Row(String place, Map<String, String> cells) {

  /** A cell that must be filled; the error names file, line and column. */
  public String need(String column) {
    return get(column).orElseThrow(() -> new IllegalArgumentException(place + ": the column \"" + column + "\" is empty; fill it"));
  }

  /** A cell, or empty where nothing stands in it. */
  public Optional<String> get(String column) {
    return Optional.ofNullable(cells.get(column)).map(String::strip).filter(c -> !c.isEmpty());
  }

  /** The parts of a cell between its bars. */
  public List<String> list(String column) {
    return get(column).map(c -> Arrays.stream(c.split("\\|")).map(String::strip).filter(p -> !p.isEmpty()).toList()).orElse(List.of());
  }

  public Optional<Double> number(String column) {
    try {
      return get(column).map(Double::valueOf);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(place + ": \"" + cells.get(column) + "\" in the column \"" + column + "\" is no number", e);
    }
  }

  public boolean yes(String column) {
    return get(column).filter("yes"::equals).isPresent();
  }
}
