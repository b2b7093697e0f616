// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.part;

/**
 * How much an input may ask of the machine.
 *
 * @param report the most bytes of one report
 * @param feed the most bytes of a feed or list of addresses; what comes after is left out and said
 * @param entries the most files in one archive, entries in one feed, addresses in one list
 * @param unpacked the most bytes that one archive of files may have when unpacked
 * @param ratio the most bytes that one packed byte may become, once {@link #free} bytes are there
 * @param nesting the most archives inside each other
 * @param pages the most pages of a PDF
 */
public record Limits(int report, int feed, int entries, long unpacked, int ratio, int nesting, int pages) {
  /** Unpacked bytes that are not weighed against the packed ones: a few lines pack well. */
  private static final long FREE = 1_000_000;

  public static Limits usual() {
    return new Limits(5_000_000, 20_000_000, 50_000, 2_000_000_000L, 200, 3, 2_000);
  }

  /** Unpacked bytes that are not weighed against the packed ones. */
  public long free() {
    return FREE;
  }

  /** Whether so much unpacked out of so little packed is no honest text. */
  public boolean bomb(long packed, long unpacked) {
    return unpacked > FREE && unpacked > packed * ratio;
  }
}
