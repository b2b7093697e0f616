// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.actor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import marsad.knowledge.Folding;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;

/** The words for offices of a language: "president", "spokeswoman". */
public final class Titles {
  private final Map<String, Title> titles = new TreeMap<>();

  /**
   * A word for an office.
   *
   * @param speaksForItself whether such a person's words are the person's, not the organisation's
   * @param holdsOffice whether "X, the TITLE of Y" is a relation holds-office
   */
  public record Title(String lemma, String plural, boolean speaksForItself, Optional<String> headOf, boolean holdsOffice, String example) {}

  private Titles() {}

  /** Reads {@code office-words.tsv} of the language. */
  public static Titles load(Knowledge knowledge) {
    Titles all = new Titles();
    for (Row row : knowledge.language().need("office-words.tsv").rows()) {
      Title title = new Title(row.need("lemma"), row.need("plural"), row.need("speaks_for").equals("self"), row.get("head_of"), row.yes("holds_office"),
          row.need("example"));
      all.titles.put(Folding.fold(title.lemma()), title);
      all.titles.putIfAbsent(Folding.fold(title.plural()), title);
    }
    return all;
  }

  /** By its words, singular or plural. */
  public Optional<Title> lookup(String words) {
    return Optional.ofNullable(titles.get(Folding.fold(words)));
  }

  /** All, by their words. */
  public List<Title> all() {
    return titles.values().stream().distinct().toList();
  }
}
