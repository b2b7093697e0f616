// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Publication dates that the user gives: one for all reports, or one for each name.
 *
 * @param problems lines of the file that could not be used
 */
public record PublishedDates(Optional<LocalDate> ofAll, Map<String, LocalDate> ofName, List<Problem> problems) {

  public static PublishedDates none() {
    return new PublishedDates(Optional.empty(), Map.of(), List.of());
  }

  public static PublishedDates all(LocalDate day) {
    return new PublishedDates(Optional.of(day), Map.of(), List.of());
  }

  /**
   * Reads a file of lines {@code name, tab, date}; empty lines and those that begin with {@code #} are passed over.
   *
   * @param latest the last day that a report can have been published on
   */
  public static PublishedDates file(Path file, LocalDate latest) throws IOException {
    Map<String, LocalDate> days = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    int number = 0;
    for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\\R", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      Optional<LocalDate> day = cells.length < 2 ? Optional.empty() : day(cells[1].strip());
      if (day.isEmpty() || day.get().isAfter(latest)) {
        problems.add(new Problem(file.toString(), "line " + number, day.isEmpty() ? "no name, tab, date stands there" : "the date lies in the future",
            "write it as: some-report<tab>2020-02-09"));
      } else {
        days.put(cells[0].strip(), day.get());
      }
    }
    return new PublishedDates(Optional.empty(), days, problems);
  }

  /** A day written as {@code 2020-02-09}. */
  public static Optional<LocalDate> day(String written) {
    try {
      return Optional.of(LocalDate.parse(written));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The date given for a report, by its name or its file's name. */
  Optional<LocalDate> of(String name, String fileName) {
    return ofAll.or(() -> Optional.ofNullable(ofName.get(name))).or(() -> Optional.ofNullable(ofName.get(fileName)));
  }
}
