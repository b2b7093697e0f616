// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import marsad.cli.Surroundings;
import marsad.knowledge.Row;
import marsad.knowledge.Table;
import marsad.read.encoder.Encoder;
import marsad.read.encoder.WordPieces;
import marsad.read.tagger.Window;
import marsad.record.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marsad benchmark tagger-lessons}: what the tagger is trained with, by benchmark/training/tagger.py. */
@Command(name = "tagger-lessons", mixinStandardHelpOptions = true, sortOptions = false, description = "Writes the project's own marked texts as the tagger sees them, to train it with.",
    footer = {"", "Example:", "  marsad benchmark tagger-lessons --write lessons.jsonl"})
final class TaggerLessonsCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Option(names = "--write", paramLabel = "FILE", required = true, description = "Where the lessons go: one JSON object a line.")
  private String write = "";
  @Mixin private Options options;

  TaggerLessonsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Bench bench = options.bench(surroundings, Optional.empty(), false);
    WordPieces words = Encoder.words();
    StringBuilder lines = new StringBuilder();
    bench.contexts(texts(bench), t -> Bench.english(t.id(), t.text(), t.published()), (text, context) -> lines.append(Json.compact(json(text, Window.of(words, context)))).append('\n'));
    Options.write(surroundings, write, lines.toString());
    return 0;
  }

  /** All marked texts, or as many of them as were asked for. */
  static List<MarkedText> texts(Bench bench) throws IOException {
    List<MarkedText> texts = new ArrayList<>();
    for (Row author : Table.read("authors.tsv", new BufferedReader(new StringReader(bench.text("lessons", "authors.tsv")))).rows()) {
      texts.addAll(MarkedText.parse(bench.text("lessons", author.need("author") + ".txt")));
    }
    return texts.subList(0, Math.min(texts.size(), bench.asked().limit()));
  }

  private static ObjectNode json(MarkedText text, List<Window> windows) {
    ObjectNode node = Json.object().put("id", text.id()).put("text", text.text()).put("published", text.published());
    ArrayNode all = node.putArray("windows");
    for (Window window : windows) {
      ObjectNode one = all.addObject();
      window.pieces().forEach(((ArrayNode) one.putArray("pieces"))::add);
      ArrayNode words = one.putArray("words");
      window.words().forEach(w -> words.addArray().add(w.sentence().index()).add(w.token().index()).add(w.piece()).add(w.token().at().start()).add(w.token().at().end()));
    }
    ArrayNode marks = node.putArray("marks");
    for (MarkedText.Mark mark : text.marks()) {
      ObjectNode one = marks.addObject().put("letter", mark.letter()).put("label", mark.label());
      mark.flags().forEach(((ArrayNode) one.putArray("flags"))::add);
      put(one, "anchor", List.of(mark.anchor()));
      mark.parts().forEach((role, words) -> put(one, role, words));
    }
    return node;
  }

  private static void put(ObjectNode node, String name, List<MarkedText.Words> words) {
    ArrayNode all = node.putArray(name);
    words.forEach(w -> all.addArray().add(w.from()).add(w.to()));
  }
}
