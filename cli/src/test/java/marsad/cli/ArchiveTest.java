// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The archive that {@code ./marsad dist} makes runs elsewhere: with no JDK, no Maven, no environment and, where the system can cut it off, no network. */
@EnabledOnOs(OS.LINUX)
class ArchiveTest {
  @TempDir private Path temp;

  private record Ended(int code, String said) {}

  private Ended run(String script, String... args) throws IOException, InterruptedException {
    ProcessBuilder process = new ProcessBuilder(Path.of("..", "dist", script).toString());
    process.command().addAll(Arrays.asList(args));
    Path said = temp.resolve(script + ".said");
    int code = process.redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();
    return new Ended(code, Files.readString(said, StandardCharsets.UTF_8));
  }

  private static String whatUsersRun() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).filter(part -> !part.contains("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Test
  void it_is_unpacked_elsewhere_and_reads_the_sample_there() throws Exception {
    Path jdk = Path.of(System.getProperty("java.home"), "bin");
    Ended built = run("build", jdk.toString(), whatUsersRun(), temp.toString());
    assertThat(built.code()).as(built.said()).isZero();
    Ended checked = run("check", built.said().strip().lines().reduce((before, last) -> last).orElseThrow());
    assertThat(checked.code()).as(checked.said()).isZero();
    assertThat(checked.said()).contains("SAMPLE", "whole: ", "the archive runs elsewhere, without JDK and Maven");
  }
}
