// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a small project of its own with blanks in its path; "Maven" there writes down how it was called. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {
  private static final List<String> TOOLS = List.of("bash", "env", "dirname", "readlink", "sed", "awk", "find", "sort", "cmp", "mkdir", "mv", "rm", "cat",
      "head", "tail", "tee", "grep", "sleep", "stty", "cut");
  private static final String MAVEN = """
      #!/bin/bash
      echo "$JAVA_HOME $*" >> maven.calls
      echo "[INFO] Building marsad-cli 0.1.0  [1/1]"
      mkdir -p cli/target/classes/marsad/cli && "$JAVA_HOME/bin/javac" -d cli/target/classes Main.txt.java && echo "none" > cli/target/classpath
      """;

  @TempDir private Path temp;
  private Path home;
  private Path tools;

  @BeforeEach
  void project() throws IOException {
    home = Files.createDirectories(temp.resolve("a home with blanks"));
    tools = Files.createDirectories(temp.resolve("tools"));
    Files.copy(Path.of("../marsad"), home.resolve("marsad"));
    Files.writeString(home.resolve("pom.xml"), "<modules>\n<module>cli</module>\n</modules>\n");
    Files.createDirectories(home.resolve("cli/src/main"));
    Files.writeString(home.resolve("cli/src/main/Some.java"), "1");
    Files.writeString(home.resolve("Main.txt.java"), "package marsad.cli; class Main { public static void main(String[] a) {"
        + " System.out.println(\"ran in \" + System.getProperty(\"user.dir\") + \" with \" + String.join(\"+\", a)); System.exit(7); } }");
    for (String tool : TOOLS) {
      command(tool, "#!/bin/bash\nexec " + find(tool) + " \"$@\"\n");
    }
    command("mvn", MAVEN);
  }

  private static Path find(String tool) {
    return List.of("/bin/", "/usr/bin/").stream().map(folder -> Path.of(folder + tool)).filter(Files::exists).findFirst().orElseThrow();
  }

  private void command(String name, String script) throws IOException {
    Path path = Files.writeString(tools.resolve(name), script);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private record Ended(int code, String said) {}

  private Ended run(String javaHome, String... args) throws IOException, InterruptedException {
    ProcessBuilder process = new ProcessBuilder(find("bash").toString(), home.resolve("marsad").toString());
    process.command().addAll(List.of(args));
    process.environment().clear();
    process.environment().putAll(java.util.Map.of("PATH", tools.toString(), "JAVA_HOME", javaHome));
    process.directory(temp.toFile()).redirectErrorStream(true);
    Process running = process.start();
    String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(running.waitFor(), said);
  }

  private static String thisJdk() {
    return System.getProperty("java.home");
  }

  @Test
  void a_jdk_that_only_JAVA_HOME_names_is_enough_and_the_callers_folder_is_kept() throws Exception {
    Ended ended = run(thisJdk(), "read", "a file");
    assertThat(ended.said()).contains("building for the first time", "  building cli", "ran in " + temp.toRealPath() + " with read+a file");
    assertThat(ended.code()).as("the command's own exit code").isEqualTo(7);
    assertThat(home.resolve("maven.calls")).content().contains(thisJdk() + " -B -Dmarsad.run -Dmaven.test.skip=true -pl cli -am compile");
  }

  @Test
  void it_builds_again_only_where_a_source_changed_came_or_went() throws Exception {
    run(thisJdk(), "x");
    assertThat(run(thisJdk(), "x").said()).startsWith("ran in");
    Path second = Files.writeString(home.resolve("cli/src/main/Two.java"), "2");
    assertThat(run(thisJdk(), "x").said()).contains("building again");
    Files.delete(second);
    assertThat(run(thisJdk(), "x").said()).contains("building again");
    Files.setLastModifiedTime(home.resolve("pom.xml"), java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis() + 60_000));
    assertThat(run(thisJdk(), "x").said()).contains("building again");
    assertThat(Files.readAllLines(home.resolve("maven.calls"))).hasSize(4);
  }

  @Test
  void it_says_which_java_is_missing_or_too_old() throws Exception {
    assertThat(run(temp.resolve("nowhere").toString(), "demo")).satisfies(ended -> {
      assertThat(ended.code()).isEqualTo(2);
      assertThat(ended.said()).contains("a JDK of version 17 or newer is needed", "no javac in", "openjdk-17-jdk");
    });
    Path old = Files.createDirectories(temp.resolve("old/bin"));
    Files.writeString(old.resolve("javac"), "#!/bin/bash\necho 'javac 1.8.0_402' >&2\n");
    Files.setPosixFilePermissions(old.resolve("javac"), PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(run(old.getParent().toString(), "demo").said()).contains("JDK 8 in " + old);
  }

  @Test
  void it_says_that_maven_is_missing_and_what_maven_found_wrong() throws Exception {
    command("mvn", "#!/bin/bash\necho '[ERROR] Some.java:[3,7] ; expected'\nexit 1\n");
    assertThat(run(thisJdk(), "demo")).satisfies(ended -> {
      assertThat(ended.code()).isEqualTo(2);
      assertThat(ended.said()).contains("the build failed", "Some.java:[3,7]").doesNotContain("ran in");
    });
    Files.delete(tools.resolve("mvn"));
    assertThat(run(thisJdk(), "demo").said().toLowerCase(Locale.ROOT)).contains("no mvn on path");
  }

  @Test
  void tests_close_with_the_lines_of_surefire_and_their_sum() throws Exception {
    command("mvn", "#!/bin/bash\necho '[INFO] Building marsad-record 0.1.0 [1/2]'\necho '[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 1'\n"
        + "echo '[INFO] Building marsad-cli 0.1.0 [2/2]'\necho '[ERROR] Tests run: 9, Failures: 2, Errors: 0, Skipped: 0'\n");
    assertThat(run(thisJdk(), "test")).satisfies(ended -> {
      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.said()).contains("record     Tests run: 3").endsWith("cli        Tests run: 9, Failures: 2, Errors: 0, Skipped: 0\n"
          + "Tests run: 12, Failures: 2, Errors: 0, Skipped: 1\n");
    });
  }
}
