// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge;

import java.util.List;

/**
 * The shelves that a desk reads from: what is true of every war, of a language, and of the theatres chosen. The rooms of this module
 * (places, actors, kinds, words) load what they need from it, and no code names a theatre.
 *
 * @param world of every war
 * @param language of English
 * @param theatres of each war that the desk follows, in order of their names
 */
public record Knowledge(Shelf world, Shelf language, List<Shelf> theatres) {
  private static final String ROOT = "marsad/knowledge/";

  public Knowledge {
    theatres = List.copyOf(theatres);
  }

  /** All that is packed with Marsad: every theatre of {@code theatre/index.tsv}. */
  public static Knowledge packed() {
    List<Shelf> theatres = new Shelf.Packed(ROOT + "theatre/").need("index.tsv").rows().stream()
        .map(row -> (Shelf) new Shelf.Packed(ROOT + "theatre/" + row.need("name") + "/")).toList();
    return new Knowledge(new Shelf.Packed(ROOT + "world/"), new Shelf.Packed(ROOT + "language/en/"), theatres);
  }

  /** This knowledge and one theatre more: a folder with the same files as {@code theatre/syria}. */
  public Knowledge with(Shelf theatre) {
    List<Shelf> all = new java.util.ArrayList<>(theatres);
    all.add(theatre);
    return new Knowledge(world, language, all);
  }
}
