// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.util.ArrayList;
import java.util.List;
import marsad.knowledge.Knowledge;
import marsad.read.Context;
import marsad.read.Step;
import marsad.read.language.Sentence;
import marsad.read.party.PartyWords;
import marsad.record.ReportRecord;

/** Reads the figures of one report. */
public final class FigureStep implements Step {
  private final FigureWords words;
  private final PartyWords parties;

  private FigureStep(FigureWords words, PartyWords parties) {
    this.words = words;
    this.parties = parties;
  }

  public static FigureStep load(Knowledge knowledge) {
    return new FigureStep(FigureWords.load(knowledge), PartyWords.load(knowledge));
  }

  @Override
  public List<ReportRecord> read(Context context, List<ReportRecord> earlier) {
    List<FigureDraft> drafts = new ArrayList<>();
    for (Sentence sentence : context.document().parsed()) {
      drafts.addAll(new FigureReader(context, words, parties, earlier, List.copyOf(drafts), sentence).read());
    }
    drafts.removeIf(d -> d.sentence().title() && drafts.stream().anyMatch(o -> !o.sentence().title() && o.metric() == d.metric())); // the body tells a title's number again
    return FigureWriter.write(context, drafts);
  }
}
