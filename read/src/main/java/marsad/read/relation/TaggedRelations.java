// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.read.Context;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.Tags.Near;
import marsad.read.Tags.Part;
import marsad.read.Tags.Sort;
import marsad.read.Tags.Tag;
import marsad.read.language.Sentence;
import marsad.read.party.Parties;
import marsad.record.Actor;
import marsad.record.How;
import marsad.record.Party;
import marsad.record.Predicate;
import marsad.record.Term;

/** What the tagger makes of one sentence of a longer report beside the frames: it refuses and adds (docs/decisions/32). */
final class TaggedRelations {
  private static final double NEW = 0.7;
  private static final double REFUSED = 0.02;
  private static final double PART = 0.5;
  private static final Set<Predicate> OF_PLACES = EnumSet.of(Predicate.CONTROLS, Predicate.BASED_IN);
  private final Context context;
  private final Parties parties;
  private final Sentence sentence;

  TaggedRelations(Context context, Parties parties, Sentence sentence) {
    this.context = context;
    this.parties = parties;
    this.sentence = sentence;
  }

  /** The drafts that stay, and those that no frame told. */
  List<RelationDraft> read(List<RelationDraft> drafts) {
    if (!context.tags().any()) {
      return drafts;
    }
    List<RelationDraft> all = new ArrayList<>(drafts);
    all.removeIf(d -> d.predicate() != Predicate.HOLDS_OFFICE && !d.adjective() && context.tags().likely(sentence, d.from(), d.to(), Sort.RELATION) < REFUSED);
    for (Tag tag : context.tags().in(sentence, Sort.RELATION)) {
      Predicate predicate = Term.of(Predicate.class, tag.label());
      boolean known = drafts.stream().anyMatch(d -> tag.from() < d.trigger()[1] && d.trigger()[0] < tag.to() || d.predicate() == predicate && d.from() <= tag.from() && tag.to() <= d.to());
      if (tag.sure() >= NEW && !known && predicate != Predicate.HOLDS_OFFICE) {
        add(tag, predicate, all);
      }
    }
    return all;
  }

  private void add(Tag tag, Predicate predicate, List<RelationDraft> into) {
    List<Mention<Actor>> subjects = actors(tag, Part.BY);
    List<? extends Mention<? extends Party>> objects = OF_PLACES.contains(predicate) ? places(tag) : actors(tag, Part.TO);
    for (Mention<Actor> subject : subjects) {
      for (Mention<? extends Party> object : objects) {
        if (!subject.value().name().equals(object.value().name())) {
          into.add(draft(tag, predicate, subject, object));
        }
      }
    }
  }

  private List<Mention<Actor>> actors(Tag tag, Part part) {
    List<Mention<Actor>> found = new ArrayList<>();
    for (Near near : tag.in(part)) {
      Optional<Mention<Actor>> actor = near.sure() < PART ? Optional.empty() : parties.actor(near.sentence(), near.token());
      actor.map(m -> here(near, m)).filter(m -> found.stream().noneMatch(o -> o.value().name().equals(m.value().name()))).ifPresent(found::add);
    }
    return found;
  }

  private <T> Mention<T> here(Near near, Mention<T> mention) {
    return near.sentence().index() == sentence.index() ? mention : new Mention<>(mention.value(), 0, 1, 0, How.RESOLVED, mention.spans());
  }

  private List<Mention<? extends Party>> places(Tag tag) {
    List<Mention<? extends Party>> found = new ArrayList<>();
    for (Part part : List.of(Part.TO, Part.AT)) {
      for (Near near : found.isEmpty() || part == Part.TO ? tag.in(part) : List.<Near>of()) {
        if (near.sure() >= PART) {
          context.places().at(near.sentence(), near.token()).map(m -> here(near, m)).filter(m -> found.stream().noneMatch(o -> o.value().name().equals(m.value().name()))).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private RelationDraft draft(Tag tag, Predicate predicate, Mention<Actor> subject, Mention<? extends Party> object) {
    int from = tag.from();
    int to = tag.to();
    for (Mention<?> party : List.of(subject, object)) {
      from = party.how() == How.RESOLVED ? from : Math.min(from, party.from());
      to = party.how() == How.RESOLVED ? to : Math.max(to, party.to());
    }
    return new RelationDraft(sentence, predicate, subject, object, Optional.empty(), false, false, false, from, to, new int[] {tag.from(), tag.to()}, Found.byDefault(Optional.empty()), context.sources().of(sentence, tag.from()));
  }
}
