// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import marsad.knowledge.Knowledge;
import marsad.read.Progress;
import marsad.read.Reader;

/**
 * What a command touches outside itself, so that a test can give it its own.
 *
 * @param folder that relative paths are meant from
 * @param colour whether {@code out} is a terminal that shows colour
 * @param terminal whether {@code err} is a terminal, where progress is shown
 * @param columns how wide {@code out} is
 * @param readers loads what reads reports
 */
public record Surroundings(InputStream in, PrintStream out, PrintStream err, Path folder, Clock clock, boolean colour, boolean terminal, int columns,
    Readers readers) {
  private static final int WIDTH = 100;

  /** Loads a reader: some seconds. */
  public interface Readers {
    Reader load(Knowledge knowledge, Progress progress);
  }

  /** Those of this process; the launcher tells what is a terminal. Everything is written in UTF-8, whatever the locale. */
  public static Surroundings ofProcess() {
    boolean plain = System.getenv("NO_COLOR") != null || "dumb".equals(System.getenv("TERM"));
    return new Surroundings(System.in, stream(FileDescriptor.out), stream(FileDescriptor.err), Path.of("").toAbsolutePath(), Clock.systemUTC(),
        Boolean.getBoolean("marsad.out.terminal") && !plain, Boolean.getBoolean("marsad.err.terminal") && !plain,
        Math.max(40, Math.min(WIDTH, Integer.getInteger("marsad.columns", WIDTH))), Reader::load);
  }

  private static PrintStream stream(FileDescriptor to) {
    return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
  }

  /** A path as the caller meant it. */
  public Path path(String given) {
    return folder.resolve(given).normalize();
  }
}
