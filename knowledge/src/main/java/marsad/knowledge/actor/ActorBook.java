// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.actor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.knowledge.Shelf;

/** The actors by their ids and how they belong together. */
final class ActorBook {
  private final Map<String, ActorEntry> entries = new LinkedHashMap<>();
  private final List<Theatre> theatres = new ArrayList<>();
  private final ForceNames forces;

  ActorBook(Knowledge knowledge, ForceNames forces) {
    this.forces = forces;
    for (Shelf shelf : knowledge.theatres()) {
      Theatre theatre = Theatre.read(shelf, theatres.size() + 1);
      theatres.add(theatre);
      shelf.table("actors.tsv").ifPresent(t -> t.rows().forEach(row -> put(row, Optional.of(theatre.name()))));
    }
    knowledge.world().need("actors.tsv").rows().forEach(row -> put(row, Optional.empty()));
    forces.states().forEach(entries::putIfAbsent);
  }

  private void put(Row row, Optional<String> theatre) {
    ActorEntry entry = ActorEntry.read(row, theatre);
    if (entries.putIfAbsent(entry.id(), entry) != null) {
      throw new IllegalArgumentException(row.place() + ": the id \"" + entry.id() + "\" is taken by " + entries.get(entry.id()).name() + "; choose another");
    }
  }

  Collection<ActorEntry> all() {
    return Collections.unmodifiableCollection(entries.values());
  }

  List<Theatre> theatres() {
    return List.copyOf(theatres);
  }

  /** A known actor, or one composed of a country and a noun. */
  Optional<ActorEntry> byId(String id) {
    ActorEntry entry = entries.get(id);
    return entry != null ? Optional.of(entry) : forces.composed(id).map(f -> composed(f.country().iso3(), f.adjective(), f.noun().orElseThrow()));
  }

  /** Who a country's words mean: the theatre's own state or forces, a known service of this id, or one composed. */
  ActorEntry of(ForceNames.Hit hit, Setting setting) {
    String iso3 = hit.country().iso3();
    String role = hit.noun().map(ForceNoun::role).orElse("state");
    Optional<ActorEntry> own = role(iso3, role, setting);
    if (own.isPresent()) {
      return own.get();
    }
    return hit.noun().map(n -> Optional.ofNullable(entries.get(n.id(iso3))).orElseGet(() -> composed(iso3, hit.adjective(), n)))
        .orElseGet(() -> entries.get(ForceNames.stateId(iso3)));
  }

  private Optional<ActorEntry> role(String iso3, String role, Setting setting) {
    List<ActorEntry> found = theatres.stream().filter(t -> t.countries().contains(iso3))
        .flatMap(t -> t.roles().getOrDefault(role, List.of()).stream())
        .map(id -> Optional.ofNullable(entries.get(id)).orElseThrow(() -> new IllegalStateException(
            "a theatre of " + iso3 + " gives the role " + role + " to \"" + id + "\", which is no actor; correct theatre.tsv")))
        .toList();
    return found.stream().filter(e -> e.valid().holds(setting.day())).findFirst().or(() -> found.stream().findFirst());
  }

  private ActorEntry composed(String iso3, String adjective, ForceNoun noun) {
    List<String> parents = new ArrayList<>();
    if (noun.type().ofState()) {
      String forcesId = iso3.toLowerCase(java.util.Locale.ROOT) + "-armed-forces";
      boolean arm = noun.type() == ActorType.STATE_FORCE && !noun.id(iso3).equals(forcesId) && entries.containsKey(forcesId);
      parents.add(arm ? forcesId : ForceNames.stateId(iso3));
    }
    return new ActorEntry(noun.id(iso3), noun.name(adjective), noun.type(), Optional.of(iso3), parents, Validity.ALWAYS, List.of(), List.of(),
        Optional.empty(), noun.acledInter(), Optional.empty(), Optional.empty());
  }

  /** What it is part of or an affiliate of, nearest first, itself not included. What belongs to a state is within that state. */
  Set<String> ancestors(ActorEntry entry) {
    Set<String> above = new LinkedHashSet<>();
    Deque<ActorEntry> open = new ArrayDeque<>(List.of(entry));
    while (!open.isEmpty()) {
      ActorEntry next = open.poll();
      List<String> parents = new ArrayList<>(next.parents());
      if (next.type().ofState()) {
        next.country().map(ForceNames::stateId).filter(s -> !s.equals(next.id())).ifPresent(parents::add);
      }
      parents.stream().filter(above::add).map(this::byId).flatMap(Optional::stream).forEach(open::add);
    }
    above.remove(entry.id());
    return above;
  }
}
