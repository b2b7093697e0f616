// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.party;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.record.Count;
import marsad.record.How;
import marsad.record.Place;
import marsad.record.Precision;

/** The places that a phrase stands for, with the part of them that it means: "much of X and parts of Y", "the town of Z". */
public final class Holdings {
  private static final Count SOME = Count.between(1, 99);
  private final Context context;
  private final PartyWords words;

  public Holdings(Context context, PartyWords words) {
    this.context = context;
    this.words = words;
  }

  /** A place and, where only a part of it is meant, how much. */
  public record Part(Mention<Place> place, Optional<Mention<Count>> share) {}

  /** The places of the phrase that hangs on a token, those joined to it included. */
  public List<Part> of(Sentence sentence, int head) {
    Map<String, Part> found = new LinkedHashMap<>();
    collect(sentence, head, found, Optional.empty(), 0);
    return List.copyOf(found.values());
  }

  private void collect(Sentence sentence, int head, Map<String, Part> found, Optional<Mention<Count>> whole, int depth) {
    if (depth > 4) {
      return;
    }
    Optional<Mention<Count>> share = share(sentence, head).or(() -> whole);
    if (words.in("edge", lemma(sentence, head)) && whole.isEmpty()) {
      edge(sentence, head).ifPresent(p -> add(found, p, Optional.empty()));
      return;
    }
    Optional<Mention<Place>> direct = context.places().at(sentence, head).map(p -> owned(sentence, p));
    boolean part = words.in("place-part", lemma(sentence, head)) || words.in("direction", lemma(sentence, head)) || sentence.token(head).pos().matches("CD|RB|DT|JJ|JJS");
    if (direct.isPresent()) {
      add(found, direct.get(), share);
    } else if (part || words.in("place-noun", lemma(sentence, head))) {
      int before = found.size();
      inside(sentence, head, found, share.or(() -> part ? Optional.of(some(sentence, head)) : Optional.empty()), depth);
      if (found.size() == before && depth <= 1) {
        capital(sentence, head).or(() -> taken(sentence, head)).ifPresent(p -> add(found, p, share));
      }
      if (found.size() == before && depth <= 1 && the(sentence, head)) {
        vague(sentence, head).ifPresent(p -> add(found, p, share));
      }
    } else if (sentence.token(head).lower().equals("it") && depth == 0) {
      last(sentence, head, Set.of(Precision.values())).ifPresent(p -> add(found, p, share));
    }
    for (Edge edge : sentence.children(head, "conj")) {
      if (words.in("direction", lemma(sentence, head)) && words.in("direction", lemma(sentence, edge.dependent()))) {
        continue; // "the north and west" are one place
      }
      boolean away = direct.filter(p -> p.value().precision().filter(Precision.COUNTRY::equals).isEmpty()).isPresent()
          && context.places().at(sentence, edge.dependent()).filter(p -> p.value().precision().filter(Precision.COUNTRY::equals).isPresent()).isPresent() && share.isEmpty();
      if (!away) {
        collect(sentence, edge.dependent(), found, Optional.empty(), depth + 1);
      }
    }
  }

  /** "The eastern bank of the Orsa": a place of its own, not the town that is called as the river is. */
  private Optional<Mention<Place>> edge(Sentence sentence, int head) {
    int from = head > 0 && sentence.token(head - 1).pos().equals("JJ") && !sentence.token(Math.max(0, head - 2)).pos().equals("HYPH") ? head - 1 : head;
    return sentence.children(head, "nmod").stream().filter(e -> e.detail().equals("of") || sentence.children(e.dependent(), "case").stream().anyMatch(c -> sentence.token(c.dependent()).lower().equals("of"))).findFirst()
        .map(e -> context.document().report().text().at(sentence.at(from, e.dependent() + 1))).map(s -> said(sentence, Place.unlocated(s, s), head, head + 1));
  }

  /** "Syria's Aleppo", "Syrias Aleppo": the second. */
  private Mention<Place> owned(Sentence sentence, Mention<Place> place) {
    boolean country = place.value().precision().filter(Precision.COUNTRY::equals).isPresent();
    int next = place.to() < sentence.size() && sentence.token(place.to()).pos().equals("POS") ? place.to() + 1 : place.to();
    return country ? context.places().in(sentence).stream().filter(p -> p.from() == next).findFirst().orElse(place) : place;
  }

  /** "the province" with no name: the one told last. */
  private Optional<Mention<Place>> taken(Sentence sentence, int head) {
    Set<Precision> fitting = switch (lemma(sentence, head)) {
      case "province", "governorate", "state", "oblast", "region" -> Set.of(Precision.PROVINCE);
      case "city", "town", "village", "capital" -> Set.of(Precision.TOWN);
      case "district", "county", "suburb", "neighbourhood", "neighborhood" -> Set.of(Precision.DISTRICT, Precision.TOWN);
      case "airport", "airbase", "base" -> Set.of(Precision.POINT);
      case "country" -> Set.of(Precision.COUNTRY);
      default -> Set.of();
    };
    return the(sentence, head) && sentence.token(head).pos().equals("NN") ? last(sentence, head, fitting) : Optional.empty();
  }

  private static boolean the(Sentence sentence, int head) {
    return sentence.children(head, "det").stream().anyMatch(e -> sentence.token(e.dependent()).lower().matches("the|this|that"));
  }

  /** "The capital" with no word of what: that of the country that the report is about. */
  private Optional<Mention<Place>> capital(Sentence sentence, int head) {
    boolean bare = lemma(sentence, head).equals("capital") && head > 0 && sentence.token(head - 1).lower().equals("the");
    return Homeland.of(context, words).filter(c -> bare).flatMap(words::capital).map(n -> said(sentence, Place.unlocated(n, sentence.token(head).form()), head, head + 1));
  }

  /** "The north and west", "the area", "the rest": of the country that the report is about, or the place told last. */
  private Optional<Mention<Place>> vague(Sentence sentence, int head) {
    String lemma = lemma(sentence, head);
    Optional<String> country = Homeland.of(context, words);
    if (words.in("direction", lemma)) {
      int to = sentence.children(head, "conj").stream().map(Edge::dependent).filter(d -> words.in("direction", lemma(sentence, d))).max(Comparator.naturalOrder()).orElse(head) + 1;
      String said = context.document().report().text().at(sentence.at(head, to));
      return Optional.of(said(sentence, Place.unlocated(said + country.map(c -> " of " + c).orElse(""), said), head, to));
    }
    Optional<Mention<Place>> first = context.places().in(sentence).stream().filter(p -> p.to() <= head && p.value().precision().filter(Precision.COUNTRY::equals).isEmpty()).findFirst();
    if (words.in("remainder", lemma) && first.isPresent()) {
      return first.map(p -> new Mention<>(p.value(), head, head + 1, head, How.RESOLVED, p.spans()));
    }
    if (lemma.equals("region")) {
      return last(sentence, head, EnumSet.of(Precision.PROVINCE, Precision.AREA, Precision.DISTRICT));
    }
    boolean area = words.in("remainder", lemma) || words.in("vague-area", lemma) && sentence.token(head).pos().equals("NN");
    return area ? last(sentence, head, EnumSet.complementOf(EnumSet.of(Precision.COUNTRY))) : Optional.empty();
  }

  private static Mention<Place> said(Sentence sentence, Place place, int from, int to) {
    return new Mention<>(place, from, to, to - 1, How.RESOLVED, List.of(sentence.at(from, to)));
  }

  /** "Rebel districts": those of the town told last. */
  public Optional<Part> spoken(Sentence sentence, int head) {
    List<Part> own = of(sentence, head);
    boolean plural = sentence.token(head).pos().equals("NNS");
    if (!own.isEmpty() || !plural || !sentence.children(head, "nmod", "acl").isEmpty()) {
      return own.stream().findFirst();
    }
    int from = head - 1;
    String said = context.document().report().text().at(sentence.at(from, head + 1));
    return places(sentence, Set.of(Precision.TOWN)).findFirst().or(() -> last(sentence, head, Set.of(Precision.TOWN))).map(p -> new Part(said(sentence, Place.unlocated(said + " of " + p.value().name(), said), head, head + 1), Optional.empty()));
  }

  private Optional<Mention<Place>> last(Sentence sentence, int head, Set<Precision> fitting) {
    Optional<Mention<Place>> here = places(sentence, fitting).filter(p -> p.to() <= head).reduce((a, b) -> b);
    Optional<Sentence> before = context.document().before(sentence);
    for (int steps = 0; steps < 3 && here.isEmpty() && before.isPresent(); steps++) {
      here = places(before.get(), fitting).reduce((a, b) -> b);
      before = context.document().before(before.get());
    }
    return here.map(p -> new Mention<>(p.value(), head, head + 1, head, How.RESOLVED, p.spans()));
  }

  /** The places of a sentence that are of a sort; of a part of a town, the town; no capital that acts. */
  private Stream<Mention<Place>> places(Sentence sentence, Set<Precision> fitting) {
    return context.places().in(sentence).stream().filter(p -> !Homeland.acts(context, sentence, p))
        .flatMap(p -> fits(p, fitting) ? Stream.of(p) : fitting.contains(Precision.TOWN) ? town(p).stream() : Stream.of());
  }

  /** Of "southern Gao" where Gao was told: Gao. */
  private Optional<Mention<Place>> town(Mention<Place> part) {
    boolean area = part.value().precision().filter(Precision.AREA::equals).isPresent();
    return context.document().parsed().stream().filter(s -> area).flatMap(s -> context.places().in(s).stream())
        .filter(p -> fits(p, Set.of(Precision.TOWN)) && part.value().name().endsWith(p.value().name())).findFirst()
        .map(p -> new Mention<>(p.value(), part.from(), part.to(), part.head(), How.RESOLVED, part.spans()));
  }

  private static boolean fits(Mention<Place> place, Set<Precision> fitting) {
    return place.value().precision().map(fitting::contains).orElse(fitting.contains(Precision.TOWN) && fitting.contains(Precision.AREA));
  }

  private void inside(Sentence sentence, int head, Map<String, Part> found, Optional<Mention<Count>> share, int depth) {
    int before = found.size();
    for (Edge edge : sentence.children(head, "appos", "compound", "flat", "nmod", "obl", "dep")) {
      int there = edge.dependent();
      boolean into = !edge.base().matches("nmod|obl") || sentence.children(there, "case").stream().anyMatch(c -> words.in("inside-of", sentence.token(c.dependent()).lower()));
      if (into) {
        collect(sentence, there, found, share, depth + 1);
      }
    }
    if (found.size() == before) {
      next(sentence, head).ifPresent(p -> add(found, p, share));
    }
  }

  /** Where the tree says nothing: the place that follows directly, or after "of" or "in". */
  private Optional<Mention<Place>> next(Sentence sentence, int head) {
    return context.places().in(sentence).stream().filter(p -> p.from() > head && p.from() <= head + 4)
        .filter(p -> p.from() == head + 1 || words.in("inside-of", sentence.token(head + 1).lower()) && clear(sentence, head + 2, p.from()))
        .min(Comparator.comparingInt(Mention::from));
  }

  private static boolean clear(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!sentence.token(i).pos().matches("DT|JJ|NN|NNP|POS|CD")) {
        return false;
      }
    }
    return true;
  }

  private void add(Map<String, Part> found, Mention<Place> place, Optional<Mention<Count>> share) {
    found.putIfAbsent(place.value().name(), new Part(place, share));
  }

  /** The share that ends on a token or right before its phrase. */
  private Optional<Mention<Count>> share(Sentence sentence, int head) {
    return context.counts().shares(sentence).stream().filter(s -> s.covers(head) || s.to() <= head && head - s.to() <= 5 && clear(sentence, s.to(), head) || s.to() == head)
        .max(Comparator.comparingInt(Mention::to));
  }

  /** A part of what follows, said by a word such as "parts" or "areas". */
  public Mention<Count> some(Sentence sentence, int head) {
    return new Mention<>(SOME.in(sentence.token(head).form()), head, head + 1, head, How.STATED, List.of(sentence.token(head).at()));
  }

  private static String lemma(Sentence sentence, int head) {
    return sentence.token(head).lemma().toLowerCase(java.util.Locale.ROOT);
  }

  /** All places of several heads. */
  public List<Part> of(Sentence sentence, List<Integer> heads) {
    List<Part> all = new ArrayList<>();
    heads.forEach(h -> all.addAll(of(sentence, h)));
    return all;
  }
}
