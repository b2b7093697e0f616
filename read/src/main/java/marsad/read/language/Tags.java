// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import marsad.knowledge.Row;
import marsad.knowledge.Table;

/** Mends the tags of words that the tagger does not know as news has them today ({@code tag-words.tsv}), before anything is parsed by them. */
final class Tags {
  static final String FILE = "tag-words.tsv";
  private final Map<String, Rule> rules = new HashMap<>();

  /** Which tags are wrong, what is right; behind or before which tags they may be right after all, and behind or before which alone they are wrong (none: any). */
  private record Rule(Set<String> wrong, String right, Set<String> notAfter, Set<String> after, Set<String> notBefore, Set<String> before) {
    boolean fits(String tag, String last, String next) {
      boolean behind = !notAfter.contains(last) && (after.isEmpty() || after.contains(last));
      return wrong.contains(tag) && behind && !notBefore.contains(next) && (before.isEmpty() || before.contains(next));
    }
  }

  private Tags() {}

  static Tags of(Table table) {
    Tags tags = new Tags();
    for (Row row : table.rows()) {
      Rule rule = new Rule(Set.copyOf(row.list("tagged")), row.need("tag"), Set.copyOf(row.list("not_after")), Set.copyOf(row.list("after")), Set.copyOf(row.list("not_before")), Set.copyOf(row.list("before")));
      row.list("words").forEach(word -> tags.rules.put(word, rule));
    }
    return tags;
  }

  /** Sets the right tags in one sentence. */
  void mend(List<CoreLabel> labels) {
    String before = "";
    for (int i = 0; i < labels.size(); i++) {
      CoreLabel label = labels.get(i);
      Rule rule = rules.get(label.word().toLowerCase(Locale.ROOT));
      if (rule != null && rule.fits(label.tag(), before, i + 1 < labels.size() ? labels.get(i + 1).tag() : "")) {
        label.setTag(rule.right());
      }
      before = label.tag();
    }
  }
}
