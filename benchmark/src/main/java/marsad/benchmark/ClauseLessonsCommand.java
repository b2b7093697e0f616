// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import marsad.cli.Surroundings;
import marsad.knowledge.Knowledge;
import marsad.knowledge.frame.Lexicon;
import marsad.read.encoder.Encoder;
import marsad.read.encoder.WordPieces;
import marsad.read.event.ClauseText;
import marsad.record.Json;
import marsad.record.Report;
import marsad.record.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marsad benchmark clause-lessons}: what the encoder of clauses is trained with, by benchmark/training/clauses.py. */
@Command(name = "clause-lessons", mixinStandardHelpOptions = true, sortOptions = false, description = "Writes the project's own open passages as the encoder of clauses sees them, to train it with.",
    footer = {"", "Example:", "  marsad benchmark clause-lessons --write lessons.jsonl"})
final class ClauseLessonsCommand implements Callable<Integer> {
  private static final String EXAMPLES = "2021-06-16"; // the day on which the examples of the frames are read
  private static final Set<String> UNREAL = Set.of("S:planned", "S:denied", "S:demanded", "S:threatened", "S:hypothetical");
  private static final Set<String> REAL = Set.of("happened", "ongoing");

  private final Surroundings surroundings;
  @Option(names = "--write", paramLabel = "FILE", required = true, description = "Where the lessons go: one JSON object a line.")
  private String write = "";
  @Mixin private Options options;

  /** A passage and what is known of some of its words. @param asked how many of the parts, the first ones, are taught with their full weight */
  private record Passage(String id, String text, String published, List<Part> parts, int asked) {}

  /**
   * Words of a passage.
   *
   * @param whole whether every clause of them tells the same: nothing
   * @param happening whether they tell a new happening
   * @param real whether what they tell came about or goes on, new or not
   * @param kind of the event that they tell, real or not
   */
  private record Part(String words, boolean whole, boolean happening, boolean real, Optional<String> kind, Optional<String> trap) {}

  ClauseLessonsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Bench bench = options.bench(surroundings, Optional.empty(), false);
    WordPieces words = Encoder.words();
    Lexicon lexicon = Lexicon.load(bench.knowledge().language());
    List<Passage> passages = new ArrayList<>(bench.lines("status", "dev.jsonl").stream().map(ClauseLessonsCommand::passage).toList());
    bench.lines("stories", "stories.jsonl").stream().map(ClauseLessonsCommand::report).filter(p -> !p.parts().isEmpty()).forEach(passages::add);
    passages.addAll(examples(bench.knowledge(), lexicon));
    StringBuilder lines = new StringBuilder();
    bench.contexts(passages, p -> Bench.english(p.id(), p.text(), p.published()), (passage, context) -> lines.append(Json.compact(json(passage, context.document().report(), ClauseText.of(words, lexicon, context)))).append('\n'));
    Options.write(surroundings, write, lines.toString());
    return 0;
  }

  private static Passage passage(JsonNode item) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(item.path("focus").asText(), false, item.path("new").asBoolean(), REAL.contains(item.path("status").asText()), text(item, "kind"), text(item, "trap")));
    item.path("around").forEach(a -> parts.add(new Part(a.path("words").asText(), !a.hasNonNull("kind"), a.hasNonNull("kind"), a.hasNonNull("kind"), text(a, "kind"), Optional.empty())));
    return new Passage(item.path("id").asText(), item.path("text").asText(), item.path("published").asText(), parts, 1);
  }

  /** A report of a story, its events in order: what is told as old is no new happening. */
  private static Passage report(JsonNode item) {
    List<Part> parts = new ArrayList<>();
    item.path("events").forEach(e -> parts.add(new Part(e.path("words").asText(), false, e.path("new").asBoolean(), true, text(e, "kind"), Optional.of("history").filter(t -> !e.path("new").asBoolean()))));
    int events = parts.size();
    item.path("none").forEach(w -> parts.add(new Part(w.asText(), true, false, false, Optional.empty(), Optional.empty())));
    return new Passage(item.path("id").asText(), item.path("text").asText(), item.path("published").asText(), parts, Math.max(1, events));
  }

  private static Optional<String> text(JsonNode node, String name) {
    return Optional.ofNullable(node.path(name).textValue());
  }

  /** Plain sentences: the examples of the frames, those left out whose words only the encoder knows, of turns of speech and of words that say what is real. */
  private static List<Passage> examples(Knowledge knowledge, Lexicon lexicon) {
    List<Passage> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    lexicon.frames().all().stream().filter(f -> !f.id().startsWith("learned-")).flatMap(f -> f.example().stream()).filter(e -> seen.add(e.sentence())).forEach(e -> {
      List<String> cells = Stream.of(e.expected().split(";")).map(String::strip).toList();
      boolean told = !cells.get(0).equals("none");
      found.add(sentence("frames-" + found.size(), e.sentence(), told && cells.stream().noneMatch(UNREAL::contains), Optional.of(cells.get(0)).filter(k -> told)));
    });
    knowledge.language().need("figures-of-speech.tsv").rows().forEach(r -> found.add(sentence("frames-" + found.size(), r.need("example"), false, Optional.empty())));
    knowledge.language().need("status-words.tsv").rows().forEach(r -> found.add(sentence("frames-" + found.size(), r.need("example"), REAL.contains(r.need("expected")), Optional.empty())));
    return found;
  }

  private static Passage sentence(String id, String text, boolean happening, Optional<String> kind) {
    return new Passage(id, text, EXAMPLES, List.of(new Part(text, false, happening, happening, kind, Optional.empty())), 1);
  }

  private static ObjectNode json(Passage passage, Report report, ClauseText text) {
    ObjectNode node = Json.object().put("id", passage.id());
    text.pieces().forEach(((ArrayNode) node.putArray("pieces"))::add);
    ArrayNode spans = node.putArray("spans");
    for (int i = 0; i < passage.parts().size(); i++) {
      Part part = passage.parts().get(i);
      Span at = focus(report, part.words());
      for (ClauseText.Lesson lesson : part.whole() ? text.within(at) : text.telling(at).stream().toList()) {
        ObjectNode span = spans.addObject().put("new", part.happening()).put("real", part.real()).put("kind", part.kind().orElse(null)).put("trap", part.trap().orElse(null)).put("dated", lesson.dated());
        lesson.asked().forEach(((ArrayNode) span.putArray("asked"))::add);
        lesson.clause().forEach(((ArrayNode) span.putArray("clause"))::add);
      }
      if (i == passage.asked() - 1) {
        node.put("asked", spans.size());
      }
    }
    return node;
  }

  /** Where the focus of a passage stands in its report. */
  static Span focus(Report report, String words) {
    int at = report.text().toString().indexOf(words);
    return report.text().span(at, at + words.length());
  }
}
