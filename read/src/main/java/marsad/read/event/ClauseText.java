// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import marsad.knowledge.frame.Lexicon;
import marsad.read.Context;
import marsad.read.Found;
import marsad.read.encoder.WordPieces;
import marsad.read.encoder.Years;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.How;
import marsad.record.Period;
import marsad.record.Span;

/**
 * A short report as the encoder sees it: the pieces of its words. Who acts is not seen: every name stands as one and the same piece, so that
 * nobody's weighs anything; years stand as past, present or future against the day of publication.
 */
public final class ClauseText {
  private static final int NEW_DAYS = 30;
  private static final int LONGEST = 512; // pieces that the encoder can take
  private static final String NAME = "[unused1]";
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");
  private final List<Scene> scenes;
  private final int name;
  private final List<Integer> pieces = new ArrayList<>();
  private final Map<Integer, Map<Integer, List<Integer>>> places = new HashMap<>(); // by sentence and token, where its pieces stand

  /** How many days before publication a clause's time ends; the order is part of what was learned. */
  enum Days {
    UNKNOWN, AHEAD, DAY, MONTH, OLDER;

    static Days of(long before) {
      return before < 0 ? AHEAD : before <= 1 ? DAY : before <= NEW_DAYS ? MONTH : OLDER;
    }

    /** The number that the encoder was taught. @param stated whether the clause itself says its time */
    int dated(boolean stated) {
      return stated ? ordinal() : values().length + ordinal();
    }
  }

  /**
   * Words of a report, and a clause that they tell or are a part of, as the encoder is taught them.
   *
   * @param asked where the words' own pieces stand among all, in order
   * @param clause where those of the clause stand
   * @param dated how it is dated, see {@link Days#dated}
   */
  public record Lesson(List<Integer> asked, List<Integer> clause, int dated) {}

  private ClauseText(WordPieces words, List<Scene> scenes) {
    this.scenes = scenes;
    this.name = words.special(NAME);
    pieces.add(words.special("[CLS]"));
    scenes.forEach(s -> add(words, s));
    pieces.add(words.special("[SEP]"));
  }

  /** What the encoder sees of the sentences of one report. */
  static ClauseText of(WordPieces words, List<Scene> scenes) {
    return new ClauseText(words, scenes);
  }

  /** What the encoder sees of a report, all of whose sentences were parsed. */
  public static ClauseText of(WordPieces words, Lexicon lexicon, Context context) {
    return of(words, context.document().parsed().stream().map(s -> new Scene(context, lexicon, s)).toList());
  }

  /** The clause that most of these words stand in. */
  public Optional<Lesson> telling(Span at) {
    return scenes.stream().filter(s -> !tokens(s, at).isEmpty()).findFirst().map(s -> lesson(s, tokens(s, at), mostly(s.sentence(), tokens(s, at))));
  }

  /** Every clause that has at least half of its words among these. */
  public List<Lesson> within(Span at) {
    List<Lesson> found = new ArrayList<>();
    for (Scene scene : scenes) {
      List<Integer> tokens = tokens(scene, at);
      for (int head : tokens.stream().map(i -> Clause.head(scene.sentence(), i)).distinct().toList()) {
        List<Integer> words = Clause.of(scene.sentence(), head).words();
        if (words.size() >= Learned.SHORTEST && 2 * words.stream().filter(tokens::contains).count() >= words.size()) {
          found.add(lesson(scene, words, head));
        }
      }
    }
    return found;
  }

  private Lesson lesson(Scene scene, List<Integer> tokens, int head) {
    Map<Integer, List<Integer>> at = places.get(scene.sentence().index());
    return new Lesson(tokens.stream().flatMap(i -> at.get(i).stream()).distinct().toList(), clause(scene.sentence(), head), dated(scene, head));
  }

  private static List<Integer> tokens(Scene scene, Span at) {
    return scene.sentence().tokens().stream().filter(t -> t.at().overlaps(at)).map(Token::index).toList();
  }

  /** The head of the clause that most of these words stand in, of two the earlier. */
  private static int mostly(Sentence sentence, List<Integer> tokens) {
    SortedMap<Integer, Integer> counts = new TreeMap<>();
    tokens.forEach(i -> counts.merge(Clause.head(sentence, i), 1, Integer::sum));
    return counts.entrySet().stream().max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()))).orElseThrow().getKey();
  }

  /** The numbers of all pieces. */
  public List<Integer> pieces() {
    return List.copyOf(pieces);
  }

  /** Where the pieces of the clause stand that a word stands in. */
  List<Integer> clause(Sentence sentence, int word) {
    Set<Integer> found = new TreeSet<>();
    Clause.of(sentence, word).words().forEach(i -> found.addAll(places.get(sentence.index()).getOrDefault(i, List.of())));
    return List.copyOf(found);
  }

  /** How many words of the clause that a word stands in are seen as they are. */
  int words(Sentence sentence, int word) {
    return (int) Clause.of(sentence, word).words().stream().filter(i -> Character.isLetterOrDigit(sentence.token(i).form().codePointAt(0)))
        .filter(i -> !places.get(sentence.index()).get(i).stream().map(pieces::get).toList().equals(List.of(name))).count();
  }

  private void add(WordPieces words, Scene scene) {
    Map<Integer, List<Integer>> at = places.computeIfAbsent(scene.sentence().index(), i -> new HashMap<>());
    for (int i = 0; i < scene.sentence().size(); i++) {
      Optional<String> sort = sort(scene, i);
      List<Integer> of = sort.map(s -> List.of(words.special(s))).orElse(words.of(scene.token(i).form()));
      int before = pieces.size();
      boolean same = sort.isPresent() && pieces.get(before - 1).equals(of.get(0));
      of.stream().limit(same ? 0 : Math.max(0, LONGEST - 1 - before)).forEach(pieces::add);
      at.put(i, same ? List.of(before - 1) : IntStream.range(before, pieces.size()).boxed().toList());
    }
  }

  /** The piece that stands for a word that is not seen itself: a year, a name, any word of a named party. */
  private static Optional<String> sort(Scene scene, int i) {
    Optional<String> year = Years.piece(scene.token(i).form(), scene.context().document().report().published());
    boolean article = i + 1 < scene.sentence().size() && ARTICLES.contains(scene.token(i).lower());
    return year.or(() -> Optional.of(NAME).filter(n -> named(scene, i) || article && named(scene, i + 1)));
  }

  private static boolean named(Scene scene, int i) {
    return name(scene, i) || scene.context().actors().in(scene.sentence()).stream()
        .anyMatch(m -> m.covers(i) && m.value().id().isPresent() && IntStream.range(m.from(), m.to()).anyMatch(w -> name(scene, w)));
  }

  /** A name, or what its capital makes one; the first word of a sentence only where it is known to be one or begins a longer one. */
  private static boolean name(Scene scene, int i) {
    Token token = scene.token(i);
    boolean time = scene.lexicon().in("time", token.lower()) || scene.lexicon().in("time", token.lemma());
    boolean capital = Character.isUpperCase(token.form().codePointAt(0)) && !token.form().equals("I");
    return !time && (i > 0 ? token.isName() || capital : token.isName() && first(scene));
  }

  private static boolean first(Scene scene) {
    boolean longer = scene.sentence().size() > 1 && scene.token(1).isName();
    return longer || scene.placeAt(0).isPresent() || scene.context().actors().in(scene.sentence()).stream().anyMatch(m -> m.covers(0) && m.value().id().isPresent());
  }

  /** How the clause of a word is dated against the day of publication, see {@link Days#dated}. */
  static int dated(Scene scene, int word) {
    Found<Optional<Period>> when = scene.context().times().of(scene.sentence(), Clause.head(scene.sentence(), word), false);
    Optional<LocalDate> published = scene.context().document().report().published();
    Optional<LocalDate> end = when.value().flatMap(Period::to);
    Days days = end.isPresent() && published.isPresent() ? Days.of(ChronoUnit.DAYS.between(end.get(), published.get())) : Days.UNKNOWN;
    return days.dated(when.how() == How.STATED);
  }
}
