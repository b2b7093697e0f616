// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Phrases;
import marsad.read.language.Sentence;
import marsad.read.party.Parties;
import marsad.record.Actor;
import marsad.record.Event;
import marsad.record.ReportRecord;

/** Who did it, in the words of one who says so: "the strike was its work", "the ambush was the work of bandits", "its men had carried out the attack". */
final class Culprits {
  private static final int NEAR = 600; // characters back to the deed
  private static final int ROOT = 4; // letters that a nation's name and its adjective have in common
  private final Context context;
  private final Sentence sentence;
  private final Parties parties;
  private final SaidWords words;
  private final List<ReportRecord> earlier;

  Culprits(Context context, Sentence sentence, Parties parties, SaidWords words, List<ReportRecord> earlier) {
    this.context = context;
    this.sentence = sentence;
    this.parties = parties;
    this.words = words;
    this.earlier = earlier;
  }

  /**
   * Who is said to have done what.
   *
   * @param own whether the speaker says it of its own side
   */
  record Culprit(Event deed, Optional<Mention<Actor>> who, boolean own, Optional<Actor> target) {
    Culprit(Event deed, Optional<Mention<Actor>> who, boolean own) {
      this(deed, who, own, Optional.empty());
    }
  }

  /** The culprit named by what is said, where the deed was told before. */
  Optional<Culprit> of(int content, Actor speaker) {
    return work(content).or(() -> behind(content)).or(() -> carriedOut(content)).or(() -> struck(content, speaker));
  }

  /** "Had hit a deployment point", right behind a strike of which nobody else is named as the one who did it. */
  private Optional<Culprit> struck(int content, Actor speaker) {
    boolean own = subject(content).filter(this::own).isPresent();
    boolean elsewhere = sentence.tokens().stream().anyMatch(t -> t.index() > content && (context.places().at(sentence, t.index()).isPresent() || context.times().in(sentence).stream().anyMatch(m -> m.covers(t.index()))));
    Optional<Integer> prey = sentence.children(content, "obj").stream().map(Edge::dependent).filter(o -> sentence.token(o).isNoun() && context.counts().on(sentence, o).filter(c -> c.value().low().filter(n -> n.intValue() > 1).isPresent()).isEmpty()).findFirst();
    boolean hit = sentence.token(content).isVerb() && words.is("struck", lemma(content)) && own && !elsewhere;
    return hit && prey.isPresent() ? told().filter(e -> words.is("struck-by", e.kind().term()) && mayBe(e, speaker)).map(e -> new Culprit(e, Optional.empty(), true, Optional.of(named(prey.get())))) : Optional.empty();
  }

  /** True where the report names nobody else as the doer. */
  private static boolean mayBe(Event strike, Actor speaker) {
    return strike.initiator().isEmpty() || strike.initiator().stream().anyMatch(a -> akin(a.name(), speaker.name()));
  }

  private static boolean akin(String one, String other) {
    return List.of(one.split(" ")).stream().anyMatch(a -> a.length() >= ROOT && List.of(other.split(" ")).stream().anyMatch(b -> a.regionMatches(0, b, 0, ROOT)));
  }

  private Actor named(int head) {
    Phrases.Range core = Phrases.core(sentence, head);
    int from = core.from();
    while (from < head && sentence.token(from).pos().matches("DT|CD|``|''|PRP\\$")) {
      from++;
    }
    String form = context.document().report().text().at(sentence.at(from, Math.max(from, head) + 1));
    return Actor.named(form, form);
  }

  /** "was its work", "was the work of bandits". */
  private Optional<Culprit> work(int content) {
    boolean work = words.is("work", lemma(content)) && !sentence.children(content, "cop").isEmpty() && subject(content).filter(this::deed).isPresent();
    boolean own = sentence.children(content, "nmod:poss").stream().anyMatch(e -> words.is("self", sentence.token(e.dependent()).lower()));
    Optional<Mention<Actor>> who = sentence.children(content, "nmod", "nmod:poss").stream().map(Edge::dependent).flatMap(d -> parties.actor(sentence, d).stream()).findFirst();
    return work && (own || who.isPresent()) ? told().map(e -> new Culprit(e, who, own)) : Optional.empty();
  }

  /** "was behind the attack", "were responsible for the raid". */
  private Optional<Culprit> behind(int content) {
    boolean was = !sentence.children(content, "cop").isEmpty();
    boolean behind = was && deed(content) && sentence.children(content, "case").stream().anyMatch(e -> words.is("behind", sentence.token(e.dependent()).lower()));
    boolean responsible = was && words.is("behind", sentence.token(content).lower()) && sentence.children(content, "obl", "nmod").stream().anyMatch(e -> deed(e.dependent()));
    return behind || responsible ? done(content) : Optional.empty();
  }

  /** "had carried out the attack". */
  private Optional<Culprit> carriedOut(int content) {
    boolean out = sentence.token(content).isVerb() && words.is("commit", lemma(content)) && sentence.children(content, "obj").stream().anyMatch(e -> deed(e.dependent()));
    return out ? done(content) : Optional.empty();
  }

  private Optional<Culprit> done(int content) {
    Optional<Integer> subject = subject(content);
    boolean own = subject.filter(this::own).isPresent();
    Optional<Mention<Actor>> who = subject.flatMap(s -> parties.actor(sentence, s));
    return own || who.isPresent() ? told().map(e -> new Culprit(e, who, own)) : Optional.empty();
  }

  /** "The attack", "the blast", "it": something done that was told before. */
  private boolean deed(int noun) {
    boolean the = sentence.children(noun, "det").stream().anyMatch(e -> words.is("told", sentence.token(e.dependent()).lower()));
    return words.is("that", sentence.token(noun).lower()) || the && words.is("deed", lemma(noun));
  }

  private boolean own(int subject) {
    return words.is("self", sentence.token(subject).lower()) || sentence.children(subject, "nmod:poss").stream().anyMatch(e -> words.is("self", sentence.token(e.dependent()).lower()));
  }

  private Optional<Integer> subject(int content) {
    return sentence.children(content, "nsubj", "nsubj:pass").stream().map(Edge::dependent).findFirst();
  }

  /** The violent event told last before this sentence. */
  private Optional<Event> told() {
    int start = sentence.at().start();
    return earlier.stream().filter(Event.class::isInstance).map(Event.class::cast).filter(e -> !e.told().background() && e.told().quote().at().start() < start && start - e.told().quote().at().start() < NEAR)
        .filter(e -> words.is("violence", e.kind().term())).max(Comparator.comparingInt(e -> e.told().quote().at().start()));
  }

  private String lemma(int i) {
    return sentence.token(i).lemma().toLowerCase(Locale.ROOT);
  }
}
