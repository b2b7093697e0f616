// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import marsad.read.language.arc.ArcParser;
import marsad.read.language.label.Labels;
import marsad.read.language.weights.Packed;

/** The models that the build packs, so that they need not be taken apart at each start. */
final class PackedModels {
  private static final String MODELS = "edu/stanford/nlp/models/";
  static final Packed NAMES = Labels.packedNames(List.of(MODELS + "ner/english.all.3class.distsim.crf.ser.gz", MODELS + "ner/english.conll.4class.distsim.crf.ser.gz"));
  static final Packed TAGS = Labels.packedTags(MODELS + "pos-tagger/english-left3words-distsim.tagger");
  static final Packed ARCS = ArcParser.packed(MODELS + "parser/nndep/english_UD.gz");

  private PackedModels() {}

  /**
   * Packs those that are not packed yet: a step of the build.
   *
   * @param arguments the folder of compiled classes
   */
  public static void main(String[] arguments) throws IOException {
    for (Packed packed : List.of(NAMES, TAGS, ARCS)) {
      packed.write(Path.of(arguments[0]));
    }
  }
}
