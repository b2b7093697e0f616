// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.score;

/**
 * What was earned, of how many that the system gave and how many that gold has.
 *
 * @param earned sum of the agreements of pairs, or number of those that are right
 */
public record Ratio(double earned, long system, long gold) {
  public static final Ratio NONE = new Ratio(0, 0, 0);

  public Ratio plus(Ratio other) {
    return new Ratio(earned + other.earned, system + other.system, gold + other.gold);
  }

  public double precision() {
    return system == 0 ? 0 : earned / system;
  }

  public double recall() {
    return gold == 0 ? 0 : earned / gold;
  }

  /** Harmonic mean of both. */
  public double f1() {
    double p = precision();
    double r = recall();
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }
}
