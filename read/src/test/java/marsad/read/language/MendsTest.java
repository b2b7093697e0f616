// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import static org.assertj.core.api.Assertions.assertThat;

import marsad.read.Models;
import marsad.record.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MendsTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      On Tuesday helicopters bombed a bakery in Togoga.                           | helicopters | bombed
      Martial law was imposed there, and since Tuesday families have been leaving. | families    | leaving
      A second movement, armed from abroad, took the port.                        | movement    | took
      A bomb planted by rebels killed two guards in Bilbao.                       | bomb        | killed
      Artillery fired from the hills hit a school in Nikopol on Friday.           | Artillery   | hit
      Hutu militiamen led by a former mayor killed 40 Tutsis in a church.         | militiamen  | killed
      State radio said that "rebels armed with spears" attacked a police post.    | rebels      | attacked""")
  void theNounBeforeTheVerbDoesIt(String words, String noun, String verb) {
    Sentence sentence = sentence(words);
    assertThat(sentence.governor(at(sentence, noun))).hasValueSatisfying(e -> {
      assertThat(e.base()).isEqualTo("nsubj");
      assertThat(e.governor()).isEqualTo(at(sentence, verb));
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      A missile launched by the Orsan army struck a mill.           | struck | missile | launched
      A drone operated by the guard hit a minibus near the river.   | hit    | drone   | operated
      Americans advancing from around the southern valley had linked up with those coming from the east. | linked | Americans | advancing""")
  void theFiniteVerbIsTheSentences(String words, String verb, String subject, String participle) {
    Sentence sentence = sentence(words);
    int top = at(sentence, verb);
    assertThat(sentence.governor(top)).hasValueSatisfying(e -> assertThat(e.governor()).isNegative());
    assertThat(sentence.children(top, "nsubj")).extracting(Edge::dependent).containsExactly(at(sentence, subject));
    assertThat(sentence.governor(at(sentence, participle))).hasValueSatisfying(e -> assertThat(e.base()).isEqualTo("acl"));
  }

  @Test
  void aNameBehindItsNounStandsBesideIt() {
    Sentence sentence = sentence("The Iran-backed group the Orsa Front attacked a base on Friday.");
    assertThat(sentence.governor(at(sentence, "Front"))).hasValueSatisfying(e -> {
      assertThat(e.base()).isEqualTo("appos");
      assertThat(e.governor()).isEqualTo(at(sentence, "group"));
    });
  }

  @Test
  void aClauseOfTimeHangsOnTheVerb() {
    Sentence sentence = sentence("They have been trudging up to the wire from eleven villages since the shelling began last Tuesday.");
    assertThat(sentence.governor(at(sentence, "began"))).hasValueSatisfying(e -> {
      assertThat(e.base()).isEqualTo("advcl");
      assertThat(e.governor()).isEqualTo(at(sentence, "trudging"));
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      The front insisted its men had not entered Orsa.      | entered | men     | nsubj
      Two farmers they accused of theft were shot.          | accused | farmers | acl:relcl
      Ndola accused Orsan troops of killing peacekeepers.   | killing | peacekeepers | obj""")
  void clausesWithoutThatAndGerundsAreVerbs(String words, String verb, String noun, String relation) {
    Sentence sentence = sentence(words);
    int clause = at(sentence, verb);
    int head = at(sentence, noun);
    int lower = relation.startsWith("acl") ? clause : head;
    assertThat(sentence.governor(lower)).hasValueSatisfying(e -> {
      assertThat(e.relation()).isEqualTo(relation);
      assertThat(e.governor()).isEqualTo(lower == clause ? head : clause);
    });
  }

  @ParameterizedTest
  @CsvSource({"The mill was hit and burned., hit", "The army said it had launched a missile., said"})
  void otherTreesStay(String words, String top) {
    Sentence sentence = sentence(words);
    assertThat(sentence.governor(at(sentence, top))).hasValueSatisfying(e -> assertThat(e.governor()).isNegative());
  }

  private static Sentence sentence(String words) {
    Text text = new Text(words);
    return Models.parser().parse(text, Models.parser().split(text)).get(0);
  }

  private static int at(Sentence sentence, String form) {
    return sentence.tokens().stream().filter(t -> t.form().equals(form)).findFirst().orElseThrow().index();
  }
}
