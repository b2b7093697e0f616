// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.knowledge.frame.Frame.Role;
import marsad.knowledge.frame.Lexicon.StatusWord;
import marsad.read.Found;
import marsad.read.language.Clauses;
import marsad.read.language.Edge;
import marsad.record.How;
import marsad.record.Kind;
import marsad.record.Period;
import marsad.record.Status;
import marsad.record.Term;

/** Whether what a draft tells happened, goes on, is planned, feared or denied; or is nothing to record. */
final class StatusReader {
  private static final Set<String> UP = Set.of("xcomp", "ccomp", "advcl", "acl", "obj", "obl", "nmod", "nsubj", "nsubj:pass", "parataxis", "dep", "csubj", "appos");
  private static final Set<String> PURPOSE = Set.of("advcl", "acl", "obl", "nmod", "xcomp");
  private static final Set<String> INFINITE = Set.of("VB", "VBN", "VBG");
  private static final Set<Kind> TRIED = EnumSet.of(Kind.OFFENSIVE, Kind.TERRITORY_GAIN, Kind.AID, Kind.ARMED_CLASH);
  private static final int OVER_DAYS = 60;
  private final Scene scene;

  StatusReader(Scene scene) {
    this.scene = scene;
  }

  /** Sets the draft's status. @param sure that it happened or goes on @return false where there is nothing to record */
  boolean fill(Draft draft, boolean sure) {
    if (sure) {
      goesOn(draft);
      return true;
    }
    Optional<Hit> hit = draft.triggers.stream().filter(t -> t == draft.main || t.is(Role.LIGHT) || t.is(Role.HAPPEN) || t.is(Role.HARM))
        .filter(t -> t == draft.main || !t.is(Role.HARM) || !scene.token(t.head()).pos().equals("VBG")) // "was hit while trying to land, injuring two"
        .flatMap(t -> hit(t).stream()).findFirst();
    if (hit.filter(h -> new Vows(scene).is(draft, h.token())).isPresent()) {
      return false;
    }
    if (hit.isPresent()) {
      return apply(draft, hit.get());
    }
    if (unreal(draft)) {
      return true;
    }
    if (purpose(draft.main.head()) || new Unreal(scene).is(draft.main) || new Figurative(scene).is(draft)) {
      return false;
    }
    if (new Unreal(scene).due(draft.main)) {
      draft.status = Status.PLANNED;
      draft.statusSpans = List.of(scene.token(draft.main.head()).at());
      return true;
    }
    goesOn(draft);
    return true;
  }

  private void goesOn(Draft draft) {
    if (draft.triggers.stream().anyMatch(this::progressive)) {
      draft.status = Status.ONGOING;
      draft.statusSpans = draft.triggers.stream().filter(this::progressive).map(t -> scene.token(t.head()).at()).limit(1).toList();
    }
    if (draft.status == Status.HAPPENED && (unfinished(draft) || reported(draft))) {
      draft.status = Status.ONGOING;
      draft.statusSpans = List.of(scene.token(draft.main.head()).at());
    }
    lasting(draft);
  }

  /** "The rebels said they were sheltering hundreds": going on as they spoke. */
  private boolean reported(Draft draft) {
    int head = draft.main.head();
    boolean was = scene.token(head).pos().equals("VBG") && scene.sentence().children(head, "aux").stream().anyMatch(e -> scene.token(e.dependent()).lower().matches("was|were"));
    return was && scene.context().times().of(scene.sentence(), head, false).how() != How.STATED && scene.sentence().governor(head).filter(e -> e.base().equals("ccomp")).isPresent();
  }

  /** "has intensified its attacks", "have fled since Sunday": begun and not ended. */
  private boolean unfinished(Draft draft) {
    for (Trigger trigger : draft.triggers) {
      int head = trigger.head();
      boolean perfect = scene.sentence().children(head, "aux").stream().anyMatch(e -> scene.token(e.dependent()).lower().matches("has|have|'ve|'s"));
      boolean since = scene.sentence().dependents(head, "obl", "advcl", "nmod").stream().anyMatch(e -> e.detail().equals("since")) || scene.sentence().children(head, "advmod").stream().anyMatch(e -> scene.in("since-word", e.dependent()));
      boolean lasts = scene.in("lasting", head) || scene.sentence().governors(head, "obj").stream().anyMatch(e -> scene.in("lasting", e.governor())
          && scene.sentence().children(e.governor(), "aux").stream().anyMatch(a -> scene.token(a.dependent()).lower().matches("has|have|'ve")));
      boolean recent = scene.sentence().tokens().stream().anyMatch(t -> t.lower().equals("recent") && t.index() + 1 < scene.sentence().size() && scene.in("span", t.index() + 1)
          && Clauses.between(scene.sentence(), head, t.index(), t.index() + 2) == 0);
      if (perfect && (since || recent || scene.in("lasting", head)) || lasts && !scene.in("lasting", head) || since && scene.in("lasting", head) || recent && trigger.noun()) {
        return true;
      }
    }
    return false;
  }

  /** What is called untrue, asked for, asked about or told as a condition. */
  private boolean unreal(Draft draft) {
    Unreal unreal = new Unreal(scene);
    Optional<Integer> untrue = unreal.untrue(draft.main);
    Optional<Integer> wanted = unreal.wanted(draft.main);
    if (untrue.isPresent() || wanted.isPresent()) {
      draft.status = untrue.isPresent() ? Status.DENIED : Status.DEMANDED;
      draft.statusSpans = List.of(scene.token(untrue.or(() -> wanted).orElseThrow()).at());
      return true;
    }
    boolean condition = unreal.inverted(draft.main) || unreal.asked(draft.main) || unreal.counterfactual(draft.main);
    if (condition) {
      draft.status = Status.HYPOTHETICAL;
      draft.statusSpans = List.of(scene.token(unreal.inverted(draft.main) ? 0 : unreal.counterfactual(draft.main) ? draft.main.head() : scene.sentence().size() - 1).at());
    }
    return condition;
  }

  /** Wars, campaigns and talks go on unless the report says on which day they were. */
  private void lasting(Draft draft) {
    Found<Optional<Period>> when = scene.context().times().of(scene.sentence(), draft.main.head(), false);
    boolean done = draft.triggers.stream().anyMatch(t -> t.is(Role.HARM) && scene.token(t.head()).pos().equals("VBD")) && draft.harm.stream().anyMatch(Hurt::counted); // "killed 15 in the counter-attack"
    if (begunWar(draft) || stands(draft)) {
      draft.status = Status.ONGOING;
      draft.statusSpans = List.of(scene.token(draft.main.head()).at());
      return;
    }
    boolean over = when.how() == How.STATED && !scene.in("war", draft.main.head()) && scene.context().document().report().published()
        .flatMap(p -> when.value().flatMap(Period::to).filter(t -> t.isBefore(p.minusDays(OVER_DAYS)))).isPresent(); // "fighting broke out in May", told in March
    boolean day = done || over || when.how() == How.STATED && when.value().filter(p -> p.from().isPresent() && p.from().equals(p.to())).isPresent();
    Campaigns campaigns = new Campaigns(scene);
    boolean goes = draft.main.frame().ongoing() && draft.main.noun() && !day && !campaigns.over(draft.main.head());
    if (draft.status == Status.HAPPENED && (goes || campaigns.begun(draft, when))) {
      draft.status = Status.ONGOING;
      draft.statusSpans = List.of(scene.token(draft.main.head()).at());
    }
  }

  /** "The town has been under siege", "the army keeps them in jail": a state told in the present or the perfect. */
  private boolean stands(Draft draft) {
    if (draft.status != Status.HAPPENED || draft.main.noun() || !draft.main.frame().ongoing()) {
      return false;
    }
    List<Integer> words = draft.main.words().stream().filter(w -> scene.token(w).isVerb()).toList();
    boolean present = words.stream().anyMatch(w -> scene.token(w).pos().matches("VBZ|VBP"));
    return present || scene.sentence().children(draft.main.head(), "aux", "aux:pass").stream().anyMatch(e -> scene.token(e.dependent()).lower().matches("has|have|'ve|'s|is|are"))
        || words.stream().anyMatch(w -> scene.up(w).filter(e -> scene.sentence().children(e.governor(), "aux").stream().anyMatch(a -> scene.token(a.dependent()).lower().matches("has|have|'ve"))).isPresent());
  }

  /** "The war broke out in April": it goes on, whatever day it began. */
  private boolean begunWar(Draft draft) {
    return draft.status == Status.HAPPENED && draft.main.noun() && scene.in("war", draft.main.head())
        && draft.triggers.stream().anyMatch(t -> t != draft.main && scene.in("war-start", t.head()));
  }

  private record Hit(StatusWord word, int token) {}

  private boolean apply(Draft draft, Hit hit) {
    if (hit.word().status().equals("none")) {
      return false;
    }
    draft.status = Term.of(Status.class, hit.word().status());
    draft.statusSpans = List.of(scene.token(hit.token()).at());
    boolean place = draft.kind == Kind.TERRITORY_GAIN;
    hit.word().becomes().filter(k -> place).ifPresent(k -> draft.kind = k);
    boolean attempted = hit.word().becomes().isPresent();
    return !attempted || TRIED.contains(draft.kind);
  }

  private Optional<Hit> hit(Trigger trigger) {
    List<Optional<Hit>> hits = new ArrayList<>();
    int head = scene.up(trigger.head()).filter(e -> e.base().equals("cop")).map(Edge::governor).orElse(trigger.head()); // "would be out of the town"
    hits.add(below(head, "negation", "advmod", "det", "cc", "neg", "case", "mark").filter(h -> !trigger.covers(h.token())));
    hits.add(notThis(head));
    hits.add(below(head, "aux", "aux").or(() -> shared(head)));
    hits.add(below(head, "mark", "mark", "advmod"));
    hits.add(above(head));
    if (trigger.noun()) {
      hits.add(below(trigger.head(), "modifier", "amod", "det", "compound"));
    }
    return hits.stream().flatMap(Optional::stream).findFirst();
  }

  private Optional<Hit> below(int head, String relation, String... edges) {
    for (Edge edge : scene.sentence().children(head, edges)) {
      for (StatusWord word : scene.lexicon().status()) {
        boolean here = word.relation().equals(relation) && (word.words().contains(scene.token(edge.dependent()).lower()) || word.words().contains(scene.lemma(edge.dependent())));
        boolean past = relation.equals("aux") && haveAfter(head, edge.dependent());
        if (here && !past) {
          return Optional.of(new Hit(word, edge.dependent()));
        }
      }
    }
    return Optional.empty();
  }

  /** "would land at night and kill the guards": the auxiliary of the first verb holds for all. */
  private Optional<Hit> shared(int head) {
    boolean bare = scene.token(head).pos().equals("VB") && scene.sentence().children(head, "aux", "mark", "nsubj").isEmpty();
    return bare ? scene.up(head).filter(e -> e.base().equals("conj")).flatMap(e -> below(e.governor(), "aux", "aux")) : Optional.empty();
  }

  /** "may have killed" is doubt, not a possibility. */
  private boolean haveAfter(int head, int modal) {
    return scene.sentence().children(head, "aux").stream().anyMatch(e -> e.dependent() > modal && scene.lemma(e.dependent()).equals("have"));
  }

  private Optional<Hit> above(int head) {
    int noun = scene.object(head);
    boolean from = scene.sentence().children(noun, "case").stream().anyMatch(e -> scene.token(e.dependent()).lower().equals("from"));
    int at = from || scene.up(noun).filter(e -> e.base().equals("obj")).isPresent() ? noun : head;
    for (int steps = 0; steps < 4; steps++) {
      Edge up = scene.up(at).filter(e -> UP.contains(e.base()) || e.base().equals("conj")).orElse(null);
      if (up != null && up.base().equals("conj") && INFINITE.contains(scene.token(at).pos())) {
        at = up.governor();
        up = scene.up(at).filter(e -> UP.contains(e.base())).orElse(null);
      }
      if (up == null || up.base().equals("conj") || up.relation().equals("acl:relcl")) {
        return Optional.empty();
      }
      if (up.base().equals("advcl") && !scene.token(at).pos().equals("VB") && !(steps == 0 && scene.in("aim", up.governor()))) {
        return Optional.empty();
      }
      if (steps == 0 && up.base().equals("acl") && scene.token(at).pos().equals("VBD")) {
        return Optional.empty(); // "as rockets fell on the town", whatever the parser hangs it on
      }
      boolean subject = up.base().startsWith("nsubj");
      at = up.governor();
      for (StatusWord word : scene.lexicon().status()) {
        boolean verbal = (scene.token(at).isVerb() || !subject) && !(scene.token(at).isNoun() && scene.people(at)) && !called(at, up.dependent());
        boolean aims = up.base().equals("nsubj") && scene.token(at).pos().matches("VBZ|VBP|VBD|VBG"); // "the operation aims to", unlike "talks are planned"
        boolean deed = aims || word.status().equals("denied") && scene.in("claim-deed", at) && up.base().equals("obj"); // "rejected the murder"
        if (word.relation().equals("governor") && !deed && verbal && (!subject || word.status().equals("planned") || word.status().equals("hypothetical")) && (word.words().contains(scene.lemma(at)) || word.words().contains(scene.token(at).lower())) && governs(word, up, at)) {
          return Optional.of(new Hit(word, at));
        }
      }
      if (scene.token(at).isVerb() && steps > 0 && up.base().equals("ccomp")) {
        return below(at, "aux", "aux").filter(h -> h.word().status().equals("planned"));
      }
      Optional<Hit> modal = scene.token(at).isVerb() && up.base().equals("xcomp") ? below(at, "aux", "aux") : Optional.empty(); // "may be forced to leave"
      if (modal.isPresent()) {
        return modal;
      }
      Optional<Hit> negated = scene.token(at).isVerb() && (up.base().equals("xcomp") || up.base().equals("obj")) ? below(at, "negation", "advmod", "neg").or(() -> Optional.empty()) : Optional.empty();
      if (negated.isPresent()) {
        return negated;
      }
    }
    return Optional.empty();
  }

  /** "opened what it calls an operation", "are pressing an operation": its name, and what they are at. */
  private boolean called(int verb, int noun) {
    boolean what = scene.sentence().children(verb, "obj", "dep").stream().anyMatch(e -> scene.token(e.dependent()).pos().equals("WP"));
    boolean waged = scene.in("waging", verb) && scene.token(noun).isNoun() && scene.sentence().children(verb, "obj").stream().anyMatch(e -> e.dependent() == noun);
    return what || waged;
  }

  /** "rather than seizing the town". */
  private Optional<Hit> notThis(int head) {
    boolean not = scene.sentence().governors(head, "conj").stream().anyMatch(e -> e.detail().equals("negcc"));
    return not ? scene.lexicon().status().stream().filter(w -> w.relation().equals("negation")).findFirst().map(w -> new Hit(w, head)) : Optional.empty();
  }

  /** Struggle and fight govern only infinitives ("battling to retake"), not the fighting itself. */
  private boolean governs(StatusWord word, Edge up, int governor) {
    boolean infinitive = scene.token(up.dependent()).pos().equals("VB") || scene.token(up.dependent()).pos().equals("VBG") || scene.token(up.dependent()).isNoun();
    boolean attempt = word.becomes().isPresent();
    return attempt ? scene.token(up.dependent()).pos().equals("VB") || !scene.sentence().children(up.dependent(), "mark").isEmpty() : infinitive || up.base().equals("ccomp");
  }

  /** "to retake the town", "to degrade and defeat", "to help them retake it" as what something is for: not told to have happened. */
  private boolean purpose(int head) {
    boolean second = scene.token(head).pos().equals("VB") && scene.sentence().children(head, "aux", "mark", "nsubj").isEmpty();
    boolean beside = second && head > 1 && scene.token(head - 1).pos().equals("CC") && scene.token(head - 2).pos().equals("VB"); // whatever the parser joins it to
    int first = beside ? head - 2 : second ? scene.up(head).filter(e -> e.base().equals("conj")).map(Edge::governor).orElse(head) : head;
    Optional<Edge> up = scene.token(first).pos().equals("VB") ? scene.up(first).filter(e -> PURPOSE.contains(e.base()) || e.base().equals("ccomp")) : Optional.empty();
    if (up.filter(e -> e.base().matches("[xc]comp") && scene.in("brings-about", e.governor())).isPresent()) {
      return scene.token(up.get().governor()).pos().equals("VB") && purpose(up.get().governor());
    }
    boolean infinitive = scene.sentence().children(first, "mark", "case").stream().anyMatch(e -> scene.in("to", e.dependent()) && !(e.dependent() > 0 && scene.in("only-word", e.dependent() - 1))); // "only to lose it again"
    return infinitive && up.filter(e -> PURPOSE.contains(e.base())).isPresent();
  }

  private boolean progressive(Trigger trigger) {
    List<Edge> aux = scene.sentence().children(trigger.head(), "aux", "aux:pass");
    boolean being = aux.stream().anyMatch(e -> scene.token(e.dependent()).lower().equals("being")); // "is being held"
    if (!scene.token(trigger.head()).pos().equals("VBG") && !being) {
      return false;
    }
    boolean said = scene.up(trigger.head()).filter(e -> e.base().equals("xcomp") && scene.in("brings-about", e.governor())).isPresent(); // "is said to be marching"
    return said && aux.stream().anyMatch(e -> scene.token(e.dependent()).lower().equals("be")) || aux.stream().anyMatch(e -> Set.of("is", "are", "'s", "'re", "been").contains(scene.token(e.dependent()).lower()));
  }
}
