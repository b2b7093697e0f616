// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import marsad.record.Json;
import marsad.record.Reading;
import marsad.record.RecordWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marsad read}: reports in, their records shown or written; nothing is kept. */
@Command(name = "read", mixinStandardHelpOptions = true, sortOptions = false, description = "Reads reports and shows their records; keeps nothing.",
    footer = {"", "Examples:", "  marsad read report.txt", "  marsad read reports/ --published dates.tsv --out records/",
        "  curl -s https://example.org/report.html | marsad read - --format json"})
final class ReadCommand implements Callable<Integer> {
  private enum Format {
    table, json
  }

  private final Surroundings surroundings;
  @Mixin private Inputs inputs;
  @Option(names = "--out", paramLabel = "FOLDER", description = "Write one NAME.json a report into this folder.")
  private Optional<String> out = Optional.empty();
  @Option(names = "--format", description = "table: for people; json: one line a report. Default: table.")
  private Optional<Format> format = Optional.empty();
  @Mixin private Common common;
  private final Map<String, Integer> written = new TreeMap<>();

  ReadCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    var knowledge = common.knowledge(surroundings);
    var collector = inputs.collector(surroundings, knowledge);
    Optional<Path> folder = out.map(surroundings::path);
    if (folder.isPresent()) {
      Files.createDirectories(folder.get());
    }
    Status status = new Status(surroundings);
    Sheet sheet = new Sheet(surroundings);
    Gathering gathering = new Gathering(knowledge, status, common.threads());
    boolean json = format.map(f -> f == Format.json).orElse(common.json());
    boolean table = !json && (folder.isEmpty() || format.isPresent());
    if (table) {
      sheet.legend();
    }
    int[] records = {0};
    gathering.run(collector, inputs.paths(), surroundings, (reading, capture) -> {
      records[0] += reading.records().size();
      status.clear();
      folder.ifPresent(f -> write(f, reading, status));
      if (json) {
        surroundings.out().println(Json.compact(RecordWriter.reading(reading)));
      } else if (table) {
        sheet.print(reading);
      }
    });
    status.say(gathering.taken() + (gathering.taken() == 1 ? " report, " : " reports, ") + records[0] + (records[0] == 1 ? " record" : " records")
        + folder.map(f -> ", written into " + f).orElse(""));
    return gathering.exit();
  }

  /** One file a report; where two reports have one name, the later gets a suffix. */
  private void write(Path folder, Reading reading, Status status) {
    String safe = reading.report().name().replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceFirst("^\\.+", "");
    String name = safe.isEmpty() ? "report" : safe;
    int number = written.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum);
    ObjectNode node = RecordWriter.reading(reading);
    String file = name;
    while (number > 1 && written.putIfAbsent((file = name + "-" + number).toLowerCase(Locale.ROOT), 1) != null) {
      number++;
    }
    if (!file.equals(name)) {
      status.say("two reports are named " + name + ": the later is written as " + file + ".json");
    }
    try {
      Files.write(folder.resolve(file + ".json"), (Json.pretty(node) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(folder.resolve(file + ".json") + " cannot be written: " + e.getMessage() + "; check the disk and your rights", e);
    }
  }
}
