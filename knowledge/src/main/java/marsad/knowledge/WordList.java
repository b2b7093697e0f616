// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of a table of a language: each form of the column {@code words}, longest first, against the tokens of a sentence. */
public final class WordList {
  private final Map<List<String>, Row> forms = new HashMap<>();
  private int longest;

  /** @param table with the column {@code words} */
  public WordList(Table table) {
    for (Row row : table.rows()) {
      for (String form : row.list("words")) {
        add(tokens(form), row);
      }
    }
  }

  private void add(List<String> form, Row row) {
    Row before = forms.putIfAbsent(form, row);
    if (before != null && !before.equals(row)) {
      throw new IllegalArgumentException(row.place() + ": \"" + String.join(" ", form) + "\" stands already in " + before.place() + "; keep one of them");
    }
    longest = Math.max(longest, form.size());
  }

  /** A form as the tokenizer cuts it: at blanks, and hyphens on their own. */
  static List<String> tokens(String form) {
    return List.of(form.toLowerCase(Locale.ROOT).replace("-", " - ").strip().split("\\s+"));
  }

  /**
   * A form met.
   *
   * @param to one past its last token
   */
  public record Hit(Row row, int from, int to) {}

  /** The longest form that begins at a token, or empty. */
  public Optional<Hit> at(List<String> lower, int from) {
    for (int size = Math.min(longest, lower.size() - from); size > 0; size--) {
      Row row = forms.get(lower.subList(from, from + size));
      if (row != null) {
        return Optional.of(new Hit(row, from, from + size));
      }
    }
    return Optional.empty();
  }

  /** The longest form that ends before a token, or empty. */
  public Optional<Hit> endingAt(List<String> lower, int to) {
    for (int size = Math.min(longest, to); size > 0; size--) {
      Row row = forms.get(lower.subList(to - size, to));
      if (row != null) {
        return Optional.of(new Hit(row, to - size, to));
      }
    }
    return Optional.empty();
  }

  /** All forms that stand in a sentence, longest first where they overlap. */
  public List<Hit> in(List<String> lower) {
    List<Hit> hits = new ArrayList<>();
    for (int from = 0; from < lower.size();) {
      Optional<Hit> hit = at(lower, from);
      hit.ifPresent(hits::add);
      from = hit.map(Hit::to).orElse(from + 1);
    }
    return hits;
  }
}
