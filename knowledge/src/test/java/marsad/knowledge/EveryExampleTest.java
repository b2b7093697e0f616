// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * No table may bring examples that nothing runs. Here stands for each table with a column of examples which test reads them, or which
 * columns' words the example must show; a new table fails until it is entered.
 */
class EveryExampleTest {
  /** Which test reads the rows' examples, the table's own name in it. */
  private static final Map<String, String> READ = Map.ofEntries(Map.entry("attribution-words.tsv", "AttributionExamplesTest"), Map.entry("count-words.tsv", "WordExamplesTest"),
      Map.entry("time-words.tsv", "WordExamplesTest"), Map.entry("figure-words.tsv", "RelationFigureStatementExamplesTest"),
      Map.entry("relation-frames.tsv", "RelationFigureStatementExamplesTest"), Map.entry("statement-words.tsv", "RelationFigureStatementExamplesTest"),
      Map.entry("toll-words.tsv", "TollExamplesTest"), Map.entry("said-words.tsv", "RelationFigureStatementExamplesTest"), Map.entry("figures-of-speech.tsv", "StatusExamplesTest"),
      Map.entry("status-words.tsv", "StatusExamplesTest"), Map.entry("force-nouns.tsv", "ActorDataTest"), Map.entry("place-words.tsv", "PlaceResolverTest"),
      Map.entry("stem-endings.tsv", "StemsTest"), Map.entry("link-cues.tsv", "CuesTest"), Map.entry("hour-words.tsv", "HoursTest"), Map.entry("frames.tsv", "FrameExamplesTest"), Map.entry("harm-words.tsv", "FrameExamplesTest"),
      Map.entry("tag-words.tsv", "TagWordsTest"), Map.entry("furniture.tsv", "RulesTest"), Map.entry("places-by-hand.tsv", "PlaceResolverTest"));

  /** Tables of words: one of the words of these columns stands in the example, whatever its ending. */
  private static final Map<String, List<String>> SHOWN = Map.ofEntries(Map.entry("compass.tsv", List.of("word")), Map.entry("deed-doers.tsv", List.of("deed")),
      Map.entry("force-words.tsv", List.of("word")), Map.entry("group-nouns.tsv", List.of("noun")), Map.entry("classes.tsv", List.of("lemma", "canonical")),
      Map.entry("source-words.tsv", List.of("lemma")), Map.entry("party-words.tsv", List.of("words")), Map.entry("word-classes.tsv", List.of("words")), Map.entry("office-words.tsv", List.of("lemma", "plural")),
      Map.entry("means.tsv", List.of("words")), Map.entry("name-words.tsv", List.of("words")), Map.entry("acts.tsv", List.of("verbs")));

  /** Tables of terms, whose examples are sentences for people to read. */
  private static final Set<String> SENTENCES = Set.of("kinds.tsv", "relations.tsv");

  private static Map<String, Table> tables() {
    Map<String, Table> tables = new TreeMap<>();
    for (Path root : List.of(Path.of("language"), Path.of("world"), Path.of("theatre"))) {
      try (Stream<Path> files = Files.walk(root)) {
        files.filter(f -> f.toString().endsWith(".tsv")).forEach(f -> new Shelf.Folder(f.getParent()).table(f.getFileName().toString())
            .filter(t -> t.rows().stream().anyMatch(r -> r.get("example").isPresent())).ifPresent(t -> tables.put(f.getFileName().toString(), t)));
      } catch (IOException e) {
        throw new UncheckedIOException("The tables below " + root + " cannot be walked; run the test in the module's folder", e);
      }
    }
    return tables;
  }

  @Test
  void everyTableWithExamplesIsEnteredHere() {
    Set<String> entered = new TreeSet<>(SENTENCES);
    entered.addAll(READ.keySet());
    entered.addAll(SHOWN.keySet());
    assertThat(tables().keySet()).isEqualTo(entered);
  }

  @Test
  void theTestsNamedReadTheTablesNamed() throws IOException {
    Map<String, String> sources = sources();
    READ.forEach((table, test) -> assertThat(sources.getOrDefault(test, "")).as(table + " in " + test).contains(table));
  }

  @TestFactory
  Stream<DynamicTest> theWordsStandInTheirExamples() {
    Map<String, Table> tables = tables();
    return SHOWN.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(shown -> DynamicTest.dynamicTest(shown.getKey(),
        () -> assertThat(tables.get(shown.getKey()).rows()).isNotEmpty().allSatisfy(row -> assertThat(shows(row, shown.getValue())).as(row.place()).isTrue())));
  }

  @Test
  void examplesOfTermsAreSentences() {
    Map<String, Table> tables = tables();
    SENTENCES.forEach(name -> assertThat(tables.get(name).rows()).isNotEmpty().allSatisfy(row -> assertThat(row.need("example")).as(row.place()).endsWith(".")));
  }

  private static boolean shows(Row row, List<String> columns) {
    String example = row.need("example").toLowerCase(Locale.ROOT);
    return columns.stream().flatMap(c -> row.list(c).stream()).anyMatch(word -> Arrays.stream(word.toLowerCase(Locale.ROOT).split(" ")).allMatch(w -> example.contains(stem(w))));
  }

  /** What stays of a word under its endings: all of a short one, the rest without its last two letters ("spies", "moved"). */
  private static String stem(String word) {
    return word.length() < 4 ? word : word.substring(0, word.length() - 2);
  }

  private static Map<String, String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(".."), 12)) {
      return files.filter(f -> f.toString().contains("/src/test/java/") && f.toString().endsWith("Test.java")).sorted()
          .collect(Collectors.toMap(f -> f.getFileName().toString().replace(".java", ""), EveryExampleTest::words, (a, b) -> a + b));
    }
  }

  private static String words(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }
}
