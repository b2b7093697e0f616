// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.language.Sentence;
import marsad.read.party.Parties;
import marsad.read.party.PartyWords;
import marsad.record.Count;
import marsad.record.Event;
import marsad.record.Metric;
import marsad.record.ReportRecord;
import marsad.record.Span;
import marsad.record.Statement;

/** Reads the figures of one sentence: what each of its numbers measures, unless it is the harm of an incident. */
final class FigureReader {
  private final FigureSentence in;
  private final Context context;
  private final Sentence sentence;
  private final List<Span> harmed;
  private final List<FigureDraft> told;
  private final FigureDrafts drafted;
  private final FigureJoins joins;
  private final Measures measures;
  private final AboveFigures above;
  private final NounFigures nouns;
  private final LevelFigures levels;

  FigureReader(Context context, FigureWords words, PartyWords parties, List<ReportRecord> earlier, List<FigureDraft> told, Sentence sentence) {
    this.context = context;
    this.sentence = sentence;
    this.told = told;
    Parties who = new Parties(context, parties);
    this.in = new FigureSentence(context, words, who, sentence, new FigureTimes(context, who, earlier, sentence));
    this.drafted = new FigureDrafts(in);
    this.joins = new FigureJoins(in, told);
    this.measures = new Measures(in, drafted);
    this.above = new AboveFigures(in, drafted);
    this.nouns = new NounFigures(in, drafted);
    this.levels = new LevelFigures(in, drafted, earlier.stream().anyMatch(r -> r instanceof Event e && !e.harm().isEmpty()));
    this.harmed = harmed(earlier).filter(s -> s.overlaps(sentence.at())).toList();
  }

  /** The words that tell the harm of an incident, or what somebody says of it. */
  private static Stream<Span> harmed(List<ReportRecord> earlier) {
    Stream<Span> events = earlier.stream().filter(Event.class::isInstance).map(Event.class::cast).flatMap(e -> harms(e).stream());
    Stream<Span> claims = earlier.stream().filter(Statement.class::isInstance).flatMap(s -> s.told().evidence().of("/says").stream());
    return Stream.concat(events, claims);
  }

  private static List<Span> harms(Event event) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < event.harm().size(); i++) {
      spans.addAll(event.told().evidence().of("/harm/" + i));
    }
    return spans;
  }

  List<FigureDraft> read() {
    List<FigureDraft> drafts = new ArrayList<>();
    for (Mention<Count> count : context.counts().in(sentence)) {
      if (free(count)) {
        figure(count, drafts).map(d -> joins.beside(d, drafts)).ifPresent(d -> {
          drafts.replaceAll(o -> joins.timed(o, d));
          drafts.add(d);
        });
      }
    }
    if (harmed.isEmpty()) {
      Shares shares = new Shares(in, drafted);
      context.counts().shares(sentence).forEach(s -> shares.read(s, told, List.copyOf(drafts)).ifPresent(drafts::add));
    }
    return new TaggedFigures(in, drafted).read(drafts, this::free);
  }

  /** No share, no year, no harm of an incident. */
  private boolean free(Mention<Count> count) {
    return !ratio(count) && !years(count) && harmed.stream().noneMatch(s -> s.overlaps(sentence.at(count.from(), count.to())));
  }

  /** "In 1991-94": the end of some years. */
  private boolean years(Mention<Count> count) {
    return count.from() > 1 && sentence.token(count.from() - 1).form().matches("[-–]") && sentence.token(count.from() - 2).form().matches("(1[89]|20)[0-9]{2}");
  }

  private boolean ratio(Mention<Count> count) {
    return context.counts().shares(sentence).stream().anyMatch(s -> s.from() <= count.from() && count.to() <= s.to());
  }

  /** What a number measures: the first that knows. */
  private Optional<FigureDraft> figure(Mention<Count> count, List<FigureDraft> before) {
    if (measures.has(count)) {
      return measures.of(count);
    }
    Optional<FigureDraft> part = above.another(count, before) ? Optional.empty() : new Parts(in).of(count, before, told);
    return part.or(() -> followed(count, before))
        .or(() -> levels.numbered(count))
        .or(() -> strength(count))
        .or(() -> nouns.series(count))
        .or(() -> above.of(count, before))
        .or(() -> nouns.of(count))
        .or(() -> levels.of(count))
        .or(() -> nouns.number(count))
        .or(() -> new Onward(in).of(count, before, told));
  }

  /** "Of the dead 40 were civilians": part of a toll told before. */
  private Optional<FigureDraft> followed(Mention<Count> count, List<FigureDraft> before) {
    List<FigureDraft> all = Stream.concat(told.stream(), before.stream()).toList();
    Followed followed = new Followed(context, sentence);
    return followed.of(count, all).map(w -> drafted.part(count, w, followed.victims(count), followed.among() && before.isEmpty()));
  }

  /** "The army numbers 15,000", "a force 900 strong": how many a side has. */
  private Optional<FigureDraft> strength(Mention<Count> count) {
    return new Strengths(in).of(count).map(s -> drafted.stock(count, Metric.FIGHTERS, "people", s.teller()).about(Optional.of(s.side())));
  }
}
