// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import marsad.knowledge.place.KnownPlace;
import marsad.knowledge.place.PlaceKind;
import marsad.knowledge.place.PlaceWords;
import marsad.read.language.Sentence;
import marsad.record.How;
import marsad.record.Precision;
import marsad.record.Span;

/** Widens names to what the words about them mean ("southern Idlib", "Idlib's south", "Idlib province") and takes up "the city", "the country's north". */
final class RelativeSpots {
  private static final int DESCRIBED = 5; // words between "of" and the name
  private final PlaceLists lists;

  RelativeSpots(PlaceLists lists) {
    this.lists = lists;
  }

  List<Spot> widen(Sentence sentence, List<Spot> named, List<Spot> told, Optional<String> main) {
    List<Spot> all = new ArrayList<>();
    for (Spot spot : named) {
      Spot wider = withSort(sentence, spot);
      all.add(part(sentence, wider).orElse(wider));
    }
    for (int i = 1; i < sentence.size(); i++) {
      int at = i;
      if (all.stream().noneMatch(s -> s.from() <= at && at < s.to())) {
        definite(sentence, i, all, told, main).ifPresent(all::add);
        capital(sentence, i, all, told, main).ifPresent(c -> {
          all.removeIf(s -> s.from() >= c.from() && s.to() <= c.to());
          all.add(c);
        });
      }
    }
    all.sort(Comparator.comparingInt(Spot::from));
    return new Roads(lists.classes()).joined(sentence, all).stream().sorted(Comparator.comparingInt(Spot::from)).toList();
  }

  /** "Idlib province", "the city of Raqqa": the words of sort belong to the mention. */
  private Spot withSort(Sentence sentence, Spot spot) {
    int to = spot.to();
    boolean sort = to < sentence.size() && (lists.resolver().words().inside("X " + sentence.token(to).lower()).isPresent() || lists.classes().is("site-sort", sentence.token(to).lower()));
    if (sort && sentence.token(to).isNoun()) {
      to++;
    }
    int from = spot.from();
    boolean sortBefore = from >= 2 && sentence.token(from - 1).lower().equals("of") && lists.resolver().words().inside("X " + sentence.token(from - 2).lower()).isPresent();
    from = sortBefore ? from - 2 : from;
    return to == spot.to() && from == spot.from() ? spot : moved(sentence, spot, from, to, spot.known(), spot.precision(), spot.how());
  }

  /** A compass word right before or, with a genitive, right behind the name. */
  private Optional<Spot> part(Sentence sentence, Spot spot) {
    if (spot.known().isEmpty() || owner(sentence, spot.to())) {
      return Optional.empty();
    }
    int of = of(sentence, spot);
    if (of > 0) {
      return direction(sentence, spot, of - 1, of - 1, spot.to()).or(() -> rim(sentence, spot, of - 1));
    }
    if (whole(sentence, spot)) {
      return Optional.empty();
    }
    int before = spot.from() - 1;
    int behind = spot.to() + 1;
    boolean genitive = behind < sentence.size() && sentence.token(spot.to()).pos().equals("POS") && !qualifies(sentence, behind);
    Optional<Spot> left = before >= 0 ? direction(sentence, spot, before, before, spot.to()) : Optional.empty();
    return left.or(() -> genitive ? direction(sentence, spot, behind, spot.from(), behind + 1) : Optional.empty());
  }

  /** The "of" before a name, or before what describes it: "south of [the besieged city of] Manbij"; -1 where there is none. */
  private static int of(Sentence sentence, Spot spot) {
    int at = spot.from() - 1;
    boolean sort = spot.to() - spot.from() > 1 || at >= 0 && sentence.token(at).pos().equals("DT");
    while (sort && at > 0 && spot.from() - at <= DESCRIBED && sentence.token(at).pos().matches("DT|JJ|VBN|NNP") && !sentence.token(at).lower().equals("of")) {
      at--;
    }
    return at > 0 && sentence.token(at).lower().equals("of") ? at : -1;
  }

  /** "The western outskirts of Raqqa": around it, not in it. */
  private Optional<Spot> rim(Sentence sentence, Spot spot, int word) {
    boolean edge = lists.classes().is("rim", sentence.token(word).lower()) && spot.known().filter(k -> k.kind() == PlaceKind.TOWN).isPresent();
    int from = word > 0 && lists.resolver().relative().part(spot.known().orElseThrow(), sentence.token(word - 1).lower()).isPresent() ? word - 1 : word;
    return !edge ? Optional.empty() : Optional.of(moved(sentence, spot, from, spot.to(), Optional.of(lists.resolver().relative().rim(spot.known().get(), sentence.form(from, word + 1).toLowerCase(java.util.Locale.ROOT))), Optional.of(Precision.AREA), spot.how()));
  }

  /** "Azerbaijan's central bank": the compass says which bank it is. */
  private boolean qualifies(Sentence sentence, int compass) {
    return sentence.token(compass).pos().startsWith("JJ") && sentence.governor(compass).filter(e -> e.base().equals("amod") && e.governor() == compass + 1)
        .filter(e -> !sentence.token(e.governor()).isName() && !lists.classes().is("behind-place", sentence.token(e.governor()).lemma()) && !lists.classes().is("area", sentence.token(e.governor()).lower())).isPresent();
  }

  /** "Haiti's capital": the country only says which capital it is. */
  private boolean owner(Sentence sentence, int behind) {
    return behind + 1 < sentence.size() && sentence.token(behind).pos().equals("POS") && lists.classes().is("capital-word", sentence.token(behind + 1).lower());
  }

  /** "The capital", "Haiti's capital", "the Liberian capital", where no name follows. */
  private Optional<Spot> capital(Sentence sentence, int noun, List<Spot> here, List<Spot> told, Optional<String> main) {
    boolean word = lists.classes().is("capital-word", sentence.token(noun).lower()) && sentence.token(noun).pos().equals("NN");
    boolean named = noun + 1 < sentence.size() && (sentence.token(noun + 1).isName() || sentence.token(noun + 1).lower().equals("of") || sentence.token(noun + 1).isNoun() || noun + 2 < sentence.size() && sentence.token(noun + 1).form().equals(",") && sentence.token(noun + 2).isName());
    if (!word || named) {
      return Optional.empty();
    }
    int end = sentence.token(noun - 1).pos().equals("POS") ? noun - 1 : noun;
    Optional<Spot> owner = here.stream().filter(s -> s.to() == end && s.known().filter(k -> k.kind() == PlaceKind.COUNTRY).isPresent()).findFirst();
    Optional<String> people = owner.isPresent() || !sentence.token(noun - 1).pos().matches("JJ|NNP") ? Optional.empty() : lists.gazetteer().adjective(sentence.token(noun - 1).form()).filter(k -> k.kind() == PlaceKind.COUNTRY).map(KnownPlace::country);
    Optional<String> country = owner.flatMap(Spot::known).map(KnownPlace::country).or(() -> people).or(() -> isThe(sentence, noun - 1) ? main : Optional.empty());
    int from = owner.map(Spot::from).orElse(people.isPresent() && isThe(sentence, noun - 2) ? noun - 2 : noun - 1);
    List<Span> spans = new ArrayList<>(List.of(sentence.at(from, noun + 1)));
    told.stream().filter(s -> owner.isEmpty() && people.isEmpty() && s.known().filter(k -> country.filter(k.country()::equals).isPresent()).isPresent()).findFirst().map(Spot::at).ifPresent(spans::add);
    return country.flatMap(c -> lists.gazetteer().countries().code(c)).flatMap(lists.gazetteer()::capital)
        .map(k -> new Spot(sentence.index(), from, noun + 1, sentence.at(from, noun + 1), k.name(), Optional.of(k), Optional.of(Precision.TOWN), How.RESOLVED, spans)).map(s -> part(sentence, s).orElse(s));
  }

  /** "the southern town of Kerou", "the northern Kunduz province": the compass says where in the country it lies, not which part of it is meant. */
  private boolean whole(Sentence sentence, Spot spot) {
    boolean of = spot.to() - spot.from() > 2 && sentence.token(spot.from() + 1).lower().equals("of");
    int sort = of ? spot.from() : spot.to() - 1;
    boolean unit = spot.known().filter(k -> k.kind() != PlaceKind.COUNTRY).isPresent() && kind(sentence.token(sort).lower()).filter(k -> fits(spot.known().get().kind(), k)).isPresent();
    return unit && (of || spot.from() > 1 && isThe(sentence, spot.from() - 2));
  }

  private Optional<Spot> direction(Sentence sentence, Spot spot, int word, int from, int to) {
    int start = word > 1 && sentence.token(word - 1).form().equals("-") && from == word ? word - 2 : word;
    StringBuilder compass = new StringBuilder();
    for (int i = start; i <= word; i++) {
      compass.append(sentence.token(i).lower());
    }
    return lists.resolver().relative().part(spot.known().get(), compass.toString())
        .map(p -> moved(sentence, spot, Math.min(start, from), to, Optional.of(p), Optional.of(Precision.AREA), spot.how()));
  }

  /** "The city", "the same province", "the country's northwest": the last told of that sort. */
  private Optional<Spot> definite(Sentence sentence, int noun, List<Spot> here, List<Spot> told, Optional<String> main) {
    boolean the = sentence.token(noun).pos().equals("NN") && (isThe(sentence, noun - 1) || noun > 1 && sentence.token(noun - 1).lower().equals("same") && isThe(sentence, noun - 2)
        || noun > 1 && sentence.token(noun - 1).pos().equals("JJ") && isThe(sentence, noun - 2) && sentence.token(noun).lower().equals("country"));
    String word = sentence.token(noun).lower();
    Optional<PlaceKind> kind = the ? kind(word) : Optional.empty();
    boolean owned = noun + 1 < sentence.size() && (sentence.token(noun + 1).lower().equals("of") || sentence.token(noun + 1).form().matches("[-‐]"));
    if (kind.isEmpty() || owned) {
      return Optional.empty();
    }
    List<Spot> before = new ArrayList<>(told);
    here.stream().filter(s -> s.to() <= noun).forEach(before::add);
    List<Spot> fitting = before.stream().filter(s -> s.known().filter(k -> fits(k.kind(), kind.get())).isPresent()).filter(s -> called(word, s)).toList();
    Optional<Spot> base = kind.get() == PlaceKind.COUNTRY ? country(sentence, fitting, main, before) : fitting.stream().reduce((a, b) -> b);
    int from = noun - 1;
    return base.map(b -> b.taken(sentence.index(), from, noun + 1, sentence.at(from, noun + 1))).map(s -> part(sentence, s).orElse(s));
  }

  /** "The country": the one told last in this sentence as a place, else the one that the report is about, else the last told. */
  private Optional<Spot> country(Sentence sentence, List<Spot> told, Optional<String> main, List<Spot> all) {
    Optional<Spot> here = told.stream().filter(s -> s.sentence() == sentence.index() && !hyphenated(sentence, s)).reduce((a, b) -> b);
    Optional<Spot> inside = all.stream().filter(s -> s.known().filter(k -> main.filter(k.country()::equals).isPresent()).isPresent()).findFirst();
    Optional<Spot> about = main.flatMap(lists.gazetteer()::id).filter(k -> k.kind() == PlaceKind.COUNTRY).flatMap(k -> inside.map(s -> new Spot(s.sentence(), s.from(), s.to(), s.at(), k.name(), Optional.of(k), Optional.of(Precision.COUNTRY), How.RESOLVED, s.spans())));
    return here.or(() -> told.stream().filter(s -> s.known().filter(k -> main.filter(k.country()::equals).isPresent()).isPresent()).reduce((a, b) -> b))
        .or(() -> about).or(() -> told.stream().reduce((a, b) -> b));
  }

  private static boolean hyphenated(Sentence sentence, Spot spot) {
    return spot.to() < sentence.size() && sentence.token(spot.to()).form().matches("[-‐]");
  }

  /** "The state", "the department" and "the region" take up only what the report has called so. */
  private boolean called(String word, Spot spot) {
    return !lists.classes().is("shared-sort", word) || spot.called(word);
  }

  private static boolean isThe(Sentence sentence, int at) {
    return at >= 0 && (sentence.token(at).lower().equals("the") || sentence.token(at).lower().equals("this"));
  }

  private Optional<PlaceKind> kind(String word) {
    if (word.equals("country")) {
      return Optional.of(PlaceKind.COUNTRY);
    }
    return lists.resolver().words().inside("X " + word).map(PlaceWords.Cue::sort).flatMap(sort -> switch (sort) {
      case PROVINCE -> Optional.of(PlaceKind.PROVINCE);
      case TOWN -> Optional.of(PlaceKind.TOWN);
      case DISTRICT -> Optional.of(PlaceKind.DISTRICT);
      case SITE -> Optional.of(PlaceKind.SITE);
      default -> Optional.empty();
    });
  }

  private static boolean fits(PlaceKind known, PlaceKind wanted) {
    return known == wanted || wanted == PlaceKind.DISTRICT && known == PlaceKind.QUARTER;
  }

  private static Spot moved(Sentence sentence, Spot spot, int from, int to, Optional<KnownPlace> known, Optional<Precision> precision, How how) {
    Span at = sentence.at(from, to);
    List<Span> spans = new ArrayList<>(List.of(at));
    spot.spans().stream().filter(s -> !at.contains(s)).forEach(spans::add);
    return new Spot(sentence.index(), from, to, at, spot.name(), known, precision, how, spans);
  }
}
