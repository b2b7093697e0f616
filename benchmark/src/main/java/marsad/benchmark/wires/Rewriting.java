// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.wires;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.knowledge.Row;
import marsad.knowledge.Table;

/** Sentences told in other words by rule: words exchanged, the passive, clauses in another order, and the manner of a translation back. */
final class Rewriting {
  private static final Pattern SAID = Pattern.compile("(?<=^|[.!?] )([A-Z][^.!?\"“]{15,220}), ((?:the |an? |two |three )?[\\w' -]{3,60}?) (?:said|stated|wrote)(?: on \\w+day)?\\.");
  private static final Pattern WHEN = Pattern.compile("(?<=^|[.!?] )When ([^.!?,]{8,90}), ([^.!?]{8,160})\\.");
  private static final Pattern BUT = Pattern.compile("(?<=^|[.!?] )([A-Z][^.!?,]{10,140}), but ([^.!?]{8,140})\\.");
  private static final Pattern ON_DAY = Pattern.compile("(?<=^|[.!?] )([A-Z][^.!?]{20,140}?) on (\\w+day)(?: (?:morning|evening|night|afternoon))?\\b([^.!?]{0,140})\\.");
  private static final int MOSTLY = 5;

  private final Table words;
  private final Random random;

  Rewriting(Table words, Random random) {
    this.words = words;
    this.random = random;
  }

  List<Row> rows(String sort) {
    return words.rows().stream().filter(r -> r.need("sort").equals(sort)).toList();
  }

  /** Four of five of the words that the table has of this sort are exchanged. */
  String exchange(String paragraph, String sort) {
    String text = paragraph;
    for (Row row : rows(sort)) {
      Matcher found = Pattern.compile("\\b" + Pattern.quote(row.need("from")) + "\\b").matcher(text);
      StringBuilder out = new StringBuilder();
      while (found.find()) {
        found.appendReplacement(out, Matcher.quoteReplacement(random.nextInt(MOSTLY) > 0 ? row.need("to") : found.group()));
      }
      text = found.appendTail(out).toString();
    }
    return text;
  }

  /** "A, the governor said." becomes "According to the governor, A."; "When A, B." becomes "B when A."; the day moves to the front. */
  String clauses(String paragraph) {
    String text = each(SAID, paragraph, m -> "According to " + m.group(2) + ", " + lower(m.group(1)) + ".");
    text = each(WHEN, text, m -> upper(m.group(2)) + " when " + m.group(1) + ".");
    text = each(BUT, text, m -> "While " + lower(m.group(1)) + ", " + m.group(2) + ".");
    return each(ON_DAY, text, m -> "On " + m.group(2) + " " + lower(m.group(1)) + m.group(3) + ".");
  }

  /** "Rebels took the bridge." becomes "The bridge was taken by rebels." */
  String passive(String paragraph) {
    String text = paragraph;
    for (Row row : rows("passive")) {
      Pattern active = Pattern.compile("(?<=^|[.!?] )([A-Z][\\w' -]{2,60}?) " + row.need("from") + " ((?:the|an?|its|their|some|\\w+teen|two|three|four|five|six|seven|eight|nine|ten) [\\w' -]{3,50}?)([.,]| in | on | near )");
      text = each(active, text, m -> upper(m.group(2)) + (m.group(2).endsWith("s") ? " were " : " was ") + row.need("to") + " by " + lower(m.group(1)) + m.group(3));
    }
    return text;
  }

  private interface Turn {
    String of(Matcher found);
  }

  private static String each(Pattern pattern, String text, Turn turn) {
    Matcher found = pattern.matcher(text);
    StringBuilder out = new StringBuilder();
    while (found.find()) {
      found.appendReplacement(out, Matcher.quoteReplacement(turn.of(found)));
    }
    return found.appendTail(out).toString();
  }

  private static String lower(String clause) {
    boolean article = clause.matches("(?:The|An?|It|He|She|They|His|Her|Its|Their|There|Some|Many|Most|In|At|After|Before|More|No|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\\b.*");
    return article ? clause.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + clause.substring(1) : clause;
  }

  private static String upper(String clause) {
    return clause.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + clause.substring(1);
  }
}
