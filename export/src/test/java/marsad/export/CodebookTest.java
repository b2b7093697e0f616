// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import marsad.ledger.Filter;
import marsad.link.Grade;
import marsad.link.Review;
import marsad.record.Term;
import org.junit.jupiter.api.Test;

/** The code book names every column of an export, every key of the filter, every grade and every state of review. */
class CodebookTest {
  private static List<String> missing(Stream<String> words) throws IOException {
    String book = Files.readString(Path.of("../docs/codebook.md"));
    return words.filter(word -> !book.contains("`" + word + "`")).toList();
  }

  @Test
  void everyColumnIsExplained() throws IOException {
    assertThat(Columns.names()).hasSizeGreaterThan(30);
    assertThat(missing(Columns.names().stream())).isEmpty();
  }

  @Test
  void everyKeyOfTheFilterIsExplained() throws IOException {
    assertThat(missing(Arrays.stream(Filter.Key.values()).map(Filter.Key::word))).isEmpty();
  }

  @Test
  void everyGradeAndStateOfReviewIsExplained() throws IOException {
    assertThat(missing(Stream.<Term>concat(Arrays.stream(Grade.values()), Arrays.stream(Review.State.values())).map(Term::term))).isEmpty();
  }
}
