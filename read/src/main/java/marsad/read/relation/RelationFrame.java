// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.util.List;
import java.util.Set;
import marsad.knowledge.Row;
import marsad.record.Predicate;
import marsad.record.Term;

/**
 * Words that tell of a relation, and where its two sides stand around them; the columns of {@code relation-frames.tsv}.
 *
 * @param words base forms; {@code _} stands for up to three words of any kind
 * @param takes what the object must be: {@code place}, {@code actor}, {@code state}, {@code person}, {@code fullname} or {@code group}
 */
record RelationFrame(String id, Form form, List<List<String>> words, Predicate predicate, List<String> subject, List<String> object,
    String takes, Set<String> flags) {

  /** How the words stand in a sentence. */
  enum Form {
    VERB, NOUN, JOINED, PREFIX
  }

  static RelationFrame read(Row row) {
    Form form = switch (row.need("form")) {
      case "verb" -> Form.VERB;
      case "noun" -> Form.NOUN;
      case "joined" -> Form.JOINED;
      case "prefix" -> Form.PREFIX;
      default -> throw new IllegalArgumentException(row.place() + ": \"" + row.need("form") + "\" is no form; possible are verb, noun, joined, prefix");
    };
    return new RelationFrame(row.need("id"), form, row.list("words").stream().map(w -> List.of(w.split(" "))).toList(),
        Term.of(Predicate.class, row.need("predicate")), row.list("subject"), row.list("object"), row.need("takes"), Set.copyOf(row.list("flags")));
  }

  boolean has(String flag) {
    return flags.contains(flag);
  }
}
