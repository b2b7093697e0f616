// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.knowledge.WordClasses;
import marsad.knowledge.place.Gazetteer;
import marsad.knowledge.place.KnownPlace;
import marsad.read.language.Phrases.Range;
import marsad.read.language.Sentence;

/** Lists of names whose commas a text has lost: "the towns of Bama Gwoza and Chibok" names three. */
final class NameLists {
  private static final int MOST = 7; // words
  private final Gazetteer gazetteer;
  private final WordClasses words;

  NameLists(Gazetteer gazetteer, WordClasses words) {
    this.gazetteer = gazetteer;
    this.words = words;
  }

  /** The names of a run, which is one name where nothing says otherwise. */
  List<Range> of(Sentence sentence, int from, int to) {
    List<Integer> starts = starts(sentence, from, to);
    boolean several = starts.size() > 1 && starts.size() <= MOST && gazetteer.lookup(sentence.form(from, to)).isEmpty();
    boolean joined = several && to + 1 < sentence.size() && sentence.token(to).lower().equals("and") && sentence.token(to + 1).isName();
    boolean sorts = joined && sorts(sentence, from, to);
    if (!joined) {
      return List.of(new Range(from, to));
    }
    List<Range> parts = parts(sentence, starts, to, sorts ? 1 : 0);
    return parts.isEmpty() || !sorts && !oneCountry(sentence, parts, to + 1) ? List.of(new Range(from, to)) : parts;
  }

  /** "The towns of" before them, "provinces" behind the last. */
  private boolean sorts(Sentence sentence, int from, int to) {
    boolean before = from > 1 && sentence.token(from - 1).lower().equals("of") && words.is("sorts", sentence.token(from - 2).lower());
    int behind = to + 1;
    while (behind < sentence.size() && (sentence.token(behind).isName() || sentence.token(behind).form().equals("-"))) {
      behind++;
    }
    return before || behind < sentence.size() && words.is("sorts", sentence.token(behind).lower());
  }

  /** Where a name may begin: not behind an article or a hyphen. */
  private List<Integer> starts(Sentence sentence, int from, int to) {
    List<Integer> starts = new ArrayList<>(List.of(from));
    for (int i = from + 1; i < to; i++) {
      boolean own = Character.isUpperCase(sentence.token(i).form().codePointAt(0)) || words.is("arabic-article", sentence.token(i).lower());
      boolean inside = sentence.token(i - 1).form().matches("[-‐]") || words.is("arabic-article", sentence.token(i - 1).lower()) || sentence.token(i).form().matches("[-‐]");
      if (own && !inside) {
        starts.add(i);
      }
    }
    return starts;
  }

  /** Long names first; at most so many of one word that no list has; none where the run is no such list. */
  private List<Range> parts(Sentence sentence, List<Integer> starts, int to, int unknown) {
    if (starts.isEmpty()) {
      return List.of();
    }
    int from = starts.get(0);
    for (int n = starts.size(); n > 0; n--) {
      int end = n < starts.size() ? starts.get(n) : to;
      boolean known = !gazetteer.lookup(sentence.form(from, end)).isEmpty();
      if (known || n == 1 && unknown > 0) {
        List<Range> rest = parts(sentence, starts.subList(n, starts.size()), to, known ? unknown : unknown - 1);
        if (end == to || !rest.isEmpty()) {
          List<Range> all = new ArrayList<>(List.of(new Range(from, end)));
          all.addAll(rest);
          return all.size() == 1 && !known ? List.of() : all;
        }
      }
    }
    return List.of();
  }

  private boolean oneCountry(Sentence sentence, List<Range> parts, int next) {
    Set<String> countries = new HashSet<>(countries(sentence.form(next, next + 1)));
    boolean open = countries.isEmpty();
    for (Range part : parts) {
      Set<String> here = countries(sentence.form(part.from(), part.to()));
      if (open) {
        countries.addAll(here);
        open = false;
      }
      countries.retainAll(here);
    }
    return !countries.isEmpty();
  }

  private Set<String> countries(String form) {
    return gazetteer.lookup(form).stream().map(KnownPlace::country).collect(Collectors.toSet());
  }
}
