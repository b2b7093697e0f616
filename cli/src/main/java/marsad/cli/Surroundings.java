// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What a command touches outside itself, so that a test can give it its own.
 *
 * @param folder that relative paths are meant from
 * @param colour whether {@code out} is a terminal that shows colour
 * @param terminal whether {@code err} is a terminal, where progress is shown
 */
public record Surroundings(InputStream in, PrintStream out, PrintStream err, Path folder, Clock clock, boolean colour, boolean terminal) {

  /** Those of this process. Everything is written in UTF-8, whatever the locale. */
  public static Surroundings ofProcess() {
    boolean terminal = System.console() != null && !"dumb".equals(System.getenv("TERM"));
    return new Surroundings(System.in, new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8),
        new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8), Path.of("").toAbsolutePath(),
        Clock.systemUTC(), terminal && System.getenv("NO_COLOR") == null, terminal);
  }

  /** A path as the caller meant it. */
  public Path path(String given) {
    return folder.resolve(given).normalize();
  }
}
