// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Phrases;
import marsad.read.language.Sentence;
import marsad.read.party.Holdings;
import marsad.read.party.Parties;
import marsad.read.relation.RelationFrame.Form;
import marsad.read.relation.RelationWords.Hit;
import marsad.record.Count;
import marsad.record.How;
import marsad.record.Place;
import marsad.record.Predicate;

/** The places in the slots of a frame in one sentence, with the share of them that is meant. */
final class FramePlaces {
  private final Context context;
  private final Parties parties;
  private final Holdings holdings;
  private final Sentence sentence;

  FramePlaces(Context context, Parties parties, Holdings holdings, Sentence sentence) {
    this.context = context;
    this.parties = parties;
    this.holdings = holdings;
    this.sentence = sentence;
  }

  /** The places in a slot of a frame. */
  List<RelationObject> in(String slot, Hit hit, Slots slots) {
    if (slot.equals("pre")) {
      int end = slots.end();
      List<RelationObject> named = context.places().in(sentence).stream().filter(p -> p.to() == end).map(p -> new RelationObject(p, Optional.empty())).toList();
      return !named.isEmpty() ? named : country(end - 1);
    }
    if (slot.equals("spoken")) {
      return holdings.spoken(sentence, hit.head()).map(p -> new RelationObject(p.place(), p.share())).map(List::of).orElse(List.of());
    }
    List<Integer> heads = slots.of(slot);
    List<RelationObject> found = new ArrayList<>();
    heads.stream().flatMap(h -> sole(h).stream()).findFirst().ifPresent(p -> found.add(new RelationObject(p, Optional.empty())));
    if (found.isEmpty() && slot.equals("obj")) {
      quantified(hit.head()).ifPresent(found::add);
    }
    for (Holdings.Part part : found.isEmpty() ? holdings.of(sentence, heads) : List.<Holdings.Part>of()) {
      found.add(new RelationObject(part.place(), hit.frame().predicate() == Predicate.CONTROLS ? part.share() : Optional.empty()));
    }
    if (found.isEmpty() && heads.isEmpty() && hit.to() < sentence.size() && sentence.token(hit.to()).lower().equals(slot)) {
      context.places().in(sentence).stream().filter(p -> p.from() > hit.to() && p.from() <= hit.to() + 2).findFirst().ifPresent(p -> found.add(new RelationObject(p, Optional.empty())));
    }
    if (found.isEmpty() && heads.isEmpty() && sentence.token(hit.to() - 1).lower().equals(slot)) {
      context.places().in(sentence).stream().filter(p -> p.from() >= hit.to() && p.from() <= hit.to() + 3 && !sentence.tokens().subList(hit.to(), p.from()).stream().anyMatch(t -> t.isVerb() || t.pos().matches("[,.:]"))).findFirst()
          .ifPresent(p -> found.add(new RelationObject(p, context.counts().shares(sentence).stream().filter(c -> c.from() >= hit.to() && c.to() <= p.from()).findFirst())));
    }
    if (found.isEmpty()) {
      heads.stream().flatMap(h -> beside(h).stream()).findFirst().ifPresent(p -> found.add(new RelationObject(p, Optional.empty())));
    }
    if (found.isEmpty() && slot.equals("head")) {
      heads.stream().flatMap(h -> unknown(hit, h).stream()).forEach(found::add);
    }
    boolean passive = hit.frame().form() == Form.VERB && hit.frame().predicate() == Predicate.CONTROLS && sentence.token(hit.head()).pos().equals("VBN");
    List<RelationObject> shared = passive ? shared(hit.head()) : List.of();
    if (!shared.isEmpty() && found.stream().noneMatch(t -> t.share().isPresent())) {
      return shared;
    }
    List<RelationObject> behind = found.isEmpty() && slot.equals("above") ? behind(hit, heads) : List.of();
    return !found.isEmpty() ? found : !behind.isEmpty() ? behind : divided(heads);
  }

  /** "X, the last town that rebels hold": X. */
  private Optional<Mention<Place>> beside(int noun) {
    int comma = Phrases.core(sentence, noun).from() - 1;
    boolean one = comma > 0 && sentence.token(comma).pos().equals(",") && sentence.token(noun).pos().equals("NN") && parties.words().in("place-noun", sentence.token(noun).lemma());
    return context.places().in(sentence).stream().filter(p -> one && p.to() == comma).findFirst();
  }

  /** "X, the only city in Y under rebel control": X, not Y. */
  private Optional<Mention<Place>> sole(int noun) {
    boolean one = sentence.children(noun, "amod").stream().anyMatch(e -> parties.words().in("sole", sentence.token(e.dependent()).lower())) && context.places().at(sentence, noun).isEmpty();
    return one ? beside(noun) : Optional.empty();
  }

  /** "X, all of which rebels hold", "X, most of which rebels hold": X. */
  private Optional<RelationObject> quantified(int verb) {
    Optional<Integer> which = sentence.children(verb, "obl", "obj", "nmod").stream().map(Edge::dependent).filter(i -> i > 2 && i < verb && sentence.token(i).pos().equals("WDT") && sentence.token(i - 1).lower().equals("of")).findFirst();
    int comma = which.map(w -> w - 3).orElse(-1);
    while (comma > 0 && !sentence.token(comma).pos().equals(",") && which.get() - comma < 6) {
      comma--;
    }
    int end = comma;
    Optional<Mention<Count>> share = context.counts().shares(sentence).stream().filter(s -> s.from() > end && which.filter(w -> s.to() <= w).isPresent()).findFirst();
    return context.places().in(sentence).stream().filter(p -> end > 0 && (p.to() == end || p.to() == end - 1 && parties.words().in("place-noun", sentence.token(end - 1).lemma()))).findFirst().map(p -> new RelationObject(p, share));
  }

  /** "areas under rebel control in X": a part of X. */
  private List<RelationObject> behind(Hit hit, List<Integer> heads) {
    if (heads.isEmpty() || hit.to() + 1 >= sentence.size() || !parties.words().in("spread-over", sentence.token(hit.to()).lower())) {
      return List.of();
    }
    int from = hit.to() + 1;
    return context.places().in(sentence).stream().filter(p -> p.from() >= from && p.from() <= from + 2).findFirst().map(p -> holdings.of(sentence, p.head())).orElse(List.of()).stream()
        .map(p -> new RelationObject(p.place(), p.share().or(() -> Optional.of(holdings.some(sentence, heads.get(0)))))).toList();
  }

  /** "Rebel-held Orsa": what is held and has a name is a place, if a place that no table has. */
  private Optional<RelationObject> unknown(Hit hit, int head) {
    int from = head;
    while (from > 0 && sentence.token(from - 1).pos().equals("NNP")) {
      from--;
    }
    boolean held = from == hit.to() && head - from < 3 && parties.words().in("held-joined", sentence.token(hit.head()).lower()) && context.times().in(sentence).stream().noneMatch(t -> t.covers(head));
    boolean name = held && sentence.token(head).pos().equals("NNP") && !sentence.token(head).entity().equals("PERSON") && context.actors().at(sentence, head).filter(m -> m.value().id().isPresent()).isEmpty();
    int first = from;
    String said = context.document().report().text().at(sentence.at(first, head + 1));
    return name ? Optional.of(new RelationObject(new Mention<>(Place.unlocated(said, said), first, head + 1, head, How.STATED, List.of(sentence.at(first, head + 1))), Optional.empty())) : Optional.empty();
  }

  /** A country by its name or adjective, where no place was read ("UK-based"). */
  private List<RelationObject> country(int at) {
    String form = sentence.token(at).form();
    Optional<String> name = parties.words().state(form).or(() -> parties.words().country(form) ? Optional.of(form) : Optional.empty());
    return name.map(n -> new RelationObject(new Mention<>(Place.unlocated(n, form), at, at + 1, at, How.STATED, List.of(sentence.token(at).at())), Optional.empty())).map(List::of).orElse(List.of());
  }

  /** "About half of X and parts of Y are held by": the share at the left of a passive, where the tree lost it. */
  private List<RelationObject> shared(int verb) {
    List<RelationObject> found = new ArrayList<>();
    for (Mention<Count> share : context.counts().shares(sentence)) {
      context.places().in(sentence).stream().filter(p -> p.from() >= share.to() && p.to() <= verb && p.from() - share.to() < 7 && parties.light(sentence, share.to() + 1, p.from()) || p.from() == share.to())
          .findFirst().ifPresent(p -> found.add(new RelationObject(p, Optional.of(share))));
    }
    return found;
  }

  /** "X has been divided into rebel-held and government-held areas": the areas are X's. */
  private List<RelationObject> divided(List<Integer> heads) {
    List<RelationObject> found = new ArrayList<>();
    for (int head : heads) {
      Edge up = sentence.governor(head).filter(e -> e.governor() >= 0).orElse(null);
      boolean split = up != null && parties.words().in("divide-verb", sentence.token(up.governor()).lemma());
      if (split) {
        List<Integer> subjects = sentence.dependents(up.governor(), "nsubj:pass", "nsubj").stream().map(Edge::dependent).toList();
        holdings.of(sentence, subjects).forEach(p -> found.add(new RelationObject(p.place(), Optional.of(holdings.some(sentence, head)))));
      }
    }
    return found;
  }
}
