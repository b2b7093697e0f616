// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import marsad.record.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GluedTest {
  @ParameterizedTest
  @CsvSource({
      "harbour.They, harbour . | They",
      "raidsSoldiers, raids | Soldiers",
      "TruceA, Truce | A",
      "UN-backed, UN - backed",
      "unarmed, unarmed",
      "YouTube, YouTube",
      "McKenna, McKenna",
      "U.S., U.S."})
  void partsAWordInWhichTwoSentencesMeet(String word, String expected) {
    List<Token> tokens = List.of(new Token(0, word, word, "", "", new Span(0, word.length())));

    assertThat(Glued.parted(tokens).stream().map(s -> s.stream().map(Token::form).collect(Collectors.joining(" "))).collect(Collectors.joining(" | "))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
      "alQasr, al Qasr, al-Qasr",
      "AlBab, Al Bab, Al-Bab",
      "ezZor, ez Zor, ez-Zor",
      "McKenna, McKenna, McKenna",
      "iPhone, iPhone, iPhone",
      "alas, alas, alas"})
  void partsAnArticleThatHasLostItsHyphen(String word, String expected, String form) {
    List<Token> tokens = Glued.articles(List.of(new Token(0, word, word, "", "", new Span(0, word.length()))), List.of("al", "ez")::contains);

    assertThat(tokens.stream().map(Token::form).collect(Collectors.joining(" "))).isEqualTo(expected);
    assertThat(new Sentence(0, tokens, List.of(), List.of()).form(0, tokens.size())).isEqualTo(form);
  }
}
