// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.knowledge.Shelf;
import marsad.record.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of furniture.tsv: its example is found, exactly, and the words beside it stay. */
class RulesTest {
  private static final Shelf ENGLISH = Knowledge.packed().language();
  private static final Furniture FURNITURE = Furniture.load(ENGLISH);
  private static final String BEFORE = "Mayor of the hill town speaks of a long night\n\nThe council met on Monday in the hall of the old school, the mayor said.\n\n";
  private static final String AFTER = "\n\nThe council will meet again when the road is open, and the bakers hope that it will be soon.\n";

  static Stream<Row> examples() {
    return ENGLISH.need(Rules.FILE).rows().stream().filter(r -> r.get("example").isPresent() && !r.need("where").equals("title"));
  }

  static Stream<Row> keeps() {
    return ENGLISH.need(Rules.FILE).rows().stream().filter(r -> r.get("keep").isPresent());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_example_is_found(Row row) {
    String example = row.need("example");
    List<String> expected = new ArrayList<>();
    for (int at = example.indexOf('«'); at >= 0; at = example.indexOf('«', at + 1)) {
      expected.add(example.substring(at + 1, example.indexOf('»', at)));
    }
    assertThat(found(example.replaceAll("[«»]", ""), row.need("where").equals("itself") ? "" : AFTER)).as(row.place()).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("keeps")
  void what_is_to_be_kept_stays(Row row) {
    assertThat(found(row.need("keep"), AFTER)).as(row.place()).isEmpty();
  }

  private static List<String> found(String paragraph, String after) {
    Text text = new Text(BEFORE + paragraph + after);
    return FURNITURE.find(text, Optional.empty()).spans().stream().map(text::at).toList();
  }

  @Test
  void a_rule_has_an_example() {
    assertThat(ENGLISH.need(Rules.FILE).rows().stream()
        .filter(r -> !List.of("part", "words", "promotion", "itself").contains(r.need("where")) && r.get("example").isEmpty()).map(Row::place)).isEmpty();
  }
}
