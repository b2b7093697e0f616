// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import marsad.knowledge.Knowledge;
import marsad.read.Reader;

/** Runs the real command in a folder, on a day of 2026, and keeps what it said. */
final class Shell {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private static final Map<Knowledge, Reader> READERS = new ConcurrentHashMap<>();
  private final Path folder;
  private byte[] in = new byte[0];
  private boolean colour;

  Shell(Path folder) {
    this.folder = folder;
  }

  record Ended(int code, String out, String err) {}

  Shell in(String words) {
    in = words.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  Shell colour() {
    colour = true;
    return this;
  }

  Ended run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(new Surroundings(new ByteArrayInputStream(in), new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8), folder, CLOCK, colour, false, 100,
        (knowledge, progress) -> READERS.computeIfAbsent(knowledge, k -> Reader.load(k, progress))), args);
    return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
