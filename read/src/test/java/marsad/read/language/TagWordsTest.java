// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.read.Models;
import marsad.record.Text;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples of tag-words.tsv, and what must stay a verb. */
class TagWordsTest {
  private static List<Token> tokens(String sentence) {
    Text text = new Text(sentence);
    return Models.parser().parse(text, Models.parser().split(text), s -> List.of()).get(0).tokens();
  }

  @TestFactory
  Stream<DynamicTest> examples() {
    return Knowledge.packed().language().need("tag-words.tsv").rows().stream().map(row -> DynamicTest.dynamicTest(row.need("example"), () -> check(row)));
  }

  private static void check(Row row) {
    assertThat(tokens(row.need("example"))).filteredOn(t -> row.list("words").contains(t.form())).isNotEmpty().allMatch(t -> t.pos().equals(row.need("tag")));
  }

  @Test
  void aVerbStaysOne() {
    assertThat(tokens("The rebels shell the town every night.")).filteredOn(t -> t.form().equals("shell")).allMatch(t -> t.pos().startsWith("VB"));
    assertThat(tokens("The army began to shell the town.")).filteredOn(t -> t.form().equals("shell")).allMatch(t -> t.pos().equals("VB"));
  }
}
