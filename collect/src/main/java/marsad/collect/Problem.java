// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

/**
 * Why an input was not taken.
 *
 * @param file as the user named it
 * @param place inside the file, such as {@code line 12} or {@code byte 3041}; empty where it is the whole file
 * @param cause what is wrong
 * @param remedy what the user can do
 */
public record Problem(String file, String place, String cause, String remedy) {

  /** One line for people, whatever the names in it hold. */
  public String message() {
    return (file + (place.isEmpty() ? "" : ", " + place) + ": " + cause + "; " + remedy).replaceAll("\\p{Cntrl}", " ");
  }
}
