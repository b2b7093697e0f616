// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import java.util.Optional;

/**
 * One figure.
 *
 * @param baseline what something naive reaches on the same, and what that is
 */
public record Measure(String name, double value, Optional<Baseline> baseline) {

  /** What something naive reaches. */
  public record Baseline(double value, String what) {}

  public static Measure of(String name, double value) {
    return new Measure(name, value, Optional.empty());
  }

  public static Measure of(String name, double value, double baseline, String what) {
    return new Measure(name, value, Optional.of(new Baseline(baseline, what)));
  }
}
