// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import marsad.knowledge.Knowledge;
import marsad.knowledge.WordClasses;
import marsad.read.actor.ActorReader;
import marsad.read.actor.ActorWords;
import marsad.read.actor.KnownNames;
import marsad.read.count.CountReader;
import marsad.read.count.CountWords;
import marsad.read.event.EventStep;
import marsad.read.figure.FigureStep;
import marsad.read.language.Beside;
import marsad.read.language.Casing;
import marsad.read.language.CoreNlpParser;
import marsad.read.language.Parser;
import marsad.read.language.Sentence;
import marsad.read.place.PlaceLists;
import marsad.read.place.PlaceReader;
import marsad.read.relation.RelationStep;
import marsad.read.relation.States;
import marsad.read.side.Sides;
import marsad.read.source.SourceReader;
import marsad.read.source.SourceWords;
import marsad.read.statement.Condemned;
import marsad.read.statement.Responsibility;
import marsad.read.statement.StatementStep;
import marsad.read.tagger.Tagger;
import marsad.read.time.TimeReader;
import marsad.read.time.TimeWords;
import marsad.record.Ids;
import marsad.record.Period;
import marsad.record.Reading;
import marsad.record.Report;
import marsad.record.ReportRecord;
import marsad.record.Text;
import marsad.record.Values;

/**
 * Reads a report: the steps stand here in the order in which they happen. The same report gives the same reading, whatever was read
 * before it; safe for use by several threads.
 */
public final class Reader {
  /** Name and version of what reads; a change of what is read raises it. */
  public static final String VERSION = "marsad-reader 0.1";

  private final Knowledge knowledge;
  private final Parser parser;
  private final WordClasses words;
  private final TimeWords timeWords;
  private final CountWords countWords;
  private final SourceWords sourceWords;
  private final ActorWords actorWords;
  private final PlaceLists placeLists;
  private final Gate gate;
  private final Casing casing;
  private final Tagger tagger;
  private final List<Step> steps;

  private Reader(Knowledge knowledge, Casing casing, Future<Parser> parser) {
    this.knowledge = knowledge;
    this.casing = casing;
    this.tagger = Tagger.load(knowledge);
    this.words = WordClasses.load(knowledge);
    this.timeWords = new TimeWords(knowledge);
    this.countWords = new CountWords(knowledge);
    this.sourceWords = new SourceWords(knowledge);
    this.actorWords = ActorWords.load(knowledge);
    this.placeLists = PlaceLists.load(knowledge);
    this.gate = Gate.load(knowledge);
    this.steps = List.of(EventStep.load(knowledge), FigureStep.load(knowledge), RelationStep.load(knowledge), StatementStep.load(knowledge));
    this.parser = Beside.result(parser);
  }

  /** Loads the language models and, beside them, the knowledge: some seconds. */
  public static Reader load(Knowledge knowledge, Progress progress) {
    progress.step("Loading the language models and what is known of actors and places", 1, 1);
    Casing casing = new Casing();
    return new Reader(knowledge, casing, Beside.start("models", () -> CoreNlpParser.load(knowledge, casing)));
  }

  /** Reads one report. A report in a language that cannot be read yet has no records. */
  public Reading read(Report report) {
    if (!report.language().equals("en")) {
      return new Reading(report, List.of(), VERSION);
    }
    Document document = document(report, false);
    if (document.parsed().isEmpty()) {
      return new Reading(report, List.of(), VERSION);
    }
    Context seen = context(document);
    Context context = seen.with(tagger.of(seen));
    List<ReportRecord> records = new ArrayList<>();
    for (Step step : steps) {
      records.addAll(step.read(context, List.copyOf(records)));
    }
    List<ReportRecord> filled = Sides.fill(context, States.alone(Condemned.fill(Responsibility.fill(records)))).stream().map(Values::completed).toList();
    return new Reading(report, Ids.number(report.sha256(), filled), VERSION);
  }

  /** What is named in a report, sentences that cannot matter to a conflict included: for measuring the readers of times, places and counts. */
  public Context everything(Report report) {
    return context(document(report, true));
  }

  /** What is named in the sentences of a report that can matter, as the steps that make records have it at hand. */
  public Context matter(Report report) {
    return context(document(report, false));
  }

  /** All time words of a report in the order of the text, for measuring how they are read. */
  public List<Mention<Period>> times(Report report) {
    List<Sentence> sentences = parser.split(Masked.of(report));
    Document document = new Document(report, casing.restored(sentences, sentences));
    Times times = TimeReader.read(timeWords, countWords.smallNumbers(), document);
    return document.sentences().stream().flatMap(s -> times.in(s).stream()).toList();
  }

  private Document document(Report report, boolean everything) {
    Text article = Masked.of(report);
    List<Sentence> split = parser.split(article);
    Parser.Names bare = names(report, split);
    List<Sentence> matter = everything ? split : gate.matter(split, bare);
    List<Sentence> cased = casing.restored(split, matter);
    Parser.Names names = cased.equals(split) ? bare : names(report, cased);
    List<Sentence> all = new ArrayList<>(cased);
    parser.parse(article, matter.stream().map(s -> cased.get(s.index())).toList(), names).forEach(parsed -> all.set(parsed.index(), parsed));
    return new Document(report, all);
  }

  private Parser.Names names(Report report, List<Sentence> sentences) {
    return KnownNames.of(actorWords, countWords.smallNumbers(), sentences, report.published());
  }

  private Context context(Document document) {
    Times times = TimeReader.read(timeWords, countWords.smallNumbers(), document);
    Actors actors = ActorReader.read(actorWords, document);
    return new Context(document, knowledge, words, actors, PlaceReader.read(placeLists, document, actors, times), times,
        CountReader.read(countWords, times), SourceReader.read(sourceWords, document, actors), Tags.none());
  }
}
