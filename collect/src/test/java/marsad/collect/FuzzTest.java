// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import marsad.collect.feed.Feeds;
import marsad.collect.part.Broken;
import marsad.collect.part.Limits;
import marsad.knowledge.Knowledge;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Inputs of every kind, spoilt at random: whatever comes, it is a report or a line that says why not, never an exception, and soon. Some seconds as it
 * stands; {@code -Dmarsad.fuzz.seconds=600} fuzzes each reader for so long. A failure names the seed, which makes the same input again.
 */
class FuzzTest {
  private static final int SECONDS = Integer.getInteger("marsad.fuzz.seconds", 2);
  private static final long FIRST_SEED = Long.getLong("marsad.fuzz.seed", 1);
  private static final long LONGEST = 20_000_000_000L;
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private static final Collector COLLECTOR = new Collector(ReportMaker.load(Knowledge.packed(), CLOCK), PublishedDates.none(), Optional.empty(), CLOCK);

  @TestFactory
  Stream<DynamicTest> spoilt_inputs_are_read_or_refused() throws IOException {
    return seeds().entrySet().stream().map(e -> DynamicTest.dynamicTest(e.getKey(), () -> fuzz(e.getValue())));
  }

  private static Map<String, byte[]> seeds() throws IOException {
    Map<String, byte[]> seeds = new TreeMap<>();
    String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8";
    Capture capture = new Capture(Behaviours.PAGE.getBytes(UTF_8), "0".repeat(64), "text/html", "https://orsa.example/1", CLOCK.instant(), Optional.of(head));
    byte[] record = CaptureWarc.bytes(capture);
    seeds.put("html", Behaviours.PAGE.replace("<head>", "<head><meta charset='utf-8'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Mill\","
        + "\"datePublished\":\"2026-02-10\"}</script>").getBytes(UTF_8));
    seeds.put("rss", Behaviours.feed(Behaviours.item(1) + Behaviours.item(2)).getBytes(UTF_8));
    seeds.put("atom", ("<feed xmlns='http://www.w3.org/2005/Atom'><title>O</title><entry><id>1</id><updated>2026-02-10T10:00:00Z</updated><content type='xhtml'><div>"
        + Behaviours.PARAGRAPHS + "</div></content></entry></feed>").getBytes(UTF_8));
    seeds.put("json feed", ("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":1,\"url\":\"https://orsa.example/1\",\"content_text\":\"Two shells.\"}]}").getBytes(UTF_8));
    seeds.put("json lines", "{\"id\": \"a\", \"text\": \"Two shells hit a mill.\"}\n{\"text\": \"Three shells.\", \"published\": \"2026-02-10\"}\n".getBytes(UTF_8));
    seeds.put("warc", twice(record));
    seeds.put("zip", zip());
    seeds.put("pdf", Pdfs.page(Optional.empty(), "Two shells hit a mill outside the hill town of Orsa on Monday night."));
    seeds.put("mail", ("From: M <m@orsa.example>\r\nSubject: =?utf-8?B?TWlsbA==?=\r\nDate: Tue, 10 Feb 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed;"
        + " boundary=b\r\n\r\n--b\r\nContent-Transfer-Encoding: base64\r\n\r\nVHdvIHNoZWxscy4=\r\n--b\r\nContent-Type: text/html\r\n\r\n" + Behaviours.PAGE + "\r\n--b--\r\n").getBytes(UTF_8));
    return seeds;
  }

  private static byte[] twice(byte[] bytes) {
    byte[] two = Arrays.copyOf(bytes, bytes.length * 2);
    System.arraycopy(bytes, 0, two, bytes.length, bytes.length);
    return two;
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream to = new ZipOutputStream(packed)) {
      for (String name : List.of("a.html", "b.xml", "c.txt")) {
        to.putNextEntry(new ZipEntry(name));
        to.write((name.equals("b.xml") ? Behaviours.feed(Behaviours.item(1)) : Behaviours.PAGE).getBytes(UTF_8));
      }
    }
    return packed.toByteArray();
  }

  private static void fuzz(byte[] seed) {
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    for (long number = FIRST_SEED; System.nanoTime() < end; number++) {
      byte[] spoilt = spoil(seed, new Random(number));
      long start = System.nanoTime();
      List<Outcome> outcomes = new ArrayList<>();
      try {
        COLLECTOR.collect(List.of("-"), Path.of("."), new ByteArrayInputStream(spoilt), outcomes::add);
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + number + " of this reader: " + e, e);
      }
      assertThat(System.nanoTime() - start).as("time taken for seed %d", number).isLessThan(LONGEST);
      assertThat(outcomes).as("seed %d", number).allSatisfy(o -> {
        if (o instanceof Outcome.Refused refused) {
          assertThat(refused.problem().message()).contains("; ").hasSizeLessThan(2000);
        }
      });
      feed(spoilt, number);
    }
  }

  /** The reader of feeds, whatever the bytes look like. */
  private static void feed(byte[] spoilt, long number) {
    try {
      new Feeds(Limits.usual()).read(new String(spoilt, UTF_8), "https://orsa.example/", Optional.empty());
    } catch (Broken e) {
      assertThat(e.fault().cause()).isNotBlank();
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("seed " + number + " of the feed reader: " + e, e);
    }
  }

  /** A few bytes changed, taken out, doubled, or a run of them repeated. */
  private static byte[] spoil(byte[] seed, Random chance) {
    byte[] bytes = seed.clone();
    for (int i = chance.nextInt(12); i >= 0 && bytes.length > 4; i--) {
      int at = chance.nextInt(bytes.length);
      int length = Math.min(bytes.length - at, 1 + chance.nextInt(40));
      switch (chance.nextInt(6)) {
        case 0 -> bytes[at] = (byte) chance.nextInt(256);
        case 1 -> bytes[at] ^= (byte) (1 << chance.nextInt(8));
        case 2 -> bytes = join(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
        case 3 -> bytes = join(Arrays.copyOf(bytes, at + length), Arrays.copyOfRange(bytes, at, bytes.length));
        case 4 -> bytes = Arrays.copyOf(bytes, Math.max(4, at));
        default -> bytes = join(join(Arrays.copyOf(bytes, at), "<&\"'>{[(\u0000\ufeff%&#x1f600;".getBytes(UTF_8)), Arrays.copyOfRange(bytes, at, bytes.length));
      }
    }
    return bytes;
  }

  private static byte[] join(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
