// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import marsad.knowledge.place.KnownPlace;
import marsad.knowledge.place.PlaceKind;
import marsad.knowledge.place.PlaceMention;
import marsad.knowledge.place.Resolved;
import marsad.read.Actors;
import marsad.read.Document;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.Places;
import marsad.read.Times;
import marsad.read.language.Clauses;
import marsad.read.language.Edge;
import marsad.read.language.Phrases.Range;
import marsad.read.language.Sentence;
import marsad.record.How;
import marsad.record.Place;
import marsad.record.Precision;
import marsad.record.Span;
import marsad.record.Text;
import marsad.record.Victims;

/** Reads the places of one report: all names resolved together, then parts by the compass, then "the city" and "the province". */
public final class PlaceReader implements Places {
  private static final int BESIDE = 6; // tokens
  private static final int FARTHEST = 160; // in the same clause, or one border up: see Clauses.distance


  private final PlaceLists lists;
  private final Text text;
  private final Actors actors;
  private final Map<Integer, List<Spot>> spots = new TreeMap<>();
  private final Map<Integer, Sentence> sentences;
  private final Set<Spot> acting = new HashSet<>();
  private final Set<Spot> filed = new HashSet<>(); // the place of a dateline
  private final Set<Spot> origins = new HashSet<>();
  private final Map<String, Set<String>> forms = new LinkedHashMap<>();

  public static Places read(PlaceLists lists, Document document, Actors actors, Times times) {
    return new PlaceReader(lists, document, actors, times);
  }

  private PlaceReader(PlaceLists lists, Document document, Actors actors, Times times) {
    this.lists = lists;
    this.text = document.report().text();
    this.actors = actors;
    NameRuns runs = new NameRuns(lists, actors, times, document.parsed());
    Map<Sentence, List<Range>> found = new LinkedHashMap<>();
    document.parsed().forEach(s -> found.put(s, runs.in(s)));
    List<Optional<Resolved>> resolved = lists.resolver().resolve(mentions(found), Map.of());
    RelativeSpots relative = new RelativeSpots(lists);
    SaidAt said = new SaidAt(lists.classes());
    this.sentences = document.parsed().stream().collect(java.util.stream.Collectors.toMap(Sentence::index, s -> s));
    Optional<String> main = mainCountry(resolved);
    int next = 0;
    List<Spot> told = new ArrayList<>();
    for (Map.Entry<Sentence, List<Range>> entry : found.entrySet()) {
      List<Spot> here = new ArrayList<>();
      for (Range run : entry.getValue()) {
        here.add(spot(entry.getKey(), run, resolved.get(next++)));
      }
      List<Spot> all = relative.widen(entry.getKey(), here, told, main);
      int dateline = Datelines.end(entry.getKey(), all);
      all.stream().filter(s -> s.to() <= dateline).forEach(filed::add);
      all.stream().filter(s -> s.to() <= dateline || acts(entry.getKey(), s)).forEach(acting::add);
      all.stream().filter(s -> origin(entry.getKey(), s)).forEach(origins::add);
      all.stream().filter(s -> said.is(entry.getKey(), s) || whence(entry.getKey(), s) || Distances.measured(entry.getKey(), s, all, lists.classes())).forEach(acting::add);
      spots.put(entry.getKey().index(), all);
      told.addAll(all);
    }
    told.forEach(s -> forms.computeIfAbsent(s.key(), k -> new LinkedHashSet<>()).add(text.at(s.at())));
  }

  /** The country that most of the resolved names lie in, more than twice as many as in any other. */
  private static Optional<String> mainCountry(List<Optional<Resolved>> resolved) {
    Map<String, Integer> counts = new TreeMap<>();
    resolved.stream().flatMap(Optional::stream).map(r -> r.place().country()).filter(c -> !c.isEmpty()).forEach(c -> counts.merge(c, 1, Integer::sum));
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<String> often = counts.entrySet().stream().filter(e -> e.getValue() * 2 > most).map(Map.Entry::getKey).toList();
    return often.size() == 1 ? Optional.of(often.get(0)) : Optional.empty();
  }

  private List<PlaceMention> mentions(Map<Sentence, List<Range>> found) {
    List<PlaceMention> mentions = new ArrayList<>();
    found.forEach((sentence, runs) -> runs.forEach(run -> mentions.add(mention(sentence, run))));
    return mentions;
  }

  /** The name with what stands around it; a genitive's s whose apostrophe was lost is left off. */
  private PlaceMention mention(Sentence sentence, Range run) {
    Span at = sentence.at(run.from(), run.to());
    PlaceMention said = PlaceMention.at(text.toString(), text.unit(at.start()), text.unit(at.end()));
    String form = sentence.form(run.from(), run.to());
    PlaceMention mention = form.length() > said.form().length() ? new PlaceMention(form, said.before(), said.after()) : said;
    boolean lost = form.length() > 3 && form.endsWith("s") && lists.gazetteer().lookup(form).isEmpty() && !lists.gazetteer().lookup(form.substring(0, form.length() - 1)).isEmpty();
    return lost ? new PlaceMention(form.substring(0, form.length() - 1), mention.before(), mention.after()) : mention;
  }

  private Spot spot(Sentence sentence, Range run, Optional<Resolved> resolved) {
    Span at = sentence.at(run.from(), run.to());
    return new Spot(sentence.index(), run.from(), run.to(), at, text.at(at), resolved.map(Resolved::place), resolved.map(Resolved::precision), How.STATED, List.of(at));
  }

  private Mention<Place> mention(Spot spot) {
    List<String> also = List.copyOf(forms.getOrDefault(spot.key(), Set.of()));
    Place place = spot.known().map(k -> k.in(also, spot.precision().orElse(Precision.AREA)))
        .orElseGet(() -> new Place(spot.name(), also, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    return new Mention<>(place, spot.from(), spot.to(), spot.to() - 1, spot.how(), spot.spans());
  }

  @Override
  public Optional<Mention<Place>> at(Sentence sentence, int head) {
    return here(sentence).stream().filter(s -> s.from() <= head && head < s.to()).findFirst().map(this::mention);
  }

  @Override
  public List<Mention<Place>> in(Sentence sentence) {
    return here(sentence).stream().map(this::mention).toList();
  }

  private List<Spot> here(Sentence sentence) {
    return spots.getOrDefault(sentence.index(), List.of());
  }

  @Override
  public List<Found<Place>> of(Sentence sentence, int trigger) {
    List<Spot> near = here(sentence).stream().filter(s -> s.located(sentence, lists.classes()) && !acting.contains(s) && !(origins.contains(s) && (adjective(s) || s.to() - s.from() > 1))).filter(s -> Clauses.distance(sentence, trigger, s.from(), s.to()) < FARTHEST)
        .sorted(Comparator.comparingInt(s -> Clauses.distance(sentence, trigger, s.from(), s.to()))).toList();
    return near.isEmpty() ? List.of() : new Towns(lists, text).with(new Chains(lists.gazetteer(), sentence).of(near), told(), filed(sentence), under(sentence)).stream().map(s -> Found.of(mention(s))).toList();
  }

  private List<Spot> filed(Sentence sentence) {
    return here(sentence).stream().filter(filed::contains).toList();
  }

  /** The province that stands as a heading over a sentence ("Kasai province: …"). */
  private Optional<Spot> under(Sentence sentence) {
    return filed.stream().filter(s -> s.sentence() <= sentence.index()).max(Comparator.comparingInt(Spot::sentence).thenComparingInt(Spot::from)).filter(s -> s.is(Precision.PROVINCE));
  }

  /** All that the report names as places. */
  private List<Spot> told() {
    return spots.values().stream().flatMap(List::stream).filter(s -> !acting.contains(s)).toList();
  }

  /** A country or capital that the report has act ("Ankara condemned") is nobody's place. */
  private boolean acts(Sentence sentence, Spot spot) {
    boolean state = spot.known().filter(k -> k.kind() == PlaceKind.COUNTRY || k.kind() == PlaceKind.TOWN).isPresent();
    return state && (actors.at(sentence, spot.to() - 1).filter(m -> m.value().id().isPresent()).isPresent() || spot.known().filter(this::capital).isPresent() && party(sentence, spot.to() - 1));
  }

  /** "Two Chechen brothers": where people come from, which says nothing of where the next sentences happen. */
  private boolean origin(Sentence sentence, Spot spot) {
    boolean several = spot.to() - spot.from() > 1 && spot.known().filter(k -> k.kind() == PlaceKind.COUNTRY).isPresent(); // "a New Zealand pilot"
    if (several) {
      return sentence.governor(spot.to() - 1).filter(e -> e.governor() >= spot.to() && Set.of("compound", "amod").contains(e.base()))
          .filter(e -> actors.who(sentence, e.governor()) != Victims.UNKNOWN).isPresent();
    }
    return spot.to() - spot.from() == 1 && sentence.governor(spot.from()).filter(e -> e.governor() > spot.from() && Set.of("compound", "amod").contains(e.base()))
        .filter(e -> actors.at(sentence, e.governor()).isPresent() || adjective(spot) && lists.classes().is("deed-of", sentence.token(e.governor()).lemma())).isPresent();
  }

  /** "A rocket fired from Chad", "six labourers, all from Swat": whence it or they come; "a bridge over the Tigris": which bridge. */
  private boolean whence(Sentence sentence, Spot spot) {
    int top = Clauses.top(sentence, spot.from(), spot.to());
    boolean over = spot.known().filter(k -> k.kind() == PlaceKind.WATER).isPresent() && sentence.children(top, "case").stream().anyMatch(e -> lists.classes().is("over-water", sentence.token(e.dependent()).lower()))
        && sentence.governor(top).filter(e -> e.base().equals("nmod")).isPresent();
    boolean from = sentence.children(top, "case").stream().anyMatch(e -> sentence.token(e.dependent()).lower().equals("from"));
    return over || from && sentence.governor(top).filter(e -> e.governor() >= 0).map(Edge::governor).filter(g -> sentence.token(g).isVerb() ? lists.classes().is("sent-from", sentence.token(g).lemma())
        : (sentence.token(g).pos().equals("DT") || actors.who(sentence, g) != Victims.UNKNOWN) && sentence.governor(g).filter(e -> e.base().equals("nmod")).isEmpty()).isPresent();
  }

  /** "Russian", "U.S.": a country by another word than its name. */
  private static boolean adjective(Spot spot) {
    return spot.known().filter(k -> k.kind() == PlaceKind.COUNTRY && !k.name().equals(spot.name())).isPresent();
  }

  private boolean capital(KnownPlace place) {
    return lists.gazetteer().countries().code(place.country()).flatMap(lists.gazetteer()::capital).filter(c -> c.id().equals(place.id()) || c.name().equals(place.name())).isPresent();
  }

  /** "between Ankara and Damascus", "backed by Moscow", "Ankara has never …". */
  private boolean party(Sentence sentence, int at) {
    Optional<Edge> up = sentence.governor(at).filter(e -> e.governor() >= 0);
    boolean joined = up.filter(e -> e.base().equals("conj")).isPresent();
    boolean subject = up.filter(e -> e.relation().equals("nsubj")).isPresent();
    return subject || joined && party(sentence, up.get().governor())
        || sentence.children(at, "case").stream().anyMatch(e -> lists.classes().is("with-party", sentence.token(e.dependent()).lower()));
  }

  @Override
  public List<Found<Place>> around(Sentence sentence) {
    for (int back = 0; back <= 2; back++) {
      List<Spot> there = spots.getOrDefault(sentence.index() - back, List.of()).stream().filter(s -> !acting.contains(s) && !origins.contains(s) && s.located(sentences.get(s.sentence()), lists.classes()))
          .filter(s -> s.precision().filter(p -> p != Precision.COUNTRY).isPresent()).toList();
      if (!there.isEmpty()) {
        int last = there.size() - 1;
        return List.of(inferred(back == 0 ? there.get(0) : there.stream().skip(Math.max(0, last - 1)).min(Comparator.comparingDouble(Spot::reach)).orElseThrow()));
      }
    }
    return main().or(() -> filed.stream().min(Comparator.comparingInt(Spot::sentence).thenComparingInt(Spot::from))).map(s -> List.of(inferred(s))).orElse(List.of());
  }

  /** The place that a report names most, finer ones before countries. */
  private Optional<Spot> main() {
    Map<String, List<Spot>> byPlace = new LinkedHashMap<>();
    spots.values().forEach(list -> list.stream().filter(s -> s.known().isPresent() && !acting.contains(s)).forEach(s -> byPlace.computeIfAbsent(s.key(), k -> new ArrayList<>()).add(s)));
    return byPlace.values().stream().max(Comparator.comparingInt((List<Spot> l) -> l.get(0).precision().filter(p -> p != Precision.COUNTRY).isPresent() && l.size() > 1 ? 1 : 0)
        .thenComparingInt(List::size)).map(l -> l.get(0));
  }

  @Override
  public List<Found<Place>> country() {
    Map<String, Integer> named = new LinkedHashMap<>();
    spots.values().forEach(list -> list.stream().flatMap(s -> s.known().stream()).forEach(k -> named.merge(k.country(), 1, Integer::sum)));
    int most = named.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    Optional<String> first = named.entrySet().stream().filter(e -> e.getValue() == most).map(Map.Entry::getKey).findFirst();
    return first.flatMap(c -> named(c).or(() -> unnamed(c))).map(List::of).orElse(List.of());
  }

  /** A country by the first words that name it. */
  private Optional<Found<Place>> named(String country) {
    return spots.values().stream().flatMap(List::stream).filter(s -> s.is(Precision.COUNTRY) && s.known().filter(k -> k.country().equals(country)).isPresent())
        .findFirst().map(this::inferred);
  }

  /** A country that only its towns and parts stand for. */
  private Optional<Found<Place>> unnamed(String country) {
    List<Span> told = spots.values().stream().flatMap(List::stream).filter(s -> s.known().filter(k -> k.country().equals(country)).isPresent()).map(Spot::at).limit(1).toList();
    return lists.gazetteer().id(country).filter(k -> k.kind() == PlaceKind.COUNTRY).map(k -> new Found<>(k.in(List.of(), Precision.COUNTRY), How.INFERRED, told));
  }

  @Override
  public List<Found<Place>> theatre() {
    List<KnownPlace> fine = spots.values().stream().flatMap(List::stream).filter(s -> !acting.contains(s)).flatMap(s -> s.known().stream()).filter(k -> k.kind() != PlaceKind.COUNTRY).toList();
    Optional<Spot> whole = spots.values().stream().flatMap(List::stream).filter(s -> s.known().filter(k -> k.kind() == PlaceKind.PROVINCE && 2 * inside(k, fine) > fine.size()).isPresent()).findFirst();
    return whole.map(s -> List.of(inferred(s))).orElseGet(this::country);
  }

  private long inside(KnownPlace province, List<KnownPlace> fine) {
    return fine.stream().filter(k -> k.id().equals(province.id()) || k.id().startsWith(province.id() + "/") || lists.gazetteer().within(k, province)).count();
  }

  @Override
  public boolean meet(Place one, Place other) {
    return new Meeting(lists.gazetteer()).of(one, other);
  }

  private Found<Place> inferred(Spot spot) {
    Mention<Place> mention = mention(spot);
    return new Found<>(mention.value(), How.INFERRED, mention.spans());
  }
}
