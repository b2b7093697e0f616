// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import marsad.knowledge.WordClasses;
import marsad.read.language.arc.ArcParser;
import marsad.read.language.arc.ArcParser.Arc;

/**
 * The comma that a text has lost behind the place that a sentence opens with: "In Kunduz province troops of the army shelled a village". The parser is
 * given one there, and takes neither the troops for part of the place nor the place for part of the troops.
 */
final class Openings {
  private static final Set<String> SUBJECT = Set.of("NNS", "NN", "NNP", "NNPS", "JJ", "CD", "DT", "PRP");
  private static final int FARTHEST = 9; // tokens of an opening
  private final ArcParser parser;
  private final WordClasses words;

  Openings(ArcParser parser, WordClasses words) {
    this.parser = parser;
    this.words = words;
  }

  List<Arc> parse(List<String> forms, List<String> tags, List<CoreLabel> labels) {
    int cut = end(forms, tags, labels);
    if (cut < 0) {
      return parser.parse(forms, tags);
    }
    return without(parser.parse(with(forms, cut), with(tags, cut)), cut);
  }

  private static List<String> with(List<String> list, int cut) {
    List<String> more = new ArrayList<>(list);
    more.add(cut, ",");
    return more;
  }

  private static List<Arc> without(List<Arc> arcs, int cut) {
    int instead = arcs.get(cut).head() - 1;
    List<Arc> rest = new ArrayList<>();
    for (int i = 0; i < arcs.size(); i++) {
      int head = arcs.get(i).head() - 1 == cut ? instead : arcs.get(i).head() - 1;
      if (i != cut) {
        rest.add(new Arc(head >= cut ? head : head + 1, arcs.get(i).label()));
      }
    }
    return rest;
  }

  /** One past the place that the sentence opens with, where what acts follows at once; -1 where no comma is lost. */
  private int end(List<String> forms, List<String> tags, List<CoreLabel> labels) {
    int first = !forms.isEmpty() && tags.get(0).equals("RB") ? 1 : 0;
    if (first + 3 >= forms.size() || !words.is("opening", lower(forms, first))) {
      return -1;
    }
    int at = first + 1;
    at += tags.get(at).equals("DT") ? 1 : 0;
    while (at < forms.size() && tags.get(at).startsWith("JJ")) {
      at++;
    }
    at = sorts(forms, tags, at);
    at += at > first + 1 && lower(forms, at).equals("of") ? 1 : 0;
    int name = at;
    at = names(forms, tags, labels, at);
    if (at == name) {
      return -1;
    }
    at = sorts(forms, tags, at);
    boolean acts = at < forms.size() - 1 && at - first <= FARTHEST && SUBJECT.contains(tags.get(at)) && !words.is("day-part", lower(forms, at));
    return acts && verb(forms, tags, at) ? at : -1;
  }

  /** Behind names that the tagger takes for places, "and" between them. */
  private static int names(List<String> forms, List<String> tags, List<CoreLabel> labels, int from) {
    int at = from;
    while (at < forms.size() && (place(labels, tags, at) || at > from && at + 1 < forms.size() && forms.get(at).equals("and") && place(labels, tags, at + 1))) {
      at++;
    }
    return at;
  }

  private static boolean place(List<CoreLabel> labels, List<String> tags, int at) {
    return tags.get(at).startsWith("NNP") && labels.get(at).ner().equals("LOCATION");
  }

  private int sorts(List<String> forms, List<String> tags, int from) {
    int at = from;
    while (at < forms.size() && tags.get(at).startsWith("NN") && (words.is("behind-place", lower(forms, at)) || words.is("opening-sort", lower(forms, at)))) {
      at++;
    }
    return at;
  }

  /** A finite verb follows before any comma. */
  private static boolean verb(List<String> forms, List<String> tags, int from) {
    for (int i = from + 1; i < forms.size(); i++) {
      if (tags.get(i).matches("VBD|VBZ|VBP|MD")) {
        return true;
      }
      if (tags.get(i).equals(",")) {
        return false;
      }
    }
    return false;
  }

  private static String lower(List<String> forms, int at) {
    return at < forms.size() ? forms.get(at).toLowerCase(Locale.ROOT) : "";
  }
}
