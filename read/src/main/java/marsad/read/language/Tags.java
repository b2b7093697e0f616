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

  /** Which tags are wrong, what is right, behind which tags they may be right after all. */
  private record Rule(Set<String> wrong, String right, Set<String> notAfter) {}

  private Tags() {}

  static Tags of(Table table) {
    Tags tags = new Tags();
    for (Row row : table.rows()) {
      Rule rule = new Rule(Set.copyOf(row.list("tagged")), row.need("tag"), Set.copyOf(row.list("not_after")));
      row.list("words").forEach(word -> tags.rules.put(word, rule));
    }
    return tags;
  }

  /** Sets the right tags in one sentence. */
  void mend(List<CoreLabel> labels) {
    String before = "";
    for (CoreLabel label : labels) {
      Rule rule = rules.get(label.word().toLowerCase(Locale.ROOT));
      if (rule != null && rule.wrong().contains(label.tag()) && !rule.notAfter().contains(before)) {
        label.setTag(rule.right());
      }
      before = label.tag();
    }
  }
}
