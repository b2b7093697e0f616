// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.knowledge.Knowledge;
import marsad.link.Linker;
import marsad.link.World;
import marsad.record.Actor;
import marsad.record.Count;
import marsad.record.Event;
import marsad.record.Evidence;
import marsad.record.Harm;
import marsad.record.Ids;
import marsad.record.Kind;
import marsad.record.Outcome;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.Point;
import marsad.record.Precision;
import marsad.record.Reading;
import marsad.record.Report;
import marsad.record.ReportRecord;
import marsad.record.Status;
import marsad.record.Telling;
import marsad.record.Text;
import marsad.record.Victims;

/** Invented reports on an invented war, as if they had been read. */
final class Fixtures {

  static Clock clock() {
    return Clock.fixed(Instant.parse("2031-05-20T08:00:00Z"), ZoneOffset.UTC);
  }


  private Fixtures() {}

  /** Loaded once, and only where it is asked for. */
  private static final class Loaded {
    private static final World WORLD = World.of(Knowledge.packed());
    private static final Linker LINKER = Linker.of(Knowledge.packed(), WORLD);
  }

  static Linker linker() {
    return Loaded.LINKER;
  }

  static World world() {
    return Loaded.WORLD;
  }

  static Ledger open(Path file) {
    return Ledger.open(file, Loaded.LINKER, Loaded.WORLD, clock());
  }

  /** A strike on a town, told in one sentence. */
  static Reading strike(String outlet, String town, String day, int killed, String published) {
    String sentence = "Shells hit the market of " + town + " on " + day + " and killed " + killed + " people";
    return reading(outlet, sentence + ", " + outlet + " learned. Nobody has claimed the attack so far.", sentence, town, LocalDate.parse(day),
        killed, LocalDate.parse(published));
  }

  static Reading reading(String outlet, String text, String quote, String town, LocalDate day, int killed, LocalDate published) {
    Text body = new Text(text);
    int start = text.indexOf(quote);
    Telling told = new Telling("e", body.quote(body.span(start, start + quote.length())), List.of(), List.of(), Optional.of(Period.day(day)),
        false, false, Evidence.none());
    Event event = new Event(told, Kind.SHELLING, Status.HAPPENED, List.of(), List.of(Actor.named("civilians")), List.of(place(town)),
        List.of(new Harm(Outcome.KILLED, Victims.CIVILIAN, Optional.empty(), Count.exactly(killed))), List.of());
    Report report = new Report(outlet + "-" + published, body, Optional.of("Strike on " + town), Optional.empty(), Optional.of(outlet),
        Optional.empty(), Optional.empty(), Optional.of(published), "given", "en", List.of(), List.of());
    List<ReportRecord> records = Ids.number(report.sha256(), List.of(event));
    return new Reading(report, records, "test 1");
  }

  /** The same text, published by another. */
  static Reading carriedBy(Reading reading, String outlet, LocalDate day) {
    Report r = reading.report();
    return new Reading(new Report(r.name(), r.text(), r.title(), r.url(), Optional.of(outlet), r.byline(), r.agency(), Optional.of(day),
        r.publishedFrom(), r.language(), r.furniture(), r.notes()), reading.records(), reading.reader());
  }

  static Place place(String town) {
    Point point = new Point(10 + (town.hashCode() & 15) * 0.1, 20);
    return new Place(town, List.of(town), Optional.empty(), Optional.of("XSM"), Optional.of(point), Optional.of(Precision.TOWN));
  }

  /** Reports of several outlets on several strikes. */
  static List<Reading> some() {
    List<Reading> readings = new ArrayList<>();
    for (String town : List.of("Dorva", "Elmin", "Tagra")) {
      for (int day = 1; day <= 4; day++) {
        readings.add(strike("Sample Wire", town, "2031-05-0" + day, day + 2, "2031-05-0" + day));
        readings.add(strike("Daily Sample", town, "2031-05-0" + day, day + 2, "2031-05-0" + (day + 1)));
      }
    }
    return readings;
  }
}
