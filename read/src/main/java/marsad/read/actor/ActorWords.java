// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.actor;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import marsad.knowledge.Knowledge;
import marsad.knowledge.WordClasses;
import marsad.knowledge.actor.ActorClasses;
import marsad.knowledge.actor.ActorIndex;
import marsad.knowledge.actor.GroupNouns;
import marsad.knowledge.actor.Offices;
import marsad.knowledge.actor.Titles;

/** What is known of actors: the named, the classes, the nouns that take them up, who holds which office, and the words for offices. Loaded once. */
public record ActorWords(ActorIndex index, ActorClasses classes, GroupNouns groups, Offices offices, Titles titles, Set<String> parts, Set<String> placeSorts, Set<String> settlements,
    WordClasses small) {
  public static ActorWords load(Knowledge knowledge) {
    Set<String> parts = knowledge.language().need("compass.tsv").rows().stream().map(r -> r.need("word")).collect(Collectors.toUnmodifiableSet());
    Set<String> placeSorts = sorts(knowledge, kind -> true);
    Set<String> settlements = sorts(knowledge, Set.of("TOWN", "DISTRICT", "QUARTER")::contains);
    return new ActorWords(ActorIndex.load(knowledge), ActorClasses.load(knowledge), GroupNouns.load(knowledge), Offices.load(knowledge), Titles.load(knowledge), parts, placeSorts, settlements,
        WordClasses.load(knowledge));
  }

  private static Set<String> sorts(Knowledge knowledge, Predicate<String> kind) {
    return knowledge.language().need("place-words.tsv").rows().stream().filter(r -> kind.test(r.need("kind"))).map(r -> r.need("words").replaceFirst(" of$", "")).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a word names a part of a place by the compass. */
  boolean part(String word) {
    return parts.contains(word);
  }

  /** Whether a noun is a word of sort for places: "town", "outskirts". */
  boolean placeSort(String noun) {
    return placeSorts.contains(noun);
  }
}
