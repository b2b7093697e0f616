// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.kills;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import marsad.benchmark.linking.Generated;
import marsad.knowledge.Knowledge;
import marsad.ledger.Ledger;
import marsad.link.Linker;
import marsad.link.PlainWorld;
import marsad.record.Anchor;
import marsad.record.Decision;
import marsad.record.Decisions;
import marsad.record.Deed;
import marsad.record.Reading;

/** A process of its own that adds reports to a ledger and decides about them; after each it says on a line what is done. */
final class Writer {
  static final int REPORTS = 150;
  private static final long SEED = 4;
  private static final int EACH = 3;
  private static final Instant TIME = Instant.parse("2031-05-20T08:00:00Z");

  private Writer() {}

  /** @param args the ledger's file and the seed of the order */
  public static void main(String[] args) {
    List<Reading> reports = new ArrayList<>(reports());
    Collections.shuffle(reports, new Random(Long.parseLong(args[1])));
    try (Ledger ledger = open(Path.of(args[0]))) {
      for (Reading report : reports) {
        write(ledger, report);
        System.out.println(report.report().sha256());
      }
    }
  }

  static List<Reading> reports() {
    return Generated.readings(REPORTS, SEED);
  }

  static Ledger open(Path file) {
    PlainWorld world = new PlainWorld();
    return Ledger.open(file, Linker.of(Knowledge.packed(), world), world, Clock.fixed(TIME, ZoneOffset.UTC));
  }

  /** A report with its capture; about every third also a decision. */
  static void write(Ledger ledger, Reading report) {
    ledger.add(report, Optional.of(("<p>" + report.report().text() + "</p>").getBytes(StandardCharsets.UTF_8)));
    decision(report).ifPresent(d -> ledger.decide(d, ""));
  }

  /** The decision that is made about a report, numbered. */
  static Optional<Decision> decision(Reading report) {
    boolean decided = Math.floorMod(report.report().sha256().hashCode(), EACH) == 0;
    return decided ? Optional.of(Decisions.numbered(new Decision.Accept(Deed.by("Ada", TIME, "seen " + report.report().name()),
        List.of(Anchor.of(report.report().sha256(), report.records().get(0)))))) : Optional.empty();
  }
}
