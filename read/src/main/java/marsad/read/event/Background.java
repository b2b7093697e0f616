// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import marsad.knowledge.frame.Frame.Role;
import marsad.read.language.Clauses;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.How;
import marsad.record.Kind;
import marsad.record.Period;
import marsad.record.Span;
import marsad.record.Status;

/** Whether a draft is told only to explain or date what is new: a war, an anniversary, what is long past, a summary without a day. */
final class Background {
  private static final int NEW_DAYS = 15;
  private static final int ASIDE_DAYS = 5;
  private static final int LEAD = 3;
  private static final int BRIEF = 5; // sentences of a report that has no room for what went before
  private static final int STEPS = 3;
  private static final int NEAR = 30;
  private static final int OPENING = 6;
  private static final Set<String> CHARGE = Set.of("obl", "nmod", "advcl", "acl");
  private static final Set<String> UP = Set.of("nmod", "obl", "obj", "compound", "acl", "advcl", "nmod:poss");
  private final Scene scene;

  Background(Scene scene) {
    this.scene = scene;
  }

  /** A war is named to explain what is new. */
  boolean war(Draft draft) {
    return draft.main.noun() && scene.in("war", draft.main.head());
  }

  boolean is(Draft draft) {
    return war(draft) || new Terms(scene).is(draft) || besieged(draft) || dating(draft) || past(draft) || ground(draft) || remembered(draft.main.head()) || summary(draft) || judged(draft) || new Bygone(scene).again(draft) || draft.when.how() != How.STATED && (youth() || shown() || after(draft.main.head()) || new Bygone(scene).is(draft));
  }

  /** "Trucks reached the besieged town": only which town. */
  boolean besieged(Draft draft) {
    return draft.kind == Kind.OFFENSIVE && draft.main.noun() && draft.main.words().size() > 1 && draft.main.frame().ongoing() && scene.in("held-town", draft.main.head());
  }

  /** "Have died since the invasion began": what only says from when they are counted. */
  private boolean dating(Draft draft) {
    return draft.kind == Kind.OFFENSIVE && draft.triggers.stream().anyMatch(t -> scene.since(t.head()));
  }

  /** "A march against the arrest of an elder": what a protest is about. */
  private boolean ground(Draft draft) {
    return draft.main.noun() && draft.when.how() != How.STATED && scene.sentence().governors(draft.main.head(), "nmod", "obl").stream().anyMatch(e -> scene.in("protest-over", scene.sentence().children(draft.main.head(), "case").stream().map(Edge::dependent).findFirst().orElse(draft.main.head()))
        && scene.lexicon().frames().startingWith(scene.lemma(e.governor())).stream().anyMatch(f -> f.kind().filter(Kind.PROTEST::equals).isPresent() && f.words().stream().anyMatch(w -> w.size() == 1 && w.get(0).equals(scene.lemma(e.governor())))));
  }

  /** What somebody is tried for, and what a court or a prosecutor tells without a day. */
  private boolean judged(Draft draft) {
    int head = draft.main.head();
    boolean charge = false;
    int at = scene.object(head);
    for (int step = 0; step < STEPS && !charge && scene.up(at).filter(e -> CHARGE.contains(e.base())).isPresent(); step++) {
      at = scene.up(at).orElseThrow().governor();
      charge = scene.in("court-verb", at);
    }
    boolean told = draft.when.how() != How.STATED && draft.harm.stream().noneMatch(Hurt::counted) && draft.chains.value().stream().map(c -> c.get(0).substring(c.get(0).lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT))
        .anyMatch(w -> scene.lexicon().in("court-word", w) || scene.lexicon().in("court-word", w.replaceAll("s$", "")));
    return charge && !draft.main.is(Role.LIGHT) || told;
  }

  /** "when she was 20", "as a boy": long ago in a life. */
  private boolean youth() {
    List<Token> tokens = scene.sentence().tokens();
    for (int i = 0; i + 2 < tokens.size(); i++) {
      boolean age = scene.in("when", i) && tokens.get(i + 1).isPronoun() && scene.lemma(i + 2).equals("be") && i + 3 < tokens.size() && tokens.get(i + 3).pos().equals("CD");
      boolean boy = tokens.get(i).lower().equals("as") && tokens.get(i + 1).lower().matches("an?") && scene.in("youth", i + 2)
          && (i + 3 >= tokens.size() || !tokens.get(i + 3).isVerb());
      if (age || boy) {
        return true;
      }
    }
    return false;
  }

  /** A documentary, a statue, a museum shows it, in this sentence or in the one before. */
  private boolean shown() {
    int index = scene.sentence().index();
    List<Sentence> all = scene.context().document().sentences();
    return all.subList(Math.max(0, index - 1), index + 1).stream().anyMatch(this::shows);
  }

  private boolean shows(Sentence sentence) {
    return sentence.tokens().stream().filter(t -> scene.lexicon().in("monument", t.lemma().toLowerCase(Locale.ROOT)))
        .anyMatch(t -> sentence.parsed() ? sentence.governor(t.index()).filter(e -> e.relation().equals("nsubj")).isPresent() : t.index() < OPENING);
  }

  /** "Ten years after the massacre relatives met where soldiers had fired": both happenings behind "after" and in the clause of the place. */
  private boolean after(int head) {
    List<Token> tokens = scene.sentence().tokens();
    boolean years = IntStream.range(1, tokens.size()).anyMatch(i -> tokens.get(i).lower().equals("after") && scene.in("long-span", i - 1));
    Optional<Edge> up = scene.up(head);
    boolean noun = years && up.isPresent() && scene.sentence().children(head, "case", "mark").stream().anyMatch(e -> scene.token(e.dependent()).lower().equals("after"));
    return noun || years && up.filter(e -> e.relation().equals("acl:relcl")).isPresent();
  }

  /** Dated so long ago, or by words that can only mean so, that it is not new. */
  boolean past(Draft draft) {
    return longPast(draft) || aside(draft);
  }

  /** "The charity, which left on May 2, said": a dated clause on a noun, days before the report. */
  private boolean aside(Draft draft) {
    Optional<LocalDate> published = scene.context().document().report().published();
    boolean clause = !draft.main.noun() && scene.sentence().governor(draft.main.head()).filter(e -> e.base().equals("acl") && e.governor() >= 0).isPresent();
    return clause && draft.when.how() == How.STATED && published.isPresent() && draft.when.value().flatMap(Period::to).filter(t -> t.isBefore(published.get().minusDays(ASIDE_DAYS))).isPresent();
  }

  private boolean longPast(Draft draft) {
    int head = draft.main.head();
    Optional<LocalDate> published = scene.context().document().report().published();
    Optional<LocalDate> until = draft.when.value().flatMap(Period::to);
    boolean old = published.isPresent() && until.isPresent() && until.get().isBefore(published.get().minusDays(NEW_DAYS));
    boolean begun = published.isPresent() && draft.harm.stream().noneMatch(Hurt::counted) && draft.when.how() == How.STATED && draft.when.value().flatMap(Period::from).filter(f -> f.isBefore(published.get().minusYears(1))).isPresent();
    boolean season = draft.when.how() != How.STATED && scene.sentence().children(head, "obl").stream().anyMatch(e -> scene.in("season", e.dependent()));
    boolean earlier = scene.sentence().children(head, "advmod", "amod").stream().anyMatch(e -> scene.in("earlier", e.dependent()));
    return old || begun || season || earlier || ago(head) || draft.when.how() == How.STATED && (ago(draft.when.spans()) || new Bygone(scene).year(draft.when.spans()));
  }

  /** "sixty-three years ago", "last year" in its own clause. */
  private boolean ago(int head) {
    for (int i = 1; i < scene.sentence().size(); i++) {
      boolean ago = scene.in("ago", i) && scene.sentence().tokens().subList(Math.max(0, i - 2), i).stream().anyMatch(t -> scene.in("long-span", t.index()));
      boolean last = scene.lemma(i).equals("year") && scene.token(i - 1).lower().equals("last");
      boolean lastSeason = scene.in("season", i) && scene.token(i - 1).lower().equals("last");
      if (lastSeason && i == 1 || (ago || last || lastSeason) && Clauses.between(scene.sentence(), head, i - 1, i + 1) <= 1) {
        return true;
      }
    }
    return false;
  }

  /** "on a Sunday sixty-three years ago": right behind the day that was read. */
  private boolean ago(List<Span> spans) {
    int end = spans.stream().mapToInt(Span::end).max().orElse(Integer.MAX_VALUE);
    return scene.sentence().tokens().stream().anyMatch(t -> t.at().start() >= end && t.at().start() - end < NEAR && scene.lexicon().in("ago", t.lower())
        && scene.in("long-span", t.index() - 1));
  }

  /** "the anniversary of the invasion", "survivors marked the massacre". */
  private boolean remembered(int head) {
    int at = head;
    for (int step = 0; step < STEPS; step++) {
      Edge up = scene.up(at).filter(e -> UP.contains(e.base()) || UP.contains(e.relation())).orElse(null);
      if (up == null || up.relation().equals("acl:relcl")) {
        return false;
      }
      at = up.governor();
      if (scene.in("remembrance", at)) {
        return true;
      }
    }
    return false;
  }

  /** Behind the lead, in the report's own voice, in a perfect tense, without a day and a toll: what went before. */
  private boolean summary(Draft draft) {
    boolean perfect = !draft.main.noun() && scene.sentence().children(draft.main.head(), "aux").stream().anyMatch(e -> scene.lemma(e.dependent()).equals("have"));
    return perfect && draft.status == Status.HAPPENED && draft.sentence() >= LEAD && scene.context().document().sentences().size() > BRIEF && draft.when.how() != How.STATED && draft.chains.value().isEmpty()
        && draft.harm.stream().noneMatch(Hurt::counted);
  }

  /** What a sentence tells without a day of its own beside a war or something long past belongs to that; beside a relative clause about the past ("rebels who signed a truce in 2015 said") it does not. */
  static void spread(List<Draft> drafts) {
    List<Draft> old = drafts.stream().filter(d -> d.background && (new Background(d.scene).war(d) || d.when.how() == How.STATED)).toList();
    drafts.stream().filter(d -> !d.background && d.when.how() != How.STATED && d.harm.stream().noneMatch(Hurt::counted) && d.status == Status.HAPPENED)
        .filter(d -> !root(d) && old.stream().anyMatch(o -> reaches(o, d))).toList().forEach(d -> d.background = true);
  }

  private static boolean reaches(Draft old, Draft other) {
    boolean aside = !old.main.noun() && old.scene.sentence().governor(old.main.head()).filter(e -> e.relation().equals("acl:relcl")).isPresent();
    return !aside || old.scene.sentence().below(old.main.head(), other.main.head());
  }

  /** The main verb of a sentence tells what is new. */
  private static boolean root(Draft draft) {
    return !draft.main.noun() && draft.scene.sentence().governor(draft.main.head()).filter(e -> e.governor() < 0).isPresent();
  }
}
