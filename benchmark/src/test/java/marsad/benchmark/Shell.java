// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import marsad.cli.Main;
import marsad.cli.Surroundings;
import marsad.knowledge.Knowledge;
import marsad.read.Progress;
import marsad.read.Reader;
import marsad.sample.Sample;

/** Runs a command line as a user does. The models are loaded once for all tests of a JVM. */
public final class Shell {
  private static final class Loaded {
    private static final Reader READER = Reader.load(Knowledge.packed().with(Sample.theatre()), Progress.none());
  }

  private Shell() {}

  /** What a command wrote to standard output; it must end well. */
  public static String run(Path folder, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings = new Surroundings(InputStream.nullInputStream(), to(out), to(err), folder,
        Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC), false, false, 100, (knowledge, progress) -> Loaded.READER);
    int code = Main.run(surroundings, args);
    assertThat(code).as(out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream to(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
