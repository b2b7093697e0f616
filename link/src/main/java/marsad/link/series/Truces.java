// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.link.Incident;
import marsad.link.World;
import marsad.record.Actor;
import marsad.record.Kind;
import marsad.record.Period;
import marsad.record.Status;

/** Agreements, and each breach laid to the latest agreement before it whose parties and place it may concern. */
final class Truces {
  private static final Comparator<Incident> IN_TIME = Comparator.comparing(Truces::from).thenComparing(Incident::id);
  private final World world;
  private final Sources sources;

  Truces(World world, Sources sources) {
    this.world = world;
    this.sources = sources;
  }

  record Found(List<Truce> truces, List<Truce.Breach> stray) {}

  Found of(List<Incident> incidents) {
    List<Incident> made = of(incidents, Kind.AGREEMENT);
    Map<String, List<Truce.Breach>> broken = new HashMap<>();
    List<Truce.Breach> stray = new ArrayList<>();
    for (Incident breach : of(incidents, Kind.BREACH)) {
      Optional<Incident> truce = made.stream().filter(a -> !from(a).isAfter(to(breach)) && concerns(a, breach)).max(IN_TIME);
      truce.map(t -> broken.computeIfAbsent(t.id(), k -> new ArrayList<>())).orElse(stray)
          .add(new Truce.Breach(breach.id(), breach.when(), breach.where(), breach.initiators(), sources.of(breach)));
    }
    List<Truce> truces = made.stream().map(a -> new Truce(a.id(), a.where(), parties(a).toList(), a.when(), next(a, made),
        broken.getOrDefault(a.id(), List.of()), sources.of(a))).toList();
    return new Found(truces, stray);
  }

  private static List<Incident> of(List<Incident> incidents, Kind kind) {
    return incidents.stream().filter(i -> i.kind() == kind && (i.status() == Status.HAPPENED || i.status() == Status.ONGOING)).sorted(IN_TIME).toList();
  }

  private Optional<String> next(Incident truce, List<Incident> made) {
    return made.stream().filter(o -> from(o).isAfter(from(truce)) && concerns(truce, o) && parties(o).findAny().isPresent()).min(IN_TIME).map(Incident::id);
  }

  private boolean concerns(Incident truce, Incident other) {
    boolean place = truce.where().isEmpty() || other.where().isEmpty()
        || world.places(truce.where().get(), other.where().get()).compareTo(World.Likeness.WITHIN) <= 0;
    List<Actor> others = parties(other).toList();
    boolean parties = others.isEmpty() || parties(truce).findAny().isEmpty()
        || parties(truce).anyMatch(a -> others.stream().anyMatch(b -> world.actors(a, b).compareTo(World.Likeness.WITHIN) <= 0));
    boolean said = truce.where().isPresent() && other.where().isPresent() || parties(truce).findAny().isPresent() && !others.isEmpty();
    return place && parties && said;
  }

  private static Stream<Actor> parties(Incident incident) {
    return Stream.concat(incident.initiators().stream(), incident.targets().stream());
  }

  private static LocalDate from(Incident incident) {
    return incident.when().flatMap(w -> w.from().or(w::to)).orElse(LocalDate.MAX);
  }

  private static LocalDate to(Incident incident) {
    return incident.when().flatMap(Period::to).orElse(LocalDate.MAX);
  }
}
