// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import marsad.read.language.arc.ArcParser;
import marsad.read.language.label.Labels;
import marsad.read.language.weights.Packed;

/** The models that the build packs, so that they need not be taken apart at each start. */
final class PackedModels {
  private static final String MODELS = "edu/stanford/nlp/models/";
  static final Packed NAMES = Labels.packedNames(List.of(MODELS + "ner/english.all.3class.distsim.crf.ser.gz", MODELS + "ner/english.conll.4class.distsim.crf.ser.gz"));
  static final Packed TAGS = Labels.packedTags(MODELS + "pos-tagger/english-left3words-distsim.tagger");
  /**
   * CoreNLP's annotator means to make capitals less likely by 0.7, but numbers the labels otherwise than their weights, so that LOWER and UPPER are what it changes;
   * all other features count twice there. Kept as it is: it is what was measured.
   */
  private static final Map<String, Double> BIAS = Map.of("LOWER", -0.35, "UPPER", -0.35);
  static final Packed CASES = Labels.packedCases(MODELS + "truecase/truecasing.fast.caseless.qn.ser.gz", BIAS);
  static final Packed ARCS = ArcParser.packed(MODELS + "parser/nndep/english_UD.gz");

  private PackedModels() {}

  /**
   * Packs those that are not packed yet: a step of the build.
   *
   * @param arguments the folder of compiled classes
   */
  public static void main(String[] arguments) throws IOException {
    for (Packed packed : List.of(NAMES, TAGS, CASES, ARCS)) {
      packed.write(Path.of(arguments[0]));
    }
  }
}
