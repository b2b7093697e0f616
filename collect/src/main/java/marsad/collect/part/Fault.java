// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.part;

/**
 * What of an input cannot be read; the rest of it can.
 *
 * @param place inside the input, such as {@code record 12 (byte 3041)}; empty where it is the whole
 * @param cause what is wrong
 * @param remedy what the user can do
 */
public record Fault(String place, String cause, String remedy) {

  /** The same, further inside. */
  public Fault within(String outer) {
    return new Fault(outer.isEmpty() ? place : place.isEmpty() ? outer : outer + ", " + place, cause, remedy);
  }
}
