// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import marsad.knowledge.Knowledge;
import marsad.read.Context;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.Step;
import marsad.read.language.Sentence;
import marsad.read.party.Parties;
import marsad.read.party.PartyWords;
import marsad.record.Act;
import marsad.record.Evidence;
import marsad.record.How;
import marsad.record.Period;
import marsad.record.Quote;
import marsad.record.ReportRecord;
import marsad.record.Statement;
import marsad.record.Telling;

/** Reads the statements of one report. */
public final class StatementStep implements Step {
  private static final int LONGEST = 300;
  private static final int NEAR = 2;
  private final StatementWords words;
  private final SaidWords saidWords;
  private final Speakers.Titles titles;
  private final PartyWords partyWords;

  private StatementStep(StatementWords words, SaidWords saidWords, Speakers.Titles titles, PartyWords partyWords) {
    this.words = words;
    this.saidWords = saidWords;
    this.titles = titles;
    this.partyWords = partyWords;
  }

  public static StatementStep load(Knowledge knowledge) {
    return new StatementStep(StatementWords.load(knowledge), SaidWords.load(knowledge), Speakers.Titles.load(knowledge), PartyWords.load(knowledge));
  }

  @Override
  public List<ReportRecord> read(Context context, List<ReportRecord> earlier) {
    Parties parties = new Parties(context, partyWords);
    Speakers speakers = new Speakers(context, parties, titles, saidWords);
    List<List<StatementDraft>> groups = new ArrayList<>();
    for (Sentence sentence : context.document().parsed()) {
      for (StatementDraft read : new StatementReader(context, words, saidWords, parties, speakers, earlier, sentence).read()) {
        StatementDraft draft = read.act() == Act.DENIAL && read.addressee().isEmpty() ? answering(read, groups) : read;
        groups.stream().filter(g -> g.get(0).same(draft)).findFirst().ifPresentOrElse(g -> g.add(draft), () -> groups.add(new ArrayList<>(List.of(draft))));
      }
    }
    new Answers(saidWords).fill(groups);
    boolean body = context.document().parsed().stream().anyMatch(s -> !s.title());
    groups.removeIf(group -> body && group.stream().allMatch(d -> d.sentence().title())); // what a title alone says is told again in other words
    List<ReportRecord> records = new ArrayList<>();
    SaidSince since = new SaidSince(context.document().report().published(), earlier);
    groups.forEach(group -> records.add(record(context, group, since, "s" + records.size())));
    return records;
  }

  /** Who denies what he has just been accused of answers his accuser. */
  private static StatementDraft answering(StatementDraft denial, List<List<StatementDraft>> groups) {
    return groups.stream().flatMap(List::stream).filter(d -> d.act() == Act.ACCUSATION && denial.sentence().index() - d.sentence().index() <= NEAR)
        .filter(d -> d.addressee().filter(a -> a.value().name().equals(denial.speaker().value().name())).isPresent()).reduce((a, b) -> b)
        .map(d -> denial.to(new Mention<>(d.speaker().value(), 0, 1, 0, How.RESOLVED, d.speaker().spans()))).orElse(denial);
  }

  /** Of one statement told twice the longest wording is kept, the others stand beside it. */
  private static Statement record(Context context, List<StatementDraft> group, SaidSince since, String id) {
    StatementDraft draft = group.stream().max(Comparator.comparingInt(d -> d.to() - d.from())).orElseThrow();
    List<Quote> restated = group.stream().filter(d -> d != draft).map(d -> context.document().report().text().quote(d.sentence().at(d.from(), end(d)))).distinct().toList();
    Evidence evidence = Evidence.none().with("/act", How.STATED, List.of(draft.sentence().token(draft.verb()).at()))
        .with("/speaker", draft.speaker().how(), draft.speaker().spans());
    Optional<Mention<marsad.record.Actor>> addressee = draft.addressee();
    evidence = addressee.isPresent() ? evidence.with("/addressee", addressee.get().how(), addressee.get().spans()) : evidence;
    Found<Optional<Period>> when = since.of(draft);
    evidence = when.value().isPresent() ? evidence.with("/when", when.how(), when.spans()) : evidence;
    evidence = draft.says().isPresent() ? evidence.with("/says", How.STATED, List.of(draft.sentence().token(draft.verb()).at())) : evidence;
    Found<List<String>> carriers = context.sources().carriers(draft.sentence(), draft.verb());
    List<String> passedOn = carriers.value().stream().filter(c -> !draft.speaker().value().name().equals(c) && !draft.speaker().value().also().contains(c)).toList();
    for (int i = 0; i < passedOn.size(); i++) {
      evidence = evidence.with("/chains/0/" + i, carriers.how(), carriers.spans());
    }
    Telling told = new Telling(id, context.document().report().text().quote(draft.sentence().at(draft.from(), end(draft))), restated, passedOn.isEmpty() ? List.of() : List.of(passedOn), when.value(), false, false, evidence);
    return new Statement(told, draft.speaker().value(), draft.act(), addressee.map(Mention::value), draft.about(), draft.says(), Optional.empty());
  }

  private static int end(StatementDraft draft) {
    int to = draft.to();
    while (draft.sentence().at(draft.from(), to).length() > LONGEST && to - draft.from() > 1) {
      to--;
    }
    return to;
  }
}
