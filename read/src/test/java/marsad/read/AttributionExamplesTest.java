// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.read.actor.ActorReader;
import marsad.read.actor.ActorWords;
import marsad.read.language.Parser;
import marsad.read.language.Sentence;
import marsad.read.source.SourceReader;
import marsad.read.source.SourceWords;
import marsad.record.Report;
import marsad.record.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the words of attribution brings an example; here each is read. */
class AttributionExamplesTest {
  private static final Knowledge KNOWLEDGE = Knowledge.packed();
  private static final ActorWords ACTORS = ActorWords.load(KNOWLEDGE);
  private static Parser parser;

  @BeforeAll
  static void load() {
    parser = Models.parser();
  }

  static Stream<Row> rows() {
    return KNOWLEDGE.language().need("attribution-words.tsv").rows().stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theChainOfTheExampleIsRead(Row row) {
    Document document = document(row.need("example"));
    Sources sources = SourceReader.read(new SourceWords(KNOWLEDGE), document, ActorReader.read(ACTORS, document));
    Sentence sentence = document.sentences().get(document.sentences().size() - 1);
    int trigger = sentence.tokens().stream().filter(t -> t.lower().matches("poisoned|fell")).findFirst().orElse(sentence.token(sentence.size() - 3)).index();

    List<String> expected = row.list("chain");
    assertThat(sources.of(sentence, trigger).value()).as(row.place() + ": " + row.need("example")).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    assertThat(sources.hedged(sentence, trigger)).isEqualTo(row.need("sort").equals("doubt"));
  }

  @Test
  void itLaterReportedMeansTheSourceBefore() {
    Document document = document("Nine shells fell on Stepanakert, a nurse told Reuters. She later added that two wells were poisoned.");
    Sources sources = SourceReader.read(new SourceWords(KNOWLEDGE), document, ActorReader.read(ACTORS, document));
    Sentence second = document.sentences().get(1);

    assertThat(sources.of(second, second.size() - 2).value()).isEqualTo(List.of(List.of("nurse")));
  }

  private static Document document(String words) {
    Text text = new Text(words);
    Report report = new Report("example", text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "unknown", "en", List.of(), List.of());
    return new Document(report, parser.parse(text, parser.split(text)));
  }
}
