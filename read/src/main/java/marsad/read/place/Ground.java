// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.place;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.knowledge.WordClasses;
import marsad.knowledge.place.Gazetteer;
import marsad.read.Actors;
import marsad.read.language.Clauses;
import marsad.read.language.Edge;
import marsad.read.language.Phrases.Range;
import marsad.read.language.Sentence;

/** Names that the tagger takes for persons' or no name's, and that what is told of them makes places: "shelled Jurin", "Harasta and Tell Kurdi". */
final class Ground {
  private static final int STEPS = 4; // names of a list
  private final Gazetteer gazetteer;
  private final WordClasses words;
  private final Actors actors;
  private final Set<String> persons;

  /** @param persons parts of the names of persons of more than one word */
  Ground(Gazetteer gazetteer, WordClasses words, Actors actors, Set<String> persons) {
    this.gazetteer = gazetteer;
    this.words = words;
    this.actors = actors;
    this.persons = persons;
  }

  /** @param runs the places of the sentence before this name */
  boolean is(Sentence sentence, int from, int to, List<Range> runs) {
    int top = Clauses.top(sentence, from, to);
    boolean name = sentence.token(top).isName() && !titled(sentence, from) && actors.at(sentence, to - 1).isEmpty() && actors.at(sentence, top).isEmpty();
    boolean known = !gazetteer.lookup(sentence.form(from, to)).isEmpty();
    return name && (fought(sentence, top, known && !persons.contains(sentence.form(from, to))) || joined(sentence, from, to, top, runs));
  }

  private boolean titled(Sentence sentence, int from) {
    return words.is("no-site", sentence.token(from).lower()) || from > 0 && (sentence.token(from - 1).isNoun() || words.is("no-site", sentence.token(from - 1).lower()));
  }

  /** The object of what is done to ground, or joined to it; what can be done to people too needs a name that the gazetteer has. */
  private boolean fought(Sentence sentence, int top, boolean known) {
    int at = top;
    for (int step = 0; step < STEPS; step++) {
      Optional<Edge> up = sentence.governor(at).filter(e -> e.governor() >= 0);
      boolean list = up.filter(e -> e.base().equals("conj") && !sentence.token(e.governor()).isVerb()).isPresent();
      if (!list) {
        return up.filter(e -> e.base().equals("obj") || e.relation().equals("nsubj:pass")).map(e -> sentence.token(e.governor()).lemma())
            .filter(verb -> words.is("ground-verb", verb) || known && words.is("ground-or-people-verb", verb)).isPresent();
      }
      at = up.get().governor();
    }
    return false;
  }

  /** "Harasta and Tell Kurdi", "the Zap and Avasin regions": joined to a place right before or right behind. */
  private static boolean joined(Sentence sentence, int from, int to, int top, List<Range> runs) {
    boolean left = !runs.isEmpty() && runs.get(runs.size() - 1).to() == from - 1 && joint(sentence, from - 1) && sentence.governor(top).filter(e -> e.base().equals("conj")).isPresent();
    boolean right = to + 1 < sentence.size() && sentence.token(to).lower().equals("and") && sentence.token(to + 1).entity().equals("LOCATION")
        && sentence.children(top, "conj").stream().anyMatch(e -> e.dependent() > to && e.dependent() <= to + STEPS && sentence.token(e.dependent()).entity().equals("LOCATION"));
    return left || right;
  }

  private static boolean joint(Sentence sentence, int at) {
    return sentence.token(at).lower().equals("and") || sentence.token(at).form().equals(",");
  }
}
