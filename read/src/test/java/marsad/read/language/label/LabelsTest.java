// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.ie.crf.CRFBiasedClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.NERCombinerAnnotator;
import edu.stanford.nlp.pipeline.POSTaggerAnnotator;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import marsad.read.language.weights.Packed;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private static final String MODELS = "edu/stanford/nlp/models/";
  private static final List<String> NAME_MODELS = List.of(MODELS + "ner/english.all.3class.distsim.crf.ser.gz", MODELS + "ner/english.conll.4class.distsim.crf.ser.gz");
  private static final String TAG_MODEL = MODELS + "pos-tagger/english-left3words-distsim.tagger";
  private static final String CASE_MODEL = MODELS + "truecase/truecasing.fast.caseless.qn.ser.gz";
  private static final Packed PACKED_CASES = Labels.packedCases(CASE_MODEL, Map.of("LOWER", -0.35, "UPPER", -0.35));
  private static final List<String> SENTENCES = List.of(
      "Gunmen shot dead three traders near the river port of Mopti on Monday , police said .",
      "Gen. Abdou Traoré , who had led the 3rd Brigade since 2009 , denied that civilians were hit in Qzxvale .",
      "In 1994 , Mr. Kabila 's men took Goma ; Kabila himself stayed in the hills , and Goma fell again .",
      "Shelling by the Tamil Tigers north - west of Jaffna left at least 1,200 people homeless , the U.N. said on Aug. 12 .",
      "The Colombian centre for human rights ( CINEP ) counted 37 massacres in Urabá - Darién between 1995 and 1997 .",
      "Acme Mining Co. and Bougainville Copper Ltd. closed the Panguna pit after the BRA 's raid .",
      "REBELS SEIZE TOWN OF BOR , ARMY SAYS",
      "Paris , Reuters English Sunday Edition : Colour , harbour and defence as Thirty Killed in Chechen Raids",
      "``It was like 4x4s and RPG-7s everywhere , '' wrote @novosti_x to info@example.org at http://example.org .",
      "al - Shabaab said it had no men in Kismayo , but Shabaab fighters were seen in kismayo by dawn . . .",
      "- 12 ½ € %",
      "No !");

  private final NameFinder names = Labels.names(Labels.packedNames(NAME_MODELS));
  private final Tagger tagger = Labels.tagger(Labels.packedTags(TAG_MODEL));

  @Test
  void findsTheTagsAndNamesThatTheModelsOwnCodeFinds() throws IOException {
    Annotation theirs = annotation();
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.ROOT); // their small letters are those of the machine's language, ours are not
    try {
      new POSTaggerAnnotator(TAG_MODEL, false).annotate(theirs);
      namesOfTheirs().annotate(theirs);
    } finally {
      Locale.setDefault(before);
    }
    for (CoreMap sentence : theirs.get(CoreAnnotations.SentencesAnnotation.class)) {
      List<CoreLabel> labels = sentence.get(CoreAnnotations.TokensAnnotation.class);
      List<String> words = labels.stream().map(CoreLabel::word).toList();
      List<String> tags = tagger.tags(words);
      assertThat(tags).as(words.toString()).isEqualTo(labels.stream().map(CoreLabel::tag).toList());
      assertThat(names.labels(words, tags)).as(words.toString()).isEqualTo(labels.stream().map(CoreLabel::ner).toList());
    }
  }

  @Test
  void findsTheCaseThatTheModelsOwnCodeFinds() {
    Properties fixed = new Properties();
    fixed.setProperty("maxAdditionalKnownLCWords", "0");
    CRFBiasedClassifier<CoreLabel> theirs = new CRFBiasedClassifier<>(fixed);
    theirs.loadClassifierNoExceptions(CASE_MODEL, fixed);
    Map.of("INIT_UPPER", -0.7, "UPPER", -0.7, "O", 0.0).forEach(theirs::setBiasWeight); // as their annotator does
    CaseFinder cases = Labels.cases(PACKED_CASES);
    for (String sentence : SENTENCES) {
      List<String> words = words(sentence.toLowerCase(Locale.ROOT));
      assertThat(cases.labels(words)).as(sentence).isEqualTo(theirs.classifySentence(labels(words)).stream().map(l -> l.get(CoreAnnotations.AnswerAnnotation.class)).toList());
    }
    assertThat(cases.labels(List.of())).isEmpty();
  }

  private static List<CoreLabel> labels(List<String> words) {
    return words.stream().map(word -> {
      CoreLabel label = new CoreLabel();
      label.setWord(word);
      return label;
    }).toList();
  }

  @Test
  void theBuildHasPackedThem() throws IOException {
    for (Packed packed : List.of(Labels.packedNames(NAME_MODELS), Labels.packedTags(TAG_MODEL), PACKED_CASES)) {
      try (var in = packed.reader().getResourceAsStream(packed.name())) {
        assertThat(in).as("%s is packed by the build", packed.name()).isNotNull();
      }
    }
  }

  @Test
  void severalThreadsFindTheSame() {
    List<List<String>> one = SENTENCES.stream().map(LabelsTest::words).map(tagger::tags).toList();
    assertThat(SENTENCES.parallelStream().map(LabelsTest::words).map(tagger::tags).toList()).isEqualTo(one);
  }

  @Test
  void nothingHasNoLabels() {
    assertThat(tagger.tags(List.of())).isEmpty();
    assertThat(names.labels(List.of(), List.of())).isEmpty();
  }

  @Test
  void textsWithTheSameHashAreRefused() {
    assertThatThrownBy(() -> Keys.of(new long[] {Keys.of("Goma"), Keys.of("Goma")})).hasMessageContaining("same 64 bits");
    assertThat(Keys.of(new long[] {Keys.of("Goma"), Keys.of("Bor")}).has(Keys.of("Kismayo"))).isFalse();
  }

  private static NERCombinerAnnotator namesOfTheirs() throws IOException {
    Properties properties = new Properties();
    properties.setProperty("ner.model", String.join(",", NAME_MODELS));
    for (String off : List.of("ner.applyFineGrained", "ner.applyNumericClassifiers", "ner.useSUTime", "ner.buildEntityMentions")) {
      properties.setProperty(off, "false");
    }
    properties.setProperty("ner.combinationMode", "HIGH_RECALL");
    return new NERCombinerAnnotator(properties);
  }

  private static Annotation annotation() {
    Annotation annotation = new Annotation(String.join("\n", SENTENCES));
    List<CoreMap> sentences = new ArrayList<>();
    List<CoreLabel> all = new ArrayList<>();
    for (String sentence : SENTENCES) {
      List<CoreLabel> labels = new ArrayList<>();
      for (String word : words(sentence)) {
        CoreLabel label = new CoreLabel();
        label.setWord(word);
        label.setValue(word);
        label.setSentIndex(sentences.size());
        label.setIndex(labels.size() + 1);
        label.setBeginPosition(0);
        label.setEndPosition(word.length());
        labels.add(label);
      }
      Annotation map = new Annotation(sentence);
      map.set(CoreAnnotations.TokensAnnotation.class, labels);
      map.set(CoreAnnotations.TokenBeginAnnotation.class, all.size());
      map.set(CoreAnnotations.SentenceIndexAnnotation.class, sentences.size());
      all.addAll(labels);
      map.set(CoreAnnotations.TokenEndAnnotation.class, all.size());
      sentences.add(map);
    }
    annotation.set(CoreAnnotations.TokensAnnotation.class, all);
    annotation.set(CoreAnnotations.SentencesAnnotation.class, sentences);
    return annotation;
  }

  private static List<String> words(String sentence) {
    return Arrays.asList(sentence.split(" "));
  }
}
