// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import marsad.knowledge.Row;
import marsad.knowledge.Shelf;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Tells a text's language. Plain English is told by its small words; for all else the detector's model is loaded, once. Safe for use by several threads. */
final class Languages {
  private static final int LOOK = 4000;
  private static final double ENGLISH = 0.12;
  private static final int FEW_WORDS = 12;
  private static final Map<String, String> TWO_LETTERS = twoLetters();

  private final Set<String> small;
  private LanguageDetectorModel model;

  private Languages(Set<String> small) {
    this.small = small;
  }

  static Languages load(Shelf english) {
    Set<String> small = new HashSet<>();
    for (Row row : english.need("furniture.tsv").rows()) {
      if (row.get("name").filter("small"::equals).isPresent()) {
        small.addAll(row.list("pattern"));
      }
    }
    return new Languages(small);
  }

  /** ISO 639-1, or the detector's own three letters where there are no two; {@code en} where a text in Latin letters is too short to tell. */
  String of(String text) {
    String start = text.substring(0, Math.min(text.length(), LOOK));
    List<String> words = Arrays.stream(start.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).filter(w -> !w.isEmpty()).toList();
    long known = words.stream().filter(small::contains).count();
    boolean latin = start.codePoints().filter(Character::isLetter).filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN).count() * 2
        > start.codePoints().filter(Character::isLetter).count();
    if (latin && (words.size() < FEW_WORDS || known > words.size() * ENGLISH) || words.isEmpty()) {
      return "en";
    }
    String found = new LanguageDetectorME(model()).predictLanguage(start).getLang();
    return TWO_LETTERS.getOrDefault(found, found);
  }

  private synchronized LanguageDetectorModel model() {
    if (model == null) {
      try (var in = LanguageDetectorME.class.getResourceAsStream("/langdetect-183.bin")) {
        model = new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("the model of languages cannot be loaded: " + e.getMessage(), e);
      }
    }
    return model;
  }

  private static Map<String, String> twoLetters() {
    Map<String, String> codes = new TreeMap<>(Map.of("cmn", "zh", "pes", "fa", "prs", "fa", "arz", "ar", "ekk", "et", "lvs", "lv", "nob", "no", "azj", "az"));
    for (String two : Locale.getISOLanguages()) {
      codes.putIfAbsent(Locale.forLanguageTag(two).getISO3Language(), two);
    }
    return codes;
  }
}
