// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import edu.stanford.nlp.ie.crf.CRFBiasedClassifier;
import edu.stanford.nlp.io.IOUtils;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * CoreNLP's model of case. Its own annotator is not used: there the model learns the lower-case words of each text that it sees, so that what
 * it says of a text depends on those before, and it writes capitals by the machine's language.
 */
final class TrueCase {
  private static final String MODELS = "edu/stanford/nlp/models/truecase/";
  private static final String MODEL = MODELS + "truecasing.fast.caseless.qn.ser.gz";
  private static final String MIXED = MODELS + "MixDisambiguation.list";
  private static final Map<String, Double> BIAS = Map.of("INIT_UPPER", -0.7, "UPPER", -0.7, "O", 0.0); // as CoreNLP's annotator sets it

  private final CRFBiasedClassifier<CoreLabel> model;
  private final Map<String, String> mixed; // words such as iPhone

  private TrueCase(CRFBiasedClassifier<CoreLabel> model, Map<String, String> mixed) {
    this.model = model;
    this.mixed = mixed;
  }

  static TrueCase load() {
    Properties fixed = new Properties();
    fixed.setProperty("maxAdditionalKnownLCWords", "0");
    CRFBiasedClassifier<CoreLabel> model = new CRFBiasedClassifier<>(fixed);
    model.loadClassifierNoExceptions(MODEL, fixed);
    BIAS.forEach(model::setBiasWeight);
    return new TrueCase(model, mixed());
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

  /** A sentence's words with their case; given in lower case. One at a time: the model answers wrongly where two threads ask it at once. */
  synchronized List<String> cased(List<String> words) {
    List<CoreLabel> labels = new ArrayList<>();
    for (String word : words) {
      CoreLabel label = new CoreLabel();
      label.setWord(word);
      label.setValue(word);
      label.setOriginalText(word);
      label.setIndex(labels.size() + 1);
      labels.add(label);
    }
    return model.classifySentence(labels).stream().map(l -> cased(l.word(), l.get(CoreAnnotations.AnswerAnnotation.class))).toList();
  }

  private String cased(String word, String answer) {
    return switch (answer) {
      case "UPPER" -> word.toUpperCase(Locale.ROOT);
      case "INIT_UPPER" -> word.isEmpty() ? word : Character.toTitleCase(word.charAt(0)) + word.substring(1);
      case "O" -> mixed.getOrDefault(word, word);
      default -> word;
    };
  }
}
