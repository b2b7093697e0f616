// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.read.Actors;
import marsad.read.Document;
import marsad.read.Mention;
import marsad.read.Models;
import marsad.read.Tables;
import marsad.read.language.Parser;
import marsad.read.language.Sentence;
import marsad.record.Actor;
import marsad.record.Report;
import marsad.record.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of who.tsv is read alone; each noun that takes up a group does so. */
class WhoTest {
  private static final ActorWords WORDS = ActorWords.load(Knowledge.packed());
  private static Parser parser;

  @BeforeAll
  static void load() {
    parser = Models.parser();
  }

  static Stream<Row> rows() {
    return Tables.of("who.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theWordsMeanTheirActor(Row row) {
    Document document = document(row.need("text"));
    Optional<Mention<Actor>> read = mention(document, row.need("words"));
    assertThat(read.map(m -> m.value().name()).orElse("-")).as(row.need("text")).isEqualTo(row.need("name"));
    assertThat(read.map(m -> m.how().term()).orElse("stated")).as(row.need("text")).isEqualTo(row.need("how"));
  }

  private static Optional<Mention<Actor>> mention(Document document, String words) {
    Actors actors = ActorReader.read(WORDS, document);
    int end = document.report().text().toString().lastIndexOf(words) + words.length();
    for (Sentence sentence : document.parsed()) {
      for (int i = 0; i < sentence.size(); i++) {
        if (document.report().text().unit(sentence.token(i).at().end()) == end) {
          return actors.at(sentence, i);
        }
      }
    }
    throw new IllegalArgumentException("\"" + words + "\" does not end with a word of the text; correct who.tsv");
  }

  private static Document document(String words) {
    Text text = new Text(words);
    List<Sentence> sentences = parser.parse(text, parser.split(text));
    return new Document(new Report("example", text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(LocalDate.parse("2018-06-16")), "given", "en",
        List.of(), List.of()), sentences);
  }

  @Test
  void aGroupOfPeopleIsNoOrganisation() {
    assertThat(mention(document("A group of tourists saw the shelling. The group then left."), "The group")).isEmpty();
  }
}
