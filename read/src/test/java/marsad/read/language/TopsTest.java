// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import static org.assertj.core.api.Assertions.assertThat;

import marsad.read.Models;
import marsad.record.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopsTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      A nurse, who asked not to be named, told Reuters that two wells were poisoned in Agadez. | nurse     | told
      A clerk who asked not to be identified told AFP that two wells were poisoned in Agadez.  | clerk     | told
      The Lake Chad Tracker, which monitors violence there, says bandits burned a mill.        | Tracker   | says
      Ansaru spokesman Musa Bello last week threatened to burn the port.                       | Bello     | threatened
      A rescuer, who spoke on condition of anonymity, said two wells were poisoned.            | rescuer   | said""")
  void whoIsToldOfInBetweenDoesIt(String words, String noun, String verb) {
    Sentence sentence = Models.parser().parse(new Text(words), Models.parser().split(new Text(words))).get(0);
    assertThat(sentence.governor(at(sentence, verb))).hasValueSatisfying(e -> assertThat(e.governor()).isNegative());
    assertThat(sentence.children(at(sentence, verb), "nsubj")).extracting(Edge::dependent).containsExactly(at(sentence, noun));
  }

  private static int at(Sentence sentence, String form) {
    return sentence.tokens().stream().filter(t -> t.form().equals(form)).findFirst().orElseThrow().index();
  }
}
