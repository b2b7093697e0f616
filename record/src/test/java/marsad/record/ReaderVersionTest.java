// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReaderVersionTest {
  @Test
  void versionsAreComparedAsNumbers() {
    assertThat(ReaderVersion.isNewer("marsad-reader 0.10", "marsad-reader 0.9")).isTrue();
    assertThat(ReaderVersion.isNewer("marsad-reader 0.9", "marsad-reader 0.10")).isFalse();
    assertThat(ReaderVersion.isNewer("marsad-reader 1", "marsad-reader 0.12.3")).isTrue();
    assertThat(ReaderVersion.isNewer("marsad-reader 0.1.1", "marsad-reader 0.1")).isTrue();
    assertThat(ReaderVersion.isNewer("marsad-reader 0.1", "marsad-reader 0.1")).isFalse();
    assertThat(ReaderVersion.isNewer("marsad-reader 0.01", "marsad-reader 0.1")).as("the same number, told apart all the same").isFalse();
  }
}
