// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import marsad.link.Grade;
import marsad.link.Incident;
import marsad.link.Loose;
import marsad.link.World;
import marsad.record.Actor;
import marsad.record.Count;
import marsad.record.Kind;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.Precision;
import marsad.record.Predicate;
import marsad.record.Relation;
import marsad.record.Status;

/** From who is said to hold, take, lose or leave a place to stretches of days. */
final class Controls {
  private static final Comparator<Word> IN_TIME = Comparator.comparing(Word::day).thenComparing(w -> w.sort).thenComparing(w -> w.told.get(0));
  private final World world;
  private final Sources sources;

  Controls(World world, Sources sources) {
    this.world = world;
    this.sources = sources;
  }

  /** What a record says; on one day, who loses comes before who gains. */
  private enum Sort {
    LOSES, GAINS, HOLDS
  }

  private record Word(Sort sort, Place place, List<Actor> who, Optional<Period> when, Optional<Count> share, List<Told> told, Optional<Incident> incident) {
    LocalDate day() {
      return when.flatMap(w -> w.from().or(w::to)).or(() -> told.get(0).day()).orElse(LocalDate.MAX);
    }

    Optional<LocalDate> known() {
      return Optional.of(day()).filter(d -> !d.equals(LocalDate.MAX));
    }
  }

  List<Control> of(List<Incident> incidents, List<Loose> loose) {
    TreeMap<String, List<Word>> byPlace = new TreeMap<>();
    Map<String, Place> places = new HashMap<>();
    List<Word> words = new ArrayList<>();
    incidents.forEach(i -> word(i).ifPresent(words::add));
    loose.forEach(l -> word(l).ifPresent(words::add));
    words.sort(IN_TIME);
    for (Word word : words) {
      places.putIfAbsent(world.key(word.place), word.place);
      String key = world.key(word.place);
      byPlace.computeIfAbsent(places.get(key).name() + "\n" + key, k -> new ArrayList<>()).add(word);
    }
    return byPlace.values().stream().map(this::control).toList();
  }

  private Optional<Word> word(Incident incident) {
    boolean told = (incident.status() == Status.HAPPENED || incident.status() == Status.ONGOING) && incident.where().isPresent() && !incident.initiators().isEmpty();
    Optional<Sort> sort = incident.kind() == Kind.TERRITORY_GAIN ? Optional.of(Sort.GAINS) : incident.kind() == Kind.WITHDRAWAL ? Optional.of(Sort.LOSES) : Optional.empty();
    return sort.filter(s -> told).map(s -> new Word(s, incident.where().get(), incident.initiators(), incident.when(), Optional.empty(), sources.of(incident), Optional.of(incident)));
  }

  private Optional<Word> word(Loose loose) {
    if (loose.record() instanceof Relation r && r.predicate() == Predicate.CONTROLS && r.object() instanceof Place place) {
      return Optional.of(new Word(r.ended() ? Sort.LOSES : Sort.HOLDS, place, List.of(r.subject()), r.told().when(), r.share(), sources.of(loose), Optional.empty()));
    }
    return Optional.empty();
  }

  private Control control(List<Word> words) {
    List<Stretch> stretches = new ArrayList<>();
    Map<String, Stretch> open = new LinkedHashMap<>();
    for (Word word : words) {
      for (Actor who : word.who) {
        switch (word.sort) {
          case GAINS -> gains(word, who, open, stretches);
          case HOLDS -> open.computeIfAbsent(world.key(who), k -> begun(who, word, stretches)).holds(word);
          default -> loses(word, who, open, stretches);
        }
      }
    }
    List<Control.Contest> contests = new Contests(world).of(stretches);
    words.stream().filter(w -> w.sort == Sort.GAINS).flatMap(w -> w.incident.stream()).filter(i -> i.grade() == Grade.CONTESTED && i.when().isPresent())
        .forEach(i -> contests.add(new Control.Contest(i.when().get(), i.initiators(), i.gradeRule(), sources.of(i))));
    contests.sort(Comparator.comparing((Control.Contest c) -> c.when().from().orElse(LocalDate.MIN)).thenComparing(Control.Contest::rule));
    return new Control(words.get(0).place, stretches.stream().map(Stretch::hold).toList(), contests);
  }

  private static Stretch begun(Actor who, Word word, List<Stretch> stretches) {
    Optional<LocalDate> from = word.when.flatMap(Period::from);
    boolean dayOnly = word.when.isEmpty() || word.when.get().from().equals(word.when.get().to());
    boolean whole = coarse(word.place);
    Stretch stretch = new Stretch(who, dayOnly ? Optional.empty() : from, whole, dayOnly ? "said to hold, not since when" : "said to hold since " + from.map(Object::toString).orElse("?"));
    stretches.add(stretch);
    return stretch;
  }

  private static boolean coarse(Place place) {
    return place.precision().filter(p -> p == Precision.COUNTRY || p == Precision.AREA).isPresent();
  }

  private void gains(Word word, Actor who, Map<String, Stretch> open, List<Stretch> stretches) {
    open.entrySet().removeIf(e -> {
      boolean other = world.actors(e.getValue().holder, who).compareTo(World.Likeness.WITHIN) > 0;
      boolean hit = other && word.who.stream().noneMatch(w -> world.key(w).equals(e.getKey()));
      if (hit) {
        e.getValue().ends(word.known(), "until " + who.name() + " took it");
      }
      return hit;
    });
    Stretch stretch = open.computeIfAbsent(world.key(who), k -> {
      Stretch taken = new Stretch(who, word.known(), coarse(word.place), "since it took the place");
      stretches.add(taken);
      return taken;
    });
    stretch.told(word.told, word.known());
  }

  private void loses(Word word, Actor who, Map<String, Stretch> open, List<Stretch> stretches) {
    Stretch stretch = Optional.ofNullable(open.remove(world.key(who))).orElseGet(() -> {
      Optional<LocalDate> from = word.incident.isPresent() ? Optional.empty() : word.when.filter(w -> !w.from().equals(w.to())).flatMap(Period::from);
      Stretch lost = new Stretch(who, from, coarse(word.place), "held before it lost or left the place");
      stretches.add(lost);
      return lost;
    });
    stretch.told(word.told, Optional.empty());
    stretch.ends(word.incident.isPresent() ? word.known() : word.when.flatMap(Period::to).or(word::known), "until it lost or left it");
  }

  /** One holder's stretch while it grows. */
  static final class Stretch {
    final Actor holder;
    final boolean coarse;
    private final Optional<LocalDate> from;
    private final List<Told> told = new ArrayList<>();
    private String rule;
    private Optional<LocalDate> first = Optional.empty(); // said to hold on
    private Optional<LocalDate> last = Optional.empty();
    private Optional<LocalDate> to = Optional.empty();
    private Optional<Count> share = Optional.empty();

    Stretch(Actor holder, Optional<LocalDate> from, boolean coarse, String rule) {
      this.holder = holder;
      this.from = from;
      this.coarse = coarse;
      this.rule = rule;
    }

    private void holds(Word word) {
      told(word.told, word.when.flatMap(Period::to).or(word::known));
      share = share.or(() -> word.share);
    }

    private void told(List<Told> more, Optional<LocalDate> day) {
      told.addAll(more);
      first = first.or(() -> day);
      last = day.filter(d -> last.isEmpty() || d.isAfter(last.get())).or(() -> last);
    }

    private void ends(Optional<LocalDate> day, String why) {
      to = day.filter(d -> from.isEmpty() || !d.isBefore(from.get()));
      rule = rule + "; " + why;
    }

    Optional<LocalDate> start() {
      return from.or(() -> first);
    }

    Optional<LocalDate> end() {
      return to.or(() -> last);
    }

    boolean whole() {
      return share.isEmpty() && !coarse;
    }

    List<Told> told() {
      return Sources.sorted(told);
    }

    Control.Hold hold() {
      return new Control.Hold(holder, from, to, last, share, rule, Sources.names(told), told());
    }
  }
}
