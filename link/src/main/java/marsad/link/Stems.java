// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import marsad.knowledge.Table;

/** Words without their endings, so that "arrested" and "arrests" meet; the endings are {@code stem-endings.tsv} of the language. */
public final class Stems {
  private static final int SHORTEST = 3;

  private record Ending(String ending, String instead) {}

  private final List<Ending> endings = new ArrayList<>();
  private final Map<String, String> known = new ConcurrentHashMap<>();

  /** @param table with the columns {@code ending} and {@code instead}; the first that fits is taken, again and again */
  public Stems(Table table) {
    table.rows().forEach(r -> endings.add(new Ending(r.need("ending"), r.get("instead").orElse(""))));
  }

  /** @param word folded */
  public String of(String word) {
    return known.computeIfAbsent(word, this::stem);
  }

  private String stem(String word) {
    String stem = word;
    for (boolean changed = true; changed;) {
      changed = false;
      for (Ending ending : endings) {
        if (stem.endsWith(ending.ending) && stem.length() - ending.ending.length() >= SHORTEST) {
          stem = stem.substring(0, stem.length() - ending.ending.length()) + ending.instead;
          changed = true;
          break;
        }
      }
    }
    return stem.length() > SHORTEST && stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2) ? stem.substring(0, stem.length() - 1) : stem;
  }
}
