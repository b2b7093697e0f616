// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import marsad.export.acled.AcledTable;
import marsad.export.database.GeoPackage;
import marsad.export.database.Parquet;
import marsad.export.evidence.Everything;
import marsad.export.evidence.Warc;
import marsad.export.feed.Feeds;
import marsad.export.ged.GedTable;
import marsad.export.hapi.Monthly;
import marsad.export.table.DataPackage;
import marsad.export.table.IncidentTable;
import marsad.export.table.Tables;
import marsad.knowledge.Knowledge;

/** Writes what the ledger holds in the formats of others. The same selection gives the same bytes. Safe for several threads. */
public final class Export {
  private final Books books;

  public Export(Books books) {
    this.books = books;
  }

  public static Export load(Knowledge knowledge) {
    return new Export(Books.load(knowledge));
  }

  /**
   * What was written.
   *
   * @param incidents how many stand in it
   * @param held how many may not be told yet
   * @param left how many the format has no place for (ACLED and GED know nothing of threats)
   */
  public record Written(int incidents, int held, int left) {}

  /** Refused before a byte is written where a format would tell what its readers may not have. */
  public Written write(Format format, Selection selection, OutputStream out) throws IOException {
    int all = selection.view().incidents().size();
    int written = switch (format) {
      case CSV -> new IncidentTable(books).write(selection, Tables.plain(out), false);
      case EXCEL -> new IncidentTable(books).write(selection, Tables.excel(out), false);
      case HXL -> new IncidentTable(books).write(selection, Tables.plain(out), true);
      case PACKAGE -> new DataPackage(books).write(selection, out);
      case GEOJSON -> new GeoJson(books).collection(selection, out);
      case GEOJSONL -> new GeoJson(books).lines(selection, out);
      case JSONL -> new JsonLines(books).write(selection, out);
      case EVERYTHING -> new Everything(books).write(selection, out);
      case ACLED -> new AcledTable(books, false).write(selection, Tables.plain(out));
      case ACLED_NUMERIC -> new AcledTable(books, true).write(selection, Tables.plain(out));
      case GED -> new GedTable(books).write(selection, Tables.plain(out));
      case HAPI -> new Monthly(books).write(selection, Tables.plain(out));
      case ATOM -> new Feeds(selection).atom(out);
      case RSS -> new Feeds(selection).rss(out);
      case DELETIONS -> Deletions.write(selection.view(), Tables.plain(out));
      case WARC -> Warc.write(selection, out);
      case GPKG, PARQUET, GEOPARQUET -> database(format, selection, out);
    };
    return new Written(written, selection.held(), all - written);
  }

  /** Formats that are a database's file: made beside, then passed on. */
  private int database(Format format, Selection selection, OutputStream out) throws IOException {
    Path folder = Files.createTempDirectory("marsad-export");
    Path file = folder.resolve("it." + format.ending());
    try {
      int written = format == Format.GPKG ? new GeoPackage(books).write(selection, file)
          : new Parquet(books, format == Format.GEOPARQUET).write(selection, file);
      Files.copy(file, out);
      return written;
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }
}
