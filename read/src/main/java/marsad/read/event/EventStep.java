// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import marsad.read.Context;
import marsad.read.Found;
import marsad.read.Step;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.Event;
import marsad.record.Evidence;
import marsad.record.How;
import marsad.record.Kind;
import marsad.record.Place;
import marsad.record.Quote;
import marsad.record.ReportRecord;
import marsad.record.Status;
import marsad.record.Telling;

/** Reads the events of one report. */
public final class EventStep implements Step {
  private static final Map<String, Kind> WORDS = new TreeMap<>(Map.of("shell", Kind.SHELLING, "bombard", Kind.SHELLING, "clash", Kind.ARMED_CLASH, "capture", Kind.TERRITORY_GAIN));

  @Override
  public List<ReportRecord> read(Context context, List<ReportRecord> earlier) {
    List<ReportRecord> events = new ArrayList<>();
    for (Sentence sentence : context.document().parsed()) {
      for (Token token : sentence.tokens()) {
        if (WORDS.containsKey(token.lemma())) {
          events.add(event(context, sentence, token.index(), events.size()));
        }
      }
    }
    return events;
  }

  private static Event event(Context context, Sentence sentence, int trigger, int number) {
    List<Found<Place>> where = context.places().of(sentence, trigger);
    var when = context.times().of(sentence, trigger, false);
    Evidence evidence = Evidence.none().with("/kind", How.STATED, List.of(sentence.token(trigger).at())).with("/when", when.how(), when.spans());
    Quote quote = context.document().report().text().quote(sentence.at());
    Telling told = new Telling("e" + number, quote, List.of(), context.sources().of(sentence, trigger).value(), when.value(), false, false, evidence);
    return new Event(told, WORDS.get(sentence.token(trigger).lemma()), Status.HAPPENED, List.of(), List.of(), where.stream().map(Found::value).toList(), List.of(), List.of());
  }
}
