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
  private static final Set<Kind> OF_PERSONS = Set.of(Kind.KILLING, Kind.ABDUCTION, Kind.ARREST, Kind.AIR_STRIKE, Kind.BOMBING, Kind.ARMED_CLASH, Kind.SHELLING, Kind.SUICIDE_BOMBING, Kind.ABUSE, Kind.SURRENDER, Kind.OTHER);
  private static final Set<Kind> SEIZED_OR_KILLED = Set.of(Kind.KILLING, Kind.ABDUCTION, Kind.ARREST, Kind.OTHER);
  private static final double OTHER = -3;
  private static final double MENTIONED = 1.5;
  private final SpellingFamily spellings;
  private final Map<String, Boolean> alike = new ConcurrentHashMap<>();

  Persons(SpellingFamily spellings) {
    this.spellings = spellings;
  }

  Weighed compare(Mention one, Mention other) {
    boolean named = named(one, other);
    if (!named && (mentioned(one, other) || mentioned(other, one))) {
      return new Weighed("person", MENTIONED, () -> "the words of the one name a person to whom it was done in the other");
    }
    return named ? new Weighed("person", NAMED, () -> "one person is named in both: " + told(one) + " and " + told(other))
        : new Weighed("person", two(one, other) ? OTHER : 0, () -> "two persons, each by name: " + told(one) + " and " + told(other));
  }

  /** True where a person of the one is a name in the words of the other, which names no person itself. */
  private static boolean mentioned(Mention one, Mention other) {
    return !one.wording().persons().isEmpty() && other.wording().persons().isEmpty() && one.wording().persons().stream().anyMatch(p -> other.wording().signs().capitals().contains(p) && !doer(p, other));
  }

  private static boolean doer(String name, Mention mention) {
    return mention.event().initiator().stream().anyMatch(d -> Wording.Reader.words(d).anyMatch(name::equals));
  }

  /** True where each tells of one person alone, by another name. */
  private static boolean two(Mention one, Mention other) {
    return alone(one) && alone(other);
  }

  private static boolean alone(Mention mention) {
    return !mention.wording().persons().isEmpty() && SEIZED_OR_KILLED.contains(mention.event().kind()) && mention.event().target().size() == 1
        && mention.event().harm().stream().flatMap(h -> h.count().low().stream()).allMatch(n -> n.intValue() == 1);
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
    boolean few = (!event.harm().isEmpty() || event.target().size() == 1) && event.harm().stream().flatMap(h -> h.count().low().stream()).allMatch(n -> n.intValue() <= FEW);
    return !few || !OF_PERSONS.contains(event.kind()) ? List.of() : event.target().stream().filter(t -> t.id().isEmpty()).flatMap(t -> telling(t.name())).distinct().sorted().toList();
  }

  /** The long parts of a name; of one whose parts are all short, the whole. */
  private static Stream<String> telling(String name) {
    List<String> parts = parts(name).toList();
    List<String> telling = parts.stream().filter(w -> w.length() >= TELLING).toList();
    return telling.isEmpty() && !parts.isEmpty() ? Stream.of(String.join("", parts)) : telling.stream();
  }

  private static Stream<String> parts(String name) {
    String[] words = name.split("[\\s-]+");
    boolean person = name.indexOf(' ') > 0 && Stream.of(words).filter(w -> w.length() > PARTICLE).allMatch(w -> Character.isUpperCase(w.charAt(0)));
    return person ? Stream.of(words).map(Names::fold) : Stream.of();
  }

  private static String told(Mention mention) {
    return mention.event().target().get(0).name();
  }
}
