// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import marsad.knowledge.frame.Frame.Role;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.Tags;
import marsad.read.language.Edge;
import marsad.record.Actor;
import marsad.record.How;
import marsad.record.Kind;
import marsad.record.Outcome;
import marsad.record.Period;
import marsad.record.Status;
import marsad.record.Victims;

/** Makes the drafts of one sentence. */
final class Drafts {
  private static final int LASTING_DAYS = 2;
  private static final int STEPS = 3;
  private static final Set<Outcome> TAKEN = EnumSet.of(Outcome.DETAINED, Outcome.ABDUCTED, Outcome.CAPTURED);
  private static final Set<Kind> ROUNDS = EnumSet.of(Kind.SHELLING, Kind.AIR_STRIKE, Kind.OTHER);
  private final Scene scene;
  private final Optional<Learned> learned;
  private final List<Trigger> triggers;

  /** @param telling what the scorer makes of the report's clauses, of a short one */
  Drafts(Scene scene, Optional<Scorer.Telling> telling) {
    this.scene = scene;
    this.learned = telling.map(t -> new Learned(scene, t));
    this.triggers = new Triggers(scene).find();
  }

  List<Draft> read() {
    List<Draft> drafts = new ArrayList<>();
    for (List<Trigger> group : Joins.of(scene, triggers)) {
      draft(group, learned.filter(l -> l.accepts(group.get(0))).isPresent()).ifPresent(drafts::add);
    }
    drafts.removeIf(d -> Losses.is(d, drafts));
    Background.spread(drafts);
    tagged(drafts);
    learned.ifPresent(l -> drafts.removeIf(d -> d.fresh() && !l.keeps(d)));
    learned.flatMap(l -> l.find(triggers, drafts)).flatMap(t -> draft(List.of(t), true)).ifPresent(drafts::add);
    return drafts;
  }

  /** What the tagger makes of the sentence beside the frames. */
  private void tagged(List<Draft> drafts) {
    if (!scene.context().tags().any()) {
      return;
    }
    TaggedEvents tagged = new TaggedEvents(scene);
    tagged.doubt(drafts);
    drafts.forEach(tagged::correct);
    for (Tags.Tag tag : tagged.unknown(drafts)) {
      tagged.trigger(tag).flatMap(t -> draft(List.of(t), true)).ifPresent(d -> {
        tagged.correct(d, tag, true);
        drafts.add(d);
      });
    }
    drafts.sort(Comparator.comparingInt(d -> d.main.head()));
  }

  /** @param sure that it is a new happening, whatever single words around it say */
  private Optional<Draft> draft(List<Trigger> group, boolean sure) {
    Trigger main = group.get(0);
    if (!sure && new Aims(scene, triggers).is(main)) {
      return Optional.empty();
    }
    Draft draft = new Draft(scene, main, group);
    draft.kind = main.frame().kind().orElse(Kind.OTHER);
    new Roles(scene, triggers, draft.kind).fill(draft);
    harm(draft);
    new BothSides(scene, new PhraseActors(scene, triggers, draft.kind, false)).killedBy(draft);
    draft.raised = draft.totals.isEmpty() ? new Tolls(scene).raised(group) : Optional.empty();
    if (Tolls.of(draft)) {
      draft.harm.clear(); // "rose to 17 after three of the injured died": the latest number stands for all
      draft.harm.add(draft.raised.orElseThrow());
    }
    new Kinds(scene).fill(draft);
    boolean also = scene.sentence().children(main.head(), "advmod").stream().anyMatch(e -> scene.token(e.dependent()).lower().equals("also"));
    draft.loose = also && main.is(Role.HARM) && draft.harm.stream().noneMatch(Hurt::counted) || main.is(Role.HARM) && main.frame().kind().isEmpty() && draft.kind == Kind.OTHER;
    if (draft.loose) {
      draft.kind = draft.harm.stream().anyMatch(h -> h.who() == Victims.COMBATANT) ? Kind.ARMED_CLASH : Kind.KILLING;
    }
    boolean number = main.frame().outcome().filter(TAKEN::contains).isEmpty() || main.is(Role.HARM) || draft.totals.stream().anyMatch(Drafts::several) || draft.harm.stream().anyMatch(Drafts::several); // "has been held since May" counts nobody
    draft.total = number && main.frame().outcome().filter(o -> o != Outcome.MISSING).isPresent() && scene.totals().isTotal(scene.context(), scene.sentence(), main.head());
    draft.total |= main.noun() && !scene.in("war", main.head()) && draft.harm.isEmpty() && (!draft.totals.isEmpty() && (draft.initiator.isEmpty() || Same.definite(draft) || several(main) || plural(main) && (Same.stated(draft).isEmpty() || draft.initiator.stream().allMatch(m -> m.value().id().isEmpty()))) || main.tells() && scene.totals().isSeries(scene.context(), scene.sentence()) && plural(main));
    if (draft.total) {
      draft.when = new Whens(scene).of(main.head(), false);
    }
    if (draft.total || recap(draft) || rounds(draft)) {
      return Optional.of(draft).filter(d -> d.total);
    }
    boolean told = sure || new Terms(scene).is(draft);
    if (!new StatusReader(scene).fill(draft, told) || draft.loose && draft.harm.isEmpty() || counted(draft)) {
      return Optional.empty();
    }
    rest(draft);
    draft.background &= !sure;
    return Optional.of(draft).filter(d -> !new Alluded(scene).is(d));
  }

  /** "A pilot" is one. */
  private static boolean several(Hurt hurt) {
    return hurt.counted() && hurt.count().low().filter(BigDecimal.ONE::equals).isEmpty();
  }

  private boolean several(Trigger main) {
    return scene.sentence().children(main.head(), "det", "amod").stream().anyMatch(e -> scene.in("total-several", e.dependent()));
  }

  private boolean plural(Trigger main) {
    boolean below = scene.up(main.head()).filter(e -> e.base().equals("nmod") && scene.in("series-noun", e.governor())).isPresent();
    return below || scene.token(main.head()).pos().equals("NNS");
  }

  /** "400 rockets have been fired since January", "a total of 600 returned in the past week": a number over a time, no incident. */
  private boolean rounds(Draft draft) {
    boolean moved = draft.kind == Kind.DISPLACEMENT;
    return (moved || ROUNDS.contains(draft.kind)) && !draft.main.noun() && draft.harm.isEmpty() && draft.main.args().get(moved ? "subj" : "obj").stream().anyMatch(o -> scene.context().counts().on(scene.sentence(), o).isPresent())
        && scene.totals().isTotal(scene.context(), scene.sentence(), draft.main.head());
  }

  /** "It was the third attack in a week", "the second such raid this year": says of an incident the how-manieth it was. */
  private boolean recap(Draft draft) {
    Trigger main = draft.main;
    if (!main.noun() || !draft.harm.isEmpty()) {
      return false;
    }
    List<Edge> children = scene.sentence().children(main.head(), "amod", "nummod");
    boolean ordinal = children.stream().anyMatch(e -> scene.in("ordinal", e.dependent()));
    boolean predicate = !scene.sentence().children(main.head(), "cop").isEmpty() || scene.up(main.head()).filter(e -> e.base().equals("appos")).isPresent();
    return ordinal && predicate || among(main.head());
  }

  /** "The bloodiest of a string of attacks". */
  private boolean among(int head) {
    int at = head;
    for (int step = 0; step < STEPS && scene.sentence().governors(at, "nmod").stream().anyMatch(e -> e.detail().equals("of")); step++) {
      at = scene.up(at).map(Edge::governor).orElse(at);
      if (scene.in("ordinal", at)) {
        return true;
      }
    }
    return false;
  }

  /** "captured dozens of towns": a figure, where no place is named. */
  private boolean counted(Draft draft) {
    boolean all = draft.main.args().get("obj").stream().allMatch(o -> scene.context().counts().on(scene.sentence(), o).isPresent() || scene.core(o) != o); // "the base and a dozen villages"
    return all && draft.kind == Kind.TERRITORY_GAIN && draft.where.stream().noneMatch(p -> p.how() == How.STATED)
        && draft.main.args().get("obj").stream().flatMap(o -> Stream.concat(Stream.of(o, scene.core(o)), scene.sentence().dependents(o, "nmod:of").stream().map(Edge::dependent)))
            .flatMap(o -> scene.context().counts().on(scene.sentence(), o).stream())
            .anyMatch(c -> c.value().low().filter(n -> n.intValue() >= 10).isPresent());
  }

  private void harm(Draft draft) {
    Harms harms = new Harms(scene);
    for (Trigger trigger : draft.triggers) {
      if (trigger.frame().outcome().isPresent() && scene.totals().isTotal(scene.context(), scene.sentence(), trigger.head())) {
        draft.totals.addAll(harms.of(trigger));
      } else if (trigger.frame().outcome().isPresent()) {
        harms.of(trigger).stream().filter(h -> draft.harm.stream().noneMatch(o -> o.outcome() == h.outcome() && o.spans().equals(h.spans()))).forEach(draft.harm::add);
      }
    }
    if (draft.main.noun() && Again.partitive(draft)) {
      draft.harm.replaceAll(h -> ofWhom(draft.main.head(), h)); // "four of the dead were guards"
    }
    if (harms.among(draft.main)) {
      draft.initiator.clear();
    }
    draft.harm.replaceAll(h -> new Likewise(scene).of(h, draft.harm));
    draft.initiator.removeIf(m -> m.value().id().isEmpty() && !scene.armed(m.head()) && Kinds.violent(draft.main) && draft.harm.stream().flatMap(h -> h.spans().stream())
        .anyMatch(s -> s.end() == scene.token(m.head()).at().end())); // "nine people died": who is harmed does not do it
    if (draft.kind == Kind.ARMED_CLASH && draft.initiator.isEmpty() && draft.target.isEmpty()) {
      List<Mention<Actor>> sides = new ArrayList<>();
      draft.harm.forEach(h -> h.side().ifPresent(s -> Roles.addNew(sides, s)));
      if (sides.size() > 1) {
        draft.initiator.add(sides.get(0));
        draft.target.addAll(sides.subList(1, sides.size()));
      }
    }
    if (draft.target.stream().allMatch(this::thing)) {
      draft.harm.stream().filter(h -> !h.part()).forEach(h ->
          h.side().or(() -> scene.context().actors().in(scene.sentence()).stream().filter(m -> h.spans().stream().anyMatch(s -> s.end() == scene.token(m.head()).at().end())).findFirst())
              .filter(m -> !Roles.has(draft.initiator, m)).ifPresent(m -> Roles.addNew(draft.target, m)));
    }
    draft.target.removeIf(new Targets(scene)::none);
  }

  private Hurt ofWhom(int victims, Hurt hurt) {
    int who = scene.up(victims).filter(e -> e.base().equals("nmod")).flatMap(e -> scene.up(e.governor())).filter(e -> e.base().equals("nsubj") && scene.people(e.governor())).map(Edge::governor).orElse(victims);
    Harms harms = new Harms(scene);
    return new Hurt(hurt.outcome(), harms.who(who), harms.side(who), hurt.count(), hurt.counted(), true, hurt.how(), hurt.spans());
  }

  /** A thing, no people: whom it harmed was hit too ("hit a house, killing a family"). */
  private boolean thing(Mention<Actor> target) {
    return target.value().id().isEmpty() && !scene.people(target.head()) && (!scene.armed(target.head()) || scene.context().actors().thing(scene.sentence(), target.head()));
  }

  /** Violence told over days that reach to the report ("in recent weeks", "since Friday") goes on. */
  private boolean lasts(Draft draft) {
    Optional<LocalDate> published = scene.context().document().report().published();
    boolean within = scene.token(draft.main.head()).pos().equals("VBD") && draft.when.spans().stream().anyMatch(s -> scene.sentence().tokens().stream().anyMatch(t -> s.contains(t.at()) && scene.in("this-word", t.index()))); // "took it this week"
    return !within && draft.status == Status.HAPPENED && draft.when.how() == How.STATED && Kinds.violent(draft.main) && published.isPresent() && draft.when.value().isPresent()
        && draft.when.value().get().to().equals(published) && draft.when.value().get().from().filter(f -> !f.isAfter(published.get().minusDays(LASTING_DAYS))).isPresent();
  }

  /** "The conflict, which broke out in 2011". */
  private boolean begun() {
    return scene.sentence().tokens().stream().anyMatch(t -> scene.in("war-start", t.index()));
  }

  private void rest(Draft draft) {
    int head = draft.main.head();
    draft.when = new Whens(scene).of(head, draft.status == Status.ONGOING);
    if (lasts(draft)) {
      draft.status = Status.ONGOING;
      draft.statusSpans = draft.when.spans();
    }
    if (new Campaigns(scene).fromAir(draft)) {
      draft.kind = Kind.OFFENSIVE;
    }
    if (Tolls.of(draft)) {
      draft.when = Found.byDefault(scene.context().document().report().published().map(Period::until));
    }
    draft.chains = scene.context().sources().of(scene.sentence(), head);
    draft.hedged = scene.context().sources().hedged(scene.sentence(), head);
    draft.quote = Quotes.of(draft);
    if (draft.main.unknown()) {
      draft.kindSpans.clear();
      draft.kindSpans.add(draft.quote.at()); // by all its words, none of which tells it alone
    }
    Background background = new Background(scene);
    draft.background = background.is(draft);
    Terms terms = new Terms(scene);
    if (terms.is(draft)) {
      draft.when = terms.when(draft);
    } else if (background.besieged(draft)) {
      draft.status = Status.ONGOING;
      draft.when = Found.byDefault(scene.context().document().report().published().map(Period::until));
    }
    boolean war = background.war(draft);
    if (draft.background || war) {
      draft.chains = Found.byDefault(List.of()); // what only explains, and what a war is called, is the report's own voice
    }
    if (war && draft.status == Status.HAPPENED && begun() && scene.sentence().tokens().stream().noneMatch(t -> scene.in("war-end", t.index()))) {
      draft.status = Status.ONGOING; // "the war broke out in 2011"
    }
    boolean campaign = draft.status == Status.ONGOING && new Campaigns(scene).begun(draft, draft.when);
    if (campaign || war && draft.status == Status.ONGOING && begun()) {
      draft.when = new Whens(scene).goesOn(draft.when);
    }
  }
}
