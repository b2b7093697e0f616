// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import marsad.benchmark.clauses.ClauseTraining;
import marsad.cli.Surroundings;
import marsad.knowledge.frame.Frame;
import marsad.knowledge.frame.Lexicon;
import marsad.read.Context;
import marsad.read.event.Signs;
import marsad.read.language.Sentence;
import marsad.record.Report;
import marsad.record.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marsad benchmark train-clauses}: makes the weights by which the reader takes a clause for a new happening. */
@Command(name = "train-clauses", mixinStandardHelpOptions = true, sortOptions = false, description = "Learns from the project's own open passages which clauses tell a new happening, and of which kind.",
    footer = {"", "Example:", "  marsad benchmark train-clauses --write knowledge/language/en/clause-weights.tsv"})
final class TrainClausesCommand implements Callable<Integer> {
  private static final int AT_ONCE = 50; // texts whose trees are held in memory
  private static final String EXAMPLES = "2021-06-16"; // the day on which the examples of the frames are read
  private static final Set<String> UNREAL = Set.of("S:planned", "S:denied", "S:demanded", "S:threatened", "S:hypothetical");
  private static final List<String> STATEMENT = List.of(
      "# By which signs a clause is taken for a new happening (new), and of which kind if it is one (kinds): a weight for each sign (empty: 0), learned by `marsad benchmark train-clauses`; see docs/decisions/28.",
      "# learned from: %d of the project's own open passages (benchmark/sets/status/dev.jsonl) and %e examples of frames.tsv; no sealed passage, no other set.",
      "# source: own. Signs: words of the clause (c), two of them (c2), of the rest of the sentence (s), of the sentences around (t), any of these (*), lists of contexts.tsv that they stand in (cl, sl, tl), and how the clause is built. Names and parties stand as #NAME and #PARTY.",
      "# licence: GPL-3.0-or-later");

  private final Surroundings surroundings;
  @Option(names = "--write", paramLabel = "FILE", required = true, description = "Where the weights go.")
  private String write = "";
  @Mixin private Options options;

  TrainClausesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Bench bench = options.bench(surroundings, Optional.empty(), false);
    Signs signs = Signs.load(bench.knowledge());
    List<JsonNode> items = bench.lines("status", "dev.jsonl");
    ClauseTraining training = new ClauseTraining();
    for (int from = 0; from < items.size(); from += AT_ONCE) {
      List<JsonNode> some = items.subList(from, Math.min(items.size(), from + AT_ONCE));
      List<Report> reports = bench.collectJson(some.stream().map(i -> Bench.english(i.path("id").asText(), i.path("text").asText(), i.path("published").asText())).toList());
      List<Context> contexts = bench.each(reports, bench.reader()::everything);
      for (int i = 0; i < some.size(); i++) {
        training.add(passage(some.get(i), signs.of(contexts.get(i), focus(reports.get(i), some.get(i)))));
      }
    }
    int examples = examples(bench, signs, training);
    List<String> lines = new ArrayList<>(STATEMENT.stream().map(l -> l.replace("%d", Integer.toString(items.size())).replace("%e", Integer.toString(examples))).toList());
    lines.addAll(training.learn(surroundings.out()::println));
    Options.write(surroundings, write, String.join("\n", lines) + "\n");
    return 0;
  }

  /** Plain sentences: the examples of the frames that tell something. @return how many */
  private static int examples(Bench bench, Signs signs, ClauseTraining training) throws IOException {
    List<Frame.Example> examples = Lexicon.load(bench.knowledge().language()).frames().all().stream().flatMap(f -> f.example().stream()).toList();
    for (int from = 0; from < examples.size(); from += AT_ONCE) {
      List<Frame.Example> some = examples.subList(from, Math.min(examples.size(), from + AT_ONCE));
      List<ObjectNode> texts = some.stream().map(e -> Bench.english(e.sentence(), e.sentence(), EXAMPLES)).toList();
      List<Report> reports = bench.collectJson(texts);
      List<Context> contexts = bench.each(reports, bench.reader()::everything);
      for (Context context : contexts) {
        List<Sentence> sentences = context.document().parsed();
        Frame.Example example = some.stream().filter(e -> e.sentence().equals(context.document().report().text().toString())).findFirst().orElseThrow();
        List<String> cells = Stream.of(example.expected().split(";")).map(String::strip).toList();
        boolean happening = !cells.get(0).equals("none") && cells.stream().noneMatch(UNREAL::contains);
        training.add(new ClauseTraining.Passage("frames", happening, Optional.of(cells.get(0)).filter(k -> !k.equals("none")), signs.of(context, sentences.get(sentences.size() - 1).at())));
      }
    }
    return examples.size();
  }

  private static ClauseTraining.Passage passage(JsonNode item, List<String> signs) {
    String id = item.path("id").asText();
    return new ClauseTraining.Passage(id.substring(0, id.indexOf('-')), item.path("new").asBoolean(), Optional.ofNullable(item.path("kind").textValue()), signs);
  }

  /** Where the focus of a passage stands in its report. */
  static Span focus(Report report, JsonNode item) {
    int at = report.text().toString().indexOf(item.path("focus").asText());
    return report.text().span(at, at + item.path("focus").asText().length());
  }
}
