// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.desk.view.Families;
import marsad.ledger.Box;
import marsad.ledger.Filter;
import marsad.ledger.Filter.Key;
import marsad.link.Incident;
import marsad.link.Member;
import marsad.link.PlainWorld;
import marsad.link.Review;
import marsad.record.Actor;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.Precision;
import marsad.record.Sha256;
import marsad.record.pack.Packed;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

/** What the index gives is what going through all incidents one by one gives, for boards of their own and for those that share their rows. */
class BoardTest {
  private static final PlainWorld WORLD = new PlainWorld();
  private static final Function<String, Optional<String>> NO_NAMES = id -> Optional.empty();
  private static final List<String> FILTERS = List.of("", "kind=shelling", "kind=shelling&kind=offensive&actor=band-1", "place=g2", "place=Village%204&review=rejected",
      "source=outlet%201", "from=2019-03-01&to=2019-03-07", "from=2019-03-30&to=2019-03-01", "to=2019-02-22", "bbox=-2,14,2,17", "grade=contested&background=yes",
      "precision=province&actor=Band%204", "review=accepted&review=rejected", "place=nowhere-at-all");

  @Test
  void aBoardOfItsOwnGivesWhatGoingThroughAllGives() {
    List<Incident> incidents = new Madeup(1).incidents(0, 300);
    agrees(Board.of(incidents, WORLD, NO_NAMES), incidents);
    agrees(Board.of(Packed.of(incidents), WORLD, NO_NAMES), incidents);
    agrees(Board.of(List.of(), WORLD, NO_NAMES), List.of());
  }

  @Test
  void boardsOfSeveralMomentsThatShareTheirRowsDoToo() {
    Packed<Incident> now = Packed.of(new Madeup(2).incidents(0, 260), Actor.class, Place.class);
    Rows rows = new Rows(WORLD, NO_NAMES);
    Board first = rows.board(now);
    List<Incident> before = changed(now, new Madeup(3), 200, 7);
    List<Incident> longBefore = changed(now, new Madeup(4), 120, 3);
    Packed<Incident> past = now.again(before, Incident::id);
    assertThat(rows.fits(past)).isTrue();
    assertThat(rows.fits(before)).isFalse();
    Board second = rows.board(past);
    Board third = rows.board(now.again(longBefore, Incident::id));
    agrees(first, now);
    agrees(second, before);
    agrees(third, longBefore);
    agrees(rows.board(now), now);
  }

  /** Some of the incidents, every so many of them in another version, and new ones. */
  private static List<Incident> changed(List<Incident> incidents, Madeup others, int some, int every) {
    List<Incident> changed = new ArrayList<>();
    for (int i = 0; i < some; i++) {
      changed.add(i % every == 0 ? others.incident(i) : incidents.get(i));
    }
    changed.addAll(others.incidents(1000, 1020));
    return changed;
  }

  private static void agrees(Board board, List<Incident> all) {
    assertThat(board.size()).isEqualTo(all.size());
    for (String text : FILTERS) {
      Filter filter = Filter.parse(text);
      List<Incident> plain = inOrder(all.stream().filter(passes(filter)).toList());
      RoaringBitmap selected = board.select(filter, Optional.empty());
      assertThat(board.page(selected, 0, Integer.MAX_VALUE)).as(text).isEqualTo(plain);
      assertThat(board.page(selected, 5, 10)).as(text).isEqualTo(plain.stream().skip(5).limit(10).toList());
      counts(board, selected, plain);
      drawn(board, selected, plain);
      dated(board, selected, plain);
      if (plain.size() > 3) {
        assertThat(board.page(board.below(selected, board.rowOf(plain.get(2).id())), 0, Integer.MAX_VALUE)).isEqualTo(plain.subList(3, plain.size()));
      }
    }
    found(board, all);
  }

  private static List<Incident> inOrder(List<Incident> incidents) {
    return incidents.stream().sorted(Comparator.comparing((Incident i) -> first(i).orElse(LocalDate.MIN)).reversed().thenComparing(Incident::id)).toList();
  }

  private static Optional<LocalDate> first(Incident incident) {
    return incident.when().flatMap(w -> w.from().or(w::to));
  }

  private static Predicate<Incident> passes(Filter filter) {
    return i -> (filter.all(Key.REVIEW).isEmpty() ? i.review().state() != Review.State.REJECTED : filter.all(Key.REVIEW).contains(i.review().state().term()))
        && Stream.of(Key.KIND, Key.ACTOR, Key.PLACE, Key.SOURCE, Key.GRADE, Key.PRECISION, Key.BACKGROUND)
            .allMatch(key -> filter.all(key).isEmpty() || filter.all(key).stream().anyMatch(wanted -> values(i, key).contains(marsad.link.Names.fold(wanted))))
        && days(i, filter) && filter.one(Key.BBOX).map(Box::parse).map(box -> i.where().flatMap(Place::point).map(box::contains).orElse(false)).orElse(true);
  }

  private static boolean days(Incident incident, Filter filter) {
    Optional<LocalDate> from = filter.day(Key.FROM);
    Optional<LocalDate> to = filter.day(Key.TO);
    boolean turned = from.isPresent() && to.isPresent() && from.get().isAfter(to.get());
    boolean told = incident.when().filter(w -> w.from().isPresent() || w.to().isPresent()).isPresent();
    return from.isEmpty() && to.isEmpty() || !turned && told && incident.when().get().overlaps(new Period(from, to));
  }

  /** What an incident has of a key, folded: ids and names. */
  private static Set<String> values(Incident i, Key key) {
    return switch (key) {
      case KIND -> Set.of(marsad.link.Names.fold(i.kind().term()));
      case GRADE -> Set.of(marsad.link.Names.fold(i.grade().term()));
      case BACKGROUND -> Set.of(i.background() ? "yes" : "no");
      case PRECISION -> i.where().flatMap(Place::precision).map(p -> marsad.link.Names.fold(p.term())).stream().collect(Collectors.toSet());
      case ACTOR -> Stream.concat(i.initiators().stream(), i.targets().stream()).flatMap(a -> Stream.of(WORLD.key(a), a.name())).map(marsad.link.Names::fold).collect(Collectors.toSet());
      case PLACE -> places(i).flatMap(p -> Stream.concat(Stream.of(WORLD.key(p), p.name()), WORLD.around(p).stream())).map(marsad.link.Names::fold).collect(Collectors.toSet());
      default -> i.members().stream().flatMap(m -> Stream.concat(m.carrier().outlet().stream(), m.event().told().sources().stream())).map(marsad.link.Names::fold).collect(Collectors.toSet());
    };
  }

  private static Stream<Place> places(Incident incident) {
    return Stream.concat(incident.where().stream(), incident.around().stream());
  }

  private static void counts(Board board, RoaringBitmap selected, List<Incident> plain) {
    Map<String, Integer> actors = new HashMap<>();
    plain.forEach(i -> Stream.concat(i.initiators().stream(), i.targets().stream()).filter(a -> a.id().isPresent()).map(WORLD::key).distinct().forEach(a -> actors.merge(a, 1, Integer::sum)));
    assertThat(map(board.count(Key.ACTOR, selected))).isEqualTo(actors);
    Map<String, Integer> sources = new HashMap<>();
    plain.forEach(i -> values(i, Key.SOURCE).forEach(s -> sources.merge(s, 1, Integer::sum)));
    assertThat(map(board.count(Key.SOURCE, selected))).isEqualTo(sources);
    Map<String, Integer> kinds = new HashMap<>();
    plain.forEach(i -> kinds.merge(i.kind().term(), 1, Integer::sum));
    assertThat(map(board.count(Key.KIND, selected))).isEqualTo(kinds);
    assertThat(board.count(Key.PLACE, selected)).isSortedAccordingTo(Comparator.comparingInt((Board.Count c) -> -c.count()).thenComparing(Board.Count::label));
    assertThat(board.reports(selected)).isEqualTo((int) plain.stream().flatMap(i -> i.reports().stream()).distinct().count());
  }

  private static Map<String, Integer> map(List<Board.Count> counts) {
    return counts.stream().collect(Collectors.toMap(Board.Count::value, Board.Count::count));
  }

  private static void drawn(Board board, RoaringBitmap selected, List<Incident> plain) {
    Spots spots = Spots.of(board, selected, 4, Optional.empty());
    List<Incident> located = plain.stream().filter(i -> i.where().flatMap(Place::point).isPresent()).toList();
    assertThat(board.unlocated(selected).getCardinality()).isEqualTo(plain.size() - located.size());
    Map<Boolean, List<Incident>> exact = located.stream().collect(Collectors.partitioningBy(i -> i.where().flatMap(Place::precision).orElseThrow().compareTo(Precision.TOWN) <= 0));
    assertThat(spots.clusters().stream().mapToInt(Spots.Cluster::count).sum()).isEqualTo(exact.get(true).size());
    assertThat(spots.areas().stream().mapToInt(Spots.Area::count).sum()).isEqualTo(exact.get(false).size());
    for (Spots.Cluster cluster : spots.clusters()) {
      List<Incident> inside = board.page(Spots.inCell(board, selected, 4, cluster.cell()), 0, Integer.MAX_VALUE);
      assertThat(inside).hasSize(cluster.count()).isSubsetOf(exact.get(true));
      assertThat(inside.get(0).kind()).isEqualTo(cluster.kind());
      assertThat(cluster.lat()).isCloseTo(inside.stream().mapToDouble(i -> i.where().orElseThrow().point().orElseThrow().lat()).average().orElseThrow(), within(1e-9));
      Map<String, Integer> families = new TreeMap<>();
      inside.forEach(i -> families.merge(Families.of(i.kind()), 1, Integer::sum));
      assertThat(cluster.families()).isEqualTo(families);
    }
    spots.areas().forEach(area -> assertThat(board.page(Spots.inArea(board, selected, area.key()), 0, Integer.MAX_VALUE)).hasSize(area.count()));
    Spots.Frame frame = new Spots.Frame(-3, 13, 1, 20);
    long framed = exact.get(true).stream().filter(i -> frame.contains(i.where().get().point().get().lat(), i.where().get().point().get().lon())).count();
    assertThat(Spots.of(board, selected, 9, Optional.of(frame)).clusters().stream().mapToInt(Spots.Cluster::count).sum()).isEqualTo((int) framed);
  }

  private static void dated(Board board, RoaringBitmap selected, List<Incident> plain) {
    Timeline timeline = Timeline.of(board, selected, true);
    assertThat(timeline.undated()).isEqualTo((int) plain.stream().filter(i -> first(i).isEmpty()).count());
    for (Timeline.Bin bin : timeline.bins()) {
      assertThat(bin.count()).isEqualTo((int) plain.stream().flatMap(i -> first(i).stream()).filter(d -> !d.isBefore(bin.from()) && !d.isAfter(bin.to())).count());
    }
    assertThat(timeline.bins().stream().mapToInt(Timeline.Bin::count).sum()).isEqualTo(plain.size() - timeline.undated());
  }

  private static void found(Board board, List<Incident> all) {
    for (Incident incident : all) {
      assertThat(board.find(incident.id())).contains(incident);
      assertThat(board.find(incident.aliases().get(0))).contains(incident);
      assertThat(board.ofRecord(incident.members().get(0).event().id())).contains(incident);
    }
    assertThat(board.find("i99999")).isEmpty();
    Set<String> texts = new HashSet<>(Arrays.asList(Sha256.of("text 3"), Sha256.of("text 77"), Sha256.of("text of nobody")));
    RoaringBitmap numbers = new RoaringBitmap();
    texts.stream().mapToInt(board::text).filter(n -> n >= 0).forEach(numbers::add);
    List<Incident> telling = inOrder(all.stream().filter(i -> i.members().stream().map(Member::report).anyMatch(texts::contains)).toList());
    assertThat(board.page(board.telling(texts), 0, Integer.MAX_VALUE)).isEqualTo(telling);
    assertThat(board.page(board.telling(numbers), 0, Integer.MAX_VALUE)).isEqualTo(telling);
  }
}
