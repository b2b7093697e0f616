// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import marsad.record.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {
  @ParameterizedTest
  @ValueSource(strings = {
      "MOGADISHU , April 9 ( Agency ) -|Two mortar rounds hit the port .",
      "BAMAKO ( Agency ) —|Gunmen shot a mayor .",
      "GOMA , Congo –|Rebels took a mine .",
      "GOMA , Democratic Republic of the Congo -|Rebels took a mine .",
      "AIN =-= ARAB , Syria -|A rebel =-= held village fell .",
      "Port Sudan , 11 May 2024 –|Dozens were killed .",
      "COTABATO CITY , Philippines --|Soldiers found a bomb ."})
  void partsTownDayAndAgencyFromTheLead(String lead) {
    assertEquals(lead.replace(" |", "|").replace("=-=", "-"), parted(lead.replace("|", " ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "The PKK -- listed by some as a terrorist group -- denied it .",
      "UNHCR — the agency for refugees — counted 400 families .",
      "Hodeida - once a busy port - lies in ruins .",
      "Soldiers killed two men in Mandera — the town on the border .",
      "A bomb went off in Mopti - Friday .",
      "KABUL"})
  void leavesOtherDashesAlone(String sentence) {
    assertEquals(sentence, parted(sentence));
  }

  private static String parted(String sentence) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String word : sentence.split(" ")) {
      String form = word.equals("=-=") ? "-" : word; // joined to both neighbours
      at -= word.equals("=-=") ? 1 : 0;
      tokens.add(new Token(tokens.size(), form, form, "", "", new Span(at, at + form.length())));
      at += form.length() + (word.equals("=-=") ? 0 : 1);
    }
    return Dateline.parted(tokens).stream().map(part -> part.stream().map(Token::form).collect(Collectors.joining(" "))).collect(Collectors.joining("|"));
  }
}
