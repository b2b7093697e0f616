// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import marsad.knowledge.Knowledge;
import marsad.knowledge.WordClasses;
import marsad.record.Span;
import org.junit.jupiter.api.Test;

class RunInsTest {
  @Test
  void aHeadingEndsBeforeTheSentenceThatItRanInto() {
    assertThat(parted("Related : Envoys meet on truce in Juba The army said nine shells fell on the town .")).containsExactly("Related : Envoys meet on truce in Juba", "The army said nine shells fell on the town .");
    assertThat(parted("A convoy is seen near Kaya . REUTERS Meanwhile gunmen took a village east of Dori .")).hasSize(2);
  }

  @Test
  void namesThatBeginWithSuchAWordStayWhole() {
    assertThat(parted("He told The Juba Times that nine shells fell on the town .")).hasSize(1);
    assertThat(parted("Judges in The Hague said nine men had been shot in the town .")).hasSize(1);
  }

  @Test
  void headlinesStayAsTheyAre() {
    assertThat(parted("Rebels Set Up Council To Run Kaya After Army Retreat From Dori")).hasSize(1);
  }

  private static List<String> parted(String sentence) {
    List<Token> tokens = new ArrayList<>();
    for (String word : sentence.split(" ")) {
      tokens.add(new Token(tokens.size(), word, word.toLowerCase(Locale.ROOT), "", "O", new Span(0, word.length())));
    }
    return new RunIns(WordClasses.load(Knowledge.packed())).parted(List.of(tokens)).stream().map(p -> p.stream().map(Token::form).collect(Collectors.joining(" "))).toList();
  }
}
