// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import marsad.ledger.Filter.Key;
import marsad.link.Incident;
import marsad.link.Member;
import marsad.link.World;
import marsad.record.Actor;
import marsad.record.Place;
import marsad.record.Term;

/** Fills the columns of a board, row by row, with the values that the filter language tests. */
final class Indexing {
  private static final Set<Key> MANY = Set.of(Key.PLACE, Key.ACTOR, Key.SOURCE);
  private final World world;
  private final Function<String, Optional<String>> names;
  private final Map<Key, Column.Builder> builders = new EnumMap<>(Key.class);
  private final Map<Place, int[]> places = new HashMap<>();
  private final Map<Actor, int[]> actors = new HashMap<>();
  private final Map<Term, Integer> terms = new HashMap<>(); // no term is of two keys
  private final Map<String, Integer> sources = new HashMap<>();

  Indexing(World world, Function<String, Optional<String>> names) {
    this.world = world;
    this.names = names;
    Board.FACETS.forEach(key -> builders.put(key, new Column.Builder(MANY.contains(key))));
  }

  void row(Incident incident) {
    term(Key.KIND, incident.kind());
    term(Key.STATUS, incident.status());
    term(Key.GRADE, incident.grade());
    term(Key.REVIEW, incident.review().state());
    term(Key.DISAGREEMENT, incident.disputed() ? "yes" : "no");
    term(Key.BACKGROUND, incident.background() ? "yes" : "no");
    incident.where().flatMap(Place::precision).ifPresent(p -> term(Key.PRECISION, p));
    Stream.concat(incident.where().stream(), incident.around().stream()).forEach(this::place);
    Board.actors(incident).forEach(this::actor);
    incident.members().forEach(this::source);
    builders.values().forEach(Column.Builder::endRow);
  }

  private void term(Key key, Term value) {
    builders.get(key).add(terms.computeIfAbsent(value, v -> builders.get(key).number(v.term(), v.term(), true)));
  }

  private void term(Key key, String term) {
    builders.get(key).add(builders.get(key).number(term, term, true));
  }

  private void place(Place place) {
    builders.get(Key.PLACE).add(places.computeIfAbsent(place, this::values));
  }

  /** What a place lies in comes as ids, some with their names behind them: a name adds nothing to its id. */
  private int[] values(Place place) {
    Column.Builder column = builders.get(Key.PLACE);
    List<Integer> values = new ArrayList<>(List.of(column.number(world.key(place), place.name(), true)));
    Set<String> shown = new HashSet<>(Set.of(place.name()));
    world.around(place).forEach(around -> {
      String name = names.apply(around).orElse(around);
      if (shown.add(name)) {
        values.add(column.number(around, name, true));
      }
    });
    return values.stream().mapToInt(i -> i).toArray();
  }

  private void actor(Actor actor) {
    builders.get(Key.ACTOR).add(actors.computeIfAbsent(actor, this::values));
  }

  /** Whom knowledge does not hold may be a victim, a suspect, a thing: found by who asks for it, never offered. */
  private int[] values(Actor actor) {
    Column.Builder column = builders.get(Key.ACTOR);
    boolean known = actor.id().isPresent() || names.apply(world.key(actor)).isPresent();
    List<Integer> values = new ArrayList<>(List.of(column.number(world.key(actor), actor.name(), known)));
    world.above(actor).stream().filter(above -> !above.equals(world.key(actor)))
        .forEach(above -> values.add(column.number(above, names.apply(above).orElse(above), known)));
    return values.stream().mapToInt(i -> i).toArray();
  }

  private void source(Member member) {
    Column.Builder column = builders.get(Key.SOURCE);
    member.carrier().outlet().ifPresent(name -> column.add(source(name, column)));
    member.carrier().agency().ifPresent(name -> column.add(source(name, column)));
    member.event().told().chains().forEach(chain -> chain.forEach(name -> column.add(source(name, column))));
  }

  private int source(String name, Column.Builder column) {
    return sources.computeIfAbsent(name, n -> column.number(marsad.link.Names.fold(n), n, true));
  }

  Map<Key, Column> columns() {
    Map<Key, Column> columns = new EnumMap<>(Key.class);
    builders.forEach((key, builder) -> columns.put(key, builder.build()));
    return columns;
  }
}
