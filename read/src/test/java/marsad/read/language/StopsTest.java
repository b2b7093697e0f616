// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import marsad.record.Span;
import org.junit.jupiter.api.Test;

class StopsTest {
  private static final String LINE = "Shells fell on the market of Tamsa at noon The army said rebels had fired them from the other bank of the river In the evening "
      + "the mayor counted nine dead among them two children He asked for tents and blankets for those whose roofs were gone";

  @Test
  void lostFullStopsAreFoundAgain() {
    assertThat(parted(List.of(LINE))).containsExactly("Shells fell on the market of Tamsa at noon", "The army said rebels had fired them from the other bank of the river",
        "In the evening the mayor counted nine dead among them two children", "He asked for tents and blankets for those whose roofs were gone");
  }

  @Test
  void aTextWithStopsStaysAsItIs() {
    assertThat(parted(List.of(LINE, "It rained ."))).containsExactly(LINE, "It rained .");
  }

  @Test
  void headlinesAndShortTextsStayAsTheyAre() {
    String title = "Shells Fall On Market In Tamsa After The Truce Ends For Good";
    assertThat(parted(List.of(title, LINE))).startsWith(title);
    assertThat(parted(List.of("Shells fell on the market The army said nothing"))).hasSize(1);
  }

  @Test
  void awayFromNamesAWordThatIsNoNameBeginsASentence() {
    String line = "Shells fell on the market of Tamsa at noon while traders packed up Residents carried nine dead to the mosque of the Old Town near Jabal Square before night soldiers of the Tamsa Brigade said they had not fired at all";
    assertThat(parted(List.of(line))).containsExactly("Shells fell on the market of Tamsa at noon while traders packed up",
        "Residents carried nine dead to the mosque of the Old Town near Jabal Square before night soldiers of the Tamsa Brigade said they had not fired at all");
  }

  @Test
  void possessivesArePartedWhereTheTextHasLostItsApostrophes() {
    assertThat(parted(List.of(LINE + " near the citys gate and Tamsas bridge where Tamsans fled")).get(3)).endsWith("near the city 's gate and Tamsa 's bridge where Tamsans fled");
  }

  private static List<String> parted(List<String> sentences) {
    return Stops.parted(sentences.stream().map(StopsTest::tokens).toList(), words -> words.stream().map(w -> w.equals("residents") ? w : w.toUpperCase(Locale.ROOT)).toList()).stream().map(p -> p.stream().map(Token::form).collect(Collectors.joining(" "))).toList();
  }

  private static List<Token> tokens(String sentence) {
    List<Token> tokens = new ArrayList<>();
    for (String word : sentence.split(" ")) {
      tokens.add(new Token(tokens.size(), word, word.toLowerCase(Locale.ROOT), "", "O", new Span(0, word.length())));
    }
    return tokens;
  }
}
