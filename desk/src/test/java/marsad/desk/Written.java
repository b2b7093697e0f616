// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.record.Act;
import marsad.record.Actor;
import marsad.record.Count;
import marsad.record.Event;
import marsad.record.Evidence;
import marsad.record.Figure;
import marsad.record.Harm;
import marsad.record.How;
import marsad.record.Ids;
import marsad.record.Kind;
import marsad.record.Metric;
import marsad.record.Outcome;
import marsad.record.Party;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.Point;
import marsad.record.Precision;
import marsad.record.Predicate;
import marsad.record.Reading;
import marsad.record.Relation;
import marsad.record.Report;
import marsad.record.ReportRecord;
import marsad.record.Span;
import marsad.record.Statement;
import marsad.record.Status;
import marsad.record.Telling;
import marsad.record.Text;
import marsad.record.Victims;

/** A report written for a test, with the records in it: each value named with the words that say it. */
final class Written {
  private final String name;
  private final String outlet;
  private final String title;
  private final LocalDate published;
  private final String language;
  private final Text text;
  private final List<ReportRecord> records = new ArrayList<>();
  private final String url;
  private final String byline;

  Written(String name, String outlet, String title, String published, String language, String text) {
    this(name, outlet, title, published, language, text, "https://outlet.example/" + name, null);
  }

  Written(String name, String outlet, String title, String published, String language, String text, String url, String byline) {
    this.url = url;
    this.byline = byline;
    this.name = name;
    this.outlet = outlet;
    this.title = title;
    this.published = LocalDate.parse(published);
    this.language = language;
    this.text = new Text(text);
  }

  /** An event whose values are added one by one. */
  final class Happening {
    private final Kind kind;
    private final String quote;
    private Evidence evidence = Evidence.none();
    private final List<Actor> by = new ArrayList<>();
    private final List<Actor> to = new ArrayList<>();
    private final List<Place> where = new ArrayList<>();
    private final List<Harm> harm = new ArrayList<>();
    private Optional<Period> when = Optional.empty();
    private List<List<String>> chains = List.of();
    private Status status = Status.HAPPENED;

    private Happening(Kind kind, String quote) {
      this.kind = kind;
      this.quote = quote;
    }

    Happening by(String id, String shown, String words) {
      evidence = evidence.with("/initiator/" + by.size(), How.STATED, List.of(span(words)));
      by.add(new Actor(shown, List.of(words), Optional.ofNullable(id)));
      return this;
    }

    Happening to(String id, String shown, String words) {
      evidence = evidence.with("/target/" + to.size(), How.STATED, List.of(span(words)));
      to.add(new Actor(shown, List.of(words), Optional.ofNullable(id)));
      return this;
    }

    Happening at(String id, String shown, double lat, double lon, Precision precision, String words) {
      evidence = evidence.with("/where/" + where.size(), How.STATED, List.of(span(words)));
      where.add(new Place(shown, List.of(words), Optional.of(id), Optional.of("SYR"), Optional.of(new Point(lat, lon)), Optional.of(precision)));
      return this;
    }

    Happening unlocated(String words) {
      evidence = evidence.with("/where/" + where.size(), How.STATED, List.of(span(words)));
      where.add(Place.unlocated(words, words));
      return this;
    }

    Happening harm(Outcome outcome, Victims who, long low, long high, String words) {
      evidence = evidence.with("/harm/" + harm.size() + "/low", How.STATED, List.of(span(words)));
      harm.add(new Harm(outcome, who, Optional.empty(), new Count(Optional.of(BigDecimal.valueOf(low)), Optional.of(BigDecimal.valueOf(high)), Optional.of(words))));
      return this;
    }

    Happening on(String day, String words) {
      evidence = evidence.with("/when", How.STATED, List.of(span(words)));
      when = Optional.of(Period.day(LocalDate.parse(day)));
      return this;
    }

    Happening said(String... chain) {
      chains = List.of(List.of(chain));
      evidence = evidence.with("/chains/0/0", How.STATED, List.of(span(chain[0])));
      return this;
    }

    Happening status(Status told) {
      status = told;
      return this;
    }

    Written done() {
      Telling telling = new Telling("e" + records.size(), text.quote(span(quote)), List.of(), chains, when, false, false, evidence);
      records.add(new Event(telling, kind, status, by, to, where, harm, List.of()));
      return Written.this;
    }
  }

  /** A number that stands for itself. */
  Written figure(Metric metric, long low, long high, String place, String quote, String words) {
    Evidence evidence = Evidence.none().with("/low", How.STATED, List.of(span(words)));
    records.add(new Figure(telling(quote, evidence, Optional.of(Period.day(published))), metric, Count.between(low, high).in(words), "people", Optional.empty(), Optional.empty(),
        List.of(Place.unlocated(place, place))));
    return this;
  }

  /** Who is what to whom. */
  Written relation(Predicate predicate, Actor subject, Party object, String quote) {
    records.add(new Relation(telling(quote, Evidence.none(), Optional.of(Period.day(published))), predicate, subject, object, Optional.empty(), false));
    return this;
  }

  /** What somebody says. */
  Written statement(Actor speaker, Act act, String quote) {
    records.add(new Statement(telling(quote, Evidence.none(), Optional.of(Period.day(published))), speaker, act, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    return this;
  }

  private Telling telling(String quote, Evidence evidence, Optional<Period> when) {
    return new Telling("r" + records.size(), text.quote(span(quote)), List.of(), List.of(), when, false, false, evidence);
  }

  Happening event(Kind kind, String quote) {
    return new Happening(kind, quote);
  }

  private Span span(String words) {
    int at = text.toString().indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException(name + " does not say \"" + words + "\"");
    }
    return text.span(at, at + words.length());
  }

  Reading reading() {
    Report report = new Report(name, text, Optional.of(title), Optional.of(url), Optional.of(outlet), Optional.ofNullable(byline),
        Optional.empty(), Optional.of(published), "given", language, List.of(), List.of());
    return new Reading(report, Ids.number(report.sha256(), records), "written 1");
  }
}
