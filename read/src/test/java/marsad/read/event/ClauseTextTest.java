// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import marsad.knowledge.Knowledge;
import marsad.knowledge.frame.Lexicon;
import marsad.read.Models;
import marsad.read.encoder.Encoder;
import marsad.record.Report;
import marsad.record.Span;
import marsad.record.Text;
import org.junit.jupiter.api.Test;

class ClauseTextTest {
  private static final Lexicon LEXICON = Lexicon.load(Knowledge.packed().language());

  private static ClauseText of(String text) {
    Report report = new Report("one", new Text(text), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.of(LocalDate.of(2021, 6, 16)), "given", "en", List.of(), List.of());
    return ClauseText.of(Encoder.words(), LEXICON, Models.reader().everything(report));
  }

  private static List<Integer> pieces(String text) {
    return of(text).pieces();
  }

  @Test
  void who_acts_and_where_is_not_seen() {
    List<Integer> one = pieces("On Monday the Taliban shelled the market of Kunduz.");
    assertThat(pieces("On Monday the Syrian army shelled the market of Aleppo.")).isEqualTo(one);
    assertThat(pieces("On Monday Hayat Tahrir al-Sham shelled the market of Qandala.")).isEqualTo(one);
    assertThat(pieces("On Monday bus drivers shelled the market of Kunduz.")).isNotEqualTo(one);
  }

  @Test
  void a_year_is_past_present_or_to_come() {
    assertThat(pieces("A bomb went off there in 2012.")).isEqualTo(pieces("A bomb went off there in 1998.")).isNotEqualTo(pieces("A bomb went off there in 2021."));
    assertThat(pieces("A bomb may go off there in 2023.")).isNotEqualTo(pieces("A bomb may go off there in 2021."));
  }

  @Test
  void the_clause_of_some_words_is_found_with_how_it_is_dated() {
    String text = "Soldiers burned the mill on Monday, and two boys were beaten there. The mayor will see it next week.";
    ClauseText seen = of(text);
    ClauseText.Lesson burned = seen.telling(span(text, "burned the mill")).orElseThrow();
    assertThat(burned.dated()).isEqualTo(ClauseText.Days.MONTH.dated(true));
    assertThat(burned.asked()).hasSize(3);
    assertThat(burned.clause()).containsAll(burned.asked()).doesNotContainAnyElementsOf(seen.telling(span(text, "were beaten")).orElseThrow().clause());
    assertThat(seen.telling(span(text, "will see")).orElseThrow().dated()).isEqualTo(ClauseText.Days.AHEAD.dated(true));
    assertThat(seen.within(span(text, text))).hasSize(3);
    assertThat(seen.telling(new Span(text.length() + 1, text.length() + 2))).isEmpty();
  }

  private static Span span(String text, String words) {
    return new Span(text.indexOf(words), text.indexOf(words) + words.length());
  }
}
