// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.knowledge.Row;
import marsad.knowledge.Table;
import marsad.record.Outcome;
import marsad.record.Victims;

/**
 * The interface's own words in one language. All languages stand in one file, {@code words.tsv}: a row for each string, a column for
 * each language; a word missing in one falls back to English.
 */
public final class Words {
  private static final String FILE = "/marsad/desk/words.tsv";
  private final String language;
  private final Map<String, String> words;

  private Words(String language, Map<String, String> words) {
    this.language = language;
    this.words = words;
  }

  /** Every language of the file, by its code. */
  public static Map<String, Words> all() {
    Table table = read();
    Map<String, Words> all = new LinkedHashMap<>();
    for (String language : table.columns().subList(1, table.columns().size())) {
      Map<String, String> words = new LinkedHashMap<>();
      for (Row row : table.rows()) {
        words.put(row.need("key"), row.get(language).orElseGet(() -> row.need("en")));
      }
      all.put(language, new Words(language, words));
    }
    return all;
  }

  private static Table read() {
    try (InputStream in = Words.class.getResourceAsStream(FILE)) {
      return Table.read("words.tsv", new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("words.tsv cannot be read: " + e.getMessage(), e);
    }
  }

  /** ISO 639-1. */
  public String language() {
    return language;
  }

  /** {@code rtl} or {@code ltr}. */
  public String direction() {
    return List.of("ar", "fa", "he", "ur").contains(language) ? "rtl" : "ltr";
  }

  /** The words of a key, its {@code {0}}, {@code {1}} … filled. An unknown key is a mistake of the code and says so. */
  public String t(String key, Object... values) {
    return fill(find(key).orElseThrow(() -> new IllegalArgumentException("words.tsv has no row \"" + key + "\"")), values);
  }

  /** The words of a key, or the key's last part where there is none: for terms that grow with knowledge. */
  public String term(String group, String term) {
    return find(group + "." + term).orElse(term);
  }

  /** "1 report", "3 reports": the row {@code key.one} or {@code key.many}, in Arabic also {@code .two}, {@code .few}, {@code .other}; {@code {0}} is the number. */
  public String count(String key, long number) {
    String form = form(number);
    return t(find(key + "." + form).isPresent() ? key + "." + form : key + ".many", Numbers.grouped(number));
  }

  /** As the Unicode CLDR has the plural of a language: after 11 to 99 the Arabic noun is singular again, and after hundreds otherwise. */
  private String form(long number) {
    if (number == 1) {
      return "one";
    }
    if (!language.equals("ar")) {
      return "many";
    }
    long rest = number % 100;
    return number == 2 ? "two" : rest >= 3 && rest <= 10 ? "few" : rest >= 11 ? "many" : "other";
  }

  /** "8–12 civilians killed", "1 child injured", "≥ 3 killed". */
  public String harmed(String number, Victims who, Outcome outcome) {
    String whom = who == Victims.UNKNOWN ? "" : term(number.equals("1") ? "victims.one" : "victims", who.term());
    return t("toll", number, whom, term("outcome", outcome.term())).replace("  ", " ");
  }

  /** A name inside a sentence of this language: set apart where its letters run the other way, so that numbers beside it stay where they belong. */
  public String within(String name) {
    boolean rightToLeft = name.codePoints().map(Character::getDirectionality)
        .anyMatch(d -> d == Character.DIRECTIONALITY_RIGHT_TO_LEFT || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    return rightToLeft == direction().equals("rtl") ? name : "\u2068" + name + "\u2069";
  }

  public Optional<String> find(String key) {
    return Optional.ofNullable(words.get(key));
  }

  /** All keys: the test holds templates and languages against it. */
  public List<String> keys() {
    return List.copyOf(words.keySet());
  }

  private static String fill(String text, Object... values) {
    String filled = text;
    for (int i = 0; i < values.length; i++) {
      filled = filled.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return filled;
  }

  @Override
  public String toString() {
    return "words of " + language + Arrays.asList(words.size());
  }
}
