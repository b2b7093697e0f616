// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.language.Sentence;
import marsad.read.party.Parties;
import marsad.read.relation.RelationWords.Hit;
import marsad.record.Actor;
import marsad.record.Event;
import marsad.record.How;
import marsad.record.ReportRecord;
import marsad.record.Span;

/** The parties in the slots of a frame in one sentence. */
final class FrameActors {
  private final Context context;
  private final Parties parties;
  private final List<ReportRecord> earlier;
  private final Sentence sentence;

  FrameActors(Context context, Parties parties, List<ReportRecord> earlier, Sentence sentence) {
    this.context = context;
    this.parties = parties;
    this.earlier = earlier;
    this.sentence = sentence;
  }

  /** The parties in a slot of a frame. */
  List<Mention<Actor>> in(String slot, Hit hit, Slots slots) {
    return switch (slot) {
      case "pre" -> before(slots).map(List::of).orElse(List.of());
      case "post" -> prefixed(hit).map(List::of).orElse(List.of());
      case "next" -> parties.starting(sentence, hit.to()).map(List::of).orElse(List.of());
      case "mod" -> modifiers(hit);
      case "person" -> person(hit);
      case "first" -> slots.of(slot).stream().flatMap(h -> parties.actors(sentence, h).stream()).limit(1).toList();
      case "others" -> slots.of(slot).stream().flatMap(h -> parties.actors(sentence, h).stream()).skip(1).toList();
      default -> filled(hit, slots, slot);
    };
  }

  private List<Mention<Actor>> filled(Hit hit, Slots slots, String slot) {
    Map<String, Mention<Actor>> found = new LinkedHashMap<>();
    if (slot.equals("poss")) {
      joinedOwner(hit).ifPresent(m -> found.put(m.value().name(), m));
    }
    for (int head : found.isEmpty() ? slots.of(slot) : List.<Integer>of()) {
      for (Mention<Actor> mention : slot.equals("poss") && covered(hit, head) ? parties.ending(sentence, head + 1).stream().toList() : slot.equals("head") || slot.equals("is") ? named(hit, head, slots) : within(head)) {
        if (mention.head() != hit.head() || slot.equals("self")) {
          found.putIfAbsent(mention.value().name(), mention);
        }
      }
    }
    if (found.isEmpty() && !slot.matches("subj|obj|is|head|above|clause|self|poss")) {
      after(hit, slot).forEach(m -> found.putIfAbsent(m.value().name(), m));
    }
    if (slot.equals("by") && hit.frame().has("passive") && !found.isEmpty()) {
      listedBy(hit).forEach(m -> found.putIfAbsent(m.value().name(), m));
    }
    if (found.isEmpty() && slot.equals("subj")) {
      slots.of(slot).stream().filter(h -> parties.words().country(sentence.token(h).form())).forEach(h -> parties.ending(sentence, h + 1).ifPresent(m -> found.putIfAbsent(m.value().name(), m))); // "to China, which runs the port"
    }
    if (found.isEmpty() && slot.matches("in|from|is")) {
      slots.of(slot).stream().filter(h -> !slot.equals("is") || parties.words().country(sentence.token(h).form())).forEach(h -> parties.ending(sentence, h + 1).ifPresent(m -> found.putIfAbsent(m.value().name(), m))); // "outlawed in Chad", "armed from Chad"
    }
    if (found.isEmpty() && slot.equals("poss") && hit.from() > 1 && sentence.token(hit.from() - 1).pos().equals("POS")) {
      parties.ending(sentence, hit.from() - 1).ifPresent(m -> found.put(m.value().name(), m)); // "Chad's ally Mali", where the tree has it Chad's Mali
    }
    if (found.isEmpty() && slot.equals("is")) {
      context.actors().at(sentence, hit.head()).filter(m -> m.value().id().isPresent()).ifPresent(m -> found.put(m.value().name(), m));
    }
    return List.copyOf(found.values());
  }

  /** "Chad and its ally Mali", "the Salt Guard and their local rival": whose is what the noun is joined to. */
  private Optional<Mention<Actor>> joinedOwner(Hit hit) {
    boolean own = sentence.children(hit.head(), "nmod:poss").stream().anyMatch(e -> sentence.token(e.dependent()).pos().equals("PRP$"));
    return sentence.governor(hit.head()).filter(e -> own && e.base().equals("conj") && e.governor() >= 0 && sentence.token(e.governor()).isNoun()).flatMap(e -> parties.actor(sentence, e.governor()));
  }

  /** "Chad's ally": where the words for the ally swallow Chad. */
  private boolean covered(Hit hit, int head) {
    return !sentence.token(head).isPronoun() && context.actors().at(sentence, head).filter(m -> m.covers(hit.head()) && m.value().id().isEmpty()).isPresent();
  }

  /** "By Chad, Niger and the EU": all, whatever the tree makes of the list. */
  private List<Mention<Actor>> listedBy(Hit hit) {
    List<Mention<Actor>> all = after(hit, "by");
    boolean states = all.stream().allMatch(m -> m.value().id().isPresent() || parties.words().country(m.value().name()));
    return states && hit.frame().takes().equals("actor") ? all : List.of();
  }

  /** Where the tree errs: the parties that follow the preposition close behind the words. */
  private List<Mention<Actor>> after(Hit hit, String preposition) {
    int reach = preposition.equals("between") || hit.frame().has("terror") ? 7 : 3;
    for (int i = hit.to(); i < Math.min(sentence.size(), hit.to() + reach); i++) {
      if (sentence.token(i).lower().equals(preposition)) {
        return parties.listed(sentence, i + 1);
      }
    }
    return List.of();
  }

  /** The parties that a phrase stands for, or, of "rebel efforts", those before its noun. */
  List<Mention<Actor>> within(int head) {
    List<Mention<Actor>> described = described(head);
    List<Mention<Actor>> known = described.isEmpty() ? country(head) : described;
    if (!known.isEmpty()) {
      return known;
    }
    List<Mention<Actor>> all = parties.actors(sentence, head);
    boolean listed = head + 2 < sentence.size() && sentence.token(head).pos().matches("NNS|NNPS") && sentence.token(head + 1).lower().matches(",|:|–|—");
    if (listed && all.stream().noneMatch(m -> m.value().id().isPresent())) {
      int list = head + 2;
      while (list + 1 < sentence.size() && list < head + 5 && parties.words().in("list-opener", sentence.token(list).lower())) {
        list++;
      }
      List<Mention<Actor>> named = parties.listed(sentence, list).stream().filter(m -> m.value().id().isPresent() || sentence.token(m.head()).isName()).toList();
      all = named.size() > 1 ? named : all;
    }
    if (!all.isEmpty()) {
      return all;
    }
    if (parties.words().in("quantity-of", sentence.token(head).lemma())) {
      List<Mention<Actor>> of = sentence.dependents(head, "nmod").stream().filter(e -> e.detail().equals("of")).flatMap(e -> parties.actors(sentence, e.dependent()).stream()).toList();
      if (!of.isEmpty()) {
        return of;
      }
    }
    return Stream.concat(sentence.children(head, "nmod:poss").stream().flatMap(e -> parties.actors(sentence, e.dependent()).stream()),
        sentence.children(head, "amod", "compound").stream().flatMap(e -> parties.ending(sentence, e.dependent() + 1).stream())).limit(1).toList();
  }

  /** A country of several words that stands as a place: "the United Arab Emirates". */
  private List<Mention<Actor>> country(int head) {
    boolean several = context.actors().at(sentence, head).isEmpty() && context.places().at(sentence, head).filter(p -> p.to() - p.from() > 1 && parties.words().country(p.value().name())).isPresent();
    return several ? parties.ending(sentence, head + 1).filter(m -> parties.words().country(m.value().name())).stream().toList() : List.of();
  }

  /** "The Salt Guard, a group that holds X": for the group, the name that it stands beside. */
  private List<Mention<Actor>> described(int head) {
    return sentence.governor(head).filter(e -> e.base().equals("appos") && e.governor() >= 0 && sentence.token(head).pos().equals("NN")).stream()
        .flatMap(e -> parties.actor(sentence, e.governor()).stream()).filter(m -> m.value().id().isPresent() || sentence.token(m.head()).isName()).toList();
  }

  /** A named party for a noun that may only describe it: "group Hayat …", "war monitor the …"; of "assault", who leads it. */
  private List<Mention<Actor>> named(Hit hit, int head, Slots slots) {
    List<Mention<Actor>> all = parties.actors(sentence, head);
    Optional<Mention<Actor>> other = called(head).or(() -> country(hit, head)).or(() -> hit.frame().form() == RelationFrame.Form.PREFIX ? described(head).stream().findFirst() : Optional.empty());
    if (other.isPresent()) {
      return other.stream().toList();
    }
    if (!all.isEmpty() && all.get(0).value().id().isPresent()) {
      boolean first = head > hit.head() && sentence.token(hit.head()).pos().equals("NN"); // "the al-Qaeda offshoot X and Y": X alone
      return first ? all.subList(0, 1) : all;
    }
    Optional<Mention<Actor>> next = parties.starting(sentence, head + 1).filter(m -> parties.light(sentence, head + 1, m.from()) && m.from() <= head + 2);
    Optional<Mention<Actor>> beside = sentence.children(head, "appos").stream().filter(e -> e.dependent() != hit.head()).flatMap(e -> parties.actor(sentence, e.dependent()).stream()).findFirst();
    Optional<Mention<Actor>> better = next.or(() -> beside);
    if (better.isPresent() || !all.isEmpty()) {
      return better.map(List::of).orElse(all);
    }
    List<Mention<Actor>> doer = initiator(head);
    boolean attack = parties.words().in("attack-noun", sentence.token(head).lemma());
    return doer.isEmpty() && attack ? slots.clause().stream().flatMap(c -> parties.actors(sentence, c).stream()).limit(1).toList() : doer;
  }

  /** "Chad's ally Mali": the country, where the words for the ally swallow it. */
  private Optional<Mention<Actor>> country(Hit hit, int head) {
    String form = sentence.token(head).form();
    boolean bare = head == hit.head() + 1 && hit.frame().form() == RelationFrame.Form.NOUN && parties.words().country(form);
    return bare ? Optional.of(new Mention<>(Actor.named(form, form), head, head + 1, head, How.STATED, List.of(sentence.token(head).at()))) : Optional.empty();
  }

  /** "Militias known as the X", "a group called X": X. */
  private Optional<Mention<Actor>> called(int head) {
    int at = head + 1;
    while (at < sentence.size() && at < head + 4 && sentence.token(at).pos().matches("RB|,|RBR") && !sentence.token(at).isVerb()) {
      at++;
    }
    if (at + 1 >= sentence.size() || !parties.words().in("known-as", sentence.token(at).lower())) {
      return Optional.empty();
    }
    int from = sentence.token(at + 1).lower().equals("as") ? at + 2 : at + 1;
    return parties.starting(sentence, from).filter(m -> sentence.token(m.head()).isName() && m.from() <= from + 1);
  }

  /** Who does what a noun tells, where an event was read there. */
  private List<Mention<Actor>> initiator(int head) {
    Span here = sentence.token(head).at();
    return earlier.stream().filter(Event.class::isInstance).map(Event.class::cast)
        .filter(e -> !e.initiator().isEmpty() && e.told().evidence().of("/kind").stream().anyMatch(s -> s.overlaps(here)))
        .map(e -> new Mention<>(e.initiator().get(0), head, head + 1, head, How.INFERRED, e.told().evidence().of("/initiator/0"))).limit(1).toList();
  }

  private Optional<Mention<Actor>> before(Slots slots) {
    return parties.ending(sentence, slots.end());
  }

  /** Who stands behind "anti-" or "pro-". */
  private Optional<Mention<Actor>> prefixed(Hit hit) {
    if (hit.to() < sentence.size() && sentence.token(hit.to()).pos().equals("HYPH")) {
      return parties.ending(sentence, hit.to() + 2);
    }
    String form = sentence.token(hit.head()).form();
    String rest = form.substring(form.indexOf('-') + 1);
    Optional<String> name = parties.words().state(rest).or(() -> Optional.of(rest).filter(r -> !r.isEmpty() && (Character.isUpperCase(r.codePointAt(0)) || parties.words().in("ruling-side", r))));
    return name.map(n -> new Mention<>(Actor.named(n, rest), hit.head(), hit.head() + 1, hit.head(), How.STATED, List.of(sentence.token(hit.head()).at())));
  }

  private List<Mention<Actor>> modifiers(Hit hit) {
    int from = hit.head();
    while (from > hit.from() || from > 0 && sentence.token(from - 1).pos().matches("NN.*|JJ.*|HYPH|CC|VBN|POS") && hit.head() - from < 8) {
      from--;
    }
    return parties.between(sentence, from, hit.head()).stream().filter(m -> m.to() >= sentence.size() || !sentence.token(m.to()).pos().equals("HYPH")).toList(); // not "Malta-sized"
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
}
