// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The ways in which the server of {@link MisbehavingServerTest} misbehaves, by name. */
final class Behaviours {
  static final String PARAGRAPHS = "<p>Two shells hit a mill outside the hill town of Orsa on Monday night, the mayor said, and four millers died there.</p>"
      + "<p>The café was closed, because the town hall burnt down last week and the council met in the hall of the old school instead.</p>"
      + "<p>The front has not moved since the spring, and the bakers still bring bread to both sides of the river on market days.</p>";
  static final String PAGE = "<html><head><title>Mill burns near Orsa</title></head><body><article><h1>Mill burns near Orsa</h1>" + PARAGRAPHS + "</article></body></html>";
  private static final String HTML = "Content-Type: text/html; charset=utf-8\r\n";
  private static final String XML = "Content-Type: application/rss+xml\r\n";

  private Behaviours() {}

  static String item(int n) {
    return "<item><title>Mill " + n + " burns</title><guid>" + n + "</guid><content:encoded><![CDATA[" + PARAGRAPHS.repeat(2) + " " + n + "]]></content:encoded></item>";
  }

  static String feed(String inside) {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"c\"><channel><title>Orsa Post</title>" + inside + "</channel></rss>";
  }

  static void answer(String name, String path, BadServer server, OutputStream out) throws IOException {
    if (path.equals("/robots.txt")) {
      robots(name, out);
    } else if (name.startsWith("redirect")) {
      redirect(name, path, server, out);
    } else if (name.startsWith("status")) {
      String code = name.substring(7, 10);
      BadServer.say(out, code + " Said So", name.endsWith("_soon") ? "Retry-After: 7\r\n" : name.endsWith("_date") ? "Retry-After: Sun, 01 Mar 2026 13:00:00 GMT\r\n" : "", new byte[0]);
    } else if (name.startsWith("feed")) {
      feeds(name, out);
    } else if (name.startsWith("time")) {
      slow(name, out);
    } else {
      pages(name, out);
    }
  }

  private static void robots(String name, OutputStream out) throws IOException {
    switch (name) {
      case "robots_fails" -> BadServer.say(out, "500 Oops", "", new byte[0]);
      case "robots_forbids" -> BadServer.say(out, "200 OK", "", "User-agent: *\nDisallow: /\n".getBytes(UTF_8));
      case "robots_forbids_others" -> BadServer.say(out, "200 OK", "", "User-agent: badbot\nDisallow: /\n".getBytes(UTF_8));
      case "robots_is_html" -> BadServer.say(out, "200 OK", HTML, PAGE.getBytes(UTF_8));
      case "robots_is_huge" -> BadServer.say(out, "200 OK", "", ("User-agent: *\nAllow: /\n" + "# more\n".repeat(200_000)).getBytes(UTF_8));
      case "robots_leads_inside" -> BadServer.say(out, "302 Found", "Location: http://10.0.0.1/robots.txt\r\n", new byte[0]);
      default -> BadServer.say(out, "404 Not Found", "", new byte[0]);
    }
  }

  private static void redirect(String name, String path, BadServer server, OutputStream out) throws IOException {
    String to = switch (name) {
      case "redirect_endless" -> path + "x";
      case "redirect_to_itself" -> path;
      case "redirect_private" -> "http://10.0.0.1/latest";
      case "redirect_link_local" -> "http://169.254.169.254/latest/meta-data/";
      case "redirect_other_port" -> "http://127.0.0.1:1/";
      case "redirect_ipv6_loopback" -> "http://[::1]:8080/";
      case "redirect_ipv6_mapped" -> "http://[::ffff:192.168.1.1]/";
      case "redirect_ipv6_nat64" -> "http://[64:ff9b::a00:1]/";
      case "redirect_ipv6_local" -> "http://unique.example/";
      case "redirect_any_address" -> "http://0.0.0.0/";
      case "redirect_number" -> "http://2130706433/";
      case "redirect_name_private" -> "http://private.example/";
      case "redirect_name_metadata" -> "https://metadata.example/";
      case "redirect_name_carrier" -> "http://carrier.example/";
      case "redirect_file" -> "file:///etc/hostname";
      case "redirect_ftp" -> "ftp://example.org/x";
      case "redirect_unknown_host" -> "http://nobody.example/";
      case "redirect_password" -> path.endsWith("/there") ? "" : server.at("/there").replace("http://", "http://user:secret@");
      case "redirect_twice" -> path.endsWith("/2") ? "" : path.endsWith("/1") ? "/2" : "/1";
      default -> throw new IllegalArgumentException(name);
    };
    if (to.isEmpty()) {
      BadServer.say(out, "200 OK", HTML, PAGE.getBytes(UTF_8));
    } else {
      BadServer.say(out, "302 Found", "Location: " + to + "\r\n", new byte[0]);
    }
  }

  private static void feeds(String name, OutputStream out) throws IOException {
    String two = item(1) + item(2);
    switch (name) {
      case "feed_billion_laughs" -> BadServer.say(out, "200 OK", XML, feed(two).replace("?><rss", "?><!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">"
          + "<!ENTITY c \"&b;&b;&b;&b;\">]><rss").replace("Mill 1 burns", "&c; burns").getBytes(UTF_8));
      case "feed_external_entity" -> BadServer.say(out, "200 OK", XML, feed(two).replace("?><rss", "?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss")
          .replace("Mill 1 burns", "&x; burns").getBytes(UTF_8));
      case "feed_not_well_formed" -> BadServer.say(out, "200 OK", XML, feed(item(1) + "<item><title>Mill & bakery</title><b>" + item(2)).getBytes(UTF_8));
      case "feed_endless" -> {
        out.write(("HTTP/1.1 200 OK\r\n" + XML + "\r\n" + "<rss xmlns:content=\"c\"><channel>").getBytes(UTF_8));
        for (int i = 0; i < 1_000_000; i++) {
          out.write(item(i).getBytes(UTF_8));
        }
      }
      case "feed_breaks_off" -> {
        out.write(("HTTP/1.1 200 OK\r\n" + XML + "Content-Length: 90000\r\n\r\n").getBytes(UTF_8));
        out.write(feed(two + item(3)).substring(0, feed(two).length()).getBytes(UTF_8));
      }
      case "feed_of_tomorrow" -> BadServer.say(out, "200 OK", XML, feed(item(1).replace("<guid>", "<pubDate>Mon, 01 Mar 2032 10:00:00 GMT</pubDate><guid>")).getBytes(UTF_8));
      case "feed_empty" -> BadServer.say(out, "200 OK", XML, feed("").getBytes(UTF_8));
      case "feed_as_html" -> BadServer.say(out, "200 OK", HTML, feed(two).getBytes(UTF_8));
      case "feed_items_lead_inside" -> BadServer.say(out, "200 OK", XML, feed(two + "<item><title>Odd</title><link>http://10.0.0.1/</link></item>").getBytes(UTF_8));
      default -> throw new IllegalArgumentException(name);
    }
  }

  private static void slow(String name, OutputStream out) throws IOException {
    if (name.equals("time_slow_body")) {
      out.write(("HTTP/1.1 200 OK\r\n" + HTML + "Content-Length: 5000\r\n\r\n").getBytes(UTF_8));
    } else if (name.equals("time_slow_headers")) {
      out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(UTF_8));
    }
    CountDownLatch never = new CountDownLatch(1);
    try {
      while (!never.await(50, TimeUnit.MILLISECONDS)) {
        if (!name.equals("time_silent")) {
          out.write('x');
          out.flush();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream to = new GZIPOutputStream(packed)) {
      to.write(plain);
    }
    return packed.toByteArray();
  }

  private static void pages(String name, OutputStream out) throws IOException {
    String gzip = HTML + "Content-Encoding: gzip\r\n";
    switch (name) {
      case "page_gzip" -> BadServer.say(out, "200 OK", gzip, gzip(PAGE.getBytes(UTF_8)));
      case "page_gzip_bomb" -> BadServer.say(out, "200 OK", gzip, gzip(new byte[30_000_000]));
      case "page_gzip_cut" -> BadServer.say(out, "200 OK", gzip, java.util.Arrays.copyOf(gzip(PAGE.getBytes(UTF_8)), 120));
      case "page_gzip_lie" -> BadServer.say(out, "200 OK", gzip, PAGE.getBytes(UTF_8));
      case "page_short" -> {
        out.write(("HTTP/1.1 200 OK\r\n" + HTML + "Content-Length: 90000\r\n\r\n").getBytes(UTF_8));
        out.write(PAGE.getBytes(UTF_8));
      }
      case "page_endless" -> {
        out.write(("HTTP/1.1 200 OK\r\n" + HTML + "\r\n").getBytes(UTF_8));
        for (int i = 0; i < 1_000_000; i++) {
          out.write(PARAGRAPHS.getBytes(UTF_8));
        }
      }
      case "page_wrong_charset" -> BadServer.say(out, "200 OK", "Content-Type: text/html; charset=windows-1251\r\n", PAGE.getBytes(UTF_8));
      case "page_unknown_charset" -> BadServer.say(out, "200 OK", "Content-Type: text/html; charset=klingon-8\r\n", PAGE.getBytes(UTF_8));
      case "page_old_charset" -> BadServer.say(out, "200 OK", "Content-Type: text/html; charset=iso-8859-1\r\n", PAGE.getBytes(Charset.forName("windows-1252")));
      case "page_broken_letters" -> BadServer.say(out, "200 OK", HTML, PAGE.replace("café", "caf\u00ff\u00fe").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
      case "page_empty" -> BadServer.say(out, "200 OK", HTML, new byte[0]);
      case "page_picture" -> BadServer.say(out, "200 OK", HTML, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13, 0, 0});
      case "page_nested" -> BadServer.say(out, "200 OK", HTML, ("<html><body>" + "<div>".repeat(40_000) + PARAGRAPHS).getBytes(UTF_8));
      case "page_no_http" -> out.write("220 mail.example ready\r\n".getBytes(UTF_8));
      case "page_huge_header" -> out.write(("HTTP/1.1 200 OK\r\nX-Much: " + "x".repeat(900_000) + "\r\n\r\n").getBytes(UTF_8));
      case "page_hangs_up" -> out.flush();
      case "page_bad_chunks" -> out.write(("HTTP/1.1 200 OK\r\n" + HTML + "Transfer-Encoding: chunked\r\n\r\nzz\r\nno chunk\r\n").getBytes(UTF_8));
      case "page_zip_slip" -> BadServer.say(out, "200 OK", "Content-Type: application/zip\r\n", zip());
      case "page_script_only" -> BadServer.say(out, "200 OK", HTML, "<html><body><script>load()</script></body></html>".getBytes(UTF_8));
      default -> BadServer.say(out, "200 OK", HTML, PAGE.getBytes(UTF_8));
    }
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream to = new ZipOutputStream(packed)) {
      to.putNextEntry(new ZipEntry("../../../../evil.html"));
      to.write(PAGE.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }
}
