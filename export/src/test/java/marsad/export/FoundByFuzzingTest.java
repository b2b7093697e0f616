// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import marsad.export.back.Corrected;
import marsad.export.back.Restoring;
import marsad.ledger.Filter;
import marsad.record.Deed;
import marsad.record.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fuzzing found once in our own files coming back: each is taken, or refused with one line that a person can read. */
class FoundByFuzzingTest {
  private static final int READABLE = 500;
  @TempDir private Path folder;
  private Invented invented;

  @BeforeEach
  void open() {
    invented = new Invented(folder.resolve("marsad.db"));
    invented.add("one", new Invented.Told(Kind.SHELLING, "2031-05-01"));
  }

  @AfterEach
  void close() {
    invented.close();
  }

  private String written(Format format) throws IOException {
    return Invented.written(format, invented.internal());
  }

  private Corrected corrected() {
    return new Corrected(Invented.Loaded.BOOKS, invented.ledger.view(Filter.all()), Deed.by("Ada", Invented.CLOCK.instant(), "checked"));
  }

  @Test
  void a_column_with_an_endless_name_is_refused_in_a_few_words() throws IOException {
    byte[] csv = written(Format.CSV).replaceFirst("killed_low", "killed" + "[".repeat(90_000)).getBytes(UTF_8);
    assertThatIllegalArgumentException().isThrownBy(() -> corrected().read(csv)).satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(READABLE).contains("nearest"));
  }

  @Test
  void a_cell_with_an_endless_value_is_refused_in_a_few_words() throws IOException {
    byte[] csv = written(Format.CSV).replaceFirst(",2031-05-01,", ",2031" + " 0 R\u0007".repeat(5_000) + ",").getBytes(UTF_8);
    assertThat(corrected().read(csv).refused()).isNotEmpty().allSatisfy(r -> assertThat(r.toString()).hasSizeLessThan(READABLE).doesNotContain("\u0007").contains("date_start"));
  }

  @Test
  void a_span_beyond_the_text_is_refused() throws IOException {
    String lines = written(Format.EVERYTHING).replaceFirst("\"at\":\\[(\\d+),(\\d+)\\]", "\"at\":[$1,999999]");
    try (Invented again = new Invented(folder.resolve("again.db"))) {
      assertThat(Restoring.lines(again.ledger, new ByteArrayInputStream(lines.getBytes(UTF_8))).refused()).singleElement().asString().contains("line 1", "runs beyond the text");
    }
  }
}
