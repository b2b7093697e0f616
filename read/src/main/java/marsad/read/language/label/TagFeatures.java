// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.label;

import static marsad.read.language.label.Keys.and;

import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What the tagger looks at: a word and its neighbours; of a rare word its shape, its beginning and its end too. Features are named as CoreNLP names them. */
final class TagFeatures {
  /** What stands for words and tags before the first and after the last. */
  static final String NOTHING = "NA";
  private static final int LONGEST = 10; // letters of a beginning or an end
  private static final int COMPANY = 3; // words after a capital within which "Co." makes a company of it
  private static final String NO_CLUSTER = "null";
  private static final long BEFORE = name("Extractor(-1,word)");
  private static final long HERE = name("Extractor(0,word)");
  private static final long AFTER = name("Extractor(1,word)");
  private static final long TAG = name("Extractor(-1,tag)");
  private static final long TAGS = name("ExtractorContinuousTagConj(-2 ... -1)");
  private static final long[] SHAPES = {name("ExtractorWordShapeClassifier(-1,chris2)"), name("ExtractorWordShapeClassifier(0,chris2)"), name("ExtractorWordShapeClassifier(1,chris2)")};
  private static final long FINE_SHAPE = name("ExtractorWordShapeClassifier(0,chris4)");
  private static final long[] CLUSTERS = {name("ExtractorDistsim(-1,word)"), name("ExtractorDistsim(0,word)"), name("ExtractorDistsim(1,word)")};
  private static final long CLUSTERS_TOGETHER = name("ExtractorDistsimConjunction(-1,1)");
  private static final long[] BEGINNINGS = IntStream.rangeClosed(1, LONGEST).mapToLong(n -> name("ExtractorWordPref(len" + n + ",w0)")).toArray();
  private static final long[] ENDS = IntStream.rangeClosed(1, LONGEST).mapToLong(n -> name("ExtractorWordSuff(len" + n + ",w0)")).toArray();
  private static final long UPPER = name("ExtractorUCase()");
  private static final long DIGIT = name("ExtractorCNumber()");
  private static final long DASH = name("ExtractorDash()");
  private static final long LETTER_DIGIT_DASH = name("ExtractorLetterDigitDash()");
  private static final long UPPER_DIGIT_DASH = name("ExtractorUpperDigitDash()");
  private static final long ALL_UPPER = name("ExtractorAllCapitalized()");
  private static final long NEITHER = name("ExtractorNonAlphanumeric()");
  private static final long COMPANY_NAME = name("CompanyNameDetector()");
  private static final long UPPER_WITHIN = name("ExtractorMidSentenceCap()");
  private static final long CAPITAL_FIRST = name("ExtractorStartSentenceCap()");
  private static final long CAPITAL_WITHIN = name("ExtractorMidSentenceCapC()");

  private final TagModel model;
  private final List<String> words;

  TagFeatures(TagModel model, List<String> words) {
    this.model = model;
    this.words = words;
  }

  /** The hash of a feature's name, to be followed by its value. */
  static long name(String extractor) {
    return and(and(Keys.START, extractor), "=");
  }

  /** The number of what a tag speaks for in the word behind it. */
  static int after(TagModel model, String tag) {
    return model.values().number(and(TAG, tag));
  }

  /** The number of what two tags together speak for in the word behind them. */
  static int after(TagModel model, String earlier, String tag) {
    return model.values().number(and(and(and(TAGS, earlier), "!"), tag));
  }

  /** The sums of all features of a word but those of the tags before it. */
  double[] of(int at) {
    double[] sums = new double[model.tags().size()];
    put(sums, BEFORE, word(at - 1));
    put(sums, HERE, word(at));
    put(sums, AFTER, word(at + 1));
    if (model.isRare(word(at))) {
      for (int i = 0; i < SHAPES.length; i++) {
        put(sums, SHAPES[i], WordShapeClassifier.wordShape(word(at - 1 + i), WordShapeClassifier.WORDSHAPECHRIS2));
        put(sums, CLUSTERS[i], cluster(at - 1 + i));
      }
      put(sums, CLUSTERS_TOGETHER, cluster(at - 1) + "|" + cluster(at) + "|" + cluster(at + 1));
      put(sums, FINE_SHAPE, WordShapeClassifier.wordShape(word(at), WordShapeClassifier.WORDSHAPECHRIS4));
      parts(sums, word(at));
      signs(sums, word(at), at);
      capitals(sums, word(at), at);
    }
    return sums;
  }

  private void parts(double[] sums, String word) {
    for (int letters = 1; letters <= LONGEST; letters++) {
      boolean enough = word.length() >= letters;
      put(sums, BEGINNINGS[letters - 1], enough ? word.substring(0, letters) : "######");
      put(sums, ENDS[letters - 1], enough ? word.substring(word.length() - letters) : "######");
    }
  }

  private void signs(double[] sums, String word, int at) {
    boolean upper = any(word, Character::isUpperCase);
    boolean digit = any(word, Character::isDigit);
    boolean dash = word.indexOf('-') >= 0;
    boolean letter = any(word, Character::isLetter);
    yes(sums, UPPER, upper);
    yes(sums, DIGIT, digit);
    yes(sums, DASH, dash);
    yes(sums, LETTER_DIGIT_DASH, letter && digit && dash);
    yes(sums, UPPER_DIGIT_DASH, upper && digit && dash);
    yes(sums, ALL_UPPER, !any(word, c -> !Character.isUpperCase(c)));
    yes(sums, NEITHER, !letter && !digit);
    yes(sums, COMPANY_NAME, capital(word) && IntStream.rangeClosed(0, COMPANY).anyMatch(i -> model.companyEnds().contains(word(at + i))));
  }

  private void capitals(double[] sums, String word, int at) {
    String tag = capital(word) ? model.firstTag(word.toLowerCase(Locale.ROOT)) : "0";
    put(sums, CAPITAL_FIRST, at == 0 ? tag : "0");
    put(sums, CAPITAL_WITHIN, at == 0 ? "0" : tag);
    yes(sums, UPPER_WITHIN, at == 0 && any(word, Character::isUpperCase)); // so CoreNLP does, whatever its name says
  }

  private static boolean capital(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  private static boolean any(String word, IntPredicate sign) {
    return word.chars().anyMatch(sign);
  }

  private void yes(double[] sums, long name, boolean is) {
    put(sums, name, is ? "1" : "0");
  }

  private void put(double[] sums, long name, String value) {
    model.add(sums, and(name, value));
  }

  private String word(int at) {
    return at < 0 || at >= words.size() ? NOTHING : words.get(at);
  }

  private String cluster(int at) {
    return model.clusters().of(word(at).toLowerCase(Locale.ROOT)).orElse(NO_CLUSTER);
  }
}
