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
import marsad.record.Place;

/** The places that a phrase stands for, with the part of them that it means: "much of X and parts of Y", "the town of Z". */
public final class Holdings {
  private static final Count SOME = Count.between(1, 99);
  private static final Set<String> INTO = Set.of("of", "in", "across", "around", "throughout");
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
    Optional<Mention<Place>> direct = context.places().at(sentence, head);
    boolean part = words.in("place-part", lemma(sentence, head)) || sentence.token(head).pos().matches("CD|RB|DT|JJ|JJS");
    if (direct.isPresent()) {
      add(found, direct.get(), share);
    } else if (part || words.in("place-noun", lemma(sentence, head))) {
      inside(sentence, head, found, share.or(() -> part ? some(sentence, head) : Optional.empty()), depth);
    }
    for (Edge edge : sentence.children(head, "conj")) {
      collect(sentence, edge.dependent(), found, Optional.empty(), depth + 1);
    }
  }

  private void inside(Sentence sentence, int head, Map<String, Part> found, Optional<Mention<Count>> share, int depth) {
    int before = found.size();
    for (Edge edge : sentence.children(head, "appos", "compound", "flat", "nmod", "obl", "dep")) {
      int there = edge.dependent();
      boolean into = !edge.base().matches("nmod|obl") || sentence.children(there, "case").stream().anyMatch(c -> INTO.contains(sentence.token(c.dependent()).lower()));
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
        .filter(p -> p.from() == head + 1 || INTO.contains(sentence.token(head + 1).lower()) && clear(sentence, head + 2, p.from()))
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

  private static Optional<Mention<Count>> some(Sentence sentence, int head) {
    return Optional.of(new Mention<>(SOME.in(sentence.token(head).form()), head, head + 1, head, marsad.record.How.STATED, List.of(sentence.token(head).at())));
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
