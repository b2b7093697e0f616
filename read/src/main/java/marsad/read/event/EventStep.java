// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.knowledge.Knowledge;
import marsad.knowledge.frame.Lexicon;
import marsad.read.Brief;
import marsad.read.Context;
import marsad.read.Step;
import marsad.record.ReportRecord;

/** Reads the events of one report, and what other parties claim of their tolls. */
public final class EventStep implements Step {
  private static final int FEWEST = 2; // sentences of what the scorer was taught; one alone is read by the rules
  private final Lexicon lexicon;
  private final TollWords tolls;
  private final Scorer scorer;

  private EventStep(Lexicon lexicon, TollWords tolls, Scorer scorer) {
    this.lexicon = lexicon;
    this.tolls = tolls;
    this.scorer = scorer;
  }

  public static EventStep load(Knowledge knowledge) {
    return new EventStep(Lexicon.load(knowledge.language()), TollWords.load(knowledge), Scorer.load(knowledge));
  }

  @Override
  public List<ReportRecord> read(Context context, List<ReportRecord> earlier) {
    List<Draft> drafts = drafts(context);
    List<ReportRecord> events = new ArrayList<>();
    List<ReportRecord> claims = new ArrayList<>();
    Accounts accounts = new Accounts(context);
    List<Draft> incidents = Incidents.join(drafts);
    TaggedEvents.refuse(incidents);
    TaggedEvents.again(incidents);
    Carried.days(incidents, drafts.stream().filter(d -> d.total).toList());
    for (Draft draft : incidents) {
      String id = "e" + events.size();
      events.add(EventWriter.write(draft, id));
      claims.addAll(accounts.of(draft, id));
    }
    events.addAll(claims);
    return events;
  }

  /** By the frames' words; in a short report also by what the scorer takes for a happening. */
  private List<Draft> drafts(Context context) {
    List<Scene> scenes = context.document().parsed().stream().map(s -> new Scene(context, lexicon, s)).toList();
    boolean brief = context.document().sentences().size() >= FEWEST && Brief.is(context.document().sentences());
    Optional<Scorer.Telling> telling = Optional.of(scenes).filter(s -> brief).map(scorer::of);
    List<Drafts> sentences = scenes.stream().map(s -> new Drafts(s, telling)).toList();
    Headings headings = Headings.of(context.document().parsed());
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < scenes.size(); i++) {
      drafts.addAll(inOrder(sentences.get(i).read(), new Retold(scenes.get(i), tolls).find()));
    }
    drafts.removeIf(d -> d.retold.isEmpty() && headings.hold(d));
    return drafts;
  }

  /** What is only told again stands right before what is read in the same words. */
  private static List<Draft> inOrder(List<Draft> told, List<Draft> retold) {
    List<Draft> all = new ArrayList<>(told);
    for (Draft again : retold) {
      int from = again.retold.orElseThrow().at().start();
      int place = (int) all.stream().takeWhile(d -> d.scene.token(d.main.head()).at().start() < from).count();
      all.add(place, again);
    }
    return all;
  }
}
