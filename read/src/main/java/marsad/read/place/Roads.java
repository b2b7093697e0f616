// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.knowledge.WordClasses;
import marsad.knowledge.place.KnownPlace;
import marsad.knowledge.place.PlaceKind;
import marsad.read.language.Sentence;
import marsad.record.How;
import marsad.record.Precision;
import marsad.record.Span;

/** Roads by the places that they join: "the road between Goma and Rutshuru", "the track leading to Bria". They are one place, not those. */
final class Roads {
  private static final int GAP = 4; // tokens between the word for a road and the first name, between both names
  private static final double SHORT_KM = 10; // how far from a place the road to it may reach
  private final WordClasses words;

  Roads(WordClasses words) {
    this.words = words;
  }

  /** The places of a sentence, those that only say which road is meant replaced by the road. */
  List<Spot> joined(Sentence sentence, List<Spot> spots) {
    List<Spot> all = new ArrayList<>(spots);
    for (int i = 1; i < sentence.size(); i++) {
      int noun = i;
      if (words.is("road-noun", sentence.token(i).lower()) && spots.stream().noneMatch(s -> s.from() <= noun && noun < s.to())) {
        road(sentence, noun, all).ifPresent(r -> {
          all.removeIf(s -> s.from() >= r.from() && s.to() <= r.to());
          all.add(r);
        });
      }
    }
    return all;
  }

  private Optional<Spot> road(Sentence sentence, int noun, List<Spot> spots) {
    Optional<Spot> first = behind(sentence, noun + 1, "road-joint", spots);
    Optional<Spot> second = first.flatMap(f -> behind(sentence, f.to(), "road-end", spots));
    boolean open = first.isPresent() && sentence.token(noun + 1).lower().equals("between");
    boolean on = words.is("on-road", sentence.token(start(sentence, noun) - 1).lower());
    return second.isPresent() ? second.map(s -> spot(sentence, noun, first.get(), s)) : open || !on ? Optional.empty() : first.map(f -> spot(sentence, noun, f, f));
  }

  /** The token that the phrase of the noun begins with, an article before it. */
  private int start(Sentence sentence, int noun) {
    int at = noun;
    while (at > 1 && (words.is("article", sentence.token(at - 1).lower()) || sentence.token(at - 1).pos().startsWith("JJ") || sentence.token(at - 1).isNoun())) {
      at--;
    }
    return Math.max(1, at);
  }

  /** The next name, where only words of a class stand before it. */
  private Optional<Spot> behind(Sentence sentence, int from, String joints, List<Spot> spots) {
    for (int i = from; i < Math.min(sentence.size(), from + GAP); i++) {
      int at = i;
      Optional<Spot> here = spots.stream().filter(s -> s.from() == at).findFirst();
      if (here.isPresent()) {
        return here.filter(s -> at > from);
      }
      if (!words.is(joints, sentence.token(i).lower())) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Spot spot(Sentence sentence, int noun, Spot first, Spot last) {
    Span at = sentence.at(noun, last.to());
    String name = sentence.form(noun, last.to());
    Optional<KnownPlace> known = first.known().flatMap(a -> last.known().map(b -> between(name, a, b)));
    return new Spot(sentence.index(), noun, last.to(), at, name, known, Optional.of(Precision.AREA), How.STATED, Stream.of(at).toList());
  }

  private static KnownPlace between(String name, KnownPlace a, KnownPlace b) {
    String id = a.id().equals(b.id()) ? a.id() + "-road" : a.id() + "-" + b.id();
    String country = a.country().equals(b.country()) ? a.country() : "";
    return new KnownPlace(id, name, List.of(), (a.lat() + b.lat()) / 2, (a.lon() + b.lon()) / 2, country, PlaceKind.ROAD, "ROAD", Math.max(SHORT_KM, a.km(b) / 2), 0, a.admin1(), Optional.empty(), a.theatre());
  }
}
