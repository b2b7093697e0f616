// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import static marsad.export.Invented.bytes;
import static marsad.export.Invented.killed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import marsad.record.Kind;
import marsad.record.Victims;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a public export must not tell, held over every format there is. */
class HarmTest {
  @TempDir private Path folder;

  /** A file's bytes as text, packed parts unpacked. */
  private String text(Format format, byte[] bytes) throws Exception {
    if (format == Format.PACKAGE) {
      return unzipped(bytes);
    }
    if (format == Format.PARQUET || format == Format.GEOPARQUET) {
      return parquet(Files.write(folder.resolve("it.parquet"), bytes));
    }
    return new String(bytes, format == Format.GPKG ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  private static String unzipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        zip.transferTo(all);
      }
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  private static String parquet(Path file) throws Exception {
    StringBuilder all = new StringBuilder();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * EXCLUDE (id) FROM '" + file + "'")) {
      while (row.next()) {
        for (int c = 1; c <= row.getMetaData().getColumnCount(); c++) {
          all.append(row.getString(c)).append('\n');
        }
      }
    }
    return all.toString();
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void nothing_that_endangers_somebody_is_told_to_everybody(Format format) throws Exception {
    try (Invented it = new Invented(folder.resolve("t.db"))) {
      it.add("freshword", new Invented.Told(Kind.AIR_STRIKE, "2031-05-10").to("hospital").title("Freshtitle"));
      it.add("oldword", new Invented.Told(Kind.AIR_STRIKE, "2031-03-10").to("school").title("Oldtitle").harm(killed(Victims.CHILD, 2)));
      it.add("victimword", new Invented.Told(Kind.KILLING, "2031-04-10").to("Harun Velkan").title("Harun Velkan shot").harm(killed(Victims.CIVILIAN, 1)));
      it.add("witnessword", new Invented.Told(Kind.SHELLING, "2031-04-12").to("bakers").title("Bakery hit").says("Mirela Dostan").harm(killed(Victims.CIVILIAN, 1)));
      it.add("plainword", new Invented.Told(Kind.SHELLING, "2031-04-20").to("millers").title("Mill hit").harm(killed(Victims.CIVILIAN, 3)));
      if (format == Format.WARC) {
        assertThatThrownBy(() -> bytes(format, it.everybody())).hasMessageContaining("public");
        return;
      }
      String open = text(format, bytes(format, it.everybody()));
      assertThat(open).doesNotContain("freshword", "Freshtitle", "oldword", "Oldtitle", "victimword", "Velkan", "witnessword", "Dostan", "Bakery");
      if (format != Format.DELETIONS && format != Format.HAPI) {
        assertThat(open).as("what harms nobody is told").contains("Saraqib");
        assertThat(text(format, bytes(format, it.internal()))).as("the words are there for the desk's own people").contains("Velkan");
      }
      String incident = it.ledger.view(marsad.ledger.Filter.parse("q=freshword")).incidents().get(0).id();
      assertThat(open).as("nor the id of what is held back").doesNotContain(incident);
    }
  }
}
