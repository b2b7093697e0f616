// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.util.ArrayList;
import java.util.List;
import marsad.knowledge.Knowledge;
import marsad.read.Context;
import marsad.read.Step;
import marsad.read.language.Sentence;
import marsad.read.party.Parties;
import marsad.read.party.PartyWords;
import marsad.record.ReportRecord;

/** Reads the relations of one report. */
public final class RelationStep implements Step {
  private final RelationWords words;
  private final OfficeTitles titles;
  private final PartyWords parties;

  private RelationStep(RelationWords words, OfficeTitles titles, PartyWords parties) {
    this.words = words;
    this.titles = titles;
    this.parties = parties;
  }

  public static RelationStep load(Knowledge knowledge) {
    return new RelationStep(RelationWords.load(knowledge), OfficeTitles.load(knowledge), PartyWords.load(knowledge));
  }

  @Override
  public List<ReportRecord> read(Context context, List<ReportRecord> earlier) {
    List<RelationDraft> drafts = new ArrayList<>();
    for (Sentence sentence : context.document().parsed()) {
      List<RelationDraft> here = new ArrayList<>(new FrameReader(context, parties, words, earlier, sentence).read());
      here.addAll(new OfficeReader(context, parties, titles, sentence).read());
      drafts.addAll(new TaggedRelations(context, new Parties(context, parties), sentence).read(here));
      drafts.addAll(new Successors(context, parties, titles, sentence).read(drafts));
    }
    return RelationWriter.write(context, drafts);
  }
}
