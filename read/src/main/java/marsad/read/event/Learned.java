// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import marsad.knowledge.frame.Frame;
import marsad.read.language.Edge;
import marsad.record.Kind;

/** What the learned scorer makes of the clauses of one sentence: happenings in words that no frame knows, and frames' words that tell none. */
final class Learned {
  /** The first word of a frame for a clause that the scorer alone takes for a happening; its kind says for which. */
  static final String UNKNOWN = "?";
  private static final double ACCEPTED = 0.65; // likely enough to be proposed
  private static final double OVERRULED = 0.9; // likely enough to stand over what the words around say
  private static final double REFUSED = 0.65;
  private static final double REAL = 0.5;
  private static final double LIKELY_KIND = 0.2;
  private static final double SURE_KIND = 0.5;
  static final int SHORTEST = 3; // words of a clause that can tell a happening
  private final Scene scene;
  private final Scorer.Telling telling;

  Learned(Scene scene, Scorer.Telling telling) {
    this.scene = scene;
    this.telling = telling;
  }

  /** The clause of a sentence that tells nothing new by the words known which the scorer most likely takes for a new happening, of two the earlier. */
  Optional<Trigger> find(List<Trigger> known, List<Draft> drafts) {
    if (asks()) {
      return Optional.empty();
    }
    Set<Integer> told = new TreeSet<>();
    drafts.stream().filter(d -> d.fresh() || d.total).flatMap(d -> d.triggers.stream()).flatMap(t -> t.words().stream()).forEach(w -> told.add(Clause.head(scene.sentence(), w)));
    Set<Integer> judged = new TreeSet<>();
    known.stream().filter(Trigger::tells).forEach(t -> judged.add(Clause.head(scene.sentence(), t.head())));
    List<Trigger> found = new ArrayList<>();
    double best = 0;
    for (int i = 0; i < scene.sentence().size(); i++) {
      Optional<Scorer.Guess> guess = Optional.of(i).filter(h -> !told.contains(h) && !beside(h, told) && !victims(h)).filter(this::tells).flatMap(h -> telling.of(scene, h));
      double least = Math.max(best, judged.contains(i) ? OVERRULED : ACCEPTED);
      Optional<Trigger> trigger = guess.isPresent() && guess.get().happening() >= least ? trigger(i, guess.get()).filter(new Conditions(scene)::hold) : Optional.empty();
      if (trigger.isPresent()) {
        best = Math.nextUp(guess.get().happening());
        found.add(trigger.get());
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
  }

  /** True where the scorer takes the clause that hangs on a frame's words for a new happening, whatever single words around them say. */
  boolean accepts(Trigger main) {
    return Clause.head(scene.sentence(), main.head()) == main.head() && telling.of(scene, main.head()).filter(g -> g.happening() >= OVERRULED).isPresent();
  }

  private boolean asks() {
    return scene.token(scene.sentence().size() - 1).form().equals("?");
  }

  /** "Gunmen raided the village as people slept": what only says how it was then. */
  private boolean beside(int head, Set<Integer> told) {
    return scene.up(head).filter(e -> e.base().equals("advcl") && told.contains(Clause.head(scene.sentence(), e.governor()))).isPresent() && !scene.sentence().children(head, "mark").isEmpty();
  }

  /** "Most of the victims were women": who they were. */
  private boolean victims(int head) {
    return scene.sentence().children(head, "nsubj").stream().map(Edge::dependent).flatMap(s -> Stream.concat(Stream.of(s), scene.sentence().dependents(s, "nmod:of").stream().map(Edge::dependent)))
        .anyMatch(s -> scene.in("victim-word", s)) && !scene.sentence().children(head, "cop").isEmpty();
  }

  /** The head of a clause: a verb, or what a sentence hangs on, with words enough that are no names; who only says something tells nothing. */
  private boolean tells(int head) {
    boolean heads = Clause.head(scene.sentence(), head) == head && (scene.token(head).isVerb() || scene.up(head).isEmpty());
    return heads && telling.words(scene, head) >= SHORTEST && !(scene.context().sources().speaks(scene.sentence(), head) && scene.sentence().children(head, "obj").isEmpty());
  }

  private Optional<Trigger> trigger(int head, Scorer.Guess guess) {
    return trigger(head, guess.sure() >= LIKELY_KIND ? guess.kind() : Kind.OTHER);
  }

  private Optional<Trigger> trigger(int head, Kind kind) {
    boolean noun = !scene.token(head).isVerb();
    Set<Integer> words = Set.of(head);
    List<Frame> frames = scene.lexicon().frames().startingWith(UNKNOWN);
    return Stream.of(kind, Kind.OTHER).flatMap(k -> frames.stream().filter(f -> f.kind().equals(Optional.of(k)))).findFirst()
        .map(f -> new Trigger(f, head, words, noun, Arguments.of(scene.sentence(), head, words, noun)));
  }

  /**
   * Whether an event that the frames tell as new is one by all the words around. What is old or told only beside is marked as background; one of no kind in particular takes the
   * scorer's where that is sure. What came about long ago is not new anyway, which does not say that it never was: it stays what the rules take it for.
   */
  boolean keeps(Draft draft) {
    Optional<Scorer.Guess> told = telling.of(scene, draft.main.head());
    boolean toll = draft.main.noun() && draft.main.is(Frame.Role.HARM); // "put the toll at 14": of what another clause tells
    boolean old = ClauseText.dated(scene, draft.main.head()) == ClauseText.Days.OLDER.dated(true);
    if (told.isEmpty() || told.get().happening() >= REFUSED || toll || old) {
      told.filter(g -> draft.kind == Kind.OTHER && g.sure() >= SURE_KIND).ifPresent(g -> draft.kind = g.kind());
      return true;
    }
    draft.background = told.get().real() >= REAL;
    return draft.background;
  }
}
