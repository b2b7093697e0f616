// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import marsad.record.Event;
import marsad.record.How;
import marsad.record.Kind;
import marsad.record.Predicate;
import marsad.record.Relation;
import marsad.record.ReportRecord;
import marsad.record.Span;
import marsad.record.Statement;

/** How two parties stand to each other is no happening: "the militia is armed by Chad", "the group controls Gao" are relations alone. */
public final class States {
  private static final Set<Predicate> STATES = EnumSet.complementOf(EnumSet.of(Predicate.FORMED_FROM, Predicate.AFFILIATE_OF, Predicate.RIVAL_OF));

  private States() {}

  /** The records without events that only words of a relation tell, with no day, no harm and nobody who speaks about them. */
  public static List<ReportRecord> alone(List<ReportRecord> records) {
    List<Relation> relations = records.stream().filter(Relation.class::isInstance).map(Relation.class::cast).filter(r -> STATES.contains(r.predicate()) && !r.ended()).toList();
    return records.stream().filter(r -> !(r instanceof Event event) || !state(event, relations) || records.stream().anyMatch(s -> s instanceof Statement said && said.about().filter(event.id()::equals).isPresent())).toList();
  }

  private static boolean state(Event event, List<Relation> relations) {
    boolean dated = stated(event, "/when") && event.told().when().filter(w -> w.from().isPresent()).isPresent() && event.kind() != Kind.OTHER;
    List<Span> words = event.told().evidence().of("/kind");
    return !dated && event.harm().isEmpty() && !words.isEmpty() && words.stream().allMatch(w -> relations.stream().anyMatch(r -> tells(r, w) && !(r.predicate() == Predicate.OPPOSED_TO && stated(event, "/where/0"))));
  }

  private static boolean stated(Event event, String pointer) {
    return event.told().evidence().how().get(pointer) == How.STATED;
  }

  private static boolean tells(Relation relation, Span word) {
    return relation.told().evidence().of("/predicate").stream().anyMatch(word::overlaps);
  }
}
