// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import marsad.link.Family;
import marsad.link.Incident;
import marsad.link.Linked;
import marsad.link.Loose;
import marsad.record.Actor;
import marsad.record.Decision;
import marsad.record.Party;
import marsad.record.Place;
import marsad.record.Reading;

/**
 * The ledger as one filter sees it.
 *
 * @param head sequence of the last entry that it was made of: the view does not change until the ledger has a newer one
 * @param reports each text as its first publication tells it, by SHA-256, in order of publication; all carriers stand in {@link Family}
 * @param linked everything, unfiltered
 * @param incidents those that pass the filter, in order of their days
 * @param withdrawn ids of incidents that no longer stand for themselves, unfiltered, in order
 */
public record View(Filter filter, long head, Map<String, Reading> reports, Linked linked, List<Incident> incidents, List<Withdrawn> withdrawn) {

  /** An actor or a place with the incidents that name it, in the view. */
  public record Tally<T extends Party>(String key, T party, List<String> incidents) {}

  /** An incident by id, by alias, or by an id that it had before it was read anew; whether or not it passes the filter. */
  public Optional<Incident> incident(String id) {
    return linked.incident(id).or(() -> Withdrawals.follow(id, linked, withdrawn));
  }

  /** A report by the SHA-256 of its text, the start of that, or its name. */
  public Optional<Reading> report(String id) {
    return Optional.ofNullable(reports.get(id))
        .or(() -> reports.values().stream().filter(r -> r.report().name().equals(id)).findFirst())
        .or(() -> id.length() < 8 ? Optional.empty()
            : reports.entrySet().stream().filter(r -> r.getKey().startsWith(id)).map(Map.Entry::getValue).findFirst());
  }

  /** The wire family of a text. */
  public Optional<Family> family(String report) {
    return linked.families().stream().filter(f -> f.original().equals(report) || f.copies().stream().anyMatch(c -> c.report().equals(report)))
        .findFirst();
  }

  /** Figures, relations and statements of the type asked for, of every report. */
  public List<Loose> loose(String type) {
    return linked.loose().stream().filter(l -> l.record().type().equals(type)).toList();
  }

  /** Who does something or suffers it in the view, the most often named first. */
  public List<Tally<Actor>> actors(Function<Actor, String> key) {
    return tally(i -> Stream.concat(i.initiators().stream(), i.targets().stream()), key);
  }

  /** Where the view's incidents are, the most often named first. */
  public List<Tally<Place>> places(Function<Place, String> key) {
    return tally(i -> Stream.concat(i.where().stream(), i.around().stream()), key);
  }

  /** Places without coordinates: to locate. */
  public List<Tally<Place>> toLocate(Function<Place, String> key) {
    return places(key).stream().filter(t -> t.party().point().isEmpty() && t.party().id().isEmpty()).toList();
  }

  /** Incidents whose sources exclude one another. */
  public List<Incident> disputed() {
    return incidents.stream().filter(Incident::disputed).toList();
  }

  /** Decisions that no longer fit: a person has to look. */
  public List<Decision> unplaced() {
    return linked.unplaced();
  }

  private <T extends Party> List<Tally<T>> tally(Function<Incident, Stream<T>> parties, Function<T, String> key) {
    Map<String, T> first = new LinkedHashMap<>();
    Map<String, List<String>> named = new LinkedHashMap<>();
    for (Incident incident : incidents) {
      parties.apply(incident).forEach(p -> {
        first.putIfAbsent(key.apply(p), p);
        List<String> ids = named.computeIfAbsent(key.apply(p), k -> new ArrayList<>());
        if (!ids.contains(incident.id())) {
          ids.add(incident.id());
        }
      });
    }
    List<Tally<T>> tallies = new ArrayList<>();
    first.forEach((k, p) -> tallies.add(new Tally<>(k, p, List.copyOf(named.get(k)))));
    tallies.sort(java.util.Comparator.comparingInt((Tally<T> t) -> -t.incidents().size()).thenComparing(Tally::key));
    return tallies;
  }
}
