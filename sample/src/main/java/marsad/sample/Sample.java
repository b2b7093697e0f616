// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.knowledge.Shelf;
import marsad.record.Json;

/** The bundled sample: its reports as files, the theatre they need, and their gold. All of it is invented or says where it is from. */
public final class Sample {
  private static final Shelf FILES = new Shelf.Packed("marsad/sample/");
  private static final String DATES = "published.tsv";

  /**
   * One file of reports.
   *
   * @param file its name, such as {@code sm-14-truce.txt}
   * @param shows what it is there to show
   * @param hasGold whether {@link #gold} has its records
   */
  public record Entry(String file, String shows, boolean hasGold) {
    /** The file's name without its ending. */
    public String name() {
      return file.substring(0, file.lastIndexOf('.'));
    }
  }

  private Sample() {
  }

  /** All files of reports, in the order of their names. */
  public static List<Entry> reports() {
    return FILES.need("index.tsv").rows().stream().map(r -> new Entry(r.need("file"), r.need("shows"), r.yes("gold"))).toList();
  }

  /** The bytes of a file of reports. */
  public static byte[] bytes(Entry entry) {
    return bytes("reports/" + entry.file());
  }

  /** What must be known to read the reports of the invented war: a theatre's folder. */
  public static Shelf theatre() {
    return new Shelf.Packed("marsad/sample/theatre/semoria/");
  }

  /** The gold file of a report, as {@code {"report", "title", "outlet", "published", "records"}}; empty where there is none. */
  public static Optional<JsonNode> gold(Entry entry) {
    return entry.hasGold() ? Optional.of(json("gold/" + entry.name() + ".json")) : Optional.empty();
  }

  /** Which gold records tell of one incident, and which reports are copies of one text. */
  public static JsonNode links() {
    return json("gold/links/incidents.json");
  }

  /**
   * Writes all files of reports, and the publication dates that they lack ({@code published.tsv}: name, tab, date), into a folder.
   *
   * @return the files of reports, in order of their names
   */
  public static List<Path> unpack(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> written = new ArrayList<>();
    for (Entry entry : reports()) {
      written.add(Files.write(folder.resolve(entry.file()), bytes(entry)));
    }
    Files.write(folder.resolve(DATES), bytes("reports/" + DATES));
    return written;
  }

  private static JsonNode json(String file) {
    return Json.parse(new String(bytes(file), StandardCharsets.UTF_8));
  }

  private static byte[] bytes(String file) {
    try (InputStream in = FILES.open(file).orElseThrow(() -> new IllegalStateException(file + " is missing in the sample; build it again"))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " of the sample cannot be read: " + e.getMessage(), e);
    }
  }
}
