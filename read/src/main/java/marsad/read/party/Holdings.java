// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.party;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    Optional<Mention<Place>> direct = context.places().at(sentence, head).map(p -> owned(sentence, p));
    boolean part = words.in("place-part", lemma(sentence, head)) || sentence.token(head).pos().matches("CD|RB|DT|JJ|JJS");
    if (direct.isPresent()) {
      add(found, direct.get(), share);
    } else if (part || words.in("place-noun", lemma(sentence, head))) {
      int before = found.size();
      inside(sentence, head, found, share.or(() -> part ? Optional.of(some(sentence, head)) : Optional.empty()), depth);
      if (found.size() == before && depth <= 1) {
        taken(sentence, head).ifPresent(p -> add(found, p, share));
      }
    } else if (sentence.token(head).lower().equals("it") && depth == 0) {
      last(sentence, head, Set.of(Precision.values())).ifPresent(p -> add(found, p, share));
    }
    for (Edge edge : sentence.children(head, "conj")) {
      boolean away = direct.filter(p -> p.value().precision().filter(Precision.COUNTRY::equals).isEmpty()).isPresent()
          && context.places().at(sentence, edge.dependent()).filter(p -> p.value().precision().filter(Precision.COUNTRY::equals).isPresent()).isPresent() && share.isEmpty();
      if (!away) {
        collect(sentence, edge.dependent(), found, Optional.empty(), depth + 1);
      }
    }
  }

  /** "Syria's Aleppo", "Syrias Aleppo": the second. */
  private Mention<Place> owned(Sentence sentence, Mention<Place> place) {
    boolean country = place.value().precision().filter(Precision.COUNTRY::equals).isPresent();
    int next = place.to() < sentence.size() && sentence.token(place.to()).pos().equals("POS") ? place.to() + 1 : place.to();
    return country ? context.places().in(sentence).stream().filter(p -> p.from() == next).findFirst().orElse(place) : place;
  }

  /** "the province" with no name: the one told last. */
  private Optional<Mention<Place>> taken(Sentence sentence, int head) {
    boolean the = sentence.children(head, "det").stream().anyMatch(e -> sentence.token(e.dependent()).lower().matches("the|this|that"));
    Set<Precision> fitting = switch (lemma(sentence, head)) {
      case "province", "governorate", "state", "oblast", "region" -> Set.of(Precision.PROVINCE);
      case "city", "town", "village", "capital" -> Set.of(Precision.TOWN);
      case "district", "county", "suburb", "neighbourhood", "neighborhood" -> Set.of(Precision.DISTRICT, Precision.TOWN);
      case "airport", "airbase", "base" -> Set.of(Precision.POINT);
      case "country" -> Set.of(Precision.COUNTRY);
      default -> Set.of();
    };
    return the && sentence.token(head).pos().equals("NN") ? last(sentence, head, fitting) : Optional.empty();
  }

  private Optional<Mention<Place>> last(Sentence sentence, int head, Set<Precision> fitting) {
    Optional<Mention<Place>> here = context.places().in(sentence).stream().filter(p -> p.to() <= head && fits(p, fitting)).reduce((a, b) -> b);
    Optional<Sentence> before = context.document().before(sentence);
    for (int steps = 0; steps < 3 && here.isEmpty() && before.isPresent(); steps++) {
      here = context.places().in(before.get()).stream().filter(p -> fits(p, fitting)).reduce((a, b) -> b);
      before = context.document().before(before.get());
    }
    return here.map(p -> new Mention<>(p.value(), head, head + 1, head, How.RESOLVED, p.spans()));
  }

  private static boolean fits(Mention<Place> place, Set<Precision> fitting) {
    return place.value().precision().map(fitting::contains).orElse(false);
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
