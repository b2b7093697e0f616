// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Small classes of words of a language, in small letters: {@code word-classes.tsv}. */
public final class WordClasses {
  private static final String FILE = "word-classes.tsv";
  private final Map<String, Set<String>> classes = new HashMap<>();

  private WordClasses() {}

  public static WordClasses load(Knowledge knowledge) {
    WordClasses loaded = new WordClasses();
    for (Row row : knowledge.language().need(FILE).rows()) {
      loaded.classes.put(row.need("name"), row.list("words").stream().collect(Collectors.toUnmodifiableSet()));
    }
    return loaded;
  }

  /** The words of a class; a class that the language does not have is an error. */
  public Set<String> of(String name) {
    Set<String> words = classes.get(name);
    if (words == null) {
      throw new IllegalArgumentException(FILE + " has no class \"" + name + "\"; add a row for it");
    }
    return words;
  }

  /** Whether a word, in small letters, is of a class. */
  public boolean is(String name, String word) {
    return of(name).contains(word);
  }
}
