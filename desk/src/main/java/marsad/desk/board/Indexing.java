// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.util.EnumMap;
import java.util.HashSet;
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

/** Fills the columns of a board, row by row, with the values that the filter language tests. */
final class Indexing {
  private final World world;
  private final Function<String, Optional<String>> names;
  private final Map<Key, Column.Builder> builders = new EnumMap<>(Key.class);

  Indexing(World world, Function<String, Optional<String>> names, int rows) {
    this.world = world;
    this.names = names;
    Board.FACETS.forEach(key -> builders.put(key, new Column.Builder(rows)));
  }

  void row(Incident incident) {
    term(Key.KIND, incident.kind().term());
    term(Key.STATUS, incident.status().term());
    term(Key.GRADE, incident.grade().term());
    term(Key.REVIEW, incident.review().state().term());
    term(Key.DISAGREEMENT, incident.disputed() ? "yes" : "no");
    term(Key.BACKGROUND, incident.background() ? "yes" : "no");
    incident.where().flatMap(Place::precision).ifPresent(p -> term(Key.PRECISION, p.term()));
    Stream.concat(incident.where().stream(), incident.around().stream()).forEach(this::place);
    Board.actors(incident).forEach(this::actor);
    incident.members().forEach(this::source);
    builders.values().forEach(Column.Builder::endRow);
  }

  private void term(Key key, String term) {
    builders.get(key).value(term, term, true);
  }

  /** What a place lies in comes as ids, some with their names behind them: a name adds nothing to its id. */
  private void place(Place place) {
    builders.get(Key.PLACE).value(world.key(place), place.name(), true);
    Set<String> shown = new HashSet<>(Set.of(place.name()));
    world.around(place).forEach(around -> {
      String name = names.apply(around).orElse(around);
      if (shown.add(name)) {
        builders.get(Key.PLACE).value(around, name, true);
      }
    });
  }

  /** Whom knowledge does not hold may be a victim, a suspect, a thing: found by who asks for it, never offered. */
  private void actor(Actor actor) {
    boolean known = actor.id().isPresent() || names.apply(world.key(actor)).isPresent();
    builders.get(Key.ACTOR).value(world.key(actor), actor.name(), known);
    world.above(actor).stream().filter(above -> !above.equals(world.key(actor)))
        .forEach(above -> builders.get(Key.ACTOR).value(above, names.apply(above).orElse(above), known));
  }

  private void source(Member member) {
    Stream<String> who = Stream.of(member.carrier().outlet().stream(), member.carrier().agency().stream(),
        member.event().told().sources().stream()).flatMap(s -> s);
    who.forEach(name -> builders.get(Key.SOURCE).value(marsad.link.Names.fold(name), name, true));
  }

  Map<Key, Column> columns() {
    Map<Key, Column> columns = new EnumMap<>(Key.class);
    builders.forEach((key, builder) -> columns.put(key, builder.build()));
    return columns;
  }
}
