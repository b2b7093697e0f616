// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.read.Context;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.party.Parties;
import marsad.record.Event;
import marsad.record.How;
import marsad.record.Metric;
import marsad.record.Period;
import marsad.record.ReportRecord;
import marsad.record.Status;

/** When a number is true, or over which days it was counted. */
final class FigureTimes {
  private static final Set<Metric> HARMED = Set.of(Metric.KILLED, Metric.INJURED, Metric.DISPLACED);
  private static final Set<String> STOCKS = Set.of("stock", "force", "captive");
  private static final Set<Metric> STANDING = Set.of(Metric.AREA, Metric.VEHICLES, Metric.BASES, Metric.SETTLEMENTS, Metric.DETAINED, Metric.MONEY);
  private static final int SINCE = 18; // tokens between "since" and its time
  private static final int NEXT = 30; // characters between a war and "it has killed"
  private static final int NEW_DAYS = 60;
  private final Context context;
  private final Parties parties;
  private final Sentence sentence;
  private final List<Event> wars;
  private final Optional<LocalDate> published;

  FigureTimes(Context context, Parties parties, List<ReportRecord> earlier, Sentence sentence) {
    this.context = context;
    this.parties = parties;
    this.sentence = sentence;
    this.wars = earlier.stream().filter(Event.class::isInstance).map(Event.class::cast).filter(e -> e.told().background() && e.status() == Status.ONGOING && e.told().when().flatMap(Period::from).isPresent()).toList();
    this.published = context.document().report().published();
  }

  Found<Optional<Period>> of(int top, String needs, Metric metric) {
    boolean stock = STOCKS.contains(needs) || metric == Metric.POPULATION || metric == Metric.DISTANCE;
    boolean promised = metric == Metric.FIGHTERS && is("promise-verb", sentence.token(top).lemma());
    if (promised) {
      return new Found<>(published.map(Period::since), How.DEFAULT, List.of());
    }
    boolean lasting = metric == Metric.DISPLACED || STANDING.contains(metric) && !sentence.token(top).pos().equals("VBN") && sentence.token(top).isVerb();
    boolean hosted = lasting && is("host-verb", sentence.token(top).lemma());
    boolean present = lasting && (hosted || context.times().in(sentence).isEmpty()) && present(top);
    boolean asked = metric == Metric.MONEY && context.times().in(sentence).stream().anyMatch(m -> m.from() > 0 && is("until-word", sentence.token(m.from() - 1).lower()));
    if (stock || present || asked) {
      return new Found<>(Optional.of(published.map(Period::day).orElse(Period.unknown())), How.DEFAULT, List.of());
    }
    Optional<Mention<Period>> since = context.times().in(sentence).stream().filter(m -> behindSince(m.from(), top) || is("so-far", sentence.token(m.from()).lower())).findFirst();
    if (since.isPresent()) {
      Period said = since.get().value();
      return new Found<>(Optional.of(new Period(said.from(), published.filter(p -> said.from().map(f -> !f.isAfter(p)).orElse(true)).or(said::to))), How.STATED, since.get().spans());
    }
    Found<Optional<Period>> own = context.times().of(sentence, top, false);
    boolean begun = HARMED.contains(metric) && perfect(top) && own.how() != How.DEFAULT && own.value().flatMap(Period::to).filter(t -> published.filter(t::isBefore).isPresent()).isPresent() && own.value().flatMap(Period::from).isPresent();
    if (begun && war()) { // "the war, which began in 1983, has cost 70,000 lives"
      return new Found<>(own.value().map(p -> new Period(p.from(), published)), own.how(), own.spans());
    }
    boolean late = own.how() == How.STATED && own.value().flatMap(Period::to).equals(published) && behind(top, own);
    return subject(top) && metric != Metric.FIGHTERS && !late ? warlong().orElse(own) : own;
  }

  private boolean perfect(int top) {
    return sentence.children(top, "aux").stream().anyMatch(e -> sentence.token(e.dependent()).lemma().equals("have"));
  }

  /** "The nine-year war has killed 300 in the past month": the time behind the verb. */
  private boolean behind(int top, Found<Optional<Period>> time) {
    return time.spans().stream().anyMatch(s -> s.start() > sentence.token(top).at().start());
  }

  /** "Are refugees", "are sheltering", "900 already displaced": true on the day of the report. */
  private boolean present(int top) {
    List<String> aux = sentence.children(top, "aux", "aux:pass", "cop").stream().map(e -> sentence.token(e.dependent()).pos()).toList();
    return !perfect(top) && (aux.stream().anyMatch(p -> p.matches("VBP|VBZ")) || aux.isEmpty() && sentence.token(top).pos().matches("VBP|VBZ|VBN|JJ") && !sentence.token(top).pos().equals("VBD"));
  }

  /** "since May", "since the group took up arms in May". */
  private boolean behindSince(int time, int top) {
    int at = time;
    while (at > 0 && time - at < SINCE && !sentence.token(at).form().matches("[,;:]|since")) {
      at--;
    }
    boolean inside = sentence.governor(at).filter(e -> e.base().equals("mark") && e.governor() == top).isPresent(); // "since fighting in 2016 left 200 dead"
    return sentence.token(at).lower().equals("since") && !inside;
  }

  /** "The war has killed", "it has killed" right behind what tells of a war. */
  private boolean subject(int top) {
    List<Integer> subjects = sentence.children(top, "nsubj").stream().map(Edge::dependent).toList();
    return subjects.stream().anyMatch(s -> parties.words().in("war-noun", sentence.token(s).lemma()) || sentence.token(s).lower().equals("it") && context.actors().at(sentence, s).isEmpty());
  }

  /** From the outbreak of the war told in this sentence or the one before until the report. */
  private Optional<Found<Optional<Period>>> warlong() {
    int end = sentence.at().start();
    return wars.stream().filter(w -> w.told().quote().at().overlaps(sentence.at()) || w.told().quote().at().end() <= end && end - w.told().quote().at().end() < NEXT).reduce((a, b) -> b)
        .map(w -> new Found<>(w.told().when(), How.INFERRED, w.told().evidence().of("/when")));
  }

  /** True where the sentence speaks of a war. */
  boolean war() {
    return sentence.tokens().stream().anyMatch(t -> parties.words().in("war-noun", t.lemma()));
  }

  /** Counted from a day not long ago: new, whatever war it is of. */
  boolean fresh(Optional<Period> when) {
    return when.flatMap(Period::from).filter(f -> published.filter(p -> f.isAfter(p.minusDays(NEW_DAYS))).isPresent()).isPresent();
  }

  private boolean is(String name, String word) {
    return context.words().is(name, word);
  }
}
