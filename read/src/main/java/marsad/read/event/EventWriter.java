// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.record.Actor;
import marsad.record.Event;
import marsad.record.Evidence;
import marsad.record.How;
import marsad.record.Means;
import marsad.record.Place;
import marsad.record.Telling;

/** Turns a finished draft into a record with the evidence of each value. */
final class EventWriter {
  private EventWriter() {}

  static Event write(Draft draft, String id) {
    Evidence evidence = Evidence.none().with("/kind", draft.kindHow, draft.kindSpans);
    evidence = actors(evidence, "/initiator/", draft.initiator);
    evidence = actors(evidence, "/target/", draft.target);
    for (int i = 0; i < draft.where.size(); i++) {
      Found<Place> place = draft.where.get(i);
      evidence = evidence.with("/where/" + i, place.how(), place.spans());
    }
    for (int i = 0; i < draft.harm.size(); i++) {
      Hurt hurt = draft.harm.get(i);
      evidence = evidence.with("/harm/" + i, hurt.how(), hurt.spans());
      Optional<Mention<Actor>> side = hurt.side();
      evidence = side.isPresent() ? evidence.with("/harm/" + i + "/side", side.get().how(), side.get().spans()) : evidence;
    }
    List<Means> means = new ArrayList<>(draft.means.keySet());
    for (int i = 0; i < means.size(); i++) {
      evidence = evidence.with("/means/" + i, How.STATED, draft.means.get(means.get(i)));
    }
    return event(draft, id, means, rest(draft, evidence));
  }

  private static Evidence rest(Draft draft, Evidence before) {
    Evidence evidence = draft.when.value().isPresent() ? before.with("/when", draft.when.how(), draft.when.spans()) : before;
    evidence = evidence.with("/status", draft.statusSpans.isEmpty() ? How.DEFAULT : How.STATED, draft.statusSpans);
    List<List<String>> chains = draft.chains.value();
    for (int i = 0; i < chains.size(); i++) {
      for (int j = 0; j < chains.get(i).size(); j++) {
        evidence = evidence.with("/chains/" + i + "/" + j, draft.chains.how(), draft.chains.spans());
      }
    }
    return evidence;
  }

  private static Event event(Draft draft, String id, List<Means> means, Evidence evidence) {
    Telling told = new Telling(id, draft.quote, draft.restated, draft.chains.value(), draft.when.value(), draft.background,
        draft.hedged, evidence);
    return new Event(told, draft.kind, draft.status, draft.initiator.stream().map(Mention::value).toList(), draft.target.stream().map(Mention::value).toList(),
        draft.where.stream().map(Found::value).toList(), draft.harm.stream().map(Hurt::harm).toList(), means);
  }

  private static Evidence actors(Evidence before, String pointer, List<Mention<Actor>> actors) {
    Evidence evidence = before;
    for (int i = 0; i < actors.size(); i++) {
      evidence = evidence.with(pointer + i, actors.get(i).how(), actors.get(i).spans());
    }
    return evidence;
  }
}
