// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read;

/** Is told how long work gets on; a terminal draws a bar of it. */
public interface Progress {
  /** A step has begun, of so many. */
  void step(String what, int number, int of);

  static Progress none() {
    return (what, number, of) -> {};
  }
}
