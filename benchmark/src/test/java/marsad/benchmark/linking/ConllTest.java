// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The three measures of coreference, worked out by hand. */
class ConllTest {
  private static final Offset<Double> NEAR = Offset.offset(1e-9);

  @Test
  void theSameGroupsScoreOne() {
    assertThat(new Conll(List.of("a", "a", "b"), List.of("1", "1", "2")).f1()).isCloseTo(1, NEAR);
  }

  @Test
  void oneGroupForTwo() {
    Conll conll = new Conll(List.of("a", "a", "b", "b"), List.of("1", "1", "1", "1"));
    assertThat(conll.muc()).isCloseTo(2 * 1 * (2 / 3.0) / (1 + 2 / 3.0), NEAR);
    assertThat(conll.bCubed()).isCloseTo(2 * 1 * 0.5 / 1.5, NEAR);
    assertThat(conll.ceaf()).isCloseTo(2 * (2 / 3.0) / 3, NEAR); // one pair of likeness 2·2/(2+4), of 2 and 1 groups
  }

  @Test
  void theBestAssignmentIsFound() {
    assertThat(Conll.assignment(new double[][] {{0.9, 0.8}, {0.85, 0.1}})).isCloseTo(1.65, NEAR);
  }
}
