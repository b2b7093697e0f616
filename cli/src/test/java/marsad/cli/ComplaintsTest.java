// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of complaints names a test for each, and each test that it names is there. */
class ComplaintsTest {
  private static final Pattern NAMED = Pattern.compile("`([a-z]+)` (\\w+Test)\\.(\\w+)");
  private static final int COMPLAINTS = 17;

  @Test
  void every_complaint_has_a_test_that_exists() throws IOException {
    List<String> rows = Files.readAllLines(Path.of("../docs/complaints.md")).stream().filter(l -> l.matches("\\| \\d+ \\|.*")).toList();
    assertThat(rows).extracting(r -> r.split("\\|")[1].strip()).containsExactlyElementsOf(IntStream.rangeClosed(1, COMPLAINTS).mapToObj(String::valueOf).toList());
    for (String row : rows) {
      List<MatchResult> named = NAMED.matcher(row).results().toList();
      assertThat(named).as(row).isNotEmpty();
      for (MatchResult test : named) {
        assertThat(source(test.group(1), test.group(2))).as(row).contains("void " + test.group(3) + "(");
      }
    }
  }

  private static String source(String module, String test) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("..", module, "src/test/java"))) {
      Path file = files.filter(f -> f.endsWith(test + ".java")).findFirst().orElseThrow(() -> new AssertionError(module + " has no " + test));
      return Files.readString(file);
    }
  }
}
