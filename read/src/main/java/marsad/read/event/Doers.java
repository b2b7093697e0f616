// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.record.Actor;
import marsad.record.How;
import marsad.record.Span;

/** Who does what a word names: those of "anti-junta protests" are anti-junta protesters. */
final class Doers {
  private final Scene scene;

  Doers(Scene scene) {
    this.scene = scene;
  }

  /** The people behind the noun of a deed, with the words before it that say for or against what they are. */
  Optional<Mention<Actor>> of(int noun) {
    return Optional.ofNullable(scene.lexicon().doers().get(scene.lemma(noun))).map(doers -> {
      TreeSet<Integer> said = new TreeSet<>(List.of(noun));
      scene.sentence().children(noun, "amod", "compound").stream().map(Edge::dependent).filter(this::cause).forEach(said::add);
      StringBuilder name = new StringBuilder();
      said.headSet(noun).forEach(i -> name.append(scene.token(i).form()).append(' '));
      Span at = scene.sentence().at(said.first(), noun + 1);
      String form = scene.context().document().report().text().at(at);
      return new Mention<>(new Actor(name + doers, List.of(form), Optional.empty()), said.first(), noun + 1, noun, How.RESOLVED, List.of(at));
    });
  }

  private boolean cause(int token) {
    return scene.in("cause", token) || scene.token(token).lower().startsWith("pro-") || scene.token(token).lower().startsWith("anti-");
  }
}
