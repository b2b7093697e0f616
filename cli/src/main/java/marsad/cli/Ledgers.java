// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import marsad.collect.Capture;
import marsad.collect.CaptureWarc;
import marsad.knowledge.Knowledge;
import marsad.ledger.Ledger;
import marsad.record.Reading;

/** Opening ledgers, and what of a capture they are given. */
final class Ledgers {
  private Ledgers() {}

  /** A ledger that must be there already. */
  static Ledger existing(Path file, Knowledge knowledge, Surroundings surroundings) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalStateException("there is no ledger " + file + "; make one with: marsad add PATH, or look at: marsad demo");
    }
    return Ledger.open(file, knowledge, surroundings.clock());
  }

  /** What to keep beside the text, as a record of a web archive: nothing where the capture is the text itself. */
  static Optional<byte[]> bytes(Capture capture, Reading reading) {
    return capture.sha256().equals(reading.report().sha256()) ? Optional.empty() : Optional.of(CaptureWarc.bytes(capture));
  }
}
