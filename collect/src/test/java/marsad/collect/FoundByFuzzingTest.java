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
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import marsad.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

/** What fuzzing found once: each input is read or refused with one line that a person can read. */
class FoundByFuzzingTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  private static List<Outcome> collected(byte[] bytes) {
    List<Outcome> outcomes = new ArrayList<>();
    new Collector(ReportMaker.load(Knowledge.packed(), CLOCK), PublishedDates.none(), Optional.empty(), CLOCK)
        .collect(List.of("-"), Path.of("."), new ByteArrayInputStream(bytes), outcomes::add);
    return outcomes;
  }

  @Test
  void a_line_of_a_thousand_dates_does_not_exhaust_the_rules_of_furniture() {
    String dates = "2026-02-30".repeat(1_500);
    assertThat(collected(Behaviours.PAGE.replace("<p>", "<p>" + dates).getBytes(UTF_8))).hasOnlyElementsOfType(Outcome.Taken.class);
    assertThat(collected(("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":1,\"content_text\":\"" + dates + " shells.\"}]}").getBytes(UTF_8))).isNotEmpty();
  }

  @Test
  void a_headline_that_never_ends_is_soon_read() {
    long start = System.nanoTime();
    assertThat(collected(("{\"text\": \"Three s" + "9".repeat(40_000) + " shells.\"}\n").getBytes(UTF_8))).isNotEmpty();
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }

  @Test
  void a_record_whose_header_never_ends_is_refused_in_a_few_words() {
    String record = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https" + "null".repeat(20_000) + "\r\nWARC-Date: 2026-02-10T10:00:00Z\r\nContent-Length: 82" + "0000-00-00".repeat(900)
        + "\r\n\r\nHTTP/1.1 200 OK\r\n\r\n";
    assertThat(collected(record.getBytes(UTF_8))).isNotEmpty().allSatisfy(o -> assertThat(((Outcome.Refused) o).problem().message()).hasSizeLessThan(1_200).contains("; "));
  }

  @Test
  void a_file_name_with_line_breaks_leaves_the_refusal_on_one_line() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream to = new ZipOutputStream(packed)) {
      to.putNextEntry(new ZipEntry("a.\n\u001b[2Jhtml"));
      to.write(Behaviours.PAGE.getBytes(UTF_8));
    }
    byte[] broken = packed.toByteArray();
    Arrays.fill(broken, 60, 90, (byte) 0xff);
    assertThat(collected(broken)).isNotEmpty().allSatisfy(o -> assertThat(((Outcome.Refused) o).problem().message()).doesNotContain("\n", "\u001b").contains("; "));
  }
}
