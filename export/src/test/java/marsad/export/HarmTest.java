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
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import marsad.ledger.Filter;
import marsad.ledger.View;
import marsad.link.Incident;
import marsad.link.Linked;
import marsad.record.Kind;
import marsad.record.Victims;
import marsad.record.pack.Packed;
import org.junit.jupiter.api.Test;
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
      it.add("deniedword", new Invented.Told(Kind.SHELLING, "2031-04-16").to("weavers").title("Looms burn").denied("Tobin Arvale").harm(killed(Victims.CIVILIAN, 2)));
      it.add("plainword", new Invented.Told(Kind.SHELLING, "2031-04-20").to("millers").title("Mill hit").harm(killed(Victims.CIVILIAN, 3)));
      if (format == Format.WARC) {
        assertThatThrownBy(() -> bytes(format, it.everybody())).hasMessageContaining("public");
        return;
      }
      String open = text(format, bytes(format, it.everybody()));
      assertThat(open).doesNotContain("freshword", "Freshtitle", "oldword", "Oldtitle", "victimword", "Velkan", "witnessword", "Dostan", "Bakery", "Arvale");
      if (format != Format.DELETIONS && format != Format.HAPI) {
        assertThat(open).as("what harms nobody is told").contains("Saraqib");
        assertThat(text(format, bytes(format, it.internal()))).as("the words are there for the desk's own people").contains("Velkan");
      }
      String incident = it.ledger.view(Filter.parse("q=freshword")).incidents().get(0).id();
      assertThat(open).as("nor the id of what is held back").doesNotContain(incident);
    }
  }

  @Test
  void of_very_many_incidents_the_public_has_the_same_and_they_stay_packed() {
    try (Invented it = new Invented(folder.resolve("t.db"))) {
      it.add("freshword", new Invented.Told(Kind.AIR_STRIKE, "2031-05-10").to("hospital"));
      it.add("plainword", new Invented.Told(Kind.SHELLING, "2031-04-20").to("millers").harm(killed(Victims.CIVILIAN, 3)));
      it.add("talksword", new Invented.Told(Kind.TALKS, "2031-04-25").by(Invented.army()).to("rebels"));
      Discretion discretion = Discretion.of(Invented.Loaded.BOOKS, Invented.Loaded.KNOWLEDGE, Invented.CLOCK);
      View few = it.ledger.view(Filter.parse("kind=shelling&kind=air-strike"));
      Linked packed = few.linked().packed(Optional.empty());
      View many = new View(few.filter(), few.head(), few.reports(), packed, ((Packed<Incident>) packed.incidents()).keeping(i -> i.kind() != Kind.TALKS), few.withdrawn());
      View open = discretion.apply(many);
      assertThat(open.linked().incidents()).isInstanceOf(Packed.class).hasSize(2).containsExactlyElementsOf(discretion.apply(few).linked().incidents());
      assertThat(open.incidents()).isInstanceOf(Packed.class).hasSize(1).containsExactlyElementsOf(discretion.apply(few).incidents());
    }
  }
}
