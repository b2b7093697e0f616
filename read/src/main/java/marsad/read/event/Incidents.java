// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marsad.knowledge.frame.Frame.Role;
import marsad.read.Found;
import marsad.record.How;
import marsad.record.Period;
import marsad.record.Quote;
import marsad.record.Status;
import marsad.record.Victims;

/** Joins what several sentences of a report tell of one incident. */
final class Incidents {
  private static final int BODY = 3; // sentences of a body that tells more than one thing
  private final List<Draft> kept = new ArrayList<>();
  private final Map<Draft, Draft> retold = new LinkedHashMap<>(); // a number told again → where what is told with it goes

  /** The drafts of a whole report in the order of the text → one draft an incident. */
  static List<Draft> join(List<Draft> drafts) {
    Incidents incidents = new Incidents();
    drafts.forEach(incidents::add);
    incidents.titles();
    return incidents.kept;
  }

  /** A title announces what the body tells: what no sentence of a longer report takes up was misread, or is told there in other words. */
  private void titles() {
    if (kept.stream().filter(d -> !d.title()).flatMap(d -> d.scenes.stream()).distinct().count() >= BODY) {
      kept.removeIf(Draft::headline);
    }
  }

  private void add(Draft draft) {
    if (draft.retold.isPresent()) {
      retell(draft);
      return;
    }
    Optional<Draft> again = retold.keySet().stream().filter(r -> Same.retells(r, draft)).findFirst();
    if (again.isPresent()) {
      rest(again.get(), draft);
      return;
    }
    draft.totals.forEach(this::noToll);
    if (draft.total || Tolls.taken(draft, kept) || Losses.counted(draft, kept)) {
      return;
    }
    List<Draft> all = IntStream.range(0, kept.size()).mapToObj(i -> kept.get(kept.size() - 1 - i)).filter(k -> Same.incident(k, draft)).toList();
    Optional<Draft> same = all.stream().filter(k -> k.kind == draft.kind).findFirst().or(() -> all.stream().findFirst());
    Optional<Draft> told = same.isPresent() ? Optional.empty() : IntStream.range(0, kept.size()).mapToObj(i -> kept.get(kept.size() - 1 - i)).filter(k -> Same.account(k, draft)).findFirst();
    boolean struck = same.isEmpty() && kept.stream().anyMatch(k -> Same.ownStrike(k, draft)); // a statement about that strike
    boolean denied = draft.status == Status.DENIED && kept.stream().anyMatch(k -> Same.denial(k, draft)); // the denial is a statement about it
    if (same.isPresent()) {
      merge(same.get(), draft);
    } else if (told.isPresent()) {
      account(told.get(), draft);
    } else if (denied || struck || alludes(draft)) {
      return;
    } else if (!draft.bare() && (!draft.loose || draft.harm.stream().anyMatch(Hurt::counted))) {
      after(draft);
      new Kindred(kept).settle(draft);
      kept.add(draft);
    }
  }

  /** "The lorry that was used in Friday's attack", "the attack came as": of what has been told. */
  private boolean alludes(Draft draft) {
    boolean noun = draft.main.noun() && draft.main.is(Role.ATTACK) && draft.harm.isEmpty() && Same.REAL.contains(draft.status) && Same.definite(draft);
    return noun && kept.stream().anyMatch(k -> Same.REAL.contains(k.status) && Again.attack(k) && !Apart.told(k, draft) && draft.target.stream().allMatch(m -> Roles.has(k.target, m)));
  }

  /** "The wounded were taken to hospital": from the day on which they were hurt. */
  private void after(Draft draft) {
    boolean hurt = draft.when.how() == How.DEFAULT && !draft.background && draft.scene.in("the-hurt", draft.scene.sentence().token(0).pos().equals("DT") ? 1 : 0);
    Optional<Draft> before = kept.stream().filter(k -> hurt && draft.sentence() - k.last() >= 0 && draft.sentence() - k.last() <= 2 && !k.background && Kinds.violent(k.main) && k.when.value().flatMap(Period::from).isPresent()).reduce((a, b) -> b);
    before.ifPresent(k -> draft.when = new Found<>(draft.when.value().map(p -> new Period(k.when.value().flatMap(Period::from), p.to())), How.INFERRED, k.when.spans()));
  }

  /** "Had earlier put it at nine": a toll that has been overtaken is no other account. */
  private static void account(Draft known, Draft draft) {
    boolean overtaken = draft.scene.sentence().tokens().stream().anyMatch(t -> t.pos().matches("VBN|VBD") && t.index() > 0 && draft.scene.in("overtaken", t.index() - 1));
    if (!overtaken) {
      known.accounts.add(draft);
    }
  }

  /** Another source's number goes to the incident told last that it can be of; one that says the same number adds nothing. */
  private void retell(Draft draft) {
    Optional<Draft> known = kept.stream().filter(k -> Same.retold(k, draft)).reduce((a, b) -> b.last() >= a.last() ? b : a);
    List<Hurt> harm = known.map(k -> draft.retold.orElseThrow().harm(draft, k)).orElse(List.of());
    if (harm.isEmpty()) {
      return;
    }
    Optional<Draft> open = kept.stream().filter(k -> k.last() > known.get().last() && Same.open(k, draft)).reduce((a, b) -> b);
    if (open.isPresent()) {
      first(open.get(), draft, harm);
      return;
    }
    boolean same = draft.retold.orElseThrow().who().isEmpty() && harm.stream().filter(h -> !h.part())
        .allMatch(h -> known.get().harm.stream().anyMatch(k -> k.outcome() == h.outcome() && k.count().low().equals(h.count().low())));
    draft.harm.clear();
    draft.harm.addAll(harm);
    if (same) {
      harm.stream().filter(Hurt::part).forEach(h -> harm(known.get(), h)); // "of the 31 dead seven were children"
      harm.stream().filter(h -> !h.part()).forEach(h -> again(known.get(), h));
      retold.put(draft, known.get());
    } else if (!Same.oneSource(known.get(), draft)) {
      account(known.get(), draft);
      retold.put(draft, draft);
    } else {
      retold.put(draft, known.get());
    }
  }

  /** The first number of what was told right before without any. */
  private void first(Draft incident, Draft draft, List<Hurt> harm) {
    harm.forEach(h -> harm(incident, h));
    incident.chains = incident.chains.value().isEmpty() ? draft.chains : incident.chains;
    retold.put(draft, incident);
  }

  /** The same number in other words is evidence for it too. */
  private static void again(Draft known, Hurt hurt) {
    known.harm.replaceAll(k -> k.outcome() == hurt.outcome() && k.count().low().equals(hurt.count().low())
        ? new Hurt(k.outcome(), k.who(), k.side(), k.count(), k.counted(), k.part(), k.how(), Stream.concat(k.spans().stream(), hurt.spans().stream()).distinct().toList()) : k);
  }

  /** "Put the toll at 31 and said 50 others were wounded": the wounded go where the dead went. */
  private void rest(Draft again, Draft draft) {
    Draft into = retold.get(again);
    draft.harm.stream().filter(h -> h.counted() && !h.part() && again.harm.stream().noneMatch(a -> a.outcome() == h.outcome())).forEach(h -> harm(into, h));
  }

  /** A title that only repeats a running total of the body tells no incident of its own. */
  private void noToll(Hurt total) {
    for (Draft title : kept.stream().filter(Draft::title).toList()) {
      boolean gone = total.counted() && title.harm.removeIf(h -> h.counted() && h.outcome() == total.outcome() && h.near(total));
      if (gone && title.main.is(Role.HARM) && title.harm.isEmpty()) {
        kept.remove(title);
      }
    }
  }

  private static void merge(Draft into, Draft more) {
    boolean clearer = into.loose && !more.loose || into.vague && !more.vague && Kinds.violent(more.main);
    if (clearer || Kinds.plainer(into, more)) {
      into.kind = more.kind;
      into.loose = false;
      into.vague = false;
      into.kindSpans.clear();
      into.kindSpans.addAll(more.kindSpans);
    }
    into.scenes.addAll(more.scenes);
    Quote first = into.quote;
    if (into.headline() && !more.headline()) {
      giveWay(into, more);
      into.settled = true;
    }
    Initiators.name(into, more);
    if (into.initiator.isEmpty()) {
      more.initiator.stream().filter(m -> !Roles.has(into.target, m)).forEach(into.initiator::add);
    }
    if (into.target.isEmpty()) {
      more.target.stream().filter(m -> !Roles.has(into.initiator, m)).forEach(into.target::add);
    }
    if (into.where.stream().noneMatch(p -> p.how() == How.STATED) && more.where.stream().anyMatch(p -> p.how() == How.STATED)) {
      into.where.clear();
    }
    Wheres.add(into.where, more.where);
    if (into.chains.value().isEmpty()) {
      into.chains = more.chains;
    }
    more.means.forEach((m, spans) -> into.means.putIfAbsent(m, spans));
    more.harm.stream().filter(h -> !Tolls.later(into, more, h)).forEach(h -> harm(into, h));
    when(into, more);
    if (into.quote == first) {
      quotes(into, more);
    } else {
      into.restated.add(first);
    }
  }

  /** Where title and body differ, the body wins. */
  private static void giveWay(Draft title, Draft body) {
    clear(title.initiator, body.initiator);
    clear(title.target, body.target);
    clear(title.where, body.where);
    if (body.harm.stream().anyMatch(Hurt::counted)) {
      title.harm.clear();
    }
    title.status = body.status;
    title.statusSpans = body.statusSpans;
    title.quote = body.quote;
  }

  private static void clear(List<?> title, List<?> body) {
    if (!body.isEmpty()) {
      title.clear();
    }
  }

  private static void harm(Draft into, Hurt hurt) {
    List<Hurt> same = into.harm.stream().filter(o -> o.outcome() == hurt.outcome() && o.mayBe(hurt)).toList();
    Optional<Hurt> known = same.stream().filter(o -> o.sameNumber(hurt) || o.counted() && hurt.counted() && o.count().low().equals(hurt.count().low()) || !hurt.counted()).findFirst();
    Optional<Hurt> older = same.stream().filter(o -> !o.counted() || !o.sidesApart(hurt) && (o.outdatedBy(hurt) || hurt.exacter(o))).findFirst();
    if (known.isPresent()) {
      if (known.get().who() == Victims.UNKNOWN && known.get().sameNumber(hurt)) {
        into.harm.set(into.harm.indexOf(known.get()), hurt);
      }
    } else if (older.isPresent()) {
      into.harm.set(into.harm.indexOf(older.get()), hurt);
    } else {
      into.harm.add(hurt);
    }
  }

  private static void when(Draft into, Draft more) {
    Found<Optional<Period>> other = more.when;
    boolean better = other.how() == How.STATED && other.value().isPresent() && (into.when.how() != How.STATED || Whens.within(other.value().get(), into.when.value()) || Apart.saidThen(into) && !Apart.saidThen(more));
    if (better) {
      into.when = other;
      into.background = more.background || new Background(into.scene).war(into);
    }
  }

  private static void quotes(Draft into, Draft more) {
    boolean fuller = more.sentence() != into.sentence() && more.harm.size() + more.where.size() + more.initiator.size() > into.harm.size() + into.where.size() + into.initiator.size();
    Quote other = fuller ? into.quote : more.quote;
    if (fuller) {
      into.quote = more.quote;
    }
    boolean known = Stream.concat(Stream.of(into.quote), into.restated.stream()).anyMatch(q -> q.at().contains(other.at()));
    if (!known) {
      into.restated.add(other);
    }
  }
}
