// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.knowledge.place.Gazetteer;
import marsad.knowledge.place.KnownPlace;
import marsad.link.Carrier;
import marsad.link.Incident;
import marsad.record.Kind;
import marsad.record.Party;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.Precision;

/**
 * For everybody: movements, bases, aid, hospitals, schools and camps no sooner than fourteen days after the day and no finer than the
 * district, without quotes.
 */
public final class PublicRule implements Openness {
  static final int DAYS = 14;
  private static final Set<Kind> KINDS = Set.of(Kind.MOVEMENT, Kind.BASE, Kind.AID);
  private final Map<String, Set<String>> words;
  private final Gazetteer places;
  private final LocalDate today;

  private PublicRule(Map<String, Set<String>> words, Gazetteer places, LocalDate today) {
    this.words = words;
    this.places = places;
    this.today = today;
  }

  public static PublicRule load(Knowledge knowledge, Clock clock) {
    return of(knowledge, Gazetteer.load(knowledge), clock);
  }

  /** With a gazetteer that is loaded already. */
  static PublicRule of(Knowledge knowledge, Gazetteer places, Clock clock) {
    Map<String, Set<String>> words = new HashMap<>(Map.of("name", new HashSet<>(), "quote", new HashSet<>()));
    for (Row row : knowledge.language().need("sensitive.tsv").rows()) {
      words.get(row.need("where")).add(row.need("word"));
    }
    return new PublicRule(words, places, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  @Override
  public Optional<Told> of(Incident incident) {
    if (!sensitive(incident)) {
      return Optional.of(new Told(incident.where(), true));
    }
    boolean old = day(incident).map(day -> !day.plusDays(DAYS).isAfter(today)).orElse(false);
    return old ? Optional.of(new Told(incident.where().flatMap(this::district), false)) : Optional.empty();
  }

  private boolean sensitive(Incident incident) {
    Stream<Party> parties = Stream.of(incident.targets(), incident.around(), incident.where().stream().toList()).flatMap(List::stream);
    return KINDS.contains(incident.kind()) || parties.flatMap(p -> Stream.concat(Stream.of(p.name()), p.also().stream())).anyMatch(n -> has("name", n))
        || incident.members().stream().anyMatch(m -> KINDS.contains(m.event().kind()) || has("quote", m.event().told().quote().text()));
  }

  private boolean has(String where, String text) {
    String padded = " " + String.join(" ", Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))) + " ";
    return words.get(where).stream().anyMatch(w -> padded.contains(" " + w + " ") || padded.contains(" " + w + "s "));
  }

  /** The last day that it can have happened on: as told, else that of the first report. */
  private static Optional<LocalDate> day(Incident incident) {
    return incident.when().flatMap(Period::to).or(() -> incident.members().stream().map(m -> m.carrier()).map(Carrier::published)
        .flatMap(Optional::stream).min(LocalDate::compareTo));
  }

  private Optional<Place> district(Place place) {
    boolean coarse = place.precision().filter(p -> p.compareTo(Precision.DISTRICT) >= 0).isPresent();
    if (coarse) {
      return Optional.of(place);
    }
    List<KnownPlace> around = around(place).stream().filter(d -> d.kind().precision().compareTo(Precision.DISTRICT) >= 0).toList();
    if (around.isEmpty()) {
      return place.country().flatMap(places::id).map(c -> c.in(List.of(), Precision.COUNTRY));
    }
    KnownPlace district = around.size() > 1 ? around.get(1) : around.get(0); // province, district, sub-district
    return Optional.of(district.in(List.of(), district.kind().precision()));
  }

  /** Province, district and sub-district: by the polygons around its point, else by what the gazetteer knows of it. */
  private List<KnownPlace> around(Place place) {
    List<KnownPlace> drawn = place.point().stream().flatMap(p -> places.divisions().at(p.lat(), p.lon()).stream()).map(places::id)
        .flatMap(Optional::stream).toList();
    return drawn.isEmpty() ? place.id().flatMap(places::id).map(places::chain).orElse(List.of()) : drawn;
  }
}
