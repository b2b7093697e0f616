// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.List;

/**
 * Reports that go back to one text: copies, cuts, rewrites. A family is one source, however many carry it.
 *
 * @param id made of the first published text's hash
 * @param original the text that was published first
 * @param copies the other texts, each with what binds it to the family, in order of publication
 * @param carriers every publication of every text of the family, in order of publication
 */
public record Family(String id, String original, List<Copy> copies, List<Carrier> carriers) {
  public Family {
    copies = List.copyOf(copies);
    carriers = List.copyOf(carriers);
  }

  /**
   * One text that goes back to another.
   *
   * @param report SHA-256 of the copying text
   * @param from SHA-256 of the text in the family, published before it, that it is most like
   * @param shared share of the shorter text's word triples that both have, 0 to 1
   * @param reason the rule by which it was found, with its figures, or the decision of a person
   */
  public record Copy(String report, String from, double shared, String reason) {}

  /** SHA-256 of each text, the original first. */
  public List<String> reports() {
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(original), copies.stream().map(Copy::report)).toList();
  }
}
