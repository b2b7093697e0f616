// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marsad.knowledge.Folding;
import marsad.knowledge.place.Forms.Said;
import marsad.knowledge.place.PlaceWords.Cue;
import marsad.knowledge.place.PlaceWords.Sort;
import marsad.record.Precision;

/** From a mention to the places that it may mean, by its name and the words beside it alone. */
final class Candidates {
  private static final int MOST = 40;
  private static final int GREAT = 3_000_000;

  private final Gazetteer gazetteer;
  private final RelativePlaces relative;

  Candidates(Gazetteer gazetteer, RelativePlaces relative) {
    this.gazetteer = gazetteer;
    this.relative = relative;
  }

  /** The places that the mention may mean; none where its name is in no list. */
  List<Candidate> of(Said said) {
    Map<String, KnownPlace> found = new LinkedHashMap<>();
    said.longer().ifPresent(name -> gazetteer.lookup(name).forEach(p -> found.put(p.id(), p)));
    boolean named = !found.isEmpty() && said.cue().filter(c -> c.firm() || c.sort() == Sort.SITE).isPresent();
    List<Candidate> all = new ArrayList<>();
    if (!named) {
      gazetteer.lookup(said.name()).forEach(p -> found.putIfAbsent(p.id(), p));
      gazetteer.adjective(said.name()).filter(c -> !found.containsKey(c.id()))
          .ifPresent(c -> all.add(new Candidate(c, c.kind().precision(), 6.5)));
    }
    boolean shadowed = !all.isEmpty() || found.values().stream().anyMatch(p -> p.kind() == PlaceKind.COUNTRY);
    fitting(List.copyOf(found.values()), said).forEach(c -> all.add(shaded(c, said.name(), shadowed)));
    if (said.part().isPresent()) {
      return all.stream().map(c -> part(c, said)).sorted(Comparator.comparingDouble(Candidate::prior).reversed()).limit(MOST).toList();
    }
    return all.stream().sorted(Comparator.comparingDouble(Candidate::prior).reversed()).limit(MOST).toList();
  }

  /** The part of a place; of a province and a town of one name, the province has parts rather than the town. */
  private Candidate part(Candidate whole, Said said) {
    double divided = whole.place().kind() == PlaceKind.PROVINCE || whole.place().kind() == PlaceKind.COUNTRY ? 1 : 0;
    return new Candidate(relative.part(whole.place(), said.part().get()), Precision.AREA, whole.prior() + divided);
  }

  /** A town is less likely meant by its by-name, and by the name of a country or people. */
  private static Candidate shaded(Candidate candidate, String name, boolean shadowed) {
    KnownPlace place = candidate.place();
    boolean town = place.kind() == PlaceKind.TOWN || place.kind() == PlaceKind.QUARTER;
    boolean byName = town && !place.theatre() && place.population() < GREAT && !Folding.fold(place.name()).equals(Folding.fold(name));
    double shade = (byName ? 1 : 0) + (shadowed && place.kind() != PlaceKind.COUNTRY && place.kind() != PlaceKind.PROVINCE ? 2 : 0);
    return new Candidate(place, candidate.precision(), candidate.prior() - shade);
  }

  /** Other spellings of the name, in these countries only. */
  List<Candidate> similar(Said said, Set<String> countries) {
    return fitting(gazetteer.similar(said.name(), countries), said).stream()
        .map(c -> new Candidate(c.place(), c.precision(), c.prior() - 0.5)).limit(MOST).toList();
  }

  private List<Candidate> fitting(List<KnownPlace> places, Said said) {
    Optional<Sort> sort = said.cue().map(Cue::sort);
    if (sort.isEmpty()) {
      return places.stream().map(p -> new Candidate(p, p.kind().precision(), prior(p) + alone(p, places, said.name()))).toList();
    }
    List<Candidate> all = places.stream().map(p -> new Candidate(p, precision(p, sort.get(), said.cue().get().firm() || sort.get() == Sort.COUNTRYSIDE || sort.get() == Sort.DISTRICT), prior(p) + bonus(p, sort.get()))).toList();
    boolean fit = said.cue().get().firm() && places.stream().anyMatch(p -> fits(p, sort.get()));
    return fit ? all.stream().filter(c -> fits(c.place(), sort.get())).toList() : all;
  }

  /** Where a province shares its name with a town inside it, the town comes first, unless the kind of the province's row says otherwise. */
  private static double alone(KnownPlace place, List<KnownPlace> places, String name) {
    if (place.kind() != PlaceKind.PROVINCE) {
      return 0;
    }
    String folded = Folding.fold(name);
    double town = places.stream().filter(p -> p.kind() == PlaceKind.TOWN && p.country().equals(place.country()) && p.km(place) < 1.5 * place.radiusKm())
        .filter(p -> p.code().equals("PPLA") || p.code().equals("PPLC") || p.population() > GREAT || p.population() > 20_000 && Folding.fold(p.name()).equals(folded))
        .mapToDouble(Candidates::prior).max().orElse(0);
    if (town == 0) {
      return 0.5;
    }
    return place.code().endsWith(PlaceRows.BARE) ? town + 1 - prior(place) : Math.min(0, town - 0.4 - prior(place));
  }

  private static double bonus(KnownPlace place, Sort sort) {
    return fits(place, sort) ? 4 : 0;
  }

  private static boolean fits(KnownPlace place, Sort sort) {
    PlaceKind kind = place.kind();
    return switch (sort) {
      case PROVINCE -> kind == PlaceKind.PROVINCE;
      case COUNTRYSIDE -> kind == PlaceKind.PROVINCE;
      case DISTRICT -> kind == PlaceKind.DISTRICT || kind == PlaceKind.SUBDISTRICT || kind == PlaceKind.QUARTER;
      case TOWN -> kind == PlaceKind.TOWN;
      case CAPITAL -> kind == PlaceKind.TOWN && place.code().startsWith("PPL") && (place.code().equals("PPLC") || place.code().equals("PPLA"));
      case QUARTER -> kind == PlaceKind.QUARTER;
      case SITE -> kind == PlaceKind.SITE;
      case WATER -> kind == PlaceKind.WATER;
      case REGION -> kind == PlaceKind.REGION;
    };
  }

  /** Never finer than the words, and never finer than what was found. */
  private static Precision precision(KnownPlace place, Sort sort, boolean firm) {
    Precision own = place.kind().precision();
    Precision word = switch (sort) {
      case PROVINCE, COUNTRYSIDE -> Precision.PROVINCE;
      case DISTRICT -> Precision.DISTRICT;
      case TOWN, CAPITAL -> Precision.TOWN;
      case QUARTER, SITE -> Precision.POINT;
      case WATER, REGION -> Precision.AREA;
    };
    if (place.kind() == PlaceKind.QUARTER && sort == Sort.DISTRICT) {
      return Precision.POINT;
    }
    return own.compareTo(word) >= 0 || !firm ? own : word;
  }

  /** A logarithm of people, with a bonus for seats of government; kinds that have no people get a fixed one. */
  static double prior(KnownPlace place) {
    return switch (place.kind()) {
      case COUNTRY -> 7.5;
      case PROVINCE -> 4.2 + 0.6 * Math.log10(Math.max(1, place.radiusKm()));
      case DISTRICT -> 1.8;
      case SUBDISTRICT -> 1.5;
      case QUARTER -> Math.log10(Math.max(150, place.population())) - 0.3;
      case SITE -> 5;
      case ROAD, WATER, REGION -> 6.2;
      case TOWN -> Math.log10(place.population() > 0 ? Math.max(500, place.population()) : byHand(place) ? 5_000 : 500) + seat(place.code());
    };
  }

  private static boolean byHand(KnownPlace place) {
    return place.id().startsWith("h.") || place.id().startsWith("w.");
  }

  private static double seat(String code) {
    return switch (code) {
      case "PPLC" -> 1;
      case "PPLA" -> 0.5;
      case "PPLA2" -> 0.3;
      case "PPLA3" -> 0.1;
      default -> 0;
    };
  }
}
