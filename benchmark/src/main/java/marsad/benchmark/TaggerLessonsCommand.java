// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import marsad.cli.Surroundings;
import marsad.knowledge.Row;
import marsad.knowledge.Table;
import marsad.read.Context;
import marsad.read.encoder.Encoder;
import marsad.read.encoder.WordPieces;
import marsad.read.tagger.Window;
import marsad.record.Json;
import marsad.record.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marsad benchmark tagger-lessons}: what the tagger is trained with, by benchmark/training/tagger.py. */
@Command(name = "tagger-lessons", mixinStandardHelpOptions = true, sortOptions = false, description = "Writes the project's own marked texts as the tagger sees them, to train it with.",
    footer = {"", "Example:", "  marsad benchmark tagger-lessons --write lessons.jsonl"})
final class TaggerLessonsCommand implements Callable<Integer> {
  private static final int AT_ONCE = 50; // texts whose trees are held in memory

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
    List<MarkedText> texts = texts(bench);
    StringBuilder lines = new StringBuilder();
    for (int from = 0; from < texts.size(); from += AT_ONCE) {
      List<MarkedText> some = texts.subList(from, Math.min(texts.size(), from + AT_ONCE));
      List<Report> reports = bench.collectJson(some.stream().map(t -> Bench.english(t.id(), t.text(), t.published())).toList());
      List<Context> contexts = bench.each(reports, bench.reader()::everything);
      for (int i = 0; i < some.size(); i++) {
        lines.append(Json.compact(json(some.get(i), Window.of(words, contexts.get(i))))).append('\n');
      }
    }
    Options.write(surroundings, write, lines.toString());
    return 0;
  }

  private static List<MarkedText> texts(Bench bench) throws IOException {
    List<MarkedText> texts = new ArrayList<>();
    for (Row author : Table.read("authors.tsv", new BufferedReader(new StringReader(file(bench, "authors.tsv")))).rows()) {
      texts.addAll(MarkedText.parse(file(bench, author.need("author") + ".txt")));
    }
    return texts;
  }

  private static String file(Bench bench, String name) throws IOException {
    try (InputStream in = bench.shelf("lessons").open(name).orElseThrow(() -> new IOException(name + " is missing in the set lessons"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
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
