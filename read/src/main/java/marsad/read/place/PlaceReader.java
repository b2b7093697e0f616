// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.read.Document;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.Places;
import marsad.read.language.Phrases;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.How;
import marsad.record.Place;

/** Reads the places of one report. First version: each name that the tagger calls a location, under its own words, unlocated. */
public final class PlaceReader implements Places {

  public static Places read(Document document) {
    return new PlaceReader();
  }

  private PlaceReader() {}

  @Override
  public Optional<Mention<Place>> at(Sentence sentence, int head) {
    return in(sentence).stream().filter(m -> m.covers(head)).findFirst();
  }

  @Override
  public List<Mention<Place>> in(Sentence sentence) {
    List<Mention<Place>> all = new ArrayList<>();
    for (int from = 0; from < sentence.size(); from++) {
      int to = from;
      while (to < sentence.size() && sentence.token(to).entity().equals("LOCATION")) {
        to++;
      }
      if (to > from) {
        String words = words(sentence, from, to);
        all.add(new Mention<>(Place.unlocated(words, words), from, to, to - 1, How.STATED, List.of(sentence.at(from, to))));
        from = to;
      }
    }
    return all;
  }

  private static String words(Sentence sentence, int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      words.append(i > from && sentence.token(i).at().start() > sentence.token(i - 1).at().end() ? " " : "").append(sentence.token(i).form());
    }
    return words.toString();
  }

  @Override
  public List<Found<Place>> of(Sentence sentence, int trigger) {
    return in(sentence).stream().filter(m -> m.from() > trigger).limit(2).map(Found::of).toList();
  }
}
