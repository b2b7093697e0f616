// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import marsad.ledger.View;
import marsad.link.Incident;
import marsad.link.Loose;
import marsad.link.Toll;
import marsad.link.World;
import marsad.record.Actor;
import marsad.record.Figure;
import marsad.record.Kind;
import marsad.record.Metric;
import marsad.record.Outcome;
import marsad.record.Party;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.Reading;
import marsad.record.Relation;
import marsad.record.ReportRecord;

/** What the ledger holds of one actor, one place, or one theme, as series with a way to the words of each point. */
public final class Profiles {
  private static final Set<Kind> GROUND = Set.of(Kind.TERRITORY_GAIN, Kind.WITHDRAWAL);
  private static final Set<Kind> TRUCES = Set.of(Kind.AGREEMENT, Kind.BREACH);
  private final Words words;
  private final View view;
  private final World world;

  public Profiles(Words words, View view, World world) {
    this.words = words;
    this.view = view;
    this.world = world;
  }

  /** A page of series; {@code key} is the filter's, to lead to the incidents. */
  public record Profile(String name, List<String> also, String filter, int incidents, List<Series> series, List<Line> lines) {}

  public Profile actor(String name, String key, List<Incident> incidents) {
    Predicate<Party> same = p -> p instanceof Actor a && (world.key(a).equals(key) || world.above(a).contains(key));
    List<Series> series = new ArrayList<>();
    List<Loose> ties = view.loose("relation").stream().filter(l -> l.record() instanceof Relation r && (same.test(r.subject()) || same.test(r.object()))).toList();
    add(series, "ties", "ties", ties.stream().map(l -> tie(l, (Relation) l.record())).toList());
    add(series, "suffered", "ranges", incidents.stream().flatMap(i -> i.tolls().stream().filter(t -> t.side().filter(same::test).isPresent())
        .map(t -> toll(i, t))).toList());
    add(series, "caused", "ranges", incidents.stream().filter(i -> i.initiators().stream().anyMatch(same)).flatMap(i -> i.tolls().stream()
        .filter(t -> t.outcome() == Outcome.KILLED).map(t -> toll(i, t))).toList());
    return new Profile(name, spellings(incidents, same), "actor", incidents.size(), series, lines(incidents));
  }

  private static List<String> spellings(List<Incident> incidents, Predicate<Party> same) {
    return incidents.stream().flatMap(i -> i.members().stream()).flatMap(m -> java.util.stream.Stream.concat(m.event().initiator().stream(),
        m.event().target().stream())).filter(same::test).flatMap(a -> a.also().stream())
        .filter(n -> n.matches("[\\p{Lu}\\p{Lo}].*") && !n.startsWith("The ")).distinct().sorted().limit(24).toList();
  }

  public Profile place(String name, String key, List<Incident> incidents) {
    Predicate<Party> same = p -> p instanceof Place place && world.key(place).equals(key);
    List<Series.Point> held = new ArrayList<>();
    incidents.stream().filter(i -> GROUND.contains(i.kind())).forEach(i -> held.add(incident(i, i.initiators().stream().map(Actor::name)
        .findFirst().orElse(words.t("unknown")))));
    view.loose("relation").stream().filter(l -> l.record() instanceof Relation r && r.predicate() == marsad.record.Predicate.CONTROLS && same.test(r.object()))
        .forEach(l -> held.add(held(l, (Relation) l.record())));
    List<Series> series = new ArrayList<>();
    add(series, "control", "spans", held.stream().sorted(Comparator.comparing(Series.Point::from)).toList());
    add(series, "tolls", "ranges", incidents.stream().flatMap(i -> i.tolls().stream().filter(t -> t.outcome() == Outcome.KILLED).map(t -> toll(i, t))).toList());
    return new Profile(name, List.of(), "place", incidents.size(), series, lines(incidents));
  }

  /** Displacement, truces and their breaches, running tolls: of the whole ledger. */
  public List<Series> themes() {
    List<Series> series = new ArrayList<>();
    add(series, "displaced", "ranges", figures(Metric.DISPLACED));
    add(series, "truces", "spans", view.incidents().stream().filter(i -> TRUCES.contains(i.kind())).map(i -> incident(i,
        words.term("kind", i.kind().term()))).toList());
    add(series, "killed", "ranges", figures(Metric.KILLED));
    add(series, "injured", "ranges", figures(Metric.INJURED));
    add(series, "ground", "spans", view.incidents().stream().filter(i -> GROUND.contains(i.kind())).map(i -> incident(i,
        i.where().map(Place::name).orElse(words.t("unknown")))).toList());
    return series;
  }

  private void add(List<Series> all, String id, String sort, List<Series.Point> points) {
    if (!points.isEmpty()) {
      all.add(new Series(id, words.t("series." + id), words.t("series." + id + ".note"), sort, points));
    }
  }

  private List<Line> lines(List<Incident> incidents) {
    return incidents.stream().limit(40).map(new Lines(words)::of).toList();
  }

  private List<Series.Point> figures(Metric metric) {
    return view.loose("figure").stream().filter(l -> l.record() instanceof Figure f && f.metric() == metric && f.unit().equals("people"))
        .map(l -> figure(l, (Figure) l.record())).sorted(Comparator.comparing(Series.Point::to)).toList();
  }

  private Series.Point figure(Loose loose, Figure f) {
    Optional<Period> when = f.told().when();
    String day = when.flatMap(Period::to).or(() -> when.flatMap(Period::from)).or(() -> loose.carrier().published()).map(Object::toString).orElse("");
    String group = f.who().map(Actor::name).or(() -> f.where().stream().findFirst().map(Place::name)).orElse("");
    String place = f.where().stream().map(Place::name).findFirst().orElse("");
    String period = when.map(w -> Dates.period(words, w)).orElse("");
    return new Series.Point(day, day, text(f.count().low()), text(f.count().high()), group, Numbers.range(f.count()) + " "
        + words.term("metric", f.metric().term()) + (place.isEmpty() ? "" : " · " + place) + (period.isEmpty() ? "" : " · " + period),
        loose.carrier().publisher(), url(loose));
  }

  private static String text(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }

  private Series.Point toll(Incident i, Toll t) {
    String day = i.when().flatMap(w -> w.from().or(w::to)).map(Object::toString).orElse("");
    return new Series.Point(day, day, text(t.low()), text(t.high().or(t::best)), i.where().map(Place::name).orElse(""), new Lines(words).toll(t) + " · "
        + words.term("kind", i.kind().term()) + i.where().map(p -> ", " + p.name()).orElse(""), i.members().get(0).carrier().publisher(), "/incidents/" + i.id());
  }

  private Series.Point incident(Incident i, String group) {
    String from = i.when().flatMap(Period::from).or(() -> i.when().flatMap(Period::to)).map(Object::toString).orElse("");
    String to = i.when().flatMap(Period::to).map(Object::toString).orElse(from);
    String who = String.join(", ", i.initiators().stream().map(Actor::name).toList());
    return new Series.Point(from, to, "", "", group, words.term("kind", i.kind().term()) + i.where().map(p -> " · " + p.name()).orElse("")
        + (who.isEmpty() ? "" : " · " + who), i.members().get(0).carrier().publisher(), "/incidents/" + i.id());
  }

  private Series.Point held(Loose loose, Relation r) {
    Optional<Period> when = r.told().when();
    String from = when.flatMap(Period::from).or(() -> loose.carrier().published()).map(Object::toString).orElse("");
    String to = when.flatMap(Period::to).or(() -> loose.carrier().published()).map(Object::toString).orElse(from);
    String share = r.share().map(s -> " · " + Numbers.range(s) + " %").orElse("");
    return new Series.Point(from.compareTo(to) > 0 ? to : from, to, "", "", r.subject().name(), r.subject().name() + " "
        + words.term("predicate", r.predicate().term()) + " " + r.object().name() + share + (r.ended() ? " " + words.t("ended") : ""),
        loose.carrier().publisher(), url(loose));
  }

  private Series.Point tie(Loose loose, Relation r) {
    String day = r.told().when().flatMap(w -> w.from().or(w::to)).or(() -> loose.carrier().published()).map(Object::toString).orElse("");
    return new Series.Point(day, day, "", "", r.subject().name() + "\u241f" + r.object().name(), r.subject().name() + " "
        + words.term("predicate", r.predicate().term()) + " " + r.object().name() + (r.ended() ? " " + words.t("ended") : ""),
        loose.carrier().publisher(), url(loose));
  }

  /** The report's page, at the record's words. */
  private String url(Loose loose) {
    Reading reading = view.reports().get(loose.report());
    List<String> ids = reading == null ? List.of() : reading.records().stream().map(ReportRecord::id).toList();
    int at = ids.indexOf(loose.record().id());
    return "/reports/" + loose.report() + (at < 0 ? "" : "#e" + at);
  }
}
