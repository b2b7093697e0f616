// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read;

import marsad.knowledge.Knowledge;
import marsad.knowledge.WordClasses;

/** What the steps that make records have at hand: the document and who, where, when, how many and who says so in it, and what the tagger takes its words for. */
public record Context(Document document, Knowledge knowledge, WordClasses words, Actors actors, Places places, Times times, Counts counts, Sources sources, Tags tags) {
  /** The same with tags. */
  Context with(Tags other) {
    return new Context(document, knowledge, words, actors, places, times, counts, sources, other);
  }
}
