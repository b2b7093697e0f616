// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  @Test
  void noRuleMatchesWithoutTheLettersThatItNeeds() {
    List<String> names = Stream.of("spelling-family.tsv", "spelling-meet.tsv", "spelling-apart.tsv").flatMap(f -> knowledge.language().need(f).rows().stream())
        .flatMap(row -> Stream.of(row.need("left"), row.need("right"))).map(Folding::fold).flatMap(name -> Stream.of(name, name.replaceAll("[aeiou]", ""), name.replace(" ", ""))).distinct().toList();
    for (Row rule : knowledge.language().need("spelling-family.tsv").rows()) {
      Pattern find = Pattern.compile(rule.need("find"));
      String needs = rule.get("needs").orElse("").replace('_', ' ');
      assertThat(names.stream().filter(name -> find.matcher(name).find())).as(rule.need("find")).allMatch(name -> needs.chars().allMatch(c -> name.indexOf(c) >= 0));
    }
  }
}
