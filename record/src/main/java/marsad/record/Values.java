// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values of a record that must have evidence: each by the JSON Pointer under which {@link Evidence} holds its words. */
public final class Values {
  private Values() {}

  /** The pointers of all values of a record, in the order of its JSON. */
  public static List<String> of(ReportRecord record) {
    List<String> pointers = new ArrayList<>();
    if (record instanceof Event e) {
      pointers.addAll(List.of("/kind", "/status"));
      each(pointers, "/initiator", e.initiator().size());
      each(pointers, "/target", e.target().size());
      each(pointers, "/where", e.where().size());
      harms(pointers, "/harm", e.harm());
      each(pointers, "/means", e.means().size());
    } else if (record instanceof Figure f) {
      pointers.addAll(List.of("/metric", "/low", "/unit"));
      f.who().ifPresent(w -> pointers.add("/who"));
      f.shelter().ifPresent(s -> pointers.add("/shelter"));
      each(pointers, "/where", f.where().size());
    } else if (record instanceof Relation r) {
      pointers.addAll(List.of("/predicate", "/subject", "/object"));
      r.share().ifPresent(s -> pointers.add("/share"));
    } else if (record instanceof Statement s) {
      pointers.addAll(List.of("/speaker", "/act"));
      s.addressee().ifPresent(a -> pointers.add("/addressee"));
      s.says().ifPresent(says -> said(pointers, says));
    }
    told(pointers, record.told());
    return pointers;
  }

  private static void told(List<String> pointers, Telling told) {
    for (int chain = 0; chain < told.chains().size(); chain++) {
      each(pointers, "/chains/" + chain, told.chains().get(chain).size());
    }
    told.when().ifPresent(w -> pointers.add("/when"));
  }

  private static void said(List<String> pointers, Says says) {
    add(pointers, "/says/kind", says.kind());
    add(pointers, "/says/status", says.status());
    each(pointers, "/says/initiator", says.initiator().size());
    each(pointers, "/says/target", says.target().size());
    each(pointers, "/says/where", says.where().size());
    harms(pointers, "/says/harm", says.harm());
    add(pointers, "/says/when", says.when());
  }

  private static void add(List<String> pointers, String pointer, Optional<?> value) {
    value.ifPresent(v -> pointers.add(pointer));
  }

  private static void each(List<String> pointers, String list, int size) {
    for (int i = 0; i < size; i++) {
      pointers.add(list + "/" + i);
    }
  }

  private static void harms(List<String> pointers, String list, List<Harm> harms) {
    for (int i = 0; i < harms.size(); i++) {
      pointers.add(list + "/" + i + "/outcome");
      pointers.add(list + "/" + i + "/low");
      if (harms.get(i).side().isPresent()) {
        pointers.add(list + "/" + i + "/side");
      }
    }
  }

  /** The values that have neither words nor are a default: a reader's fault. */
  public static List<String> withoutEvidence(ReportRecord record) {
    Evidence evidence = record.told().evidence();
    return of(record).stream().filter(p -> evidence.of(p).isEmpty() && !evidence.isDefault(p)).toList();
  }

  /** The record with the quote itself as the words of each value that has none: it is the shortest run that asserts the record. */
  public static ReportRecord completed(ReportRecord record) {
    Telling told = record.told();
    Evidence evidence = told.evidence();
    for (String pointer : withoutEvidence(record)) {
      evidence = evidence.with(pointer, pointer.equals("/status") ? How.DEFAULT : How.STATED, pointer.equals("/status") ? List.of() : List.of(told.quote().at()));
    }
    return record.told(new Telling(told.id(), told.quote(), told.restated(), told.chains(), told.when(), told.background(), told.hedged(), evidence));
  }
}
