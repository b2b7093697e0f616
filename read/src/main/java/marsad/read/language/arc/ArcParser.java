// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.arc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import marsad.read.language.weights.Packed;

/** Finds on which word each word of a sentence depends. Safe for use by several threads. */
public final class ArcParser {
  private final ArcModel model;
  private final int[] none;
  private final ArcNetwork network;
  private final ArcChoice choice;

  /**
   * One word's dependency.
   *
   * @param head which word it depends on, counted from 1; 0 for the root
   * @param label the name of the relation
   */
  public record Arc(int head, String label) {}

  private ArcParser(ArcModel model) {
    this.model = model;
    this.none = new int[] {id(model.words(), ArcModel.NOTHING), id(model.tags(), ArcModel.NOTHING), model.noLabel()};
    this.network = new ArcNetwork(model, ArcState.nothing(none));
    this.choice = new ArcChoice(model);
  }

  /** The packed weights of a model of CoreNLP's neural parser on the class path. */
  public static Packed packed(String resource) {
    return new Packed(ArcModel.class, "arcs", () -> ArcModel.load(resource).packed());
  }

  /** Loads a packed model. */
  public static ArcParser load(Packed packed) {
    return new ArcParser(ArcModel.read(packed.bytes()));
  }

  /** The arcs of a sentence's words, in their order, from the words and their parts of speech. */
  public List<Arc> parse(List<String> words, List<String> tags) {
    ArcState state = new ArcState(ids(model.words(), words), ids(model.tags(), tags), none);
    while (!state.done()) {
      step(state);
    }
    List<Arc> arcs = new ArrayList<>();
    for (int i = 1; i <= words.size(); i++) {
      arcs.add(new Arc(state.heads()[i], model.labels().get(state.labels()[i])));
    }
    return arcs;
  }

  /** The best of the transitions that are possible; where only one is, nothing needs to be scored. */
  private void step(ArcState state) {
    if (!state.canJoin()) {
      if (state.canShift()) {
        state.shift();
      } else {
        state.rightArc(0);
      }
      return;
    }
    int labels = model.labels().size();
    int best = choice.best(network.units(state.features()), state.canShift());
    if (best == 2 * labels) {
      state.shift();
    } else if (best < labels) {
      state.leftArc(best);
    } else {
      state.rightArc(best - labels);
    }
  }

  private static int[] ids(Map<String, Integer> numbers, List<String> names) {
    int[] ids = new int[names.size() + 1];
    ids[0] = id(numbers, ArcModel.ROOT);
    for (int i = 0; i < names.size(); i++) {
      ids[i + 1] = id(numbers, names.get(i));
    }
    return ids;
  }

  private static int id(Map<String, Integer> numbers, String name) {
    Integer id = numbers.get(name);
    return id == null ? numbers.get(ArcModel.UNKNOWN) : id;
  }
}
