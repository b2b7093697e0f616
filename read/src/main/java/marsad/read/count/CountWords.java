// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.count;

import java.util.List;
import java.util.Optional;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.knowledge.Table;
import marsad.knowledge.WordClasses;
import marsad.knowledge.WordList;
import marsad.read.time.SmallNumbers;

/** The words for counts of a language, from {@code count-words.tsv}. */
public final class CountWords {
  private final WordList numbers;
  private final WordList vague;
  private final WordList before;
  private final WordList after;
  private final WordList shares;
  private final WordClasses small;

  public CountWords(Knowledge knowledge) {
    Table table = knowledge.language().need("count-words.tsv");
    numbers = of(table, "number", "scale");
    vague = of(table, "vague", "few", "exact");
    before = of(table, "before");
    after = of(table, "after");
    small = WordClasses.load(knowledge);
    shares = of(table, "share", "part", "percent");
  }

  private static WordList of(Table table, String... sorts) {
    List<String> wanted = List.of(sorts);
    return new WordList(new Table(table.name(), table.columns(), table.rows().stream().filter(r -> wanted.contains(r.need("sort"))).toList()));
  }

  Optional<Row> number(List<String> lower, int at) {
    return numbers.at(lower, at).map(WordList.Hit::row);
  }

  Optional<WordList.Hit> vague(List<String> lower, int at) {
    return vague.at(lower, at);
  }

  Optional<WordList.Hit> before(List<String> lower, int to) {
    return before.endingAt(lower, to);
  }

  Optional<WordList.Hit> after(List<String> lower, int from) {
    return after.at(lower, from);
  }

  Optional<WordList.Hit> share(List<String> lower, int at) {
    return shares.at(lower, at);
  }

  /** "A", "an", "another": one. */
  boolean one(String lower) {
    return small.is("one", lower);
  }

  /** Whether a word is of a class of word-classes.tsv. */
  boolean is(String list, String lower) {
    return small.is(list, lower);
  }

  boolean article(String lower) {
    return small.is("article", lower);
  }

  /** Whole numbers below ten thousand, as times need them. */
  public SmallNumbers smallNumbers() {
    NumberGrammar grammar = new NumberGrammar(this);
    return (lower, at) -> at >= lower.size() || lower.get(at).equals("a") || lower.get(at).equals("an") ? Optional.empty()
        : grammar.at(lower, at).filter(n -> n.value().scale() <= 0 && n.value().intValue() < 10_000).map(n -> new int[] {n.value().intValue(), n.to()});
  }
}
