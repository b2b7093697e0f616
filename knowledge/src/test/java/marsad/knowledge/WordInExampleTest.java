// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of single words, of which the example shows the word in use. */
class WordInExampleTest {
  @ParameterizedTest
  @CsvSource({"compass.tsv,word", "deed-doers.tsv,deed", "force-words.tsv,word", "group-nouns.tsv,noun"})
  void theWordStandsInItsExample(String file, String column) {
    List<Row> rows = Knowledge.packed().language().need(file).rows();
    assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row.need("example").toLowerCase(Locale.ROOT)).as(row.place()).contains(row.need(column)));
  }

  @ParameterizedTest
  @CsvSource({"means.tsv,words", "acts.tsv,verbs", "relations.tsv,predicate"})
  void eachTermOfTheWorldHasASentence(String file, String column) {
    assertThat(Knowledge.packed().world().need(file).rows()).isNotEmpty().allSatisfy(row -> assertThat(row.need("example")).as(row.need(column)).endsWith("."));
  }
}
