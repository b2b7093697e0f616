// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
  private static final String FILE = "=== x-1 | 2021-06-16 | agency\n1 Mill burnt\n2\n3 Soldiers burned the mill of \u0645 on Monday.\n4 They left; a mill stands.\n---\n"
      + "E 3 destruction happened bg | burned | by=Soldiers | to=mill | at=\u0645; nowhere | also=1:burnt\nE 4 withdrawal happened | left | by=3:Soldiers\nE 4 movement happened | not there\nS\n\n"
      + "=== x-2 | 2021-06-17 | agency\n1 Nothing\n";

  @Test
  void marks_are_found_where_their_words_stand() {
    List<MarkedText> texts = MarkedText.parse(FILE);
    assertThat(texts).extracting(MarkedText::id).containsExactly("x-1", "x-2");
    MarkedText first = texts.get(0);
    assertThat(first.published()).isEqualTo("2021-06-16");
    assertThat(first.text()).isEqualTo("Mill burnt\n\nSoldiers burned the mill of \u0645 on Monday. They left; a mill stands.");
    MarkedText.Mark burned = first.marks().get(0);
    assertThat(burned.flags()).containsExactly("happened", "bg");
    assertThat(words(first, burned.anchor())).isEqualTo("burned");
    assertThat(burned.parts().get("to")).extracting(w -> words(first, w)).containsExactly("mill");
    assertThat(burned.parts().get("at")).extracting(w -> words(first, w)).containsExactly("\u0645");
    assertThat(burned.parts().get("also")).extracting(w -> words(first, w)).containsExactly("burnt");
    assertThat(first.marks().get(1).parts().get("by")).extracting(w -> words(first, w)).containsExactly("Soldiers");
  }

  @Test
  void what_the_text_does_not_have_is_left_out() {
    assertThat(MarkedText.parse(FILE).get(0).marks()).hasSize(2);
    assertThat(MarkedText.parse(FILE).get(1).marks()).isEmpty();
  }

  private static String words(MarkedText text, MarkedText.Words at) {
    int from = text.text().offsetByCodePoints(0, at.from());
    return text.text().substring(from, text.text().offsetByCodePoints(from, at.to() - at.from()));
  }
}
