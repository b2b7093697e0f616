// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.read.Context;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.party.Holdings;
import marsad.read.party.Parties;
import marsad.read.party.PartyWords;
import marsad.read.relation.RelationFrame.Form;
import marsad.read.relation.RelationWords.Hit;
import marsad.record.Actor;
import marsad.record.Count;
import marsad.record.Event;
import marsad.record.How;
import marsad.record.Party;
import marsad.record.Place;
import marsad.record.Predicate;
import marsad.record.ReportRecord;
import marsad.record.Span;

/** Reads the relations that the frames find in one sentence. */
final class FrameReader {
  private final Context context;
  private final Parties parties;
  private final Holdings holdings;
  private final RelationWords words;
  private final List<ReportRecord> earlier;
  private final Sentence sentence;
  private final Checks checks;

  FrameReader(Context context, PartyWords partyWords, RelationWords words, List<ReportRecord> earlier, Sentence sentence) {
    this.context = context;
    this.parties = new Parties(context, partyWords);
    this.holdings = new Holdings(context, partyWords);
    this.words = words;
    this.earlier = earlier;
    this.sentence = sentence;
    this.checks = new Checks(context, parties, sentence);
  }

  List<RelationDraft> read() {
    List<RelationDraft> drafts = new ArrayList<>();
    for (Hit hit : words.in(sentence)) {
      if (checks.real(hit)) {
        read(hit, new Slots(sentence, hit), drafts);
      }
    }
    return drafts;
  }

  /** Something that can be the object, with the part of it that is meant. */
  private record Thing(Mention<? extends Party> party, Optional<Mention<Count>> share) {}

  private void read(Hit hit, Slots slots, List<RelationDraft> drafts) {
    RelationFrame frame = hit.frame();
    List<Mention<Actor>> subjects = subjects(hit, slots);
    if (subjects.isEmpty()) {
      return;
    }
    List<Thing> objects = objects(hit, slots, subjects);
    for (Mention<Actor> subject : subjects) {
      for (Thing object : objects) {
        if (!object.party().value().name().equals(subject.value().name()) && checks.sides(hit, subject, object.party())) {
          drafts.add(draft(hit, frame, subject, object));
        }
      }
    }
  }

  private List<Mention<Actor>> subjects(Hit hit, Slots slots) {
    for (String slot : hit.frame().subject()) {
      List<Mention<Actor>> found = actors(hit, slots, slot).stream().filter(m -> checks.subject(hit, m)).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    boolean passive = sentence.token(hit.head()).pos().equals("VBN") && hit.frame().has("passive");
    String first = hit.frame().subject().get(0);
    return hit.frame().form() == Form.VERB && (first.equals("subj") || passive && first.equals("obj")) ? left(hit, slots) : List.of();
  }

  /** Where the tree gives a verb no subject: the party that stands before it. */
  private List<Mention<Actor>> left(Hit hit, Slots slots) {
    int at = slots.leftSubject();
    while (at >= 0 && sentence.governor(at).filter(e -> e.base().equals("conj") && e.governor() >= 0 && sentence.token(e.governor()).isNoun()).isPresent()) {
      at = sentence.governor(at).get().governor();
    }
    return at < 0 ? List.of() : within(at).stream().filter(m -> checks.subject(hit, m)).toList();
  }

  private List<Thing> objects(Hit hit, Slots slots, List<Mention<Actor>> subjects) {
    for (String slot : hit.frame().object()) {
      List<Thing> found = hit.frame().takes().equals("place") ? places(hit, slots, slot)
          : actors(hit, slots, slot).stream().filter(m -> checks.object(hit, m)).filter(m -> subjects.stream().noneMatch(s -> s.head() == m.head()))
              .map(m -> new Thing(m, Optional.empty())).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Mention<Actor>> actors(Hit hit, Slots slots, String slot) {
    return switch (slot) {
      case "pre" -> before(hit).map(List::of).orElse(List.of());
      case "post" -> prefixed(hit).map(List::of).orElse(List.of());
      case "next" -> parties.starting(sentence, hit.to()).map(List::of).orElse(List.of());
      case "mod" -> modifiers(hit);
      case "person" -> person(hit);
      default -> filled(hit, slots, slot);
    };
  }

  private List<Mention<Actor>> filled(Hit hit, Slots slots, String slot) {
    Map<String, Mention<Actor>> found = new LinkedHashMap<>();
    for (int head : slots.of(slot)) {
      for (Mention<Actor> mention : slot.equals("head") || slot.equals("is") ? named(hit, head, slots) : within(head)) {
        if (mention.head() != hit.head() || slot.equals("self")) {
          found.putIfAbsent(mention.value().name(), mention);
        }
      }
    }
    if (found.isEmpty() && !slot.matches("subj|obj|is|head|above|clause|self|poss")) {
      after(hit, slot).forEach(m -> found.putIfAbsent(m.value().name(), m));
    }
    if (found.isEmpty() && slot.equals("is")) {
      context.actors().at(sentence, hit.head()).filter(m -> m.value().id().isPresent()).ifPresent(m -> found.put(m.value().name(), m));
    }
    return List.copyOf(found.values());
  }

  /** Where the tree errs: the parties that follow the preposition close behind the words. */
  private List<Mention<Actor>> after(Hit hit, String preposition) {
    int reach = preposition.equals("between") ? 6 : 3;
    for (int i = hit.to(); i < Math.min(sentence.size(), hit.to() + reach); i++) {
      if (sentence.token(i).lower().equals(preposition)) {
        return parties.listed(sentence, i + 1);
      }
    }
    return List.of();
  }

  /** The parties that a phrase stands for, or, of "rebel efforts", those before its noun. */
  private List<Mention<Actor>> within(int head) {
    List<Mention<Actor>> all = parties.actors(sentence, head);
    boolean listed = head + 2 < sentence.size() && sentence.token(head).pos().matches("NNS|NNPS") && sentence.token(head + 1).lower().matches(",|:|–|—");
    if (listed && all.stream().noneMatch(m -> m.value().id().isPresent())) {
      List<Mention<Actor>> named = parties.listed(sentence, head + 2).stream().filter(m -> m.value().id().isPresent() || sentence.token(m.head()).isName()).toList();
      all = named.size() > 1 ? named : all;
    }
    if (!all.isEmpty()) {
      return all;
    }
    if (sentence.token(head).lemma().matches("number|handful|range|group|coalition|dozen|some|array|series|collection|string")) {
      List<Mention<Actor>> of = sentence.dependents(head, "nmod").stream().filter(e -> e.detail().equals("of")).flatMap(e -> parties.actors(sentence, e.dependent()).stream()).toList();
      if (!of.isEmpty()) {
        return of;
      }
    }
    return Stream.concat(sentence.children(head, "nmod:poss").stream().flatMap(e -> parties.actors(sentence, e.dependent()).stream()),
        sentence.children(head, "amod", "compound").stream().flatMap(e -> parties.ending(sentence, e.dependent() + 1).stream())).limit(1).toList();
  }

  /** A named party for a noun that may only describe it: "group Hayat …", "war monitor the …"; of "assault", who leads it. */
  private List<Mention<Actor>> named(Hit hit, int head, Slots slots) {
    List<Mention<Actor>> all = parties.actors(sentence, head);
    if (!all.isEmpty() && all.get(0).value().id().isPresent()) {
      return all;
    }
    Optional<Mention<Actor>> next = parties.starting(sentence, head + 1).filter(m -> parties.light(sentence, head + 1, m.from()) && m.from() <= head + 2);
    Optional<Mention<Actor>> beside = sentence.children(head, "appos").stream().filter(e -> e.dependent() != hit.head()).flatMap(e -> parties.actor(sentence, e.dependent()).stream()).findFirst();
    Optional<Mention<Actor>> better = next.or(() -> beside);
    if (better.isPresent() || !all.isEmpty()) {
      return better.map(List::of).orElse(all);
    }
    List<Mention<Actor>> doer = initiator(head);
    boolean attack = sentence.token(head).lemma().matches("assault|offensive|campaign|operation|advance|push|attack|bombardment|counteroffensive|invasion|drive|onslaught");
    return doer.isEmpty() && attack ? slots.clause().stream().flatMap(c -> parties.actors(sentence, c).stream()).limit(1).toList() : doer;
  }

  /** Who does what a noun tells, where an event was read there. */
  private List<Mention<Actor>> initiator(int head) {
    Span here = sentence.token(head).at();
    return earlier.stream().filter(Event.class::isInstance).map(Event.class::cast)
        .filter(e -> !e.initiator().isEmpty() && e.told().evidence().of("/kind").stream().anyMatch(s -> s.overlaps(here)))
        .map(e -> new Mention<>(e.initiator().get(0), head, head + 1, head, How.INFERRED, e.told().evidence().of("/initiator/0"))).limit(1).toList();
  }

  private int end(Hit hit) {
    return sentence.token(hit.from() - 1).pos().equals("HYPH") ? hit.from() - 1 : hit.from();
  }

  private Optional<Mention<Actor>> before(Hit hit) {
    return parties.ending(sentence, end(hit));
  }

  /** Who stands behind "anti-" or "pro-". */
  private Optional<Mention<Actor>> prefixed(Hit hit) {
    if (hit.to() < sentence.size() && sentence.token(hit.to()).pos().equals("HYPH")) {
      return parties.ending(sentence, hit.to() + 2);
    }
    String form = sentence.token(hit.head()).form();
    String rest = form.substring(form.indexOf('-') + 1);
    Optional<String> name = parties.words().state(rest).or(() -> Character.isUpperCase(rest.charAt(0)) ? Optional.of(rest) : Optional.empty());
    return name.map(n -> new Mention<>(Actor.named(n, rest), hit.head(), hit.head() + 1, hit.head(), How.STATED, List.of(sentence.token(hit.head()).at())));
  }

  private List<Mention<Actor>> modifiers(Hit hit) {
    int from = hit.head();
    while (from > hit.from() || from > 0 && sentence.token(from - 1).pos().matches("NN.*|JJ.*|HYPH|CC|VBN|POS") && hit.head() - from < 8) {
      from--;
    }
    return parties.between(sentence, from, hit.head());
  }

  /** The person whose full name stands right before a noun: "the N N regime". */
  private List<Mention<Actor>> person(Hit hit) {
    int to = hit.from() > 0 && sentence.token(hit.from() - 1).pos().equals("POS") ? hit.from() - 1 : hit.from();
    int from = to;
    while (from > 0 && sentence.token(from - 1).entity().equals("PERSON")) {
      from--;
    }
    if (to - from < 2) {
      return List.of();
    }
    String said = context.document().report().text().at(sentence.at(from, to));
    return List.of(new Mention<>(Actor.named(said, said), from, to, to - 1, How.STATED, List.of(sentence.at(from, to))));
  }

  private List<Thing> places(Hit hit, Slots slots, String slot) {
    if (slot.equals("pre")) {
      int end = end(hit);
      List<Thing> named = context.places().in(sentence).stream().filter(p -> p.to() == end).map(p -> new Thing(p, Optional.empty())).toList();
      return !named.isEmpty() ? named : country(end - 1);
    }
    List<Integer> heads = slots.of(slot);
    List<Thing> found = new ArrayList<>();
    for (Holdings.Part part : holdings.of(sentence, heads)) {
      found.add(new Thing(part.place(), hit.frame().predicate() == Predicate.CONTROLS ? part.share() : Optional.empty()));
    }
    boolean passive = hit.frame().form() == Form.VERB && hit.frame().predicate() == Predicate.CONTROLS && sentence.token(hit.head()).pos().equals("VBN");
    List<Thing> shared = passive ? shared(hit.head()) : List.of();
    if (!shared.isEmpty() && found.stream().noneMatch(t -> t.share().isPresent())) {
      return shared;
    }
    List<Thing> behind = found.isEmpty() && slot.equals("above") ? behind(hit, heads) : List.of();
    return !found.isEmpty() ? found : !behind.isEmpty() ? behind : divided(heads);
  }

  /** "areas under rebel control in X": a part of X. */
  private List<Thing> behind(Hit hit, List<Integer> heads) {
    if (heads.isEmpty() || hit.to() + 1 >= sentence.size() || !sentence.token(hit.to()).lower().matches("in|of|across|around")) {
      return List.of();
    }
    int from = hit.to() + 1;
    return context.places().in(sentence).stream().filter(p -> p.from() >= from && p.from() <= from + 2).findFirst().map(p -> holdings.of(sentence, p.head())).orElse(List.of()).stream()
        .map(p -> new Thing(p.place(), p.share().or(() -> Optional.of(holdings.some(sentence, heads.get(0)))))).toList();
  }

  /** A country by its name or adjective, where no place was read ("UK-based"). */
  private List<Thing> country(int at) {
    String form = sentence.token(at).form();
    Optional<String> name = parties.words().state(form).or(() -> parties.words().country(form) ? Optional.of(form) : Optional.empty());
    return name.map(n -> new Thing(new Mention<>(Place.unlocated(n, form), at, at + 1, at, How.STATED, List.of(sentence.token(at).at())), Optional.empty())).map(List::of).orElse(List.of());
  }

  /** "About half of X and parts of Y are held by": the share at the left of a passive, where the tree lost it. */
  private List<Thing> shared(int verb) {
    List<Thing> found = new ArrayList<>();
    for (Mention<Count> share : context.counts().shares(sentence)) {
      context.places().in(sentence).stream().filter(p -> p.from() >= share.to() && p.to() <= verb && p.from() - share.to() < 7 && parties.light(sentence, share.to() + 1, p.from()) || p.from() == share.to())
          .findFirst().ifPresent(p -> found.add(new Thing(p, Optional.of(share))));
    }
    return found;
  }

  /** "X has been divided into rebel-held and government-held areas": the areas are X's. */
  private List<Thing> divided(List<Integer> heads) {
    List<Thing> found = new ArrayList<>();
    for (int head : heads) {
      Edge up = sentence.governor(head).filter(e -> e.governor() >= 0).orElse(null);
      boolean split = up != null && sentence.token(up.governor()).lemma().matches("divide|split|carve");
      if (split) {
        List<Integer> subjects = sentence.dependents(up.governor(), "nsubj:pass", "nsubj").stream().map(Edge::dependent).toList();
        holdings.of(sentence, subjects).forEach(p -> found.add(new Thing(p.place(), Optional.of(holdings.some(sentence, head)))));
      }
    }
    return found;
  }

  private RelationDraft draft(Hit hit, RelationFrame frame, Mention<Actor> subject, Thing object) {
    int first = Math.min(hit.from(), Math.min(near(subject, hit), near(object.party(), hit)));
    int to = Math.max(hit.to(), Math.max(far(subject, hit), far(object.party(), hit)));
    boolean ended = frame.has("ended") || checks.ended(hit, first);
    Optional<Mention<Count>> share = object.share();
    int from = share.map(Mention::from).filter(f -> f < hit.to()).map(f -> Math.min(f, first)).orElse(first);
    Found<List<List<String>>> chains = frame.form() == Form.VERB && checks.asserted(hit) ? context.sources().of(sentence, hit.head()) : Found.byDefault(List.of());
    return new RelationDraft(sentence, frame.predicate(), subject, object.party(), share, ended, false, from, to, new int[] {hit.from(), hit.to()},
        checks.period(hit, ended), chains);
  }

  /** Words of another sentence do not stretch the quote. */
  private int near(Mention<?> mention, Hit hit) {
    return mention.how() == How.INFERRED ? hit.from() : mention.from();
  }

  private int far(Mention<?> mention, Hit hit) {
    return mention.how() == How.INFERRED ? hit.to() : mention.to();
  }

  /** Edges that lead down from a verb to what denies it. */
  static boolean negated(Sentence sentence, int head) {
    return sentence.children(head, "advmod", "neg", "det", "cc").stream().map(Edge::dependent)
        .anyMatch(i -> sentence.token(i).lower().matches("not|n't|never|no|nor|neither|hardly"));
  }
}
