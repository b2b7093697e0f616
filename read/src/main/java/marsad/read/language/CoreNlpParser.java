// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.MorphaAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import marsad.knowledge.Knowledge;
import marsad.knowledge.WordClasses;
import marsad.read.language.arc.ArcParser;
import marsad.read.language.label.Labels;
import marsad.read.language.label.NameFinder;
import marsad.read.language.label.Tagger;
import marsad.record.Text;

/**
 * CoreNLP's tokenizer and base forms, and its models of parts of speech, names and dependencies run by {@link Tagger}, {@link NameFinder} and
 * {@link ArcParser}. Fine-grained names, its number and time readers and coreference are left off: they cost ten times the rest and are wrong where it matters here
 * (docs/decisions).
 */
public final class CoreNlpParser implements Parser {
  private static final int LONGEST_SENTENCE = 120; // tokens; what runs on without a full stop is cut there

  private final StanfordCoreNLP splitter;
  private final Casing casing;
  private final Predicate<String> article;
  private final RunIns runIns;
  private final Models models;

  /** What is known of English words: parts of speech, base forms, names, arcs. */
  private record Models(Tagger tagger, Tags tags, Annotator lemmas, NameFinder names, Openings arcs) {}

  private CoreNlpParser(StanfordCoreNLP splitter, Casing casing, Predicate<String> article, RunIns runIns, Models models) {
    this.splitter = splitter;
    this.casing = casing;
    this.article = article;
    this.runIns = runIns;
    this.models = models;
  }

  /**
   * Loads the models from the class path, side by side: some seconds, some hundred megabytes.
   *
   * @param knowledge what it holds of the language mends the tags
   * @param casing asked where sentences begin in a text without full stops
   */
  public static CoreNlpParser load(Knowledge knowledge, Casing casing) {
    Future<NameFinder> names = Beside.start("names", () -> Labels.names(PackedModels.NAMES));
    Future<ArcParser> arcs = Beside.start("arcs", () -> ArcParser.load(PackedModels.ARCS));
    Properties split = new Properties();
    split.setProperty("annotators", "tokenize");
    split.setProperty("tokenize.options", "untokenizable=noneKeep,invertible=true");
    split.setProperty("ssplit.newlineIsSentenceBreak", "always");
    WordClasses words = WordClasses.load(knowledge);
    Models models = new Models(Labels.tagger(PackedModels.TAGS), Tags.of(knowledge.language().need(Tags.FILE)), new MorphaAnnotator(false), Beside.result(names), new Openings(Beside.result(arcs), words));
    return new CoreNlpParser(new StanfordCoreNLP(split), casing, word -> words.is("arabic-article", word), new RunIns(words), models);
  }

  @Override
  public List<Sentence> split(Text text) {
    Annotation annotation = new Annotation(text.toString());
    splitter.annotate(annotation);
    List<List<Token>> cut = annotation.get(CoreAnnotations.SentencesAnnotation.class).stream().map(s -> tokens(text, s.get(CoreAnnotations.TokensAnnotation.class))).toList();
    List<Sentence> sentences = new ArrayList<>();
    for (List<Token> tokens : runIns.parted(Stops.parted(cut, casing::cased))) {
      for (int from = 0; from < tokens.size(); from += LONGEST_SENTENCE) {
        List<Token> part = tokens.subList(from, Math.min(tokens.size(), from + LONGEST_SENTENCE));
        Glued.parted(Glued.articles(part, article)).stream().flatMap(whole -> Dateline.parted(whole).stream())
            .forEach(whole -> sentences.add(new Sentence(sentences.size(), whole, List.of(), List.of())));
      }
    }
    return sentences;
  }

  @Override
  public List<Sentence> parse(Text text, List<Sentence> sentences, Names names) {
    if (sentences.isEmpty()) {
      return List.of();
    }
    List<Masked> masked = sentences.stream().map(s -> new Masked(s, names.in(s))).toList();
    Annotation annotation = annotation(text, sentences, masked);
    List<CoreMap> maps = annotation.get(CoreAnnotations.SentencesAnnotation.class);
    for (int i = 0; i < maps.size(); i++) {
      label(maps.get(i).get(CoreAnnotations.TokensAnnotation.class), masked.get(i));
    }
    models.lemmas().annotate(annotation);
    List<Sentence> parsed = new ArrayList<>();
    for (int i = 0; i < maps.size(); i++) {
      List<CoreLabel> labels = maps.get(i).get(CoreAnnotations.TokensAnnotation.class);
      Graphs graphs = Graphs.of(models.arcs(), labels);
      parsed.add(new Sentence(sentences.get(i).index(), masked.get(i).tokens(tokens(text, labels)), masked.get(i).edges(graphs.basic()), masked.get(i).edges(graphs.enhanced())));
    }
    return parsed;
  }

  private void label(List<CoreLabel> labels, Masked masked) {
    List<String> words = labels.stream().map(CoreLabel::word).toList();
    List<String> tags = masked.tags(words, models.tagger());
    for (int i = 0; i < words.size(); i++) {
      labels.get(i).setTag(tags.get(i));
    }
    models.tags().mend(labels);
    masked.alike(labels);
    List<String> found = models.names().labels(words, labels.stream().map(CoreLabel::tag).toList());
    for (int i = 0; i < words.size(); i++) {
      labels.get(i).setNER(found.get(i));
    }
  }

  private static Annotation annotation(Text text, List<Sentence> sentences, List<Masked> masked) {
    Annotation annotation = new Annotation(text.toString());
    List<CoreMap> maps = new ArrayList<>();
    List<CoreLabel> all = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      List<CoreLabel> labels = new ArrayList<>();
      for (Masked.Unit unit : masked.get(i).units()) {
        labels.add(label(text, sentences.get(i), unit, labels.size(), maps.size()));
      }
      Annotation map = new Annotation(text.at(sentences.get(i).at()));
      map.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, labels.get(0).beginPosition());
      map.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, labels.get(labels.size() - 1).endPosition());
      map.set(CoreAnnotations.TokensAnnotation.class, labels);
      map.set(CoreAnnotations.TokenBeginAnnotation.class, all.size());
      map.set(CoreAnnotations.SentenceIndexAnnotation.class, maps.size());
      all.addAll(labels);
      map.set(CoreAnnotations.TokenEndAnnotation.class, all.size());
      maps.add(map);
    }
    annotation.set(CoreAnnotations.TokensAnnotation.class, all);
    annotation.set(CoreAnnotations.SentencesAnnotation.class, maps);
    return annotation;
  }

  private static CoreLabel label(Text text, Sentence sentence, Masked.Unit unit, int index, int number) {
    CoreLabel label = new CoreLabel();
    String form = unit.word().orElse(sentence.token(unit.head()).form());
    label.setWord(word(form));
    label.setValue(label.word());
    label.setOriginalText(form);
    label.setBeginPosition(text.unit(sentence.token(unit.from()).at().start()));
    label.setEndPosition(text.unit(sentence.token(unit.head()).at().end()));
    label.setIndex(index + 1);
    label.setSentIndex(number);
    return label;
  }

  /** The spelling that the models were trained on; brackets stand as they are. */
  private static String word(String form) {
    return switch (form) {
      case "“", "„", "«" -> "``";
      case "”", "»" -> "''";
      case "‘" -> "`";
      case "–", "—" -> "--";
      default -> form.replace('’', '\'');
    };
  }

  private static List<Token> tokens(Text text, List<CoreLabel> labels) {
    List<Token> tokens = new ArrayList<>();
    for (CoreLabel label : labels) {
      var at = text.span(label.beginPosition(), label.endPosition());
      String form = label.originalText().isEmpty() ? text.at(at) : label.originalText();
      String lemma = label.lemma() == null ? form : label.lemma();
      boolean name = label.tag() != null && label.tag().startsWith("NNP");
      tokens.add(new Token(tokens.size(), form, name ? lemma : lemma.toLowerCase(Locale.ROOT), label.tag() == null ? "" : label.tag(),
          label.ner() == null ? "O" : label.ner(), at));
    }
    return tokens;
  }
}
