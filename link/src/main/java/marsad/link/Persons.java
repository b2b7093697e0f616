// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import marsad.knowledge.SpellingFamily;
import marsad.record.Event;
import marsad.record.Kind;

/** A named person is killed once, and seldom seized twice on one day: the same name among those to whom it was done binds whatever else differs. */
final class Persons {
  private static final int TELLING = 5; // letters of a name
  private static final int FEW = 3; // victims of whom a name tells
  private static final int PARTICLE = 3; // letters of "al", "bin", "de"
  private static final double NAMED = 2.5;
  private static final Set<Kind> OF_PERSONS = Set.of(Kind.KILLING, Kind.ABDUCTION, Kind.ARREST, Kind.AIR_STRIKE, Kind.BOMBING, Kind.ARMED_CLASH, Kind.SHELLING, Kind.SUICIDE_BOMBING, Kind.ABUSE, Kind.SURRENDER);
  private final SpellingFamily spellings;
  private final Map<String, Boolean> alike = new ConcurrentHashMap<>();

  Persons(SpellingFamily spellings) {
    this.spellings = spellings;
  }

  Weighed compare(Mention one, Mention other) {
    return named(one, other) ? new Weighed("person", NAMED, () -> "one person is named in both: " + told(one) + " and " + told(other)) : new Weighed("person", 0, () -> "nobody is named in both");
  }

  /** True where both name one person, in any spelling, among few to whom it was done. */
  boolean named(Mention one, Mention other) {
    List<String> names = one.wording().persons();
    List<String> others = other.wording().persons();
    return !names.isEmpty() && !others.isEmpty()
        && names.stream().anyMatch(a -> others.stream().anyMatch(b -> a.equals(b) || alike.computeIfAbsent(a + " " + b, k -> spellings.same(a, b))));
  }

  /** The parts of the names of those few to whom it was done; empty where many were, or no person is named. */
  static List<String> of(Event event) {
    boolean few = !event.harm().isEmpty() && event.harm().stream().flatMap(h -> h.count().low().stream()).allMatch(n -> n.intValue() <= FEW);
    return !few || !OF_PERSONS.contains(event.kind()) ? List.of() : event.target().stream().filter(t -> t.id().isEmpty()).flatMap(t -> parts(t.name())).filter(w -> w.length() >= TELLING).distinct().sorted().toList();
  }

  private static Stream<String> parts(String name) {
    String[] words = name.split("[\\s-]+");
    boolean person = words.length > 1 && Stream.of(words).filter(w -> w.length() > PARTICLE).allMatch(w -> Character.isUpperCase(w.charAt(0)));
    return person ? Stream.of(words).map(Names::fold) : Stream.of();
  }

  private static String told(Mention mention) {
    return mention.event().target().get(0).name();
  }
}
