// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.language.Sentence;
import marsad.record.Actor;
import marsad.record.Count;
import marsad.record.Metric;
import marsad.record.Period;
import marsad.record.Place;

/** Shares of people or things: of what is named with them, or of a number told just before ("most of them children"). */
final class Shares {
  private static final int REACH = 6; // tokens between a share and what it is of
  private final FigureSentence in;
  private final FigureWords words;
  private final Sentence sentence;
  private final FigureDrafts drafts;

  Shares(FigureSentence in, FigureDrafts drafts) {
    this.in = in;
    this.words = in.words();
    this.sentence = in.sentence();
    this.drafts = drafts;
  }

  Optional<FigureDraft> read(Mention<Count> share, List<FigureDraft> told, List<FigureDraft> here) {
    boolean alone = share.to() < sentence.size() && sentence.token(share.to()).pos().matches("VBP|VBD|VBZ|MD") && Stream.concat(here.stream(), told.stream().filter(d -> d.ago(sentence) == 1)).anyMatch(d -> d.unit().equals("people"));
    int whole = alone ? share.to() - 1 : whole(share);
    boolean vague = share.value().high().filter(h -> h.intValue() == 99).isPresent();
    if (vague || whole < 0) {
      return Optional.empty();
    }
    Optional<FigureDraft> all = all(share, whole, told, here, alone);
    boolean site = whole + 1 < sentence.size() && in.is("site-preposition", sentence.token(whole + 1).lower()); // "most of them in the east"
    if (site && (all.isEmpty() && sentence.token(whole).isPronoun() || share.value().high().equals(Optional.of(BigDecimal.valueOf(100))))) {
      return Optional.empty();
    }
    FigureDraft draft = drafts.stock(share, Metric.SHARE, "percent", whole);
    Whose whose = in.whose();
    Optional<Mention<Actor>> who = alone ? told(whole, whose) : whose.share(whole).or(() -> sentence.token(whole).isPronoun() ? whose.nation(whole + 1) : Optional.empty());
    return Optional.of(all.map(a -> part(draft, a, who, whole)).orElseGet(() -> draft.about(who)));
  }

  /** "Three quarters were children". */
  private Optional<Mention<Actor>> told(int whole, Whose whose) {
    return sentence.token(whole + 1).lemma().equals("be") ? whose.share(whole + 1) : Optional.empty();
  }

  private int whole(Mention<Count> share) {
    for (int i = share.from(); i < Math.min(sentence.size(), share.to() + REACH); i++) {
      if (i >= share.to() - 1 && words.at("whole", sentence, i).isPresent()) {
        return i;
      }
      if (i >= share.to() && (sentence.token(i).isVerb() || sentence.token(i).pos().matches("IN|TO") && !sentence.token(i).lower().matches("of|among"))) {
        return -1;
      }
    }
    return -1;
  }

  /** The number that "them" takes up, or that the share stands beside. */
  private Optional<FigureDraft> all(Mention<Count> share, int whole, List<FigureDraft> told, List<FigureDraft> here, boolean alone) {
    boolean pronoun = alone || sentence.token(whole).isPronoun() || sentence.token(whole).pos().matches("WP");
    Optional<FigureDraft> before = here.stream().filter(d -> d.metric() != Metric.SHARE && d.count().to() <= share.from()).reduce((a, b) -> b);
    Optional<FigureDraft> earlier = told.stream().filter(d -> d.metric() != Metric.SHARE && d.ago(sentence) == 1).reduce((a, b) -> b);
    boolean beside = before.filter(d -> share.from() > 0 && sentence.token(share.from() - 1).pos().equals(",") && share.from() - d.count().head() <= 2).isPresent();
    return pronoun ? before.or(() -> earlier) : before.filter(d -> beside);
  }

  private FigureDraft part(FigureDraft draft, FigureDraft all, Optional<Mention<Actor>> who, int whole) {
    List<Found<Place>> there = new Parts(in).places(whole);
    Found<Optional<Period>> when = all.when();
    Found<List<List<String>>> chains = draft.chains().value().isEmpty() ? all.chains() : draft.chains();
    return new FigureDraft(sentence, draft.metric(), draft.count(), draft.unit(), draft.teller(), who.or(all::who), there.isEmpty() ? all.where() : there, when, chains, draft.background(), draft.hedged(), draft.count().from(),
        Math.max(draft.to() > whole ? Math.min(draft.to(), whole + REACH) : 0, whole + 1));
  }
}
