// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.knowledge.SpellingFamily;
import marsad.record.Actor;
import marsad.record.Kind;

/** A group is founded, or gone over to, under its name: two names that are no spellings of each other are two groups, however alike all else is told. */
final class Foundings {
  private static final double OTHER_GROUP = -4.5;
  private final SpellingFamily spellings;
  private final Map<String, Boolean> alike = new ConcurrentHashMap<>();

  Foundings(SpellingFamily spellings) {
    this.spellings = spellings;
  }

  Weighed compare(Mention one, Mention other) {
    boolean two = one.event().kind() == Kind.GROUP_CHANGE && other.event().kind() == Kind.GROUP_CHANGE && two(one.event().target(), other.event().target());
    return new Weighed("founding", two ? OTHER_GROUP : 0, () -> "two groups by their names: " + told(one) + " and " + told(other));
  }

  private boolean two(List<Actor> one, List<Actor> other) {
    return named(one) && named(other) && one.stream().noneMatch(a -> other.stream().anyMatch(b -> alike.computeIfAbsent(a.name() + "\n" + b.name(), k -> alike(a.name(), b.name()))));
  }

  private static boolean named(List<Actor> groups) {
    return !groups.isEmpty() && groups.stream().noneMatch(g -> proper(g.name()).isEmpty());
  }

  /** Spellings of one name, or the one with words more than the other. */
  private boolean alike(String one, String other) {
    Set<String> a = proper(one);
    Set<String> b = proper(other);
    return spellings.same(Names.fold(one), Names.fold(other)) || a.containsAll(b) || b.containsAll(a);
  }

  private static Set<String> proper(String name) {
    return Stream.of(name.split("[\\s-]+")).filter(w -> w.length() > 2 && Character.isUpperCase(w.charAt(0))).map(Names::fold).filter(w -> !w.equals("the")).collect(Collectors.toSet());
  }

  private static String told(Mention mention) {
    return mention.event().target().get(0).name();
  }
}
