// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import marsad.knowledge.Row;
import marsad.knowledge.Table;

/** Which words for people and things are so general that another of their sort may be meant; {@code general-words.tsv} and {@code noun-families.tsv} of the language. */
final class GeneralWords {
  private static final String NUMBER = "number";
  private final Set<String> general = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();
  private final Map<String, String> singulars = new HashMap<>();

  private final Nouns persons;
  private final Nouns things;

  GeneralWords(Table table, NounFamilies nouns) {
    this.persons = nouns.people();
    this.things = nouns.things();
    for (Row row : table.rows()) {
      String word = Names.fold(row.need("word"));
      (row.need("sort").equals(NUMBER) ? numbers : general).add(word);
      row.get("plural").ifPresent(plural -> singulars.put(Names.fold(plural), word));
    }
  }

  /** How two descriptions of people or things stand to each other, such as "shoppers" and "civilians". */
  World.Likeness compare(String one, String other) {
    List<String> a = words(one);
    List<String> b = words(other);
    Set<String> common = new LinkedHashSet<>(a);
    common.retainAll(b);
    if (a.stream().anyMatch(numbers::contains) && b.stream().anyMatch(numbers::contains) && common.stream().noneMatch(numbers::contains)) {
      return World.Likeness.POSSIBLE;
    }
    if (!a.equals(b)) {
      common.removeAll(general);
    }
    if (!common.isEmpty()) {
      return a.equals(b) ? World.Likeness.SAME : a.containsAll(b) || b.containsAll(a) || !bothAdd(a, b, common) ? World.Likeness.WITHIN : World.Likeness.POSSIBLE;
    }
    boolean vague = a.stream().anyMatch(general::contains) || b.stream().anyMatch(general::contains);
    World.Likeness families = families(one, other);
    return families == World.Likeness.WITHIN ? families : vague || a.isEmpty() || b.isEmpty() ? World.Likeness.POSSIBLE : families;
  }

  /** True where each says more of the same word, such as whose supporters they are. */
  private boolean bothAdd(List<String> one, List<String> other, Set<String> common) {
    return Stream.of(one, other).allMatch(words -> words.stream().anyMatch(w -> !common.contains(w) && !general.contains(w)));
  }

  /** Of one family: within; of two of one sort: apart; a person and a thing, such as a market and its traders, may be told of one deed. */
  private World.Likeness families(String one, String other) {
    long person = persons.head(one);
    long thing = things.head(one);
    long otherPerson = persons.head(other);
    long otherThing = things.head(other);
    if (person != 0 && otherPerson != 0) {
      return persons.compare(person, otherPerson);
    }
    if (thing != 0 && otherThing != 0) {
      return things.compare(thing, otherThing);
    }
    return World.Likeness.POSSIBLE; // of what no table holds nothing is known
  }

  private List<String> words(String description) {
    return Arrays.stream(Names.fold(description).split(" ")).filter(w -> w.length() > 2).map(this::singular).toList();
  }

  private String singular(String word) {
    String regular = word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y"
        : word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    return singulars.getOrDefault(word, regular);
  }
}
