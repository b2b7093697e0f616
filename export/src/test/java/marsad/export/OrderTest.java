// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import static marsad.export.Invented.bytes;
import static marsad.export.Invented.killed;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ForkJoinPool;
import marsad.ledger.Acts;
import marsad.ledger.Filter;
import marsad.ledger.Ledger;
import marsad.link.Incident;
import marsad.link.Member;
import marsad.record.Anchor;
import marsad.record.Decision;
import marsad.record.Decisions;
import marsad.record.Deed;
import marsad.record.Json;
import marsad.record.Kind;
import marsad.record.Reading;
import marsad.record.Victims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bytes of an export hang on nothing but what was reported and decided: not on the order of arrival, locale, time zone or threads. */
class OrderTest {
  private static final List<Format> FORMATS = List.of(Format.CSV, Format.GEOJSON, Format.JSONL, Format.GED, Format.EVERYTHING, Format.DELETIONS);
  @TempDir private Path folder;
  private List<Decision> decisions = List.of();

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

  /** Of every sort, about the incidents of the first ledger; made once, so that each ledger holds the same. */
  private static List<Decision> decisions(Ledger ledger) {
    List<Incident> all = ledger.view(Filter.all()).incidents();
    List<Incident> shelled = all.stream().filter(i -> i.kind() == Kind.SHELLING).toList();
    Incident two = shelled.stream().filter(i -> i.members().size() > 1).findFirst().orElseThrow();
    Member member = two.members().get(0);
    List<Decision> made = new ArrayList<>(List.of(new Decision.Accept(deed(0), Acts.anchors(all.get(0))), new Decision.Reject(deed(1), Acts.anchors(all.get(1))),
        new Decision.Correct(deed(2), Anchor.of(member.report(), member.event()), "/harm/0/low", Json.parse("2"), Optional.empty()),
        Acts.split(deed(3), two, Set.of(member.event().id())), Acts.merge(deed(4), List.of(shelled.get(1), shelled.get(2))),
        new Decision.Note(deed(5), Acts.anchors(all.get(3))), new Decision.MarkIndependent(deed(6), shelled.get(3).reports()),
        new Decision.MarkCopied(deed(7), List.of(shelled.get(0).reports().get(0), shelled.get(2).reports().get(0)))));
    made.replaceAll(Decisions::numbered);
    made.add(Decisions.numbered(new Decision.Undo(deed(8), made.get(1).deed().id())));
    return List.copyOf(made);
  }

  private static Deed deed(int minute) {
    return Deed.by("Ada", Instant.parse("2031-05-20T10:0" + minute + ":00Z"), "reason " + minute);
  }

  private List<String> exported(List<Reading> readings, String name, int threads) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try (Invented it = new Invented(folder.resolve(name))) {
      readings.forEach(r -> it.ledger.add(r, Optional.empty()));
      decisions.forEach(it.ledger::restore);
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
    try (Invented it = new Invented(folder.resolve("decided.db"))) {
      readings.forEach(r -> it.ledger.add(r, Optional.empty()));
      decisions = decisions(it.ledger);
    }
    List<String> expected = exported(readings, "first.db", 1);
    assertThat(expected.get(5)).contains("merged").doesNotContain("rejected");
    assertThat(expected.subList(0, 3)).allSatisfy(e -> assertThat(e).contains("shelling", "air-strike", "accepted"));
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
