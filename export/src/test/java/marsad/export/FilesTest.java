// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import static marsad.export.Invented.bytes;
import static marsad.export.Invented.killed;
import static marsad.export.Invented.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import marsad.record.Json;
import marsad.record.Kind;
import marsad.record.Sha256;
import marsad.record.Victims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcTargetRecord;

/** Files that others' tools open: GeoPackage, Parquet, feeds, WARC, data package. Tools that a machine does not have are passed over with a notice. */
class FilesTest {
  @TempDir private Path folder;
  private Invented it;

  @BeforeEach
  void open() {
    it = new Invented(folder.resolve("test.db"));
    it.add("one", new Invented.Told(Kind.SHELLING, "2031-05-01").to("millers").title("SAMPLE: قصف Mill <burns> & more").harm(killed(Victims.CIVILIAN, 4)));
    it.add("two", new Invented.Told(Kind.ARMED_CLASH, "2031-05-02").by(Invented.army()).to("rebels").at(Invented.PROVINCE));
    it.add("three", new Invented.Told(Kind.TALKS, "2031-05-03").at(null));
  }

  @AfterEach
  void close() {
    it.close();
  }

  private Path file(Format format) throws IOException {
    return Files.write(folder.resolve("it." + format.ending()), bytes(format, it.internal()));
  }

  private static String tool(String... command) throws Exception {
    Path path = List.of("/usr/bin/", "/usr/local/bin/").stream().map(f -> Path.of(f + command[0])).filter(Files::isExecutable).findFirst().orElse(Path.of(""));
    Assumptions.assumeTrue(Files.isExecutable(path), command[0] + " is not installed on this machine");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  @Test
  void ogrinfo_opens_the_geopackage() throws Exception {
    String said = tool("ogrinfo", "-al", "-ro", file(Format.GPKG).toString());
    assertThat(said).contains("using driver `GPKG' successful", "Layer name: incidents", "Geometry: Point", "Feature Count: 3", "WGS 84", "POINT (36.80591 35.8644712345)",
        "date_start (Date) = 2031/05/01", "disputed (Integer(Boolean)) = 0", "Layer name: claims", "Layer name: sources", "killed_best (Integer64) = 4")
        .doesNotContain("ERROR", "Warning");
  }

  @Test
  void the_geopackage_carries_a_style_that_draws_an_area_as_a_ring() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file(Format.GPKG)); Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT styleQML, useAsDefault FROM layer_styles WHERE f_table_name = 'incidents'")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).contains("place_precision", "RuleRenderer");
      assertThat(row.getInt(2)).isEqualTo(1);
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("it.gpkg")); Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT hex(geom) FROM incidents WHERE geom IS NOT NULL")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).as("29 bytes: GP, version 0, flags 1, 4326, WKB point").hasSize(58).startsWith("47500001E61000000101000000");
    }
  }

  @Test
  void ogrinfo_opens_the_geojson() throws Exception {
    assertThat(tool("ogrinfo", "-al", "-so", file(Format.GEOJSON).toString())).contains("Feature Count: 3", "date_start").doesNotContain("ERROR");
  }

  private static List<String> query(String sql) throws Exception {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return rows;
  }

  @Test
  void duckdb_opens_the_parquet_with_its_types() throws Exception {
    Path file = file(Format.PARQUET);
    assertThat(query("SELECT kind || ' ' || year(date_start) || ' ' || coalesce(killed_best, -1) || ' ' || len(targets) FROM '" + file + "' ORDER BY date_start"))
        .containsExactly("shelling 2031 4 1", "armed-clash 2031 -1 1", "talks 2031 -1 0");
    assertThat(query("SELECT typeof(lat) || ' ' || typeof(date_start) || ' ' || typeof(disputed) || ' ' || typeof(sources) FROM '" + file + "' LIMIT 1"))
        .containsExactly("DOUBLE DATE BOOLEAN VARCHAR[]");
  }

  @Test
  void geoparquet_says_where_its_geometry_is() throws Exception {
    Path file = file(Format.GEOPARQUET);
    JsonNode geo = Json.parse(query("SELECT decode(value) FROM parquet_kv_metadata('" + file + "') WHERE decode(key) = 'geo'").get(0));
    assertThat(geo.path("version").asText()).isEqualTo("1.1.0");
    assertThat(geo.path("primary_column").asText()).isEqualTo("geometry");
    assertThat(geo.path("columns").path("geometry").path("encoding").asText()).isEqualTo("WKB");
    assertThat(geo.path("columns").path("geometry").path("geometry_types").get(0).asText()).isEqualTo("Point");
    assertThat(geo.path("columns").path("geometry").path("bbox")).hasSize(4);
    assertThat(query("SELECT type FROM parquet_schema('" + file + "') WHERE name = 'geometry'")).containsExactly("BYTE_ARRAY");
  }

  @Test
  void xmllint_reads_the_feeds_and_words_of_the_web_stay_words() throws Exception {
    Selection found = it.internal().at("https://desk.example/incidents.atom");
    Path atom = Files.write(folder.resolve("it.atom"), bytes(Format.ATOM, found));
    Path rss = Files.write(folder.resolve("it.rss"), bytes(Format.RSS, found));
    tool("xmllint", "--noout", atom.toString(), rss.toString());
    assertThat(Files.readString(atom)).contains("<id>tag:marsad,2026:incident/i", "<updated>2031-05-03T00:00:00Z</updated>", "rel=\"self\"", "https://desk.example/incidents/i",
        "<georss:point>35.8644712345 36.80591</georss:point>").doesNotContain("36.6").containsPattern("<author>");
    assertThat(Files.readString(rss)).contains("<guid isPermaLink=\"false\">tag:marsad,2026:incident/i", "<pubDate>Thu, 01 May 2031 00:00:00 GMT</pubDate>");
  }

  @Test
  void a_spreadsheet_opens_the_table_with_arabic_and_runs_nothing_in_it() throws Exception {
    it.add("four", new Invented.Told(Kind.SHELLING, "2031-05-04").outlet("=1+2 صحيفة أورسا"));
    tool("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--infilter=CSV:44,34,76,1", "--convert-to", "fods", "--outdir", folder.toString(), file(Format.EXCEL).toString());
    assertThat(Files.readString(folder.resolve("it.fods"))).contains("صحيفة أورسا", "<text:p>date_start</text:p>", "<text:p>armed-clash</text:p>").doesNotContain("table:formula", "ï»¿");
  }

  @Test
  void the_evidence_is_read_by_a_reader_of_warc() throws Exception {
    List<String> types = new ArrayList<>();
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(bytes(Format.WARC, it.internal())))) {
      for (WarcRecord record : reader) {
        types.add(record.type());
        assertThat(record.version().toString()).isEqualTo("WARC/1.1");
        if (record instanceof WarcTargetRecord target) {
          byte[] body = record.body().stream().readAllBytes();
          assertThat(target.payloadDigest().orElseThrow().hex()).isEqualTo(Sha256.of(body));
        }
      }
    }
    assertThat(types).containsExactly("warcinfo", "resource", "conversion", "resource", "conversion", "resource", "conversion");
    assertThatThrownBy(() -> bytes(Format.WARC, it.everybody())).hasMessageContaining("without --public");
  }

  @Test
  void the_data_package_describes_its_tables() throws Exception {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(Format.PACKAGE, it.internal())))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(parts.keySet()).containsExactly("datapackage.json", "CODEBOOK.md", "incidents.csv", "claims.csv", "sources.csv", "deletions.csv", "everything.jsonl");
    for (JsonNode resource : Json.parse(parts.get("datapackage.json")).path("resources")) {
      String table = parts.get(resource.path("path").asText());
      assertThat(resource.path("hash").asText()).isEqualTo("sha256:" + Sha256.of(table));
      List<String> fields = new ArrayList<>();
      resource.path("schema").path("fields").forEach(f -> fields.add(f.path("name").asText()));
      assertThat(table.lines().findFirst().orElseThrow()).isEqualTo(String.join(",", fields));
      assertThat(fields).allSatisfy(f -> assertThat(parts.get("CODEBOOK.md")).contains("| `" + f + "` |"));
    }
    assertThat(parts.get("claims.csv").lines()).hasSize(4);
    assertThat(parts.get("sources.csv")).contains("SAMPLE: قصف Mill <burns> & more");
  }

  @Test
  void everything_says_what_was_derived_from_what() throws IOException {
    List<JsonNode> lines = written(Format.EVERYTHING, it.internal()).lines().map(Json::parse).toList();
    assertThat(lines).extracting(l -> l.path("type").asText()).containsExactly("report", "report", "report", "incident", "incident", "incident");
    assertThat(lines.get(0).path("reading").path("prov:wasGeneratedBy").path("prov:wasAssociatedWith").path("name").asText()).isEqualTo("test 1");
    assertThat(lines.get(0).path("text").asText()).contains("SAMPLE");
    assertThat(lines.get(3).path("prov:wasDerivedFrom").get(0).asText()).startsWith("e");
    assertThat(lines).allSatisfy(l -> assertThat(l.path("schema_version").asInt()).isEqualTo(1));
  }
}
