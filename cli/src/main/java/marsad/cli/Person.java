// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import marsad.record.Deed;
import picocli.CommandLine.Option;

/** Who acts, and why. */
final class Person {
  @Option(names = "--who", paramLabel = "NAME", description = "Who decides (default: the name you are logged in with).")
  private String who = System.getProperty("user.name", "");
  @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why; it is kept and shown.")
  private String reason = "";

  String who() {
    return who;
  }

  String reason() {
    return reason;
  }

  Deed deed(Surroundings surroundings) {
    return Deed.by(who, surroundings.clock().instant(), reason);
  }
}
