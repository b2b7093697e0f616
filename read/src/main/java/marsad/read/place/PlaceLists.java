// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.place;

import marsad.knowledge.Knowledge;
import marsad.knowledge.WordClasses;
import marsad.knowledge.place.Gazetteer;
import marsad.knowledge.place.PlaceResolver;

/** What is known of places: the gazetteer, what tells places of one name apart, and the words around names. Loaded once. */
public record PlaceLists(Gazetteer gazetteer, PlaceResolver resolver, WordClasses classes) {
  public static PlaceLists load(Knowledge knowledge) {
    Gazetteer gazetteer = Gazetteer.load(knowledge);
    return new PlaceLists(gazetteer, PlaceResolver.of(gazetteer, knowledge), WordClasses.load(knowledge));
  }
}
