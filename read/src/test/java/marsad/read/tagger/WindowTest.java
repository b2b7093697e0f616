// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import marsad.read.Context;
import marsad.read.Models;
import marsad.read.encoder.Encoder;
import marsad.record.Report;
import marsad.record.Text;
import org.junit.jupiter.api.Test;

class WindowTest {
  private static final int LONGEST = 256;

  private static List<Window> of(String text) {
    Report report = new Report("one", new Text(text), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.of(LocalDate.of(2021, 6, 16)), "given", "en", List.of(), List.of());
    Context context = Models.reader().everything(report);
    return Window.of(Encoder.words(), context);
  }

  private static List<Integer> pieces(String text) {
    return of(text).get(0).pieces();
  }

  @Test
  void parties_places_and_persons_are_not_seen_but_which_is_which() {
    List<Integer> one = pieces("On Monday the Taliban shelled the market of Kunduz.");
    assertThat(pieces("On Monday the Syrian army shelled the market of Aleppo.")).isEqualTo(one);
    assertThat(pieces("On Monday the Islamic State shelled the market of Kunduz.")).isEqualTo(one);
    assertThat(pieces("On Monday bus drivers shelled the market of Kunduz.")).isNotEqualTo(one);
    assertThat(pieces("On Monday the Taliban shelled the market of the Taliban.")).isNotEqualTo(one);
  }

  @Test
  void a_year_is_past_present_or_to_come() {
    assertThat(pieces("A bomb went off there in 2012.")).isEqualTo(pieces("A bomb went off there in 1998.")).isNotEqualTo(pieces("A bomb went off there in 2021."));
    assertThat(pieces("A bomb may go off there in 2023.")).isNotEqualTo(pieces("A bomb may go off there in 2021."));
  }

  @Test
  void every_word_of_a_long_report_stands_in_one_window_and_no_window_is_too_long() {
    String text = "Soldiers burned the old mill by the river on Monday, and two boys were beaten there. ".repeat(40).strip();
    List<Window> windows = of(text);
    assertThat(windows).hasSizeGreaterThan(2).allSatisfy(w -> assertThat(w.pieces()).hasSizeLessThanOrEqualTo(LONGEST));
    String words = windows.stream().flatMap(w -> w.words().stream()).map(w -> w.token().form()).collect(Collectors.joining());
    assertThat(words).isEqualTo(text.replace(" ", ""));
    assertThat(windows).allSatisfy(w -> assertThat(w.words().get(0).token().index()).isZero());
  }

  @Test
  void a_sentence_that_no_window_can_hold_is_cut() {
    String text = "Soldiers burned " + "the mill and ".repeat(200) + "the bridge.";
    assertThat(of(text)).allSatisfy(w -> assertThat(w.pieces()).hasSizeLessThanOrEqualTo(LONGEST));
  }
}
