// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import marsad.knowledge.Knowledge;
import marsad.record.Report;
import marsad.record.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of input that may be given, whole and broken. */
class FormatsTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private static final ReportMaker MAKER = ReportMaker.load(Knowledge.packed(), CLOCK);
  private static final String TEXT = "Mill burns near Orsa\n\nTwo shells hit a mill outside the hill town of Orsa on Monday night, the mayor said.\n";
  @TempDir private Path folder;

  private List<Outcome> read(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    return new Collector(MAKER, PublishedDates.none(), Optional.empty(), CLOCK).collect(List.of(name), folder);
  }

  private static List<Report> reports(List<Outcome> outcomes) {
    return outcomes.stream().filter(Outcome.Taken.class::isInstance).map(o -> ((Outcome.Taken) o).report()).toList();
  }

  private static List<String> refused(List<Outcome> outcomes) {
    return outcomes.stream().filter(Outcome.Refused.class::isInstance).map(o -> ((Outcome.Refused) o).problem().message()).toList();
  }

  private static Capture page(String html, String address) {
    return new Capture(html.getBytes(UTF_8), Sha256.of(html), "text/html", address, Instant.parse("2026-02-10T08:00:00Z"),
        Optional.of("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip"));
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream to = new ZipOutputStream(packed)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        to.putNextEntry(new ZipEntry(namesAndTexts[i]));
        to.write(namesAndTexts[i + 1].getBytes(UTF_8));
      }
    }
    return packed.toByteArray();
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream to = new GZIPOutputStream(packed)) {
      to.write(plain);
    }
    return packed.toByteArray();
  }

  @Test
  void a_capture_is_kept_as_a_record_and_comes_back_as_it_was() {
    Capture capture = page(Behaviours.PAGE, "https://orsa.example/a?x=1");
    byte[] record = CaptureWarc.bytes(capture);
    assertThat(CaptureWarc.bytes(capture)).as("the same bytes").isEqualTo(record);
    assertThat(CaptureWarc.read(record)).hasValueSatisfying(back -> {
      assertThat(back.bytes()).isEqualTo(capture.bytes());
      assertThat(back.sha256()).isEqualTo(capture.sha256());
      assertThat(back.time()).isEqualTo(capture.time());
      assertThat(back.address()).isEqualTo(capture.address());
      assertThat(back.head().orElseThrow()).startsWith("HTTP/1.1 200 OK").contains("X-Crawler-Content-Encoding: gzip");
      assertThat(CaptureWarc.id(back)).isEqualTo(CaptureWarc.id(capture));
    });
    assertThat(CaptureWarc.read(TEXT.getBytes(UTF_8))).isEmpty();
  }

  @Test
  void a_web_archive_gives_its_pages_with_address_and_time_and_survives_a_broken_record() throws IOException {
    byte[] first = CaptureWarc.bytes(page(Behaviours.PAGE, "https://orsa.example/1.html"));
    byte[] second = CaptureWarc.bytes(page(Behaviours.PAGE.replace("Mill burns", "Mill burns again"), "https://orsa.example/2.html"));
    List<Outcome> whole = read("whole.warc.gz", join(first, second));
    assertThat(reports(whole)).hasSize(2).first().satisfies(r -> {
      assertThat(r.url()).contains("https://orsa.example/1.html");
      assertThat(r.title()).contains("Mill burns near Orsa");
    });
    assertThat(((Outcome.Taken) whole.get(0)).capture().time()).isEqualTo(Instant.parse("2026-02-10T08:00:00Z"));
    byte[] broken = first.clone();
    Arrays.fill(broken, 40, 90, (byte) 7);
    List<Outcome> rest = read("broken.warc.gz", join(broken, second));
    assertThat(reports(rest)).as("%s", rest).hasSize(1);
    assertThat(refused(rest)).anySatisfy(m -> assertThat(m).contains("broken.warc.gz", "byte 0", "a record is broken"));
  }

  @Test
  void feeds_in_files_give_what_stands_in_them() throws IOException {
    assertThat(reports(read("feed.xml", Behaviours.feed(Behaviours.item(1).replace("<guid>", "<link>https://orsa.example/1</link><pubDate>Tue, 10 Feb 2026 23:30:00 -0500"
        + "</pubDate><guid>") + "<item><title>Bare</title><link>https://orsa.example/2</link></item>").getBytes(UTF_8)))).singleElement().satisfies(r -> {
          assertThat(r.published()).contains(LocalDate.of(2026, 2, 10));
          assertThat(r.publishedFrom()).isEqualTo("feed");
          assertThat(r.outlet()).contains("Orsa Post");
          assertThat(r.url()).contains("https://orsa.example/1");
        });
    String atom = "<feed xmlns='http://www.w3.org/2005/Atom'><title>Orsa</title><entry><id>1</id><title>Mill burns near Orsa</title><published>2026-02-10T10:00:00Z</published><updated>2026-02-11T01:30:00+02:00</updated>"
        + "<content type='html'>" + Behaviours.PARAGRAPHS.replace("<", "&lt;") + "</content></entry></feed>";
    assertThat(reports(read("feed.atom", atom.getBytes(UTF_8)))).singleElement().satisfies(r -> {
          assertThat(r.text().toString()).contains("\n\nTwo shells hit").doesNotContain("<p>");
          assertThat(r.updated().map(u -> u.when() + " " + u.from())).contains("2026-02-10T23:30:00Z feed");
        });
    String json = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Orsa\",\"items\":[{\"id\":\"1\",\"title\":\"Mill burns\",\"content_text\":\"Two shells hit a mill near Orsa.\"}]}";
    assertThat(reports(read("feed.json", json.getBytes(UTF_8)))).hasSize(1);
    String sitemap = "<urlset><url><loc>https://orsa.example/1</loc></url></urlset>";
    assertThat(read("sitemap.xml", sitemap.getBytes(UTF_8))).singleElement().isInstanceOf(Outcome.Skipped.class);
    assertThat(read("feeds.opml", "<opml><body><outline xmlUrl='https://orsa.example/f'/></body></opml>".getBytes(UTF_8))).singleElement().isInstanceOf(Outcome.Skipped.class);
  }

  @Test
  void an_archive_of_files_is_opened_to_the_depth_allowed() throws IOException {
    List<Outcome> outcomes = read("all.zip", zip("one.txt", TEXT, "two/one.txt", TEXT.replace("Two", "Three"), "photo.jpg", "x", ".hidden.txt", "x"));
    assertThat(reports(outcomes)).extracting(Report::name).containsExactly("one", "one-2");
    assertThat(outcomes).filteredOn(Outcome.Skipped.class::isInstance).hasSize(1);
    assertThat(reports(read("text.txt.gz", gzip(TEXT.getBytes(UTF_8))))).hasSize(1);
    byte[] nested = TEXT.getBytes(UTF_8);
    for (int i = 0; i < 6; i++) {
      nested = gzip(nested);
    }
    assertThat(refused(read("nested.gz", nested))).singleElement().asString().contains("inside more than 3 archives");
    assertThat(refused(read("bomb.txt.gz", gzip(new byte[60_000_000])))).singleElement().asString().contains("more than 200 times its size");
    byte[] cut = zip("one.txt", TEXT, "two.txt", TEXT);
    List<Outcome> rest = read("cut.zip", Arrays.copyOf(cut, cut.length / 2));
    assertThat(reports(rest)).hasSize(1);
    assertThat(refused(rest)).singleElement().asString().contains("the archive is broken from here", "what comes before was taken");
  }

  @Test
  void a_pdf_gives_its_words_in_paragraphs() throws IOException {
    byte[] pdf = Pdfs.page(Optional.of("Mill burns near Orsa"), "Two shells hit a mill outside the hill town of Orsa on Mon-", "day night, the mayor said, and four millers died.");
    assertThat(reports(read("mill.pdf", pdf))).singleElement().satisfies(r -> {
      assertThat(r.text().toString()).contains("on Monday night, the mayor said");
      assertThat(r.title()).contains("Mill burns near Orsa");
    });
    assertThat(refused(read("broken.pdf", Arrays.copyOf(pdf, 200)))).singleElement().asString().contains("broken.pdf", "this PDF is broken");
  }

  @Test
  void a_mail_gives_its_text_and_what_is_attached_but_no_address_of_a_person() throws IOException {
    String mail = "From: Marta Quill <marta@orsa.example>\r\nTo: desk@example.org\r\nSubject: Mill burns near Orsa\r\nDate: Tue, 10 Feb 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + TEXT
        + "\r\n--b\r\nContent-Type: text/html\r\nContent-Disposition: attachment; filename=more.html\r\n\r\n" + Behaviours.PAGE + "\r\n--b--\r\n";
    List<Report> reports = reports(read("mill.eml", mail.getBytes(UTF_8)));
    assertThat(reports).hasSize(2);
    assertThat(reports.get(0)).satisfies(r -> {
      assertThat(r.title()).contains("Mill burns near Orsa");
      assertThat(r.byline()).contains("Marta Quill");
      assertThat(r.published()).contains(LocalDate.of(2026, 2, 10));
      assertThat(r.toString()).doesNotContain("marta@");
    });
  }

  @Test
  void standard_input_may_be_anything() {
    List<Outcome> outcomes = new ArrayList<>();
    new Collector(MAKER, PublishedDates.none(), Optional.empty(), CLOCK).collect(List.of("-"), folder, new ByteArrayInputStream(CaptureWarc.bytes(page(Behaviours.PAGE, "https://orsa.example/1"))),
        outcomes::add);
    assertThat(reports(outcomes)).hasSize(1);
  }
}
