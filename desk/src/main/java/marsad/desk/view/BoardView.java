// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import java.util.List;
import java.util.Optional;

/**
 * The overview's list and facets under one filter.
 *
 * @param unlocated how many of the incidents no map can show
 * @param more address of the next part of the list
 * @param asof the past moment that is shown
 */
public record BoardView(int total, int all, int reports, int disputed, int unlocated, String unlocatedUrl, List<Chip> chips,
    List<Facet> facets, List<Day> days, Optional<String> more, String filter, String from, String to, Optional<String> asof,
    List<Hidden> keep) {

  /** A part of the filter, and the address without it. */
  public record Chip(String key, String label, String value, String without) {}

  /** Values of one key with their counts under the rest of the filter. */
  public record Facet(String key, String label, List<Value> values, List<Value> rest) {}

  /**
   * A value of a facet.
   *
   * @param share of the largest count, in percent
   * @param icon of the sprite; empty for none
   */
  public record Value(String value, String label, int count, int share, boolean on, String url, String icon, String family) {}

  /** The incidents of one day. */
  public record Day(String label, List<Line> lines) {}

  /** A field that a form carries along. */
  public record Hidden(String name, String value) {}
}
