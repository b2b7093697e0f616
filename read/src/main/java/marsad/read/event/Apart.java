// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.record.Actor;
import marsad.record.How;
import marsad.record.Means;
import marsad.record.Period;
import marsad.record.Place;

/** What makes two drafts of one report two happenings: days, places, parties, numbers, things struck, weapons, or words that say so. */
final class Apart {
  private static final Set<Means> GUNS = EnumSet.of(Means.SMALL_ARMS, Means.SNIPER, Means.BLADE);
  private static final int SAID = 2; // words before a day, "on" among them
  private static final int NEWS_DAYS = 4; // days after which news is told

  private Apart() {}

  static boolean harm(Draft one, Draft more) {
    if (Tolls.of(one) || Tolls.of(more) || more.harm.stream().anyMatch(h -> h.counted() && one.harm.stream().anyMatch(o -> o.roughly(h)))) {
      return false;
    }
    boolean differ = more.harm.stream().anyMatch(h -> h.counted() && !h.part() && one.harm.stream().anyMatch(o -> o.counted() && !o.part() && o.outcome() == h.outcome()));
    return differ && !Same.sameNumbers(one, more);
  }

  static boolean times(Draft one, Draft more) {
    return stated(one.when) && stated(more.when) && one.when.value().isPresent() && more.when.value().isPresent() && !one.when.value().get().overlaps(more.when.value().get())
        && !(saidThen(one) && before(more, one)) && !(saidThen(more) && before(one, more));
  }

  /** "Has risen to 31, officials said on Monday": the day of telling, read for want of another. */
  static boolean saidThen(Draft draft) {
    return stated(draft.when) && draft.scenes.stream().anyMatch(s -> saidThen(draft, s));
  }

  private static boolean saidThen(Draft draft, Scene scene) {
    return scene.context().times().in(scene.sentence()).stream().filter(m -> m.spans().equals(draft.when.spans())).mapToInt(m -> m.from())
        .anyMatch(i -> IntStream.rangeClosed(Math.max(0, i - SAID), i - 1).anyMatch(v -> scene.token(v).isVerb() && scene.in("no-deed", v)));
  }

  private static boolean before(Draft early, Draft late) {
    return late.when.value().flatMap(Period::from).flatMap(l -> early.when.value().flatMap(Period::from).filter(e -> e.isBefore(l) && !e.isBefore(l.minusDays(NEWS_DAYS)))).isPresent();
  }

  static boolean places(Draft one, Draft more) {
    List<Place> first = Same.stated(one);
    List<Place> second = Same.stated(more);
    return !first.isEmpty() && !second.isEmpty() && first.stream().noneMatch(p -> second.stream().anyMatch(q -> one.scene.context().places().meet(p, q)));
  }

  static boolean actors(Draft first, Draft second) {
    List<Mention<Actor>> one = first.initiator;
    List<Mention<Actor>> more = second.initiator;
    boolean named = one.stream().anyMatch(m -> m.value().id().isPresent()) && more.stream().anyMatch(m -> m.value().id().isPresent());
    return named && one.stream().noneMatch(m -> more.stream().anyMatch(o -> Roles.same(o.value(), m.value()) || Same.akin(first, o.value().name(), m.value().name())));
  }

  /** What one side does and what is done to it; an army's deed and gunmen's. */
  static boolean sides(Draft one, Draft more) {
    boolean turned = one.initiator.stream().anyMatch(m -> Roles.has(more.target, m)) || more.initiator.stream().anyMatch(m -> Roles.has(one.target, m));
    boolean army = does(one, "army-word") && does(more, "gunman-word") || does(one, "gunman-word") && does(more, "army-word");
    return turned || army;
  }

  static boolean does(Draft draft, String list) {
    return draft.initiator.stream().anyMatch(m -> draft.scene.lexicon().in(list, lastWord(m)));
  }

  /** Gunmen, rebels and the like. */
  static boolean armed(Draft draft, Mention<Actor> side) {
    return draft.scene.lexicon().in("gunman-word", lastWord(side));
  }

  private static String lastWord(Mention<Actor> actor) {
    String name = actor.value().name().toLowerCase(Locale.ROOT);
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return last.endsWith("s") && last.length() > 3 ? last.substring(0, last.length() - 1) : last;
  }

  /** A school here, a market there. */
  static boolean targets(Draft one, Draft more) {
    List<String> first = things(one);
    List<String> second = things(more);
    return !first.isEmpty() && !second.isEmpty() && first.stream().noneMatch(a -> second.stream().anyMatch(b -> a.contains(b) || b.contains(a)));
  }

  private static List<String> things(Draft draft) {
    return draft.target.stream().filter(m -> m.value().id().isEmpty() && draft.scenes.stream().anyMatch(s -> m.head() < s.sentence().size() && built(s, m)))
        .map(m -> m.value().name().toLowerCase(Locale.ROOT)).toList();
  }

  private static boolean built(Scene scene, Mention<Actor> target) {
    boolean here = target.spans().stream().anyMatch(s -> s.overlaps(scene.token(target.head()).at()));
    return here && !scene.people(target.head()) && !scene.in("settlement", target.head()) && !scene.in("quarter-word", target.head()) && (scene.in("thing", target.head()) || scene.in("building-word", target.head()) || scene.in("post", target.head()));
  }

  /** Guns alone against a bomb. */
  static boolean weapons(Draft one, Draft more) {
    return guns(one) && Kinds.DEVICES.contains(more.kind) || guns(more) && Kinds.DEVICES.contains(one.kind);
  }

  private static boolean guns(Draft draft) {
    return !draft.means.isEmpty() && GUNS.containsAll(draft.means.keySet());
  }

  /** "Another", "in a separate attack", "meanwhile", "then": words that say it is another one. */
  private static boolean another(Draft more) {
    return also(more) || more.scene.sentence().tokens().stream().anyMatch(t -> more.scene.in("told-apart", t.index()));
  }

  /** "A guard was killed as well": one more. */
  static boolean also(Draft more) {
    return more.scene.sentence().children(more.main.head(), "advmod").stream().anyMatch(e -> more.scene.in("also-word", e.dependent()));
  }

  /** Whatever their numbers. */
  static boolean told(Draft one, Draft more) {
    return times(one, more) || places(one, more) || actors(one, more) || sides(one, more) || targets(one, more) || weapons(one, more) || another(more);
  }

  static boolean stated(Found<?> found) {
    return found.how() == How.STATED;
  }
}
