// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import marsad.knowledge.Folding;
import marsad.knowledge.Knowledge;
import marsad.knowledge.place.Forms.Said;
import marsad.knowledge.place.PlaceWords.Cue;
import marsad.knowledge.place.PlaceWords.Sort;

/**
 * Finds what the names of places in one report mean, all together: a name that several places bear means the one that lies with the others.
 * One name with one sort of word beside it means one place throughout a report. Safe for use by several threads.
 */
public final class PlaceResolver {
  private static final int ROUNDS = 4;

  private final Gazetteer gazetteer;
  private final Candidates candidates;
  private final Forms forms;
  private final PlaceWords words;
  private final RelativePlaces relative;

  private PlaceResolver(Gazetteer gazetteer, PlaceWords words) {
    this.gazetteer = gazetteer;
    this.words = words;
    this.relative = new RelativePlaces(gazetteer, words);
    this.forms = new Forms(gazetteer, words);
    this.candidates = new Candidates(gazetteer, relative);
  }

  /** With the words of the language. */
  public static PlaceResolver of(Gazetteer gazetteer, Knowledge knowledge) {
    return new PlaceResolver(gazetteer, new PlaceWords(knowledge.language().need("place-words.tsv"), knowledge.language().need("compass.tsv")));
  }

  /** The parts of places: "the country's north-east". */
  public RelativePlaces relative() {
    return relative;
  }

  /** The words that say what sort of place is meant. */
  public PlaceWords words() {
    return words;
  }

  /** One name, with nothing known of the report but the countries that it may be about. */
  public Optional<Resolved> resolve(PlaceMention mention, Map<String, Double> countries) {
    return resolve(List.of(mention), countries).get(0);
  }

  /**
   * All names of a report.
   *
   * @param countries weights by ISO alpha-3 code of countries that the report is likely about, from its outlet or dateline; may be empty
   * @return for each mention what it means, or empty where its name is in no list
   */
  public List<Optional<Resolved>> resolve(List<PlaceMention> mentions, Map<String, Double> countries) {
    Map<String, Group> groups = new LinkedHashMap<>();
    List<Group> groupOf = new ArrayList<>();
    for (PlaceMention mention : mentions) {
      Said said = forms.said(mention);
      String key = Folding.fold(said.name()) + said.cue().map(c -> "/" + c.sort()).orElse("")
          + said.part().map(d -> "/" + d.north() + "," + d.east()).orElse("");
      Group group = groups.computeIfAbsent(key, k -> new Group(said));
      group.count++;
      group.containers.addAll(said.containers());
      groupOf.add(group);
    }
    List<Group> all = List.copyOf(groups.values());
    all.forEach(this::find);
    TreeMap<String, Double> given = new TreeMap<>(countries);
    settle(all, given);
    if (otherSpellings(all, given)) {
      settle(all, given);
    }
    return groupOf.stream().map(g -> g.best().map(c -> new Resolved(c.place(), c.precision(), g.margin()))).toList();
  }

  /** Mentions of one name with one sort of word beside it. */
  private static final class Group {
    final Said said;
    final Set<String> containers = new TreeSet<>();
    List<Candidate> candidates = List.of();
    double[] contained = new double[0];
    double[] scores = new double[0];
    int count;
    int pick = -1;

    Group(Said said) {
      this.said = said;
    }

    Optional<Candidate> best() {
      return pick < 0 ? Optional.empty() : Optional.of(candidates.get(pick));
    }

    boolean sort(Sort sort) {
      return said.cue().map(Cue::sort).filter(s -> s == sort).isPresent();
    }

    double margin() {
      double second = IntStream.range(0, scores.length).filter(i -> i != pick).mapToDouble(i -> scores[i]).max().orElse(scores[pick] - 5);
      return 1 - Math.exp(second - scores[pick]);
    }
  }

  private void find(Group group) {
    group.candidates = candidates.of(group.said);
    prepare(group);
  }

  private void prepare(Group group) {
    List<KnownPlace> containers = group.containers.stream().flatMap(c -> gazetteer.lookup(c).stream())
        .filter(p -> p.kind() == PlaceKind.COUNTRY || p.kind() == PlaceKind.PROVINCE || p.kind() == PlaceKind.DISTRICT).toList();
    group.contained = group.candidates.stream().mapToDouble(c -> contained(c.place(), containers)).toArray();
    group.scores = new double[group.candidates.size()];
  }

  private void settle(List<Group> groups, Map<String, Double> given) {
    groups.forEach(g -> pick(g, List.of(), given));
    for (int round = 0; round < ROUNDS; round++) {
      for (Group group : groups) {
        pick(group, groups.stream().filter(g -> g != group && g.pick >= 0).toList(), given);
      }
    }
  }

  private void pick(Group group, List<Group> others, Map<String, Double> given) {
    Surroundings around = surroundings(group, others, given);
    for (int i = 0; i < group.scores.length; i++) {
      Candidate candidate = group.candidates.get(i);
      group.scores[i] = candidate.prior() + around.support(candidate.place()) + group.contained[i]
          + sense(candidate.place(), group, others);
    }
    group.pick = IntStream.range(0, group.scores.length).boxed().max(Comparator.comparingDouble(i -> group.scores[i])).orElse(-1);
  }

  private static Surroundings surroundings(Group group, List<Group> others, Map<String, Double> given) {
    Surroundings around = new Surroundings(given);
    for (Group other : others) {
      if (!Folding.fold(other.said.name()).equals(Folding.fold(group.said.name()))) {
        other.best().ifPresent(c -> around.add(c.place(), Math.min(3, other.count)));
      }
    }
    return around;
  }

  /** "Alexandria, Louisiana": what stands behind the comma holds the place. */
  private double contained(KnownPlace place, List<KnownPlace> containers) {
    double best = 0;
    for (KnownPlace outer : containers) {
      if (!outer.id().equals(place.id()) && gazetteer.within(place, outer)) {
        best = Math.max(best, outer.kind() == PlaceKind.DISTRICT ? 3 : 6);
      }
    }
    return best;
  }

  /** A bare name means the town where the report elsewhere has that word beside it, else the province where it has that. */
  private static double sense(KnownPlace place, Group group, List<Group> others) {
    if (group.said.cue().isPresent() || place.kind() != PlaceKind.PROVINCE && place.kind() != PlaceKind.TOWN) {
      return 0;
    }
    List<Group> named = others.stream().filter(o -> Folding.fold(o.said.name()).equals(Folding.fold(group.said.name()))).toList();
    if (group.said.part().isPresent()) {
      return 0;
    }
    boolean town = named.stream().anyMatch(o -> o.sort(Sort.TOWN) || o.sort(Sort.QUARTER) || o.sort(Sort.CAPITAL));
    boolean province = named.stream().anyMatch(o -> o.sort(Sort.PROVINCE));
    if (town) {
      return place.kind() == PlaceKind.TOWN ? 2.5 : 0;
    }
    return province && place.kind() == PlaceKind.PROVINCE ? 2.5 : 0;
  }

  /** Looks for names in no list, and for small places far from all others, among other spellings of the countries that the report is about. */
  private boolean otherSpellings(List<Group> groups, Map<String, Double> given) {
    boolean any = false;
    for (Group group : groups) {
      Surroundings around = surroundings(group, groups.stream().filter(g -> g != group && g.pick >= 0).toList(), given);
      boolean strange = group.best().filter(c -> group.contained[group.pick] == 0 && small(c.place()) && around.strange(c.place())).isPresent();
      if (group.candidates.isEmpty() || strange) {
        Set<String> countries = around.countries(0.25);
        countries.removeIf(c -> !gazetteer.respelled(c));
        group.candidates = countries.isEmpty() ? List.of() : candidates.similar(group.said, countries);
        prepare(group);
        group.pick = -1;
        any |= strange || !group.candidates.isEmpty();
      }
    }
    return any;
  }

  private static boolean small(KnownPlace place) {
    return switch (place.kind()) {
      case TOWN, QUARTER -> place.population() < 50_000;
      case DISTRICT, SUBDISTRICT, SITE -> true;
      default -> false;
    };
  }
}
