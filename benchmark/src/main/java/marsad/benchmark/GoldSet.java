// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marsad.benchmark.score.Folder;
import marsad.record.Report;

/** Folders with NAME.txt and gold records in NAME.json beside it, or the project's own articles. */
final class GoldSet {
  private static final String OWN = "articles";

  private GoldSet() {}

  /**
   * A report with its gold.
   *
   * @param folder name of the folder it stands in; of our own articles the author
   * @param text of the file, which collecting may have changed at its ends
   * @param second what another annotator marked in it, who had not seen the first one's records
   */
  record Entry(String folder, Report report, String text, JsonNode records, Optional<JsonNode> second) {
    String name() {
      return report.name();
    }
  }

  /** The reports of the folder, or of all folders in it where it has none itself; without a folder the project's own articles. */
  static List<Entry> read(Bench bench) throws IOException {
    return bench.asked().folder().isPresent() ? folders(bench) : own(bench);
  }

  private static List<Entry> own(Bench bench) throws IOException {
    List<JsonNode> rows = bench.lines(OWN, bench.half("open.jsonl"));
    List<Report> reports = bench.collectJson(rows.stream().map(r -> Bench.english(r.path("id").asText(), r.path("text").asText(), r.path("published").asText())).toList());
    return IntStream.range(0, rows.size()).mapToObj(i -> entry(rows.get(i), reports.get(i))).toList();
  }

  private static Entry entry(JsonNode row, Report report) {
    String author = row.path("id").asText().split("-")[0];
    return new Entry(author, report, row.path("text").asText(), row.path("records"), Optional.of(row.path("second")).filter(JsonNode::isArray));
  }

  private static List<Entry> folders(Bench bench) throws IOException {
    List<Entry> all = new ArrayList<>();
    for (Path folder : folders(bench.folder())) {
      List<String> names = Folder.names(folder, ".json").stream().filter(n -> Files.exists(folder.resolve(n + ".txt"))).toList();
      for (Report report : bench.with(bench.asked().in(folder)).collect(names)) {
        all.add(new Entry(folder.getFileName().toString(), report, Folder.text(folder.resolve(report.name() + ".txt")),
            Folder.json(folder, report.name()).path("records"), Optional.empty()));
      }
    }
    return all;
  }

  private static List<Path> folders(Path folder) throws IOException {
    if (!Folder.names(folder, ".txt").isEmpty()) {
      return List.of(folder);
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }
}
