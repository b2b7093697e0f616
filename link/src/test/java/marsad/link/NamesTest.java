// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The short way for ASCII folds as the long one does. */
class NamesTest {

  @Test
  void plainLettersAreFoldedAsAnyOthers() {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      String name = random.ints(random.nextInt(20), 0, 128).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
      assertThat(Names.fold(name)).as(name).isEqualTo(Names.any(name));
    }
  }

  @Test
  void marksAndCaseAreLeftOut() {
    assertThat(Names.fold("KAFR-NABL")).isEqualTo(Names.fold("Kafr Nabl")).isEqualTo("kafr nabl");
    assertThat(Names.fold(" Diyārbakır’s ")).isEqualTo("diyarbakır s");
  }
}
