// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import marsad.read.Models;
import marsad.record.Text;
import org.junit.jupiter.api.Test;

class CasingTest {
  private static final String TOLD = "let us say that the front near %s is ready, said the general, who leads the national army of %s. "
      + "rebels of the people's front took the town of hope in may and march on %s. the bank of %s and the west bank are far from the gulf. "
      + "a polish officer will polish the bell of the black hawk, which the islamic state shot down over %s. will smith of the un left the white house.";

  private final Casing casing = new Casing();

  @Test
  void aTextWithoutCapitalsGetsThem() {
    assertThat(restored("idlib")).contains("near Idlib", "National Army", "Islamic State");
  }

  @Test
  void whatIsFoundIsTheSameHoweverManyTextsAreReadAtOnce() throws Exception {
    List<String> towns = List.of("goma", "kidal", "mocha", "jolo", "idlib", "tumaco");
    List<String> alone = towns.stream().map(this::restored).toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> beside = new ArrayList<>();
      for (int round = 0; round < 3; round++) {
        towns.forEach(town -> beside.add(threads.submit(() -> restored(town))));
      }
      for (int i = 0; i < beside.size(); i++) {
        assertThat(beside.get(i).get()).isEqualTo(alone.get(i % towns.size()));
      }
    } finally {
      threads.shutdown();
    }
  }

  private String restored(String town) {
    List<Sentence> sentences = Models.parser().split(new Text(TOLD.replace("%s", town)));
    Stream<String> shown = casing.restored(sentences, sentences).stream().map(s -> String.join(" ", s.tokens().stream().map(Token::form).toList()));
    return String.join("\n", shown.toList());
  }
}
