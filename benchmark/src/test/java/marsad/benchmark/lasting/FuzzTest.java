// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.lasting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run of {@code marsad benchmark fuzz}. */
class FuzzTest {
  private static final long FIRST = 900_000_000L;

  @Test
  void spoilt_inputs_are_read_or_refused(@TempDir Path folder) throws IOException {
    try (Fuzz fuzz = new Fuzz(folder)) {
      Fuzz.Found found = fuzz.run(Duration.ofSeconds(25), FIRST, fault -> { });
      assertThat(found.faults()).isEmpty();
      assertThat(found.inputs().values()).as("every kind was fed: %s", found.inputs()).allMatch(n -> n > 5);
    }
  }
}
