// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import java.util.List;
import marsad.ledger.View;
import marsad.link.World;

/** A place that is in no gazetteer: kept by name, drawn nowhere, waiting for somebody who knows it. */
public record ToLocate(String name, String country, List<Line> lines) {

  public static List<ToLocate> of(Words words, View view, World world) {
    Lines lines = new Lines(words);
    return view.toLocate(world::key).stream().map(t -> new ToLocate(t.party().name(), t.party().country().orElse(""),
        t.incidents().stream().flatMap(id -> view.incident(id).stream()).map(lines::of).toList())).toList();
  }
}
