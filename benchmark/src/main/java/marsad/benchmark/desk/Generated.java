// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import marsad.link.Account;
import marsad.link.Carrier;
import marsad.link.Grade;
import marsad.link.Incident;
import marsad.link.Join;
import marsad.link.Member;
import marsad.link.Review;
import marsad.link.Toll;
import marsad.record.Actor;
import marsad.record.Count;
import marsad.record.Event;
import marsad.record.Evidence;
import marsad.record.Harm;
import marsad.record.Kind;
import marsad.record.Outcome;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.Quote;
import marsad.record.Span;
import marsad.record.Status;
import marsad.record.Telling;
import marsad.record.Victims;
import marsad.record.pack.Packed;

/** Made-up incidents, as many as asked for, always the same: nothing was read for them, and nothing in them happened. */
final class Generated {
  private static final long SEED = 20110315;
  private static final int DAYS = 5400;
  private static final int RECENT = 900; // mean age of an incident in days
  private static final int TOLD = 6; // incidents of one text
  private static final int MOST_ACCOUNTS = 8;
  private static final Evidence NONE = Evidence.none();
  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final Review OPEN = new Review(Review.State.UNREVIEWED, Optional.empty(), 0);
  private static final Review ACCEPTED = new Review(Review.State.ACCEPTED, Optional.empty(), 0);
  private static final Review REJECTED = new Review(Review.State.REJECTED, Optional.empty(), 0);
  private final Invention invention;
  private final LocalDate last;
  private final Map<LocalDate, Optional<Period>> days = new HashMap<>();
  private final Map<Place, Optional<Place>> optional = new HashMap<>();
  private final Map<String, Optional<String>> outlets = new HashMap<>();
  private final Map<Actor, List<Actor>> alone = new HashMap<>();
  private final Map<LocalDate, Optional<LocalDate>> published = new HashMap<>();

  /** @param last the newest day that anything happens on */
  Generated(Invention invention, LocalDate last) {
    this.invention = invention;
    this.last = last;
  }

  /** SHA-256, as it looks, of the text with a number. */
  static String sha(long number) {
    return hex(4 * number + 1) + hex(4 * number + 2) + hex(4 * number + 3) + hex(4 * number + 4);
  }

  private static String hex(long number) {
    return String.format(java.util.Locale.ROOT, "%016x", new SplittableRandom(SEED + number).nextLong());
  }

  /** Incidents in the order of a view: by day, then id. One text tells of six, some of them are told by others too. */
  Packed<Incident> incidents(int number) {
    Packed.Builder<Incident> made = new Packed.Builder<>(Actor.class, Place.class, Period.class);
    long[] order = new long[number];
    SplittableRandom random = new SplittableRandom(SEED);
    List<Carrier> texts = List.of();
    LocalDate day = last;
    for (int i = 0; i < number; i++) {
      if (i % TOLD == 0) {
        day = last.minusDays((long) Math.min(DAYS, -RECENT * Math.log(1 - random.nextDouble())));
        texts = texts(i / TOLD, day, random);
      }
      made.add(incident(i, texts.subList(0, accounts(random)), day, random));
      order[i] = day.toEpochDay() << 32 | i;
    }
    return made.build().at(Arrays.stream(order).boxed().sorted(Comparator.comparing((Long o) -> o >> 32).thenComparing(o -> id(o.intValue()))).mapToInt(Long::intValue));
  }

  private static String id(int number) {
    return "i" + hex(-1L - number);
  }

  /** An incident as it was known on a day: with the accounts published by then; empty where there was none. */
  static Optional<Incident> asOf(Incident i, LocalDate day) {
    List<Member> members = i.members().stream().filter(m -> !m.carrier().published().orElseThrow().isAfter(day)).toList();
    return members.isEmpty() ? Optional.empty() : Optional.of(told(i.id(), i.kind(), i.status(), i.when(), i.where(), i.initiators(), i.targets(), members,
        !i.tolls().isEmpty(), i.background(), i.review()));
  }

  private static Incident told(String id, Kind kind, Status status, Optional<Period> when, Optional<Place> where, List<Actor> by, List<Actor> to,
      List<Member> members, boolean hurt, boolean background, Review review) {
    List<Toll> tolls = hurt ? List.of(toll(members)) : List.of();
    Grade grade = tolls.stream().anyMatch(Toll::disputed) ? Grade.CONTESTED : members.size() > 1 ? Grade.CORROBORATED : Grade.SINGLE_SOURCE;
    List<Join> joins = members.size() == 1 ? List.of() : List.of(new Join(members.get(0).event().told().id(), members.get(1).event().told().id(), 4.5, List.of()));
    return new Incident(id, List.of(), kind, status, when, where, List.of(), by, to, List.of(), List.copyOf(members), List.of(), tolls, members.size(), grade,
        "made up", joins, List.of(), background, List.of(), review, "");
  }

  private List<Carrier> texts(long block, LocalDate day, SplittableRandom random) {
    List<Carrier> texts = new ArrayList<>();
    for (int t = 0; t < MOST_ACCOUNTS; t++) {
      LocalDate told = day.plusDays(random.nextInt(4));
      String outlet = Invention.skewed(invention.outlets(), random);
      texts.add(new Carrier(sha(MOST_ACCOUNTS * block + t), "made-up", Optional.of(Invention.sentence(random)), outlets.computeIfAbsent(outlet, Optional::of),
          Optional.empty(), published.computeIfAbsent(told, Optional::of), Optional.empty(), "en"));
    }
    return texts;
  }

  private static int accounts(SplittableRandom random) {
    int at = random.nextInt(100);
    return at < 70 ? 1 : at < 90 ? 2 : at < 97 ? 3 : 5 + random.nextInt(MOST_ACCOUNTS - 4);
  }

  private Incident incident(int number, List<Carrier> texts, LocalDate day, SplittableRandom random) {
    int accounts = texts.size();
    Kind kind = Invention.skewed(KINDS, random);
    Status status = random.nextInt(12) == 0 ? Status.values()[random.nextInt(Status.values().length)] : Status.HAPPENED;
    Optional<Place> where = random.nextInt(12) == 0 ? Optional.empty() : optional.computeIfAbsent(Invention.skewed(invention.places(), random), Optional::of);
    List<Actor> by = party(random, 3);
    List<Actor> to = party(random, 4);
    boolean hurt = random.nextInt(10) < 4;
    List<Member> members = new ArrayList<>(accounts);
    for (int a = 0; a < accounts; a++) {
      long killed = 1 + (long) (-6 * Math.log(1 - random.nextDouble()));
      Optional<Long> toll = hurt ? Optional.of(killed) : Optional.empty();
      members.add(member(number + "." + a, texts.get(a), kind, status, where, by, to, day, toll, random));
    }
    int at = random.nextInt(100);
    Review review = at < 10 ? ACCEPTED : at < 12 ? REJECTED : OPEN;
    return told(id(number), kind, status, days.computeIfAbsent(day, d -> Optional.of(Period.day(d))), where, by, to, members, hurt, random.nextInt(10) == 0, review);
  }

  private List<Actor> party(SplittableRandom random, int seldom) {
    return random.nextInt(seldom) == 0 ? List.of() : alone.computeIfAbsent(Invention.skewed(invention.actors(), random), List::of);
  }

  private Member member(String number, Carrier carrier, Kind kind, Status status, Optional<Place> where, List<Actor> by, List<Actor> to,
      LocalDate day, Optional<Long> killed, SplittableRandom random) {
    String sentence = Invention.sentence(random);
    List<Harm> harm = killed.map(k -> List.of(new Harm(Outcome.KILLED, Victims.UNKNOWN, Optional.empty(), Count.exactly(k)))).orElse(List.of());
    Telling telling = new Telling("e" + number, new Quote(sentence, new Span(0, sentence.length())), List.of(), List.of(),
        days.computeIfAbsent(day, d -> Optional.of(Period.day(d))), false, random.nextInt(15) == 0, NONE);
    return new Member(carrier.report(), carrier, carrier.report(), new Event(telling, kind, status, by, to, where.stream().toList(), harm, List.of()));
  }

  private static Toll toll(List<Member> members) {
    List<Account> accounts = members.stream().map(m -> new Account(m.carrier().publisher(), false, List.of(), m.carrier().published(),
        m.event().harm().get(0).count(), List.of(m.event().told().id()), List.of(m.carrier()), false, false)).toList();
    List<BigDecimal> said = accounts.stream().map(a -> a.count().low().orElseThrow()).sorted().toList();
    Optional<BigDecimal> low = Optional.of(said.get(0));
    return new Toll(Outcome.KILLED, Victims.UNKNOWN, Optional.empty(), low, low, Optional.of(said.get(said.size() - 1)), low, accounts);
  }
}
