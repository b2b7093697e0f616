// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marsad.knowledge.Knowledge;
import marsad.read.encoder.Encoder;
import marsad.read.encoder.Odds;
import marsad.read.encoder.Tensors;
import marsad.read.encoder.WordPieces;
import marsad.record.Kind;
import marsad.record.Lazy;
import marsad.record.Term;

/**
 * How likely a clause tells a new happening, and of which kind: an encoder trained on passages written for Marsad (docs/decisions/29) sees the
 * whole of a short report, and what it makes of the clause's pieces is weighed. What it says is no value of a record; it only accepts or refuses
 * what the words tell.
 */
final class Scorer {
  private final Lazy<Model> model; // loaded when the first short report is read: most long runs meet none

  /**
   * What the clause tells, as likelihoods from 0 to 1.
   *
   * @param happening that it tells a new happening
   * @param real that what it tells came about or goes on, new or not
   * @param kind the likeliest kind of a new happening
   * @param sure that it is of that kind
   */
  record Guess(double happening, double real, Kind kind, double sure) {}

  /** The encoder and what was learned to weigh its vectors by. */
  private record Model(WordPieces words, Encoder encoder, Layer attention, Layer happening, Layer real, Layer kind, float[] dated, List<Kind> kinds) {
    static Model load(byte[] learned) {
      Tensors tensors = Tensors.read(learned, Encoder.LEARNED);
      return new Model(Encoder.words(), Encoder.load(learned), Layer.of(tensors, "attention"), Layer.of(tensors, "happening"), Layer.of(tensors, "real"), Layer.of(tensors, "kind"), tensors.need("head.dated"),
          Stream.of(tensors.about("kinds").split(" ")).map(k -> Term.of(Kind.class, k)).toList());
    }

    Guess guess(float[][] vectors, List<Integer> clause, int when) {
      double[] weights = Odds.shares(clause.stream().mapToDouble(i -> attention.of(vectors[i], 0)).toArray());
      float[] mean = new float[vectors[0].length];
      for (int d = 0; d < mean.length; d++) {
        double sum = dated[when * mean.length + d];
        for (int i = 0; i < weights.length; i++) {
          sum += weights[i] * vectors[clause.get(i)][d];
        }
        mean[d] = (float) sum;
      }
      double[] sure = Odds.shares(IntStream.range(0, kinds.size()).mapToDouble(k -> kind.of(mean, k)).toArray());
      int best = Odds.most(sure);
      return new Guess(Odds.likely(happening.of(mean, 0)), Odds.likely(real.of(mean, 0)), kinds.get(best), sure[best]);
    }
  }

  /** Weighs a vector in one or several ways. */
  private record Layer(float[] weights, float[] bias) {
    static Layer of(Tensors tensors, String name) {
      return new Layer(tensors.need("head." + name + ".weight"), tensors.need("head." + name + ".bias"));
    }

    double of(float[] vector, int way) {
      double sum = bias[way];
      for (int d = 0; d < vector.length; d++) {
        sum += (double) weights[way * vector.length + d] * vector[d];
      }
      return sum;
    }
  }

  private Scorer(byte[] learned) {
    this.model = new Lazy<>(() -> Model.load(learned));
  }

  static Scorer load(Knowledge knowledge) {
    return new Scorer(knowledge.language().bytes(Encoder.LEARNED));
  }

  /** What is made of the clauses of one report. */
  Telling of(List<Scene> scenes) {
    Model known = model.get();
    return new Telling(known, ClauseText.of(known.words(), scenes));
  }

  /** The clauses of one report, which is encoded once, when the first of them is asked about. */
  static final class Telling {
    private final Model model;
    private final ClauseText text;
    private Optional<float[][]> vectors = Optional.empty();

    private Telling(Model model, ClauseText text) {
      this.model = model;
      this.text = text;
    }

    /** How many words of the clause that a word stands in are no names. */
    int words(Scene scene, int word) {
      return text.words(scene.sentence(), word);
    }

    /** What the clause tells that a word stands in; empty for one that the encoder cannot see. */
    Optional<Guess> of(Scene scene, int word) {
      List<Integer> clause = text.clause(scene.sentence(), word);
      if (clause.isEmpty()) {
        return Optional.empty();
      }
      if (vectors.isEmpty()) {
        vectors = Optional.of(model.encoder().vectors(text.pieces()));
      }
      return Optional.of(model.guess(vectors.get(), clause, ClauseText.dated(scene, word)));
    }
  }
}
