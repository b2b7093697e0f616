// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.knowledge.Row;
import marsad.knowledge.Table;

/** Which words for people and things are so general that another of their sort may be meant; {@code general-words.tsv} of the language. */
final class GeneralWords {
  private static final String NUMBER = "number";
  private final Set<String> general = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();
  private final Map<String, String> singulars = new HashMap<>();

  GeneralWords(Table table) {
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
      return a.equals(b) ? World.Likeness.SAME : World.Likeness.WITHIN;
    }
    boolean vague = a.stream().anyMatch(general::contains) || b.stream().anyMatch(general::contains);
    return vague || a.isEmpty() || b.isEmpty() ? World.Likeness.POSSIBLE : World.Likeness.APART;
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
