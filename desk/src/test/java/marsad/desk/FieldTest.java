// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import marsad.desk.field.Contact;
import marsad.desk.field.Contacts;
import marsad.desk.field.FieldDesk;
import marsad.export.Format;
import marsad.record.Kind;
import marsad.record.Outcome;
import marsad.record.Precision;
import marsad.record.Reading;
import marsad.record.Report;
import marsad.record.Victims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contact's report is read like any other; who the contact is stands in no page, no export and no file that can be read. */
class FieldTest {
  private static final String NAME = "Zubaydah Ferhatoglu";
  private static final String TOLD = "Four people were killed when a shell hit the mill in Hama";
  @TempDir Path folder;

  private Contacts contacts() {
    return new Contacts(folder.resolve("contacts"), folder.resolve("contacts.key"));
  }

  /** Stands for the reader: finds the one sentence that this test writes. */
  private static Reading read(Report report) {
    Written written = new Written(report.name(), report.outlet().orElseThrow(), "Field report", report.published().orElseThrow().toString(), "en", report.text().toString());
    return written.event(Kind.SHELLING, TOLD).at("g170017", "Hama", 35.13179, 36.75783, Precision.TOWN, "Hama").harm(Outcome.KILLED, Victims.UNKNOWN, 4, 4, "Four")
        .on("2025-03-08", "when").done().reading();
  }

  private static String form(String token, String... fields) {
    StringBuilder form = new StringBuilder("token=" + token);
    for (int i = 0; i < fields.length; i += 2) {
      form.append('&').append(fields[i]).append('=').append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  private static String token(Opened opened) {
    Matcher token = Pattern.compile("data-token=\"([0-9a-f]+)\"").matcher(opened.get("/field").body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  @Test
  void itIsReadAndTheNameIsNowhere() throws IOException {
    try (Opened opened = new Opened(folder, Invented.reports(), Optional.of(new FieldDesk(contacts(), FieldTest::read)))) {
      String token = token(opened);
      assertThat(opened.post("/field/contacts", form(token, "pseudonym", "Heron 7", "name", NAME + ", 555 0199", "grade", "B")).statusCode()).isEqualTo(303);
      assertThat(opened.post("/field", form(token, "pseudonym", "Heron 7", "day", "2025-03-09", "text", TOLD + ". SAMPLE.")).statusCode()).isEqualTo(303);
      assertThat(opened.get("/incidents.json?q=mill").body()).contains("\"total\":1").contains(TOLD);
      assertThat(opened.post("/field", form(token, "pseudonym", "Heron 7", "day", "2025-03-09", "text", TOLD + ", said Ferhatoglu.")).statusCode()).isEqualTo(400);
      for (Format format : Format.values()) {
        assertThat(opened.get("/export/" + format.term()).body()).as(format.term()).doesNotContain("Zubaydah").doesNotContain("Ferhatoglu").doesNotContain("0199");
      }
      for (String path : List.of("/", "/reports", "/reports.csv", "/incidents.json", "/audit", "/about.json", "/brief.md", "/search?q=mill", "/actors.json")) {
        assertThat(opened.get(path).body()).as(path).doesNotContain("Zubaydah").doesNotContain("Ferhatoglu");
      }
      assertThat(opened.get("/field").body()).as("the administrator alone sees it").contains(NAME);
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).as(file.toString()).doesNotContain("Zubaydah").doesNotContain("Ferhatoglu");
      }
    }
  }

  @Test
  void withoutItsKeyOrAlteredTheFileSaysNothing() throws IOException {
    contacts().keep(new Contact("Heron 7", NAME, Contact.Grade.B));
    assertThat(contacts().find("Heron 7").map(Contact::name)).contains(NAME);
    Contacts otherKey = new Contacts(folder.resolve("contacts"), folder.resolve("other.key"));
    assertThat(catchThrowable(otherKey::all)).hasMessageContaining("is not there");
    Files.writeString(folder.resolve("other.key"), java.util.Base64.getEncoder().encodeToString(new byte[32]));
    assertThat(catchThrowable(otherKey::all)).hasMessageContaining("not its key");
    byte[] bytes = Files.readAllBytes(folder.resolve("contacts"));
    bytes[bytes.length - 1] ^= 1;
    Files.write(folder.resolve("contacts"), bytes);
    assertThat(catchThrowable(() -> contacts().all())).hasMessageContaining("altered");
  }

  @Test
  void aPseudonymIsNoSentenceAndAGradeIsALetter() {
    assertThat(catchThrowable(() -> new Contact("<b>", NAME, Contact.Grade.A))).hasMessageContaining("no pseudonym");
    assertThat(catchThrowable(() -> Contact.Grade.of("good"))).hasMessageContaining("no grade");
  }
}
