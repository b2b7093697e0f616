// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import marsad.knowledge.frame.Frame;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.Tags;
import marsad.read.Tags.Near;
import marsad.read.Tags.Part;
import marsad.read.Tags.Sort;
import marsad.read.Tags.Tag;
import marsad.record.Actor;
import marsad.record.How;
import marsad.record.Kind;
import marsad.record.Place;
import marsad.record.Term;

/** What the tagger makes of one sentence of a longer report beside the frames: it refuses, sets right and adds (docs/decisions/32). */
final class TaggedEvents {
  private static final double NEW = 0.75; // likely enough to be added
  private static final double REFUSED = 0.05; // too unlikely to stay
  private static final double KIND = 0.95; // likely enough for another kind than the frames say
  private static final double SURE = 0.8; // who did it and where is named where that is likelier than in other parts
  private static final double PART = 0.6;
  private static final double SOURCE = 0.5;
  private final Scene scene;
  private final Tags tags;

  TaggedEvents(Scene scene) {
    this.scene = scene;
    this.tags = scene.context().tags();
  }

  /** Marks what the tagger sees no event in. */
  void doubt(List<Draft> drafts) {
    drafts.forEach(d -> d.doubted = !d.total && likely(d) < REFUSED);
  }

  private double likely(Draft draft) {
    return draft.triggers.stream().flatMap(t -> t.words().stream()).mapToDouble(w -> tags.likely(scene.sentence(), w, Sort.EVENT)).max().orElse(1);
  }

  /** The words that no draft is made of. */
  List<Tag> unknown(List<Draft> drafts) {
    Set<Integer> told = new HashSet<>();
    drafts.stream().flatMap(d -> d.triggers.stream()).forEach(t -> IntStream.range(t.from(), t.to()).forEach(told::add));
    return tags.in(scene.sentence(), Sort.EVENT).stream().filter(t -> t.sure() >= NEW && IntStream.range(t.from(), t.to()).noneMatch(told::contains)).toList();
  }

  /** The words as a trigger of the kind that the tagger takes them for. */
  Optional<Trigger> trigger(Tag tag) {
    int head = head(tag);
    boolean noun = !scene.token(head).isVerb();
    Set<Integer> words = Set.of(head);
    Kind kind = Term.of(Kind.class, tag.label());
    List<Frame> frames = scene.lexicon().frames().startingWith(Learned.UNKNOWN);
    return frames.stream().filter(f -> f.kind().equals(Optional.of(kind))).findFirst().map(f -> new Trigger(f, head, words, noun, Arguments.of(scene.sentence(), head, words, noun)));
  }

  /** The word that the others hang on. */
  private int head(Tag tag) {
    return IntStream.range(tag.from(), tag.to()).filter(i -> scene.up(i).filter(e -> tag.covers(e.governor())).isEmpty()).findFirst().orElse(tag.from());
  }

  /** Sets right what the rules made of words that the tagger knows too. */
  void correct(Draft draft) {
    Optional<Tag> tag = tags.in(scene.sentence(), Sort.EVENT).stream().filter(t -> draft.triggers.stream().flatMap(g -> g.words().stream()).anyMatch(t::covers)).max(Comparator.comparingDouble(Tag::sure));
    tag.filter(t -> !draft.total).ifPresent(t -> correct(draft, t, false));
  }

  /** @param proposed made of the tag's words alone */
  void correct(Draft draft, Tag tag, boolean proposed) {
    if (proposed || tag.labelled() >= KIND) {
      draft.kind = Term.of(Kind.class, tag.label());
    }
    if (proposed) {
      draft.proposed = true;
      draft.status = tag.status();
      draft.background = tag.background() >= 0.5;
    }
    fill(draft.initiator, draft.target, tag, Part.BY);
    fill(draft.target, draft.initiator, tag, Part.TO);
    if (draft.where.isEmpty()) {
      places(tag).forEach(draft.where::add);
    }
    if (draft.chains.value().isEmpty() && !draft.background) {
      draft.chains = sources(tag);
    }
  }

  private Found<List<List<String>>> sources(Tag tag) {
    return tag.in(Part.SOURCE).stream().filter(n -> n.sure() >= SOURCE).map(n -> scene.context().sources().naming(n.sentence(), n.token())).filter(f -> !f.value().isEmpty()).findFirst()
        .orElse(Found.byDefault(List.of()));
  }

  private void fill(List<Mention<Actor>> into, List<Mention<Actor>> not, Tag tag, Part part) {
    if (!into.isEmpty()) {
      return;
    }
    for (Near near : tag.in(part)) {
      boolean here = near.sentence().index() == scene.sentence().index();
      if (near.sure() >= (part == Part.BY ? SURE : PART) && here) {
        scene.context().actors().at(near.sentence(), near.token()).filter(m -> !Roles.has(not, m)).ifPresent(m -> Roles.addNew(into, m));
      }
    }
  }

  private List<Found<Place>> places(Tag tag) {
    List<Found<Place>> found = new ArrayList<>();
    for (Near near : tag.in(Part.AT)) {
      if (near.sure() >= SURE) {
        scene.context().places().at(near.sentence(), near.token()).map(Found::of).filter(p -> found.stream().noneMatch(o -> o.value().name().equals(p.value().name()))).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Takes away what the tagger sees no event in and no other sentence tells of, nor any number of victims. */
  static void refuse(List<Draft> incidents) {
    incidents.removeIf(d -> d.doubted && d.scenes.size() == 1 && d.harm.stream().noneMatch(Hurt::counted));
  }

  /** Takes away what the tagger alone told of where another incident of the report is of that sort, with the same place or none and no day of its own: most likely that incident, told again. */
  static void again(List<Draft> incidents) {
    incidents.removeIf(d -> d.proposed && incidents.stream().anyMatch(o -> o != d && !(o.proposed && o.sentence() >= d.sentence()) && sort(o.kind, d.kind) && !apart(o, d)));
  }

  private static boolean sort(Kind one, Kind other) {
    return one == other || Again.ATTACKS.contains(one) && Again.ATTACKS.contains(other);
  }

  private static boolean apart(Draft one, Draft other) {
    boolean place = !other.where.isEmpty() && other.where.stream().noneMatch(p -> one.where.stream().anyMatch(o -> o.value().name().equals(p.value().name())));
    boolean day = other.when.how() == How.STATED && one.when.how() == How.STATED && !other.when.value().equals(one.when.value());
    return place || day || one.background != other.background;
  }
}
