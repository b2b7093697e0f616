// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.Set;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Table;

/**
 * {@code noun-families.tsv} of the language, read once for all who compare nouns.
 *
 * @param people families of people
 * @param things families of sites, vehicles and occasions
 */
record NounFamilies(Nouns people, Nouns things) {
  static NounFamilies load(Knowledge knowledge) {
    Table table = knowledge.language().need("noun-families.tsv");
    return new NounFamilies(new Nouns(table, Set.of("person", "by")), new Nouns(table, Set.of("site", "way", "backdrop", "vehicle", "occasion")));
  }
}
