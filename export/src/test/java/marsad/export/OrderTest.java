// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import static marsad.export.Invented.bytes;
import static marsad.export.Invented.killed;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.ForkJoinPool;
import marsad.record.Kind;
import marsad.record.Reading;
import marsad.record.Victims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bytes of an export hang on nothing but what was reported: not on the order of arrival, locale, time zone or threads. */
class OrderTest {
  private static final List<Format> FORMATS = List.of(Format.CSV, Format.GEOJSON, Format.JSONL);
  @TempDir private Path folder;

  private List<Reading> readings() {
    List<Reading> all = new ArrayList<>();
    try (Invented it = new Invented(folder.resolve("told.db"))) {
      for (int day = 1; day <= 4; day++) {
        String when = "2031-05-0" + day;
        all.add(it.add("mill" + day, new Invented.Told(Kind.SHELLING, when).to("millers").says("the mayor").outlet("Orsa Wire").harm(killed(Victims.CIVILIAN, 3 + day))));
        all.add(it.add("again" + day, new Invented.Told(Kind.SHELLING, when).to("millers").says("the ISTIKLAL clinic").outlet("İzmir Daily").published("2031-05-09")
            .harm(killed(Victims.CIVILIAN, 1234 + day))));
        all.add(it.add("raid" + day, new Invented.Told(Kind.AIR_STRIKE, when).at(Invented.PROVINCE).by(Invented.army()).to("drivers").outlet("Quill Radio")));
      }
    }
    return all;
  }

  private List<String> exported(List<Reading> readings, String name, int threads) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try (Invented it = new Invented(folder.resolve(name))) {
      readings.forEach(r -> it.ledger.add(r, Optional.empty()));
      return pool.submit(() -> {
        List<String> all = new ArrayList<>();
        for (Format format : FORMATS) {
          all.add(new String(bytes(format, it.internal()), StandardCharsets.UTF_8));
        }
        return all;
      }).get();
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void any_order_locale_time_zone_and_threads_give_the_same_bytes() throws Exception {
    List<Reading> readings = readings();
    List<String> expected = exported(readings, "first.db", 1);
    assertThat(expected).allSatisfy(e -> assertThat(e).contains("shelling", "air-strike"));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (int seed = 1; seed <= 20; seed++) {
        Locale.setDefault(seed % 2 == 0 ? Locale.ENGLISH : Locale.forLanguageTag("tr"));
        TimeZone.setDefault(TimeZone.getTimeZone(seed % 3 == 0 ? "America/St_Johns" : "Asia/Kathmandu"));
        List<Reading> shuffled = new ArrayList<>(readings);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(exported(shuffled, "s" + seed + ".db", 1 + seed / 2 % 2)).as("order " + seed).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
