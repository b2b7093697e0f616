// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import marsad.link.Account;
import marsad.link.Incident;
import marsad.link.Loose;
import marsad.link.Names;
import marsad.link.Toll;
import marsad.link.World;
import marsad.record.Count;
import marsad.record.Figure;
import marsad.record.Metric;
import marsad.record.Outcome;
import marsad.record.Period;

/** Figures, and the tolls of incidents, as series of each claimant; a copied text speaks once. */
final class Runnings {
  private static final Set<Metric> FLOWS = EnumSet.of(Metric.KILLED, Metric.INJURED); // the dead are never a stock
  private static final Set<Metric> EITHER = EnumSet.of(Metric.DISPLACED, Metric.DETAINED, Metric.ABDUCTED);
  private final World world;
  private final Sources sources;

  Runnings(World world, Sources sources) {
    this.world = world;
    this.sources = sources;
  }

  List<Running> of(List<Incident> incidents, List<Loose> loose) {
    TreeMap<String, Running> heads = new TreeMap<>();
    Map<String, List<Running.Step>> steps = new HashMap<>();
    for (Loose one : loose) {
      if (one.record() instanceof Figure figure) {
        sources.of(one).forEach(t -> add(head(figure, t), new Running.Step(figure.told().when(), figure.count(), Running.Change.FIRST, t), heads, steps));
      }
    }
    incidents.forEach(i -> i.tolls().forEach(t -> tolls(i, t, heads, steps)));
    return heads.entrySet().stream().map(e -> withSteps(e.getValue(), steps.get(e.getKey()))).toList();
  }

  private void add(Running head, Running.Step step, TreeMap<String, Running> heads, Map<String, List<Running.Step>> steps) {
    String key = key(head);
    heads.merge(key, head, (a, b) -> a);
    steps.computeIfAbsent(key, k -> new ArrayList<>()).add(step);
  }

  private Running head(Figure figure, Told told) {
    Optional<Period> when = figure.told().when();
    boolean period = when.filter(w -> w.from().isPresent() && !w.from().equals(w.to())).isPresent();
    boolean flow = FLOWS.contains(figure.metric()) || EITHER.contains(figure.metric()) && period;
    return new Running(figure.metric(), flow ? Running.Nature.FLOW : Running.Nature.STOCK, told.claimant(), figure.unit(), figure.who(),
        figure.where().stream().findFirst(), Optional.empty(), flow && period ? when.flatMap(Period::from) : Optional.empty(), Optional.empty(), List.of());
  }

  private String key(Running head) {
    return String.join("\n", head.metric().term(), head.nature().term(), head.where().map(world::key).orElse(""), head.incident().orElse(""),
        head.who().map(world::key).orElse(""), head.victims().map(v -> v.term()).orElse(""), head.unit(), head.since().map(LocalDate::toString).orElse(""),
        Names.fold(head.claimant()));
  }

  /** Tolls that somebody gave more than once, and all of the displaced. */
  private void tolls(Incident incident, Toll toll, TreeMap<String, Running> heads, Map<String, List<Running.Step>> steps) {
    Optional<Metric> metric = metric(toll.outcome());
    for (Account account : metric.isEmpty() ? List.<Account>of() : toll.accounts()) {
      boolean course = toll.accounts().stream().filter(a -> a.claimant().equals(account.claimant())).count() > 1;
      if (course || metric.get() == Metric.DISPLACED) {
        String report = account.carriers().get(0).report();
        Told told = new Told(account.records().get(0), Optional.of(incident.id()), report, account.claimant(), account.carriers().get(0));
        Running head = new Running(metric.get(), Running.Nature.FLOW, account.claimant(), "people", toll.side(), incident.where(), Optional.of(toll.who()),
            incident.when().flatMap(Period::from), Optional.of(incident.id()), List.of());
        Optional<Period> asOf = account.asOf().map(Period::day).or(incident::when);
        add(head, new Running.Step(asOf, account.count(), Running.Change.FIRST, told), heads, steps);
      }
    }
  }

  private static Optional<Metric> metric(Outcome outcome) {
    return Stream.of(Metric.values()).filter(m -> m.term().equals(outcome.term())).findFirst();
  }

  private static Running withSteps(Running head, List<Running.Step> steps) {
    List<Running.Step> inTime = new ArrayList<>(steps);
    inTime.sort(Comparator.comparing((Running.Step s) -> s.day().orElse(LocalDate.MAX)).thenComparing(Running.Step::told));
    List<Running.Step> changed = new ArrayList<>();
    Optional<Count> before = Optional.empty();
    for (Running.Step step : inTime) {
      boolean copy = !changed.isEmpty() && before.equals(Optional.of(step.count())) && changed.get(changed.size() - 1).day().equals(step.day());
      if (!copy) {
        changed.add(new Running.Step(step.when(), step.count(), change(before, step.count()), step.told()));
        before = Optional.of(step.count());
      }
    }
    return new Running(head.metric(), head.nature(), head.claimant(), head.unit(), head.who(), head.where(), head.victims(), head.since(), head.incident(), changed);
  }

  private static Running.Change change(Optional<Count> before, Count now) {
    if (before.isEmpty()) {
      return Running.Change.FIRST;
    }
    int order = number(now).compareTo(number(before.get()));
    return order == 0 ? Running.Change.SAME : order > 0 ? Running.Change.MORE : Running.Change.LESS;
  }

  private static BigDecimal number(Count count) {
    return count.low().or(count::high).orElse(BigDecimal.ZERO);
  }
}
