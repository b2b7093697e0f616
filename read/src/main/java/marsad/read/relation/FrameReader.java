// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import marsad.record.How;
import marsad.record.Predicate;
import marsad.record.ReportRecord;

/** Reads the relations that the frames find in one sentence. */
final class FrameReader {
  private static final int TITLE = 7; // tokens of "as a foreign terrorist organisation" before "by"
  private final Context context;
  private final RelationWords words;
  private final Sentence sentence;
  private final Checks checks;
  private final FrameActors actors;
  private final FramePlaces places;

  FrameReader(Context context, PartyWords partyWords, RelationWords words, List<ReportRecord> earlier, Sentence sentence) {
    this.context = context;
    Parties parties = new Parties(context, partyWords);
    this.words = words;
    this.sentence = sentence;
    this.checks = new Checks(context, parties, sentence);
    this.actors = new FrameActors(context, parties, earlier, sentence);
    this.places = new FramePlaces(context, parties, new Holdings(context, partyWords), sentence);
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

  private void read(Hit hit, Slots slots, List<RelationDraft> drafts) {
    RelationFrame frame = hit.frame();
    List<Mention<Actor>> subjects = subjects(hit, slots);
    if (subjects.isEmpty()) {
      return;
    }
    List<RelationObject> objects = objects(hit, slots, subjects);
    for (Mention<Actor> subject : subjects) {
      for (RelationObject object : objects) {
        if (!object.party().value().name().equals(subject.value().name()) && checks.sides(hit, subject, object.party())) {
          drafts.add(draft(hit, frame, subject, object));
        }
      }
    }
  }

  private List<Mention<Actor>> subjects(Hit hit, Slots slots) {
    Optional<Mention<Actor>> beside = beside(hit);
    if (beside.isPresent()) {
      return beside.stream().filter(m -> checks.subject(hit, m)).toList();
    }
    int raised = slots.raised();
    if (hit.frame().form() == Form.VERB && raised >= 0) {
      return actors.within(raised).stream().filter(m -> checks.subject(hit, m)).toList();
    }
    for (String slot : hit.frame().subject()) {
      List<Mention<Actor>> found = actors.in(slot, hit, slots).stream().filter(m -> checks.subject(hit, m)).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    boolean passive = checks.participle(hit.head());
    String first = hit.frame().subject().get(0);
    return hit.frame().form() == Form.VERB && (first.equals("subj") || passive && first.equals("obj")) ? left(hit, slots) : List.of();
  }

  /** "Fighters of the Salt Guard, headed by X": the name right before the comma, whatever the tree hangs the participle on. */
  private Optional<Mention<Actor>> beside(Hit hit) {
    boolean doer = sentence.tokens().subList(hit.to(), Math.min(sentence.size(), hit.to() + (hit.frame().has("terror") ? TITLE : 1))).stream().anyMatch(t -> t.lower().equals("by") || hit.frame().predicate() == Predicate.SANCTIONED_BY && t.lower().equals("in"));
    boolean passive = hit.frame().form() == Form.VERB && hit.frame().subject().get(0).equals("obj") && doer && sentence.token(hit.head()).pos().matches("VBN|VBD") && sentence.children(hit.head(), "aux", "aux:pass").isEmpty();
    int comma = hit.from() - 1;
    while (comma > 0 && sentence.token(comma).pos().equals("RB")) {
      comma--;
    }
    int end = comma;
    boolean after = passive && end > 0 && sentence.token(end).pos().matches(",|:|HYPH|-LRB-");
    return context.actors().in(sentence).stream().filter(m -> after && m.to() == end && m.value().id().isPresent()).findFirst();
  }

  /** Where the tree gives a verb no subject: the party that stands before it. */
  private List<Mention<Actor>> left(Hit hit, Slots slots) {
    int at = slots.leftSubject();
    while (at >= 0 && sentence.governor(at).filter(e -> e.base().equals("conj") && e.governor() >= 0 && sentence.token(e.governor()).isNoun()).isPresent()) {
      at = sentence.governor(at).get().governor();
    }
    return at < 0 ? List.of() : actors.within(at).stream().filter(m -> checks.subject(hit, m)).toList();
  }

  private List<RelationObject> objects(Hit hit, Slots slots, List<Mention<Actor>> subjects) {
    for (String slot : hit.frame().object()) {
      List<RelationObject> found = hit.frame().takes().equals("place") ? places.in(slot, hit, slots)
          : actors.in(slot, hit, slots).stream().filter(m -> checks.object(hit, m)).filter(m -> subjects.stream().noneMatch(s -> s.head() == m.head()))
              .map(m -> new RelationObject(m, Optional.empty())).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private RelationDraft draft(Hit hit, RelationFrame frame, Mention<Actor> subject, RelationObject object) {
    int first = Math.min(hit.from(), Math.min(near(subject, hit), near(object.party(), hit)));
    int to = Math.max(hit.to(), Math.max(far(subject, hit), far(object.party(), hit)));
    boolean ended = frame.has("ended") || checks.ended(hit, first);
    Optional<Mention<Count>> share = object.share();
    int from = share.map(Mention::from).filter(f -> f < hit.to()).map(f -> Math.min(f, first)).orElse(first);
    boolean adjective = frame.form() == Form.JOINED || frame.form() == Form.PREFIX;
    Found<List<List<String>>> chains = checks.asserted(hit) ? context.sources().of(sentence, hit.head()) : Found.byDefault(List.of());
    return new RelationDraft(sentence, frame.predicate(), subject, object.party(), share, ended, false, adjective, from, to, new int[] {hit.from(), hit.to()},
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
