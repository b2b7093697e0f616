// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import marsad.record.Json;

/** Folders with one NAME.json, or one NAME.txt, a report. */
public final class Folder {
  private static final String JSON = ".json";

  private Folder() {}

  /** Names of the reports that have a file with this ending, in order. */
  public static List<String> names(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(ending)).map(n -> n.substring(0, n.length() - ending.length()))
          .sorted(Comparator.naturalOrder()).toList();
    }
  }

  public static JsonNode json(Path folder, String name) throws IOException {
    Path file = folder.resolve(name + JSON);
    try {
      return Json.parse(text(file));
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage() + "; mend the file", e);
    }
  }

  public static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /**
   * Scores a folder of records against a folder of gold; a report without a system file counts as read with no records.
   *
   * @param texts where each report stands as NAME.txt
   */
  public static Scores score(Path gold, Path system, Path texts, Scorer scorer) throws IOException {
    for (String name : names(gold, JSON)) {
      JsonNode read = Files.exists(system.resolve(name + JSON)) ? json(system, name) : Json.object();
      scorer.add(name, text(texts.resolve(name + ".txt")), json(gold, name).path("records"), read.path("records"));
    }
    return scorer.scores();
  }
}
