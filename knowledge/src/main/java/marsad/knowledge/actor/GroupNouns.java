// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.actor;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.record.Term;

/** Nouns of a language that take up an organisation told before: "the group", "the alliance". */
public final class GroupNouns {
  private final Map<String, Set<ActorType>> byNoun = new TreeMap<>();

  private GroupNouns() {}

  /** Reads {@code group-nouns.tsv} of the language. */
  public static GroupNouns load(Knowledge knowledge) {
    GroupNouns all = new GroupNouns();
    for (Row row : knowledge.language().need("group-nouns.tsv").rows()) {
      Set<ActorType> types = new TreeSet<>();
      row.list("may_be").forEach(t -> types.add(Term.of(ActorType.class, t)));
      all.byNoun.put(row.need("noun"), types);
    }
    return all;
  }

  /** The types of actors that a noun (its lemma) can take up; none where it takes up nobody. */
  public Set<ActorType> of(String lemma) {
    return Set.copyOf(byNoun.getOrDefault(lemma, Set.of()));
  }
}
