// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import java.util.List;
import marsad.desk.board.Boards;
import marsad.link.World;

/** A place that is in no gazetteer: kept by name, drawn nowhere, waiting for somebody who knows it. */
public record ToLocate(String name, String country, List<Line> lines) {

  public static List<ToLocate> of(Words words, Boards.State state, World world) {
    Lines lines = new Lines(words);
    return state.view().toLocate(world::key).stream().map(t -> new ToLocate(t.party().name(), t.party().country().orElse(""),
        t.incidents().stream().flatMap(id -> state.board().find(id).stream()).map(lines::of).toList())).toList();
  }
}
