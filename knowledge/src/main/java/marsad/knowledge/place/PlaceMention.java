// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.place;

/**
 * A name of a place as it stands in a report.
 *
 * @param form the name itself: "Idlib", "Khanabad district", "Quincy, Massachusetts"
 * @param before the words of the sentence before it (some will do, as long as the nearest are there)
 * @param after the words after it
 */
public record PlaceMention(String form, String before, String after) {

  /** A name without its surroundings. */
  public static PlaceMention bare(String form) {
    return new PlaceMention(form, "", "");
  }

  /** The name at these offsets (UTF-16) of a text, with sixty characters on both sides. */
  public static PlaceMention at(String text, int from, int to) {
    return new PlaceMention(text.substring(from, to), text.substring(Math.max(0, from - 60), from),
        text.substring(to, Math.min(text.length(), to + 60)));
  }
}
