// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

/** What a command ends with. */
public final class Exit {
  public static final int DONE = 0;
  /** Something was refused; it was said on standard error. */
  public static final int REFUSED = 1;
  /** The command was called wrongly. */
  public static final int WRONG_USE = 2;

  private Exit() {}
}
