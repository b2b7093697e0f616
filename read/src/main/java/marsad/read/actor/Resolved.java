// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.actor;

import java.util.List;
import java.util.Optional;
import marsad.knowledge.actor.ActorEntry;
import marsad.record.How;
import marsad.record.Span;

/**
 * Whom a noun or pronoun means.
 *
 * @param name the name that a record gives
 * @param id of knowledge/
 * @param entry what is known of it
 * @param from first token of its words
 * @param to one past the last
 * @param sort how it may be taken up again
 * @param form its words in the text, without article and number; empty for a pronoun
 * @param spans where the words stand, and for what was resolved those of the name behind it
 */
record Resolved(String name, Optional<String> id, Optional<ActorEntry> entry, int sentence, int from, int to, int head, Sort sort, String form, How how,
    List<Span> spans) {

  /** How an actor may be taken up again: "he", "it", "they". */
  enum Sort { PERSON, BODY, MANY, THING }

  Resolved as(How other) {
    return new Resolved(name, id, entry, sentence, from, to, head, sort, form, other, spans);
  }

  /** The same, with the words that name it elsewhere in its sentence: "gunmen" of "gunmen of the X". */
  Resolved told(Span name) {
    return new Resolved(this.name, id, entry, sentence, from, to, head, sort, form, how, java.util.stream.Stream.concat(spans.stream(), java.util.stream.Stream.of(name)).toList());
  }

  Resolved taken(int otherSentence, int otherFrom, int otherTo, int otherHead, String otherForm, Span at) {
    List<Span> both = java.util.stream.Stream.concat(java.util.stream.Stream.of(at), spans.stream()).distinct().limit(2).toList();
    return new Resolved(name, id, entry, otherSentence, otherFrom, otherTo, otherHead, sort, otherForm, How.RESOLVED, both);
  }
}
