// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import marsad.knowledge.frame.Frame;
import marsad.read.Brief;
import marsad.record.Kind;

/** What the learned scorer makes of the clauses of one sentence: happenings in words that no frame knows, and frames' words that tell none. */
final class Learned {
  /** The first word of a frame for a clause that the scorer alone takes for a happening; its kind says for which. */
  static final String UNKNOWN = "?";
  private static final double ACCEPTED = 0.6;
  private static final double REFUSED = 0.3;
  private static final double REFUSED_TOLL = 0.1;
  private static final double LIKELY_KIND = 0.3;
  private static final int SHORTEST = 3; // words of a clause that can tell a happening
  private final Scene scene;
  private final Scorer scorer;

  Learned(Scene scene, Scorer scorer) {
    this.scene = scene;
    this.scorer = scorer;
  }

  /** One for each clause that none of the known words tells of and that the scorer takes for a new happening. */
  List<Trigger> find(List<Trigger> known) {
    Set<Integer> told = new TreeSet<>();
    known.stream().filter(t -> t.tells() || t.is(Frame.Role.HARM) || t.words().size() > 1).forEach(t -> told.add(Clause.head(scene.sentence(), t.head())));
    List<Trigger> found = new ArrayList<>();
    for (int i = 0; i < scene.sentence().size() && !asks(); i++) {
      if (Clause.head(scene.sentence(), i) == i && !told.contains(i) && tells(i)) {
        trigger(i).filter(new Conditions(scene)::hold).ifPresent(found::add);
      }
    }
    return found;
  }

  private boolean asks() {
    return scene.token(scene.sentence().size() - 1).form().equals("?");
  }

  private boolean tells(int head) {
    return Clause.of(scene.sentence(), head).words().size() >= SHORTEST && (scene.token(head).isVerb() || scene.up(head).isEmpty()) && !scene.context().sources().speaks(scene.sentence(), head);
  }

  private Optional<Trigger> trigger(int head) {
    List<String> signs = scorer.signs(scene, head);
    return scorer.happening(signs) < ACCEPTED ? Optional.empty() : trigger(head, scorer.kind(signs).filter(g -> g.probability() >= LIKELY_KIND).map(Scorer.Guess::kind).orElse(Kind.OTHER));
  }

  private Optional<Trigger> trigger(int head, Kind kind) {
    boolean noun = !scene.token(head).isVerb();
    Set<Integer> words = Set.of(head);
    List<Frame> frames = scene.lexicon().frames().startingWith(UNKNOWN);
    return Stream.of(kind, Kind.OTHER).flatMap(k -> frames.stream().filter(f -> f.kind().equals(Optional.of(k)))).findFirst()
        .map(f -> new Trigger(f, head, words, noun, Arguments.of(scene.sentence(), head, words, noun)));
  }

  /** True where what a frame's words tell in a brief is no new happening by all the words around them; where a toll is told, only where hardly anything speaks for it. */
  boolean refuses(Draft draft) {
    double least = draft.harm.stream().anyMatch(Hurt::counted) ? REFUSED_TOLL : REFUSED;
    return Brief.is(scene.context().document().sentences()) && scorer.happening(scorer.signs(scene, draft.main.head())) < least;
  }
}
