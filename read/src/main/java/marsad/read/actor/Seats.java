// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.actor;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import marsad.knowledge.actor.Match;
import marsad.knowledge.actor.Setting;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;

/** Countries and capitals: governments where they act or are dealt with, places elsewhere. */
record Seats(ActorWords words, Setting setting, Sentence sentence) {

  /** True where the name of a country or capital that ends at the head stands for its government. */
  static boolean acts(ActorWords words, Setting setting, Sentence sentence, Match match, int head) {
    return new Seats(words, setting, sentence).acts(match, head);
  }

  private boolean acts(Match match, int head) {
    if (match.how() == Match.How.ADJECTIVE) {
      return false;
    }
    Optional<Edge> up = sentence.governor(head);
    boolean seat = match.how() == Match.How.METONYM;
    boolean place = sentence.children(head, "case").stream().map(e -> sentence.token(e.dependent()).lower()).anyMatch(w -> words.small().is("of-place", w) || seat && w.equals("of") && ofPlace(up));
    boolean modifier = up.filter(e -> Set.of("compound", "amod", "nmod:poss").contains(e.relation())).isPresent();
    boolean holdsPlace = up.filter(e -> e.relation().equals("appos")).isPresent();
    boolean passive = up.filter(e -> e.relation().equals("nsubj:pass") || e.relation().equals("obj")).isPresent();
    boolean part = sentence.children(head, "amod").stream().anyMatch(e -> words.part(sentence.token(e.dependent()).lower()));
    return !place && !modifier && !holdsPlace && !part && !(passive && seat && !dealtWith(up)) && !(seat && foreign(match, up));
  }

  /** "The countryside of Damascus", "south of Kabul"; not "an enemy of Damascus". */
  private boolean ofPlace(Optional<Edge> up) {
    return up.filter(e -> e.governor() >= 0).map(e -> sentence.token(e.governor()).lower()).filter(w -> words.part(w) || words.placeSort(w) || words.small().is("area", w)).isPresent();
  }

  /** "Accused Kigali": what is done by words or help is done to a government, not to its town. */
  private boolean dealtWith(Optional<Edge> up) {
    return up.filter(e -> e.governor() >= 0).filter(e -> words.small().is("dealt-with", sentence.token(e.governor()).lemma().toLowerCase(Locale.ROOT))).isPresent();
  }

  /** A seat of government far from the report's countries stands for a government only where it does something. */
  private boolean foreign(Match match, Optional<Edge> up) {
    boolean does = up.filter(e -> e.base().startsWith("nsubj")).isPresent() || dealtWith(up);
    return !does && match.actor().country().filter(setting.countries()::contains).isEmpty();
  }
}
