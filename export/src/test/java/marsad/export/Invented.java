// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.knowledge.Knowledge;
import marsad.ledger.Filter;
import marsad.ledger.Ledger;
import marsad.link.Linker;
import marsad.link.World;
import marsad.record.Act;
import marsad.record.Actor;
import marsad.record.Count;
import marsad.record.Event;
import marsad.record.Evidence;
import marsad.record.Harm;
import marsad.record.Ids;
import marsad.record.Kind;
import marsad.record.Means;
import marsad.record.Outcome;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.Point;
import marsad.record.Precision;
import marsad.record.Reading;
import marsad.record.Report;
import marsad.record.ReportRecord;
import marsad.record.Statement;
import marsad.record.Status;
import marsad.record.Telling;
import marsad.record.Text;
import marsad.record.Victims;

/** A real ledger with a few invented reports. */
final class Invented implements AutoCloseable {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2031-05-20T08:00:00Z"), ZoneOffset.UTC);
  static final Place TOWN = new Place("Saraqib", List.of("Saraqib"), Optional.empty(), Optional.of("SYR"), Optional.of(new Point(35.8644712345, 36.80591)),
      Optional.of(Precision.TOWN));
  static final Place PROVINCE = new Place("Idlib", List.of("Idlib"), Optional.of("SY07"), Optional.of("SYR"), Optional.of(new Point(35.9, 36.6)), Optional.of(Precision.PROVINCE));

  /** Loaded once. */
  static final class Loaded {
    static final Knowledge KNOWLEDGE = Knowledge.packed();
    static final Books BOOKS = Books.load(KNOWLEDGE);
    static final World WORLD = World.of(KNOWLEDGE, BOOKS.places());
    static final Linker LINKER = Linker.of(KNOWLEDGE, WORLD);

    private Loaded() {}
  }

  final Ledger ledger;

  Invented(Path file) {
    ledger = Ledger.open(file, Loaded.LINKER, Loaded.WORLD, CLOCK);
  }

  @Override
  public void close() {
    ledger.close();
  }

  /** An event to be told. */
  static final class Told {
    private final Kind kind;
    private final LocalDate day;
    private Status status = Status.HAPPENED;
    private List<Actor> by = List.of();
    private List<Actor> to = List.of();
    private Optional<Place> where = Optional.of(TOWN);
    private List<Harm> harm = List.of();
    private List<Means> means = List.of();
    private List<List<String>> chains = List.of(List.of("the mayor"));
    private boolean background;
    private Optional<String> denier = Optional.empty();
    private String outlet = "Sample Wire";
    private String title = "Mill burns";
    private String reader = "test 1";
    private LocalDate published;

    Told(Kind kind, String day) {
      this.kind = kind;
      this.day = LocalDate.parse(day);
      this.published = this.day;
    }

    Told by(Actor... actors) {
      by = List.of(actors);
      return this;
    }

    Told to(String... names) {
      to = java.util.Arrays.stream(names).map(n -> Actor.named(n, n)).toList();
      return this;
    }

    Told at(Place place) {
      where = Optional.ofNullable(place);
      return this;
    }

    Told harm(Harm... all) {
      harm = List.of(all);
      return this;
    }

    Told status(Status other) {
      status = other;
      return this;
    }

    Told means(Means... all) {
      means = List.of(all);
      return this;
    }

    Told says(String... chain) {
      chains = List.of(List.of(chain));
      return this;
    }

    Told denied(String speaker) {
      denier = Optional.of(speaker);
      return this;
    }

    Told background() {
      background = true;
      return this;
    }

    Told outlet(String name) {
      outlet = name;
      return this;
    }

    Told title(String words) {
      title = words;
      return this;
    }

    Told published(String other) {
      published = LocalDate.parse(other);
      return this;
    }
  }

  /** Adds a report of one event; its words are "something, "NAME", happened to TARGETS". */
  Reading add(String name, Told t) {
    String quote = "something, \"" + name + "\", happened to the " + String.join(" and ", t.to.stream().map(Actor::name).toList());
    Text text = new Text(t.title + "\n\nOn that day " + quote + ", " + t.outlet + " learned on " + t.published + ".\n" + t.denier.map(d -> d + " denied it.\n").orElse(""));
    int at = text.toString().indexOf(quote);
    Telling told = new Telling("x", text.quote(text.span(at, at + quote.length())), List.of(), t.chains, Optional.of(Period.day(t.day)), t.background, false, Evidence.none());
    Event event = new Event(told, t.kind, t.status, t.by, t.to, t.where.stream().toList(), t.harm, t.means);
    Report report = new Report(name, text, Optional.of(t.title), Optional.of("https://" + name + ".example/" + name), Optional.of(t.outlet), Optional.empty(), Optional.empty(),
        Optional.of(t.published), "given", "en", List.of(), List.of());
    List<ReportRecord> records = new ArrayList<>(List.of(event));
    t.denier.ifPresent(d -> records.add(denial(text, d)));
    Reading reading = new Reading(report, Ids.number(report.sha256(), records), t.reader);
    ledger.add(reading, Optional.of(("<p>" + text + "</p>").getBytes(StandardCharsets.UTF_8)));
    return reading;
  }

  private static Statement denial(Text text, String speaker) {
    int at = text.toString().indexOf(speaker + " denied it");
    Telling told = new Telling("s", text.quote(text.span(at, at + speaker.length() + " denied it".length())), List.of(), List.of(), Optional.empty(), false, false, Evidence.none());
    return new Statement(told, Actor.named(speaker, speaker), Act.DENIAL, Optional.empty(), Optional.of("x"), Optional.empty(), Optional.empty());
  }

  static Harm killed(Victims who, long number) {
    return new Harm(Outcome.KILLED, who, Optional.empty(), Count.exactly(number));
  }

  static Actor army() {
    return new Actor("Syrian Army", List.of("the army"), Optional.of("syr-army"));
  }

  Selection internal() {
    return Selection.internal(ledger, Filter.all());
  }

  Selection everybody() {
    return Selection.everybody(ledger, Filter.all(), Discretion.of(Loaded.BOOKS, Loaded.KNOWLEDGE, CLOCK));
  }

  static byte[] bytes(Format format, Selection selection) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Export(Loaded.BOOKS).write(format, selection, out);
    return out.toByteArray();
  }

  static String written(Format format, Selection selection) throws IOException {
    return new String(bytes(format, selection), StandardCharsets.UTF_8);
  }
}
