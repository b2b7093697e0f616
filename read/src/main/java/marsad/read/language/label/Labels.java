// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.label;

import java.util.List;
import java.util.Map;
import marsad.read.language.weights.Packed;

/** The way to the taggers: what is packed of CoreNLP's models, and the taggers that run on it. */
public final class Labels {
  private Labels() {}

  /** CoreNLP's name models of the class path, the first of which has the first word. */
  public static Packed packedNames(List<String> models) {
    return new Packed(Labels.class, "names", () -> Packing.names(models));
  }

  /** CoreNLP's model of parts of speech of the class path. */
  public static Packed packedTags(String model) {
    return new Packed(Labels.class, "tags", () -> PackingTags.tags(model));
  }

  /** CoreNLP's model of case of the class path. @param bias what is added for a label at each word */
  public static Packed packedCases(String model, Map<String, Double> bias) {
    return new Packed(Labels.class, "cases", () -> Packing.cases(model, bias));
  }

  /** What finds the case of words. */
  public static CaseFinder cases(Packed packed) {
    return CaseFinder.read(packed.bytes());
  }

  /** What finds names of persons, places and organisations. */
  public static NameFinder names(Packed packed) {
    return NameFinder.read(packed.bytes());
  }

  /** What finds parts of speech. */
  public static Tagger tagger(Packed packed) {
    return Tagger.read(packed.bytes());
  }
}
