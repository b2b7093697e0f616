// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.knowledge.Table;

/** Which words for people and things are so general that another of their sort may be meant; {@code general-words.tsv} of the language. */
final class GeneralWords {
  private static final Set<String> NUMBERS = Set.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozen");
  private final Map<String, String> sorts = new HashMap<>();

  GeneralWords(Table table) {
    table.rows().forEach(r -> sorts.put(Names.fold(r.need("word")), r.need("sort")));
  }

  /** How two descriptions of people or things stand to each other, such as "shoppers" and "civilians". */
  World.Likeness compare(String one, String other) {
    List<String> a = words(one);
    List<String> b = words(other);
    Set<String> common = new LinkedHashSet<>(a);
    common.retainAll(b);
    if (a.stream().anyMatch(NUMBERS::contains) && b.stream().anyMatch(NUMBERS::contains) && common.stream().noneMatch(NUMBERS::contains)) {
      return World.Likeness.POSSIBLE;
    }
    if (!a.equals(b)) {
      common.removeAll(sorts.keySet());
    }
    if (!common.isEmpty()) {
      return a.equals(b) ? World.Likeness.SAME : World.Likeness.WITHIN;
    }
    boolean general = a.stream().anyMatch(sorts::containsKey) || b.stream().anyMatch(sorts::containsKey);
    return general || a.isEmpty() || b.isEmpty() ? World.Likeness.POSSIBLE : World.Likeness.APART;
  }

  private static List<String> words(String description) {
    return java.util.Arrays.stream(Names.fold(description).split(" ")).filter(w -> w.length() > 2).map(GeneralWords::singular).toList();
  }

  private static String singular(String word) {
    return switch (word) {
      case "men" -> "man";
      case "women" -> "woman";
      case "children" -> "child";
      case "gunmen" -> "gunman";
      case "families" -> "family";
      default -> word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y"
          : word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    };
  }
}
