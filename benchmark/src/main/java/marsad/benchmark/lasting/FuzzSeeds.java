// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.lasting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import marsad.collect.Capture;
import marsad.collect.CaptureWarc;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Whole inputs of every kind that Marsad collects; the town in them is invented. */
final class FuzzSeeds {
  private static final String WORDS = "<p>Two shells hit a mill outside the hill town of Orsa on Monday night, the mayor said, and four millers died there.</p>"
      + "<p>The café was closed, because the town hall burnt down last week and the council met in the hall of the old school instead.</p>"
      + "<p>وقال العمدة إن السوق فتحت أبوابها. The bakers still bring bread to both sides of the river on market days.</p>";
  private static final String PAGE = "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>Mill burns near Orsa</title><meta property='article:published_time' "
      + "content='2026-02-10T08:00:00Z'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Mill\",\"datePublished\":\"2026-02-10\"}</script></head>"
      + "<body><nav>Home | World</nav><article><h1>Mill burns near Orsa</h1>" + WORDS + "</article></body></html>";
  private static final String ITEM = "<item><title>Mill burns</title><link>https://orsa.example/1</link><guid>1</guid><pubDate>Tue, 10 Feb 2026 10:00:00 +0000</pubDate>"
      + "<content:encoded><![CDATA[" + WORDS + "]]></content:encoded></item>";

  private FuzzSeeds() {}

  /** Bytes by the name of their kind. */
  static Map<String, byte[]> all() throws IOException {
    Map<String, byte[]> seeds = new TreeMap<>();
    texts().forEach((kind, text) -> seeds.put(kind, text.getBytes(UTF_8)));
    String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8";
    byte[] record = CaptureWarc.bytes(new Capture(PAGE.getBytes(UTF_8), "0".repeat(64), "text/html", "https://orsa.example/1", Instant.parse("2026-03-01T12:00:00Z"), Optional.of(head)));
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    two.write(record);
    two.write(record);
    seeds.put("WARC", two.toByteArray());
    seeds.put("WARC, not packed", ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://orsa.example/1\r\nWARC-Date: 2026-02-10T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:"
        + "00000000-0000-4000-8000-000000000001>\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: " + (head + "\r\n\r\n" + PAGE).getBytes(UTF_8).length
        + "\r\n\r\n" + head + "\r\n\r\n" + PAGE + "\r\n\r\n").getBytes(UTF_8));
    seeds.put("zip", zip());
    seeds.put("gzip", gzip(PAGE.getBytes(UTF_8)));
    seeds.put("PDF", pdf());
    return seeds;
  }

  private static Map<String, String> texts() {
    return Map.of("HTML", PAGE,
        "RSS", "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Orsa Post</title>" + ITEM
            + ITEM.replace("1</", "2</") + "</channel></rss>",
        "Atom", "<feed xmlns='http://www.w3.org/2005/Atom'><title>O</title><entry><id>1</id><link href='https://orsa.example/1'/><updated>2026-02-10T10:00:00Z</updated>"
            + "<content type='xhtml'><div>" + WORDS + "</div></content></entry></feed>",
        "JSON Feed", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":1,\"url\":\"https://orsa.example/1\",\"content_text\":\"Two shells.\"}]}",
        "JSON lines", "{\"id\": \"a\", \"text\": \"Two shells hit a mill.\"}\n{\"text\": \"Three shells.\", \"published\": \"2026-02-10\"}\n",
        "OPML", "<opml version='2.0'><body><outline text='a'><outline type='rss' xmlUrl='https://orsa.example/feed'/></outline></body></opml>",
        "sitemap", "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>https://orsa.example/1</loc>"
            + "<news:news><news:title>Mill</news:title><news:publication_date>2026-02-10</news:publication_date></news:news></url></urlset>",
        "mail", "From: M <m@orsa.example>\r\nSubject: =?utf-8?B?TWlsbA==?=\r\nDate: Tue, 10 Feb 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed;"
            + " boundary=b\r\n\r\n--b\r\nContent-Transfer-Encoding: base64\r\n\r\nVHdvIHNoZWxscy4=\r\n--b\r\nContent-Type: text/html\r\n\r\n" + PAGE + "\r\n--b--\r\n",
        "text", "Mill burns near Orsa\nOrsa, Feb 10 (Sample Wire) - Two shells hit a mill, the mayor said.\n\nAdvertisement\n\nFour millers died.\n");
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream to = new ZipOutputStream(packed, UTF_8)) {
      for (String name : List.of("a.html", "b.txt")) {
        to.putNextEntry(new ZipEntry(name));
        to.write(PAGE.getBytes(UTF_8));
      }
    }
    return packed.toByteArray();
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream to = new GZIPOutputStream(packed)) {
      to.write(plain);
    }
    return packed.toByteArray();
  }

  private static byte[] pdf() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream words = new PDPageContentStream(document, page)) {
        words.beginText();
        words.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        words.newLineAtOffset(50, 700);
        words.showText("Two shells hit a mill outside the hill town of Orsa on Monday night.");
        words.endText();
      }
      document.getDocumentInformation().setTitle("Mill burns");
      document.save(bytes);
    }
    return bytes.toByteArray();
  }
}
