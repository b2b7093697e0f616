// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.furniture;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import marsad.knowledge.Row;
import marsad.knowledge.Shelf;

/** The language's file of furniture, ready to be used. */
final class Rules {
  static final String FILE = "furniture.tsv";

  /** A pattern, how much it weighs (of promotion), and its row for messages. */
  record Rule(Pattern pattern, int weight, List<String> needs, Row row) {

    /** Whether it is worth trying on a line. */
    boolean fits(String line) {
      return needs.isEmpty() || needs.stream().anyMatch(line::contains);
    }
  }

  private final Map<String, List<Rule>> rules = new LinkedHashMap<>();
  private final Map<String, Set<String>> words = new LinkedHashMap<>();

  private Rules() {}

  static Rules load(Shelf language) {
    Rules rules = new Rules();
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("date", DateWords.PATTERN);
    for (Row row : language.need(FILE).rows()) {
      rules.add(row, parts);
    }
    return rules;
  }

  private void add(Row row, Map<String, String> parts) {
    String where = row.need("where");
    if (where.equals("part")) {
      parts.put(row.need("name"), "(?-i:" + fill(row.need("pattern"), parts) + ")");
    } else if (where.equals("words")) {
      words.computeIfAbsent(row.need("name"), k -> new HashSet<>()).addAll(row.list("pattern").stream().map(w -> w.toLowerCase(Locale.ROOT)).toList());
    } else {
      Pattern pattern = Pattern.compile("(?:" + fill(row.need("pattern"), parts) + (where.equals("end") ? ")$" : ")"), Pattern.UNICODE_CASE);
      rules.computeIfAbsent(where, k -> new java.util.ArrayList<>()).add(new Rule(pattern, row.number("weight").orElse(0.0).intValue(), row.list("needs"), row));
    }
  }

  private static String fill(String pattern, Map<String, String> parts) {
    String filled = pattern;
    for (Map.Entry<String, String> part : parts.entrySet()) {
      filled = filled.replace("{" + part.getKey() + "}", part.getValue());
    }
    return filled;
  }

  List<Rule> of(String where) {
    return rules.getOrDefault(where, List.of());
  }

  Set<String> words(String name) {
    return words.getOrDefault(name, Set.of());
  }

  /** How many of some words are in a named set. */
  long count(String name, List<String> of) {
    Set<String> set = words(name);
    return of.stream().map(w -> w.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}-]", "")).filter(set::contains).count();
  }
}
