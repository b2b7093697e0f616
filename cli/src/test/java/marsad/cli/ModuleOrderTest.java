// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One way through, no back and forth: a room knows only the rooms before it, in the order in which the root pom lists them. */
class ModuleOrderTest {
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern NEEDED = Pattern.compile("<artifactId>marsad-([a-z]+)</artifactId>");
  private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("marsad");

  private static List<String> all(Pattern pattern, Path file) throws IOException {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(Files.readString(file));
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static List<String> modules() throws IOException {
    return all(MODULE, Path.of("../pom.xml"));
  }

  private static String room(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.");
    return parts.length > 1 && parts[0].equals("marsad") ? parts[1] : "";
  }

  @Test
  void poms_name_only_rooms_before_their_own() throws IOException {
    List<String> modules = modules();
    for (String module : modules) {
      List<String> needed = all(NEEDED, Path.of("..", module, "pom.xml"));
      assertThat(modules.subList(0, modules.indexOf(module) + 1)).as(module).containsAll(needed);
    }
  }

  @Test
  void classes_use_only_rooms_before_their_own() throws IOException {
    List<String> modules = modules();
    List<String> back = CLASSES.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(d -> !room(d.getTargetClass()).isEmpty() && modules.indexOf(room(d.getTargetClass())) > modules.indexOf(room(d.getOriginClass())))
        .map(d -> d.getOriginClass().getName() + " → " + d.getTargetClass().getName()).distinct().sorted().toList();
    assertThat(CLASSES).hasSizeGreaterThan(100);
    assertThat(back).isEmpty();
  }

  @Test
  void sql_stands_in_one_package_of_the_ledger_and_where_a_format_is_a_databases_file() {
    List<String> elsewhere = CLASSES.stream().filter(type -> !type.getPackageName().startsWith("marsad.ledger.sql") && !type.getPackageName().equals("marsad.export.database"))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(d -> d.getTargetClass().getPackageName().startsWith("java.sql") || d.getTargetClass().getPackageName().startsWith("org.jdbi"))
        .map(d -> d.getOriginClass().getName()).distinct().sorted().toList();
    assertThat(elsewhere).isEmpty();
  }

  @Test
  void each_package_says_what_it_is_for() throws IOException {
    for (String module : modules()) {
      Path sources = Path.of("..", module, "src/main/java");
      try (var files = Files.walk(sources)) {
        List<Path> folders = files.filter(f -> f.toString().endsWith(".java")).map(Path::getParent).distinct().sorted().toList();
        assertThat(folders).as(module).isNotEmpty().allSatisfy(f -> assertThat(f.resolve("package-info.java")).exists());
      }
    }
  }
}
