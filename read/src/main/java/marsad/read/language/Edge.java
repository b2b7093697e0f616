// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

/**
 * A dependency of Universal Dependencies (English, enhanced where {@link Sentence} says so).
 *
 * @param governor token index, -1 for the root
 * @param relation such as {@code nsubj:pass}, {@code obl:in}
 */
public record Edge(int governor, int dependent, String relation) {
  /** The relation without what stands after its first colon, save for {@code :pass}. */
  public String base() {
    int colon = relation.indexOf(':');
    return colon < 0 || relation.endsWith(":pass") ? relation : relation.substring(0, colon);
  }

  /** What stands after the colon: for {@code obl:in_front_of} the preposition {@code in_front_of}; else empty. */
  public String detail() {
    int colon = relation.indexOf(':');
    return colon < 0 ? "" : relation.substring(colon + 1);
  }
}
