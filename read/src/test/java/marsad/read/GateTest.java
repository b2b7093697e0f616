// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import marsad.knowledge.Knowledge;
import marsad.read.language.Parser;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.Span;
import org.junit.jupiter.api.Test;

class GateTest {
  private final Gate gate = Gate.load(Knowledge.packed());

  @Test
  void aReportOfAnAttackIsReadWhole() {
    assertThat(passed("Gunmen killed 4 soldiers in an ambush near Puerto Seco", "The army fired rockets at the rebels in the hills", "Nobody has taken it yet")).containsExactly(0, 1, 2);
  }

  @Test
  void whatSpeaksOfNoConflictIsNotReadAtAll() {
    assertThat(passed(longer("The museum shows 40 paintings", "Visitors have taken 300 pictures of its garden"))).isEmpty();
  }

  @Test
  void ofAReportThatHardlySpeaksOfOneOnlyWhatStandsNear() {
    assertThat(passed(longer("The company made 90 million", "Its owner fell ill in 2001", "His brother was killed in 1994", "The family has held the shares since then", "It has 20 shops",
        "It sent 40 of them to another owner"))).containsExactly(1, 2, 3);
  }

  @Test
  void aWordOfManyUsesSpeaksOfAConflictOnlyBesideAnotherWhereSuchWordsAreFarBetween() {
    List<String> story = new ArrayList<>(java.util.Collections.nCopies(30, "She said that the garden had held 40 roses before the rain came"));
    story.set(5, "The president opened it in 1990");
    story.set(15, "The president sent troops to the border in 1991");
    story.set(25, "The show got mixed reviews in the streets of 3 towns");
    assertThat(passed(story.toArray(String[]::new))).containsExactly(14, 15, 16);
  }

  @Test
  void aKnownArmedSideIsAsGoodAsAWordOfConflict() {
    assertThat(passed("JNIM denied having built a post near Menaka")).containsExactly(0);
  }

  @Test
  void aBriefIsReadWholeWhateverItsWords() {
    assertThat(passed("Men in uniform crossed the street on Sunday", "They went home")).containsExactly(0, 1);
  }

  @Test
  void aReportFromThePoliceStationIsNotReadAtAll() {
    assertThat(passed("A motorist was shot dead on Friday in a robbery", "Detectives arrested 2 men, who were denied bail")).isEmpty();
  }

  @Test
  void aRobberyInAWarIsRead() {
    assertThat(passed("Rebels shot a motorist dead on Friday in a robbery", "Detectives arrested 2 men, who were denied bail")).containsExactly(0, 1);
  }

  /** The sentences, and so many without a word of conflict behind them that they are no brief. */
  private static String[] longer(String... sentences) {
    List<String> all = new ArrayList<>(List.of(sentences));
    all.addAll(java.util.Collections.nCopies(12, "She said that the garden had been lovely before the long rain came"));
    return all.toArray(String[]::new);
  }

  private List<Integer> passed(String... sentences) {
    List<Sentence> all = new ArrayList<>();
    for (String sentence : sentences) {
      List<Token> tokens = new ArrayList<>();
      for (String word : sentence.split(" ")) {
        tokens.add(new Token(tokens.size(), word, word.toLowerCase(Locale.ROOT), "", "O", new Span(0, word.length())));
      }
      all.add(new Sentence(all.size(), tokens, List.of(), List.of()));
    }
    return gate.matter(all, s -> s.token(0).form().equals("JNIM") ? List.of(new Parser.Name(0, 1, false)) : List.of()).stream().map(Sentence::index).toList();
  }
}
