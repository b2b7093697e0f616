// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.read.Context;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.record.Evidence;
import marsad.record.Figure;
import marsad.record.How;
import marsad.record.Quote;
import marsad.record.ReportRecord;
import marsad.record.Telling;

/** Turns drafts into records: the same number told again is one record with the other wordings beside it. */
final class FigureWriter {
  private static final int LONGEST = 300;

  private FigureWriter() {}

  static List<ReportRecord> write(Context context, List<FigureDraft> drafts) {
    List<List<FigureDraft>> groups = new ArrayList<>();
    for (FigureDraft draft : drafts) {
      groups.stream().filter(g -> g.stream().anyMatch(d -> d.same(draft))).findFirst().ifPresentOrElse(g -> g.add(draft), () -> groups.add(new ArrayList<>(List.of(draft))));
    }
    groups.removeIf(g -> g.size() == 1 && drafts.stream().anyMatch(g.get(0)::rounds));
    List<ReportRecord> records = new ArrayList<>();
    for (List<FigureDraft> group : groups) {
      records.add(record(context, group, "f" + records.size()));
    }
    return records;
  }

  private static Figure record(Context context, List<FigureDraft> group, String id) {
    FigureDraft first = group.get(0);
    Quote quote = quote(context, first);
    List<Quote> others = group.stream().skip(1).map(d -> quote(context, d)).filter(q -> !q.equals(quote)).distinct().toList();
    Evidence evidence = Evidence.none().with("/metric", How.STATED, List.of(first.sentence().token(first.teller()).at()));
    for (String bound : List.of("/low", "/high")) {
      boolean there = bound.equals("/low") ? first.count().value().low().isPresent() : first.count().value().high().isPresent();
      evidence = there ? evidence.with(bound, first.count().how(), first.count().spans()) : evidence;
    }
    evidence = evidence.with("/unit", How.STATED, first.count().spans());
    Optional<Mention<marsad.record.Actor>> who = first.who();
    evidence = who.isPresent() ? evidence.with("/who", who.get().how(), who.get().spans()) : evidence;
    for (int i = 0; i < first.where().size(); i++) {
      Found<marsad.record.Place> place = first.where().get(i);
      evidence = evidence.with("/where/" + i, place.how(), place.spans());
    }
    evidence = first.when().value().isPresent() ? evidence.with("/when", first.when().how(), first.when().spans()) : evidence;
    List<List<String>> chains = first.chains().value();
    for (int i = 0; i < chains.size(); i++) {
      for (int j = 0; j < chains.get(i).size(); j++) {
        evidence = evidence.with("/chains/" + i + "/" + j, first.chains().how(), first.chains().spans());
      }
    }
    Telling told = new Telling(id, quote, others, chains, first.when().value(), first.background(), first.hedged(), evidence);
    return new Figure(told, first.metric(), first.count().value(), first.unit(), who.map(Mention::value), Optional.empty(), first.where().stream().map(Found::value).toList());
  }

  private static Quote quote(Context context, FigureDraft draft) {
    int from = draft.from();
    int to = draft.to();
    while (draft.sentence().at(from, to).length() > LONGEST && to - from > 1) {
      if (draft.count().from() - from > to - draft.count().to()) {
        from++;
      } else {
        to--;
      }
    }
    return context.document().report().text().quote(draft.sentence().at(from, to));
  }
}
