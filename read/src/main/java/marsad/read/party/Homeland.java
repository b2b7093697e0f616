// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.party;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.language.Sentence;
import marsad.record.Place;

/** The country that a report is about: that of most of its places, where no other has nearly as many. */
public final class Homeland {
  private static final int FEWEST = 2;
  private static final int OPENING = 3; // headline, dateline and first sentence

  private Homeland() {}

  /** "Washington denied it": a government, no place. */
  static boolean acts(Context context, Sentence sentence, Mention<Place> place) {
    return context.actors().in(sentence).stream().anyMatch(m -> m.covers(place.head()) && m.value().id().isPresent() && m.to() - m.from() == place.to() - place.from());
  }

  /** Its name. */
  public static Optional<String> of(Context context, PartyWords words) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Sentence sentence : context.document().parsed()) {
      int weight = sentence.index() < OPENING ? 2 : 1;
      context.places().in(sentence).stream().filter(p -> !acts(context, sentence, p)).forEach(p -> p.value().country().ifPresent(c -> counts.merge(c, weight, Integer::sum)));
    }
    Optional<Map.Entry<String, Integer>> most = counts.entrySet().stream().max(Map.Entry.comparingByValue());
    int second = most.map(m -> counts.entrySet().stream().filter(e -> !e.getKey().equals(m.getKey())).map(Map.Entry::getValue).max(Comparator.naturalOrder()).orElse(0)).orElse(0);
    return most.filter(m -> m.getValue() >= FEWEST && 2 * m.getValue() > 3 * second).flatMap(m -> words.countryOf(m.getKey()));
  }
}
