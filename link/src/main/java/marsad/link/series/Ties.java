// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import marsad.link.Loose;
import marsad.link.World;
import marsad.record.Actor;
import marsad.record.Party;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.Predicate;
import marsad.record.Relation;

/** Relations told by many reports, put together: one tie from its first to its last day; told again after its end, it is another. */
final class Ties {
  private final World world;
  private final Sources sources;

  Ties(World world, Sources sources) {
    this.world = world;
    this.sources = sources;
  }

  /** Control of places is left out: {@link Controls} has it. */
  List<Tie> of(List<Loose> loose) {
    TreeMap<String, List<Loose>> same = new TreeMap<>();
    for (Loose one : loose) {
      if (one.record() instanceof Relation relation && relation.predicate() != Predicate.CONTROLS) {
        same.computeIfAbsent(key(relation), k -> new ArrayList<>()).add(one);
      }
    }
    List<Tie> ties = new ArrayList<>();
    same.values().forEach(told -> stretches(told, ties));
    return ties;
  }

  private String key(Relation relation) {
    String subject = world.key(relation.subject());
    String object = key(relation.object());
    boolean turn = relation.predicate().symmetric() && subject.compareTo(object) > 0;
    return (turn ? object : subject) + "\n" + relation.predicate().term() + "\n" + (turn ? subject : object);
  }

  private String key(Party party) {
    return party instanceof Actor actor ? world.key(actor) : world.key((Place) party);
  }

  private void stretches(List<Loose> told, List<Tie> ties) {
    List<Loose> inTime = new ArrayList<>(told);
    inTime.sort(Comparator.comparing(Ties::day).thenComparing(Loose::carrier).thenComparing(l -> l.record().id()));
    List<Loose> stretch = new ArrayList<>();
    boolean ended = false;
    for (Loose one : inTime) {
      boolean end = ((Relation) one.record()).ended();
      if (ended && !end) {
        ties.add(tie(stretch));
        stretch = new ArrayList<>();
      }
      stretch.add(one);
      ended = end;
    }
    ties.add(tie(stretch));
  }

  /** The day that a report speaks of: the last of its period, else that of publication. */
  private static LocalDate day(Loose loose) {
    Optional<Period> when = loose.record().told().when();
    return when.flatMap(w -> w.to().or(w::from)).or(() -> loose.carrier().published()).orElse(LocalDate.MAX);
  }

  private Tie tie(List<Loose> stretch) {
    Relation first = (Relation) stretch.get(0).record();
    List<Loose> standing = stretch.stream().filter(l -> !((Relation) l.record()).ended()).toList();
    List<Told> told = Sources.sorted(stretch.stream().flatMap(l -> sources.of(l).stream()).toList());
    Optional<LocalDate> from = stretch.stream().flatMap(l -> l.record().told().when().flatMap(Period::from).stream()).min(Comparator.naturalOrder());
    Optional<LocalDate> to = stretch.stream().filter(l -> ((Relation) l.record()).ended()).map(Ties::day).filter(d -> !d.equals(LocalDate.MAX)).min(Comparator.naturalOrder());
    return new Tie(first.predicate(), first.subject(), first.object(), from, to, published(stretch).min(Comparator.naturalOrder()),
        published(standing).max(Comparator.naturalOrder()), Sources.names(told), told);
  }

  private static java.util.stream.Stream<LocalDate> published(List<Loose> told) {
    return told.stream().flatMap(l -> l.carrier().published().stream());
  }
}
