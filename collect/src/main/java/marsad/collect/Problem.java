// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import marsad.record.Quoted;

/**
 * Why an input was not taken.
 *
 * @param file as the user named it
 * @param place inside the file, such as {@code line 12} or {@code byte 3041}; empty where it is the whole file
 * @param cause what is wrong
 * @param remedy what the user can do
 */
public record Problem(String file, String place, String cause, String remedy) {

  private static final int MOST = 400; // code points of place, and of cause

  /** One line for people, of a length that they read, whatever the names in it hold. */
  public String message() {
    return Quoted.of(file, Integer.MAX_VALUE) + (place.isEmpty() ? "" : ", " + Quoted.of(place, MOST)) + ": " + Quoted.of(cause, MOST) + "; " + remedy;
  }
}
