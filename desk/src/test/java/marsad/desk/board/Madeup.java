// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import marsad.link.Carrier;
import marsad.link.Grade;
import marsad.link.Incident;
import marsad.link.Member;
import marsad.link.Review;
import marsad.record.Actor;
import marsad.record.Event;
import marsad.record.Evidence;
import marsad.record.Kind;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.Point;
import marsad.record.Precision;
import marsad.record.Quote;
import marsad.record.Sha256;
import marsad.record.Span;
import marsad.record.Status;
import marsad.record.Telling;

/** Incidents of few places, actors and days, so that many share them. SAMPLE: nothing in them happened. */
final class Madeup {
  private static final int TEXTS = 150;
  private final SplittableRandom random;

  Madeup(long seed) {
    random = new SplittableRandom(seed);
  }

  List<Incident> incidents(int from, int to) {
    return IntStream.range(from, to).mapToObj(this::incident).toList();
  }

  /** An incident with this number, otherwise as chance has it: two of one number are two versions of it. */
  Incident incident(int number) {
    Kind kind = Kind.values()[random.nextInt(6)];
    Optional<Place> where = random.nextInt(6) == 0 ? Optional.empty() : Optional.of(place());
    List<Actor> by = random.nextInt(3) == 0 ? List.of() : List.of(actor());
    Optional<Period> when = when();
    List<Member> members = IntStream.range(0, 1 + random.nextInt(3)).mapToObj(m -> member("e" + number + "." + m, kind, where, by, when)).toList();
    Grade grade = Grade.values()[random.nextInt(Grade.values().length)];
    Review review = new Review(Review.State.values()[random.nextInt(3)], Optional.empty(), 0);
    return new Incident("i" + number, List.of("old" + number), kind, Status.HAPPENED, when, where, random.nextBoolean() ? List.of() : List.of(place()), by,
        List.of(actor()), List.of(), members, List.of(), List.of(), 1, grade, "made up", List.of(), List.of(), random.nextBoolean(), List.of(), review, "");
  }

  private Optional<Period> when() {
    LocalDate day = LocalDate.of(2019, 2, 20).plusDays(random.nextInt(40));
    return switch (random.nextInt(8)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(Period.until(day));
      case 2 -> Optional.of(Period.since(day));
      case 3 -> Optional.of(Period.of(day, day.plusDays(9)));
      case 4 -> Optional.of(Period.unknown());
      default -> Optional.of(Period.day(day));
    };
  }

  private Place place() {
    int at = random.nextInt(9);
    return new Place("Village " + at, List.of(), at % 4 == 0 ? Optional.empty() : Optional.of("g" + at), Optional.of(at < 5 ? "MLI" : "NER"),
        at == 7 ? Optional.empty() : Optional.of(new Point(14 + at / 3.0, -4 + at)), Optional.of(at % 3 == 1 ? Precision.PROVINCE : Precision.TOWN));
  }

  private Actor actor() {
    int at = random.nextInt(5);
    return new Actor("Band " + at, List.of(), at == 4 ? Optional.empty() : Optional.of("band-" + at));
  }

  private Member member(String id, Kind kind, Optional<Place> where, List<Actor> by, Optional<Period> when) {
    String sha = Sha256.of("text " + random.nextInt(TEXTS));
    Carrier carrier = new Carrier(sha, "made-up", Optional.empty(), Optional.of("Outlet " + random.nextInt(4)), Optional.empty(), Optional.empty(), Optional.empty(), "en");
    Telling told = new Telling(id, new Quote("It happened", new Span(0, 11)), List.of(), List.of(List.of("miller")), when, false, false, Evidence.none());
    return new Member(sha, carrier, sha, new Event(told, kind, Status.HAPPENED, by, List.of(), where.stream().toList(), List.of(), List.of()));
  }
}
