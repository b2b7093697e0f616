// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.actor;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import marsad.knowledge.Knowledge;

/** Which names bodies of many countries bear: those made of general words, and a few letters. */
final class SharedNames {
  private static final int FEW = 4;
  private final Set<String> words = new TreeSet<>();

  private SharedNames() {}

  /** Reads {@code name-words.tsv} of the language. */
  static SharedNames load(Knowledge knowledge) {
    SharedNames names = new SharedNames();
    knowledge.language().need("name-words.tsv").rows().forEach(r -> names.words.addAll(r.list("words")));
    return names;
  }

  /** "Republican Guard": no word says whose. */
  boolean words(List<Forms.Part> name) {
    return name.stream().allMatch(p -> words.contains(p.folded()));
  }

  /** "NDF", "SNA". */
  boolean letters(List<Forms.Part> name) {
    return name.size() == 1 && name.get(0).upper() && name.get(0).folded().length() <= FEW;
  }
}
