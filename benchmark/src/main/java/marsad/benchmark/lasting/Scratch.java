// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.lasting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that are thrown away after. */
public final class Scratch {
  private Scratch() {}

  public static Path folder() throws IOException {
    return Files.createTempDirectory("marsad-lasting");
  }

  /** With all that is in it. */
  public static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepest = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepest) {
        Files.delete(path);
      }
    }
  }
}
