// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.read.count.CountReader;
import marsad.read.count.CountWords;
import marsad.read.language.Parser;
import marsad.read.language.Sentence;
import marsad.read.time.TimeReader;
import marsad.read.time.TimeWords;
import marsad.record.Count;
import marsad.record.Period;
import marsad.record.Report;
import marsad.record.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the word tables of times and counts brings an example; here each is read. */
class WordExamplesTest {
  private static final Knowledge KNOWLEDGE = Knowledge.packed();
  private static Parser parser;

  @BeforeAll
  static void load() {
    parser = Models.parser();
  }

  static Stream<Row> times() {
    return Knowledge.packed().language().need("time-words.tsv").rows().stream();
  }

  static Stream<Row> counts() {
    return Knowledge.packed().language().need("count-words.tsv").rows().stream();
  }

  @ParameterizedTest
  @MethodSource("times")
  void theTimeOfTheExampleIsRead(Row row) {
    Document document = document(row.need("example"), row.get("published").map(LocalDate::parse));
    Times times = times(document);
    List<Mention<Period>> found = document.sentences().stream().flatMap(s -> times.in(s).stream()).toList();

    assertThat(found).as(row.place() + ": " + row.need("example")).isNotEmpty();
    assertThat(found.get(found.size() - 1).value()).as(row.place() + ": " + row.need("example"))
        .isEqualTo(new Period(row.get("from").map(LocalDate::parse), row.get("to").map(LocalDate::parse)));
  }

  @ParameterizedTest
  @MethodSource("counts")
  void theCountOfTheExampleIsRead(Row row) {
    Document document = document(row.need("example"), Optional.of(LocalDate.of(2020, 1, 1)));
    CountWords words = new CountWords(KNOWLEDGE);
    Counts counts = CountReader.read(words, times(document));
    boolean share = List.of("share", "part", "percent").contains(row.need("sort"));
    Sentence sentence = document.sentences().get(0);
    List<Mention<Count>> found = share ? counts.shares(sentence) : counts.in(sentence);

    assertThat(found).as(row.place() + ": " + row.need("example")).hasSize(1);
    assertThat(List.of(found.get(0).value().low(), found.get(0).value().high())).as(row.place() + ": " + row.need("example"))
        .isEqualTo(List.of(row.get("low").map(BigDecimal::new), row.get("high").map(BigDecimal::new)));
  }

  private static Times times(Document document) {
    return TimeReader.read(new TimeWords(KNOWLEDGE), new CountWords(KNOWLEDGE).smallNumbers(), document);
  }

  private static Document document(String words, Optional<LocalDate> published) {
    Text text = new Text(words);
    Report report = new Report("example", text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), published, "given", "en", List.of(), List.of());
    return new Document(report, parser.parse(text, parser.split(text)));
  }
}
