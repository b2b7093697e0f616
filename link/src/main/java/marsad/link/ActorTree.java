// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.knowledge.Table;
import marsad.record.Actor;

/** Who is a part of whom, and on which side a class of people stands; read from the tables of actors, countries and classes. */
final class ActorTree {
  private final Map<String, List<String>> parents = new HashMap<>();
  private final Map<String, Set<String>> sides = new HashMap<>(); // ACLED's interaction code, by id or folded class name
  private final Map<String, String> names = new HashMap<>(); // folded -> id
  private final Map<String, String> peoples = new HashMap<>(); // folded adjective -> id of the state

  ActorTree(Knowledge knowledge) {
    knowledge.world().table("countries.tsv").ifPresent(t -> t.rows().forEach(this::country));
    actors(knowledge).forEach(this::actor);
    knowledge.language().table("classes.tsv").ifPresent(t -> t.rows().forEach(this::classOf));
  }

  /** The rows of all known actors, those of every war first. */
  static Stream<Row> actors(Knowledge knowledge) {
    Stream<Optional<Table>> tables = Stream.concat(Stream.of(knowledge.world().table("actors.tsv")), knowledge.theatres().stream().map(t -> t.table("actors.tsv")));
    return tables.flatMap(Optional::stream).flatMap(t -> t.rows().stream());
  }

  private void country(Row row) {
    String id = "state-" + row.need("iso3").toLowerCase(java.util.Locale.ROOT);
    names.putIfAbsent(Names.fold(row.need("name")), id);
    row.list("alternates").forEach(a -> names.putIfAbsent(Names.fold(a), id));
    row.list("adjectives").forEach(a -> peoples.putIfAbsent(Names.fold(a), id));
    sides.put(id, Set.of("1", "8"));
  }

  private void actor(Row row) {
    String id = row.need("id");
    parents.put(id, row.list("parents"));
    row.get("acled_inter").ifPresent(s -> sides.put(id, Set.of(s)));
    names.putIfAbsent(Names.fold(row.need("name")), id);
    row.list("spellings").forEach(s -> names.putIfAbsent(Names.fold(s), id));
  }

  /** What a report calls terrorists may be any armed side but a state's own. */
  private void classOf(Row row) {
    row.get("acled_inter").ifPresent(s -> row.get("canonical").ifPresent(c -> sides.merge(Names.fold(c), Set.of(s), ActorTree::both)));
    row.get("acled_inter").ifPresent(s -> sides.merge(Names.fold(row.need("lemma")), Set.of(s), ActorTree::both));
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    Set<String> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return all;
  }

  /** The id that knowledge/ has for an actor, by its own id or its name. */
  Optional<String> id(Actor actor) {
    return actor.id().or(() -> Optional.ofNullable(names.get(Names.fold(actor.name()))));
  }

  /** True where the one is a state and the other its soldiers, police or other forces. */
  boolean serves(Actor state, Actor force) {
    Optional<String> id = id(state).filter(i -> i.startsWith("state-"));
    return id.isPresent() && id.equals(Optional.ofNullable(peoples.get(Names.fold(force.name()).split(" ")[0]))) && sides(force).contains("1");
  }

  /** True for an actor of the tables, false for a class or a name that they do not hold. */
  boolean holds(String id) {
    return parents.containsKey(id) || id.startsWith("state-");
  }

  /** The id and those above it, the nearest first. */
  List<String> above(String id) {
    Set<String> above = new LinkedHashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(id));
    while (!next.isEmpty()) {
      String one = next.poll();
      if (above.add(one)) {
        next.addAll(parents.getOrDefault(one, List.of()));
      }
    }
    return new ArrayList<>(above);
  }

  /** The sides on which an actor or class stands, as ACLED codes them; empty where unknown. */
  Set<String> sides(Actor actor) {
    return id(actor).map(sides::get).or(() -> Optional.ofNullable(sides.get(Names.fold(actor.name())))).orElse(Set.of());
  }
}
