// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

/**
 * One value with the way to its words.
 *
 * @param text as it is shown
 * @param keys of the marks that lie on its words, separated by blanks; empty where there are none
 * @param at the first of them, to jump to; empty where there is none
 * @param how {@code stated}, {@code resolved}, {@code inferred} or {@code default}
 */
public record Value(String text, String keys, String at, String how) {
  /** True where the report's own words say it. */
  public boolean stated() {
    return how.equals("stated");
  }
}
