// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import marsad.record.Term;

/** What can be written. */
public enum Format implements Term {
  CSV("csv", "text/csv; charset=utf-8", "incidents, one a row"),
  EXCEL("csv", "text/csv; charset=utf-8", "the same for a spreadsheet: byte order mark, CRLF, no cell that would run as a formula"),
  HXL("csv", "text/csv; charset=utf-8", "the same with a row of HXL tags under the header, for older humanitarian tools"),
  PACKAGE("zip", "application/zip", "CSV tables of incidents, claims and sources with datapackage.json and code book"),
  GEOJSON("geojson", "application/geo+json", "incidents as features"),
  GEOJSONL("geojsonl", "application/geo+json-seq", "the same, one feature a line"),
  GPKG("gpkg", "application/geopackage+sqlite3", "GeoPackage with styles, claims and sources, for QGIS"),
  PARQUET("parquet", "application/vnd.apache.parquet", "incidents as Parquet"),
  GEOPARQUET("parquet", "application/vnd.apache.parquet", "incidents as GeoParquet 1.1"),
  JSONL("jsonl", "application/jsonl", "incidents with every record and its evidence, one a line"),
  EVERYTHING("jsonl", "application/jsonl", "reports, readings, decisions, incidents and what was withdrawn, with their provenance in words of PROV-O"),
  ACLED("csv", "text/csv; charset=utf-8", "ACLED-compatible CSV, 31 columns, interaction in words"),
  ACLED_NUMERIC("csv", "text/csv; charset=utf-8", "the same, interaction in numbers"),
  GED("csv", "text/csv; charset=utf-8", "GED-compatible CSV, 49 columns"),
  HAPI("csv", "text/csv; charset=utf-8", "monthly counts by district as in HDX HAPI"),
  ATOM("atom", "application/atom+xml; charset=utf-8", "feed of the newest incidents"),
  RSS("rss", "application/rss+xml; charset=utf-8", "the same as RSS"),
  DELETIONS("csv", "text/csv; charset=utf-8", "ids that were withdrawn, and what became of them"),
  WARC("warc.gz", "application/warc", "texts and captures behind the incidents");

  private final String ending;
  private final String mediaType;
  private final String covers;

  Format(String ending, String mediaType, String covers) {
    this.ending = ending;
    this.mediaType = mediaType;
    this.covers = covers;
  }

  /** The ending of a file's name, without a dot. */
  public String ending() {
    return ending;
  }

  public String mediaType() {
    return mediaType;
  }

  /** What it holds, in words. */
  public String covers() {
    return covers;
  }
}
