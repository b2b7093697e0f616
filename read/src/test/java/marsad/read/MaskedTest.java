// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import marsad.record.Report;
import marsad.record.Span;
import marsad.record.Text;
import org.junit.jupiter.api.Test;

/** Furniture is blanked out without shifting what follows. */
class MaskedTest {
  @Test
  void flagsInFurnitureShiftNothing() {
    Text text = new Text("Share \uD83C\uDDF9\uD83C\uDDF7 now\nShells fell.");
    Report report = new Report("x", text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "unknown", "en",
        List.of(new Span(0, 12)), List.of());
    Text masked = Masked.of(report);
    assertThat(masked.length()).isEqualTo(text.length());
    assertThat(masked.at(new Span(13, text.length()))).isEqualTo("Shells fell.");
  }
}
