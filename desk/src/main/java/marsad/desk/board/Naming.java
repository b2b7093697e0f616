// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.knowledge.Shelf;
import marsad.knowledge.place.Gazetteer;
import marsad.knowledge.place.KnownPlace;

/** Names for the ids of knowledge/: places of the gazetteer, actors of the theatres, states. */
public final class Naming implements Function<String, Optional<String>> {
  private final Map<String, String> actors = new HashMap<>();
  private final Gazetteer gazetteer;

  public Naming(Knowledge knowledge, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    gazetteer.countries().all().forEach(c -> actors.put("state-" + c.iso3().toLowerCase(java.util.Locale.ROOT), c.names().get(0)));
    actors(knowledge.world());
    knowledge.theatres().forEach(this::actors);
  }

  private void actors(Shelf shelf) {
    shelf.table("actors.tsv").ifPresent(t -> {
      for (Row row : t.rows()) {
        actors.put(row.need("id"), row.need("name"));
      }
    });
  }

  @Override
  public Optional<String> apply(String id) {
    return Optional.ofNullable(actors.get(id)).or(() -> gazetteer.id(id).map(KnownPlace::name));
  }
}
