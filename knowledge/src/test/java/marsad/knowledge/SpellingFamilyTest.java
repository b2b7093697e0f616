// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingFamilyTest {
  private final Knowledge knowledge = Knowledge.packed();
  private final SpellingFamily families = SpellingFamily.load(knowledge);

  private List<String> wrong(String file, boolean meet) {
    return knowledge.language().need(file).rows().stream()
        .filter(row -> families.same(row.need("left"), row.need("right")) != meet)
        .map(row -> row.need("left") + " [" + families.reduced(row.need("left")) + "] " + row.need("right") + " [" + families.reduced(row.need("right"))
            + "] " + families.distance(row.need("left"), row.need("right")))
        .toList();
  }

  @Test
  void theTwoSpellingsOfEachRulesExampleMeet() {
    assertThat(wrong("spelling-family.tsv", true)).isEmpty();
  }

  @Test
  void spellingsOfOneNameMeet() {
    assertThat(wrong("spelling-meet.tsv", true)).isEmpty();
  }

  @Test
  void differentNamesStayApart() {
    assertThat(wrong("spelling-apart.tsv", false)).isEmpty();
  }

  @Test
  void spellingsOfOneNameShareTheirKey() {
    assertThat(families.key("Maaret al-Noman")).isEqualTo(families.key("Ma‘arrat an-Nu‘mān"));
  }
}
