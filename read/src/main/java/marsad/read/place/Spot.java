// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.place;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.knowledge.WordClasses;
import marsad.knowledge.place.KnownPlace;
import marsad.read.language.Clauses;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.record.How;
import marsad.record.Precision;
import marsad.record.Span;

/**
 * Words of a sentence that mean a place.
 *
 * @param name as the words have it
 * @param known what is known of it; empty for a place in no list
 * @param spans where the words stand, and those of the name behind "the city"
 */
record Spot(int sentence, int from, int to, Span at, String name, Optional<KnownPlace> known, Optional<Precision> precision, How how, List<Span> spans) {
  private static final double NO_LIST_KM = 0.5;
  private static final Set<String> NOT_WHERE = Set.of("compound", "nmod:poss", "amod");

  String key() {
    return known.map(KnownPlace::id).orElse(name);
  }

  boolean is(Precision wanted) {
    return precision.filter(wanted::equals).isPresent();
  }

  /** How far it reaches, to put the most exact first. */
  double reach() {
    return known.map(KnownPlace::radiusKm).orElse(NO_LIST_KM);
  }

  /** Whether its name or the words beside it have this word of sort: "Borno state". */
  boolean called(String word) {
    return at.length() - name.codePointCount(0, name.length()) > word.length() || known.filter(k -> k.name().toLowerCase(java.util.Locale.ROOT).contains(word)).isPresent();
  }

  /** False for a name that only qualifies people ("Idlib rebels", "Syria's army"). */
  boolean located(Sentence in, WordClasses words) {
    if (to < in.size() && in.token(to).form().equals("-")) {
      return false; // "Britain-based", "US-backed"
    }
    if (from == 1 && in.token(0).lower().equals("in")) {
      return true; // "In Aleppo units of the army shelled": a comma was lost
    }
    int top = Clauses.top(in, from, to);
    Optional<Edge> up = in.governor(top).filter(e -> e.governor() >= 0);
    if (from > 1 && in.token(from - 1).form().equals("-") && up.filter(e -> words.is("no-site", in.token(e.governor()).lemma())).isPresent()) {
      return false; // "Saudi-US coalition"
    }
    if (from > 1 && in.token(from - 1).lower().equals("in") && words.is("at-home", in.token(from - 2).lower())) {
      return false; // where somebody is at home, not where it happened
    }
    return up.filter(e -> NOT_WHERE.contains(e.relation()) && words.is("no-site", in.token(e.governor()).lemma())).isEmpty();
  }

  Spot taken(int otherSentence, int otherFrom, int otherTo, Span otherAt) {
    return new Spot(otherSentence, otherFrom, otherTo, otherAt, name, known, precision, How.RESOLVED, List.of(otherAt, at));
  }
}
