// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import edu.stanford.nlp.io.IOUtils;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import marsad.read.language.label.CaseFinder;
import marsad.read.language.label.Labels;

/**
 * CoreNLP's model of case. Its own annotator is not used: there the model learns the lower-case words of each text that it sees, so that what
 * it says of a text depends on those before, and it writes capitals by the machine's language.
 */
final class TrueCase {
  private static final String MIXED = "edu/stanford/nlp/models/truecase/MixDisambiguation.list";

  private final CaseFinder model;
  private final Map<String, String> mixed; // words such as iPhone

  private TrueCase(CaseFinder model, Map<String, String> mixed) {
    this.model = model;
    this.mixed = mixed;
  }

  static TrueCase load() {
    return new TrueCase(Labels.cases(PackedModels.CASES), mixed());
  }

  private static Map<String, String> mixed() {
    try (BufferedReader lines = IOUtils.readerFromString(MIXED)) {
      Map<String, String> mixed = new HashMap<>();
      lines.lines().map(l -> l.trim().split("\\s+")).filter(cells -> cells.length == 2).forEach(cells -> mixed.put(cells[0], cells[1]));
      return mixed;
    } catch (IOException e) {
      throw new UncheckedIOException("the list " + MIXED + " of the model of case cannot be read: " + e.getMessage(), e);
    }
  }

  /** A sentence's words with their case; given in lower case. */
  List<String> cased(List<String> words) {
    List<String> labels = model.labels(words);
    return IntStream.range(0, words.size()).mapToObj(i -> cased(words.get(i), labels.get(i))).toList();
  }

  private String cased(String word, String label) {
    return switch (label) {
      case "UPPER" -> word.toUpperCase(Locale.ROOT);
      case "INIT_UPPER" -> word.isEmpty() ? word : Character.toTitleCase(word.charAt(0)) + word.substring(1);
      case "O" -> mixed.getOrDefault(word, word);
      default -> word;
    };
  }
}
