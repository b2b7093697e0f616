// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.record.Evidence;
import marsad.record.How;
import marsad.record.Quote;
import marsad.record.Relation;
import marsad.record.ReportRecord;
import marsad.record.Span;
import marsad.record.Telling;

/** Turns drafts into records: what is told twice is one record with the other wordings beside it. */
final class RelationWriter {
  private static final int LONGEST = 300;

  private RelationWriter() {}

  static List<ReportRecord> write(Context context, List<RelationDraft> drafts) {
    List<List<RelationDraft>> groups = new ArrayList<>();
    for (RelationDraft draft : drafts) {
      groups.stream().filter(g -> g.get(0).same(draft)).findFirst().ifPresentOrElse(g -> g.add(draft), () -> groups.add(new ArrayList<>(List.of(draft))));
    }
    List<ReportRecord> records = new ArrayList<>();
    for (List<RelationDraft> group : groups) {
      records.add(record(context, group, "r" + records.size()));
    }
    return records;
  }

  private static Relation record(Context context, List<RelationDraft> group, String id) {
    RelationDraft first = group.stream().filter(d -> d.share().isPresent()).findFirst().orElse(group.get(0));
    Quote quote = quote(context, first);
    List<Quote> others = group.stream().filter(d -> d != first).map(d -> quote(context, d)).filter(q -> !q.equals(quote)).distinct().toList();
    Evidence evidence = Evidence.none().with("/predicate", How.STATED, List.of(first.sentence().at(first.trigger()[0], first.trigger()[1])))
        .with("/subject", first.subject().how(), first.subject().spans()).with("/object", first.object().how(), first.object().spans());
    Optional<Mention<marsad.record.Count>> share = first.share();
    evidence = share.isPresent() ? evidence.with("/share", share.get().how(), share.get().spans()) : evidence;
    evidence = first.period().value().isPresent() ? evidence.with("/when", first.period().how(), first.period().spans()) : evidence;
    List<List<String>> chains = first.chains().value();
    for (int i = 0; i < chains.size(); i++) {
      for (int j = 0; j < chains.get(i).size(); j++) {
        evidence = evidence.with("/chains/" + i + "/" + j, first.chains().how(), first.chains().spans());
      }
    }
    Telling told = new Telling(id, quote, others, chains, first.period().value(), false, first.hedged(), evidence);
    return new Relation(told, first.predicate(), first.subject().value(), first.object().value(), share.map(Mention::value), first.ended());
  }

  private static Quote quote(Context context, RelationDraft draft) {
    int from = draft.from();
    int to = draft.to();
    while (draft.sentence().at(from, to).length() > LONGEST && to - from > 1) {
      if (draft.trigger()[0] - from > to - draft.trigger()[1]) {
        from++;
      } else {
        to--;
      }
    }
    Span span = draft.sentence().at(from, to);
    return context.document().report().text().quote(span);
  }
}
