// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import marsad.ledger.View;
import marsad.link.Incident;
import marsad.link.Toll;
import marsad.link.World;
import marsad.link.series.Control;
import marsad.link.series.OverTime;
import marsad.link.series.Running;
import marsad.link.series.Tie;
import marsad.link.series.Told;
import marsad.link.series.Truce;
import marsad.record.Actor;
import marsad.record.Metric;
import marsad.record.Outcome;
import marsad.record.Party;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.Reading;
import marsad.record.ReportRecord;

/** Pages of actors, places and themes: series over time, each point with the way to its words. */
public final class Profiles {
  private static final int MOST_ROWS = 40;
  private static final String BETWEEN = "\u241f"; // stands between the two ends of a tie
  private final Words words;
  private final View view;
  private final World world;
  private final OverTime time;

  /** @param time the series of the view */
  public Profiles(Words words, View view, World world, OverTime time) {
    this.words = words;
    this.view = view;
    this.world = world;
    this.time = time;
  }

  /** A page of series; {@code key} is the filter's, to lead to the incidents. */
  public record Profile(String name, List<String> also, String filter, int incidents, List<Series> series, List<Line> lines) {}

  public Profile actor(String name, String key, List<Incident> incidents) {
    Predicate<Party> same = p -> p instanceof Actor a && (world.key(a).equals(key) || world.above(a).contains(key));
    List<Series> series = new ArrayList<>();
    add(series, "ties", "ties", time.ties().stream().filter(t -> same.test(t.subject()) || same.test(t.object())).map(this::tie).toList());
    add(series, "suffered", "ranges", incidents.stream().flatMap(i -> i.tolls().stream().filter(t -> t.side().filter(same::test).isPresent())
        .flatMap(t -> toll(i, t))).toList());
    add(series, "caused", "ranges", incidents.stream().filter(i -> i.initiators().stream().anyMatch(same)).flatMap(i -> i.tolls().stream()
        .filter(t -> t.outcome() == Outcome.KILLED).flatMap(t -> toll(i, t))).toList());
    add(series, "held", "spans", time.control().stream().flatMap(c -> c.holds().stream().filter(h -> same.test(h.holder())).map(h -> hold(c, h, c.place().name()))).toList());
    return new Profile(name, spellings(incidents, same), "actor", incidents.size(), series, lines(incidents));
  }

  private static List<String> spellings(List<Incident> incidents, Predicate<Party> same) {
    return incidents.stream().flatMap(i -> i.members().stream()).flatMap(m -> java.util.stream.Stream.concat(m.event().initiator().stream(),
        m.event().target().stream())).filter(same::test).flatMap(a -> a.also().stream())
        .filter(n -> n.matches("[\\p{Lu}\\p{Lo}].*") && !n.startsWith("The ")).distinct().sorted().limit(24).toList();
  }

  public Profile place(String name, String key, List<Incident> incidents) {
    List<Series.Point> held = new ArrayList<>();
    for (Control control : time.control()) {
      boolean self = world.key(control.place()).equals(key);
      if (self || world.around(control.place()).contains(key)) {
        String before = self ? "" : control.place().name() + ": ";
        control.holds().forEach(h -> held.add(hold(control, h, before + h.holder().name())));
        control.contested().forEach(c -> c.parties().forEach(p -> held.add(contest(c, before + p.name()))));
      }
    }
    List<Series> series = new ArrayList<>();
    add(series, "control", "spans", held);
    add(series, "displaced", "ranges", running(Metric.DISPLACED, Optional.of(key)));
    add(series, "tolls", "ranges", incidents.stream().flatMap(i -> i.tolls().stream().filter(t -> t.outcome() == Outcome.KILLED).flatMap(t -> toll(i, t))).toList());
    return new Profile(name, List.of(), "place", incidents.size(), series, lines(incidents));
  }

  /** Displacement, truces and their breaches, running tolls, changes of ground: of the whole ledger. */
  public List<Series> themes() {
    List<Series> series = new ArrayList<>();
    add(series, "displaced", "ranges", running(Metric.DISPLACED, Optional.empty()));
    List<Series.Point> truces = new ArrayList<>();
    time.truces().forEach(t -> truces(t, truces));
    time.stray().forEach(b -> truces.add(breach(b, words.t("series.stray"))));
    add(series, "truces", "spans", truces);
    add(series, "killed", "ranges", running(Metric.KILLED, Optional.empty()));
    add(series, "injured", "ranges", running(Metric.INJURED, Optional.empty()));
    List<Series.Point> ground = new ArrayList<>();
    time.control().stream().sorted(Comparator.comparingInt((Control c) -> -c.holds().size()).thenComparing(c -> c.place().name())).limit(MOST_ROWS)
        .forEach(c -> c.holds().forEach(h -> ground.add(hold(c, h, c.place().name() + ": " + h.holder().name()))));
    add(series, "ground", "spans", ground);
    return series;
  }

  private void add(List<Series> all, String id, String sort, List<Series.Point> points) {
    if (!points.isEmpty()) {
      List<Series.Point> inTime = points.stream().sorted(Comparator.comparing(Series.Point::from).thenComparing(Series.Point::to)).toList();
      all.add(new Series(id, words.t("series." + id), words.t("series." + id + ".note"), sort, inTime));
    }
  }

  private List<Line> lines(List<Incident> incidents) {
    return incidents.stream().limit(40).map(new Lines(words)::of).toList();
  }

  /** One claimant's numbers of one thing belong to one group. */
  private List<Series.Point> running(Metric metric, Optional<String> place) {
    List<Series.Point> points = new ArrayList<>();
    for (Running running : time.running()) {
      boolean here = place.isEmpty() || running.where().filter(w -> world.key(w).equals(place.get()) || world.around(w).contains(place.get())).isPresent();
      if (running.metric() == metric && running.unit().equals("people") && here && running.incident().isEmpty()) {
        String about = java.util.stream.Stream.of(running.who().map(Actor::name), running.where().map(Place::name)).flatMap(Optional::stream).distinct()
            .collect(java.util.stream.Collectors.joining(", "));
        String group = running.claimant() + (about.isEmpty() ? "" : " · " + about) + running.since().map(d -> " · " + words.t("date.from", Dates.day(words, d))).orElse("");
        running.steps().forEach(s -> points.add(step(running, s, group, about)));
      }
    }
    return points;
  }

  private Series.Point step(Running running, Running.Step step, String group, String about) {
    String day = day(step.day());
    String period = step.when().map(w -> Dates.period(words, w)).filter(p -> !p.isEmpty()).map(p -> " · " + p).orElse("");
    return new Series.Point(day, day, text(step.count().low()), text(step.count().high()), group, Numbers.range(step.count()) + " "
        + words.term("metric", running.metric().term()) + (about.isEmpty() ? "" : " · " + about) + period, running.claimant(), url(step.told()),
        step.change() == Running.Change.LESS ? "less" : "");
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private static String text(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }

  /** Every claimant's number is a point of its own. */
  private Stream<Series.Point> toll(Incident i, Toll t) {
    String day = day(i.when().flatMap(w -> w.from().or(w::to)));
    String about = words.term("outcome", t.outcome().term()) + " · " + words.term("kind", i.kind().term()) + i.where().map(p -> ", " + p.name()).orElse("");
    return t.accounts().stream().map(a -> new Series.Point(day, day, text(a.count().low()), text(a.count().high()), "",
        Numbers.range(a.count()) + " " + about, a.claimant(), "/incidents/" + i.id(), a.superseded() ? "supposed" : ""));
  }

  private void truces(Truce truce, List<Series.Point> points) {
    Optional<LocalDate> made = truce.when().flatMap(w -> w.from().or(w::to));
    Optional<LocalDate> last = truce.breaches().stream().flatMap(b -> b.when().stream()).flatMap(w -> w.from().or(w::to).stream()).max(Comparator.naturalOrder());
    String parties = names(truce.parties());
    String group = parties.isEmpty() ? truce.where().map(Place::name).orElse(words.t("unknown")) : parties;
    points.add(new Series.Point(day(made), day(last.or(() -> truce.when().flatMap(Period::to)).or(() -> made)), "", "", group, words.term("kind", "agreement")
        + truce.where().map(p -> " · " + p.name()).orElse("") + (parties.isEmpty() ? "" : " · " + parties), claimants(truce.told()), "/incidents/" + truce.incident(), ""));
    truce.breaches().forEach(b -> points.add(breach(b, group)));
  }

  private Series.Point breach(Truce.Breach b, String group) {
    String day = day(b.when().flatMap(w -> w.from().or(w::to)));
    return new Series.Point(day, day, "", "", group, words.term("kind", "breach") + b.where().map(p -> " · " + p.name()).orElse("")
        + (b.by().isEmpty() ? "" : " · " + names(b.by())), claimants(b.told()), "/incidents/" + b.incident(), "breach");
  }

  private static String names(List<Actor> actors) {
    return String.join(", ", actors.stream().map(Actor::name).distinct().toList());
  }

  private static String claimants(List<Told> told) {
    return String.join(", ", told.stream().map(Told::claimant).distinct().sorted().toList());
  }

  private Series.Point hold(Control control, Control.Hold h, String group) {
    Optional<LocalDate> first = h.told().stream().flatMap(t -> t.day().stream()).min(Comparator.naturalOrder());
    String from = day(h.from().or(() -> first).or(h::to));
    String to = day(h.to().or(h::lastTold).or(() -> first));
    String share = h.share().map(c -> " · " + Numbers.range(c) + " %").orElse("");
    String days = h.from().isEmpty() ? words.t("series.notsince") : "";
    return new Series.Point(from, to.compareTo(from) < 0 ? from : to, "", "", group, h.holder().name() + " · " + words.term("predicate", "controls") + " · "
        + control.place().name() + share + (days.isEmpty() ? "" : " · " + days) + (h.to().isPresent() ? " · " + words.t("series.until", Dates.day(words, h.to().get())) : ""),
        String.join(", ", h.claimants()), url(h.told().get(0)), h.from().isEmpty() && h.to().isPresent() ? "supposed" : "");
  }

  private Series.Point contest(Control.Contest c, String group) {
    return new Series.Point(day(c.when().from().or(c.when()::to)), day(c.when().to().or(c.when()::from)), "", "", group, words.t("series.contested") + " · " + c.rule(),
        claimants(c.told()), url(c.told().get(0)), "contest");
  }

  private Series.Point tie(Tie tie) {
    String from = day(tie.from().or(tie::firstTold));
    String to = day(tie.to().or(tie::lastTold));
    return new Series.Point(from, to.compareTo(from) < 0 ? from : to, "", "", tie.subject().name() + BETWEEN + tie.object().name(), tie.subject().name() + " "
        + words.term("predicate", tie.predicate().term()) + " " + tie.object().name() + (tie.ended() ? " " + words.t("ended") : ""),
        String.join(", ", tie.claimants()), url(tie.told().get(0)), tie.predicate().term());
  }

  /** The incident's page, or the report's at the record's words. */
  private String url(Told told) {
    Reading reading = view.reports().get(told.report());
    List<String> ids = reading == null ? List.of() : reading.records().stream().map(ReportRecord::id).toList();
    int at = ids.indexOf(told.record());
    return told.incident().map(i -> "/incidents/" + i).orElse("/reports/" + told.report() + (at < 0 ? "" : "#e" + at));
  }
}
