// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import marsad.benchmark.roles.Fillers;
import marsad.benchmark.roles.RoleTraining;
import marsad.cli.Surroundings;
import marsad.read.Context;
import marsad.record.Reading;
import marsad.record.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code marsad benchmark train-roles FOLDER}: makes the weights by which trained role fillers are chosen. */
@Command(name = "train-roles", mixinStandardHelpOptions = true, sortOptions = false, description = "Learns from MUC-4's development texts by which signs role fillers are told.",
    footer = {"", "FOLDER: roles-dev.jsonl (docid, doctext, templates with the five roles), and the texts with their datelines in sub-folders", "", "Example:",
        "  marsad benchmark train-roles ../shared/corpora/muc4 --write benchmark/src/main/resources/marsad/benchmark/roles/weights.tsv"})
final class TrainRolesCommand implements Callable<Integer> {
  private static final int AT_ONCE = 50; // texts whose trees are held in memory
  private static final List<String> STATEMENT = List.of(
      "# By which signs a phrase is told to fill a role of MUC-4: a weight for each sign and role (empty: 0), learned by `marsad benchmark train-roles`; see docs/decisions/25.",
      "# learned from: the development texts of MUC-3 and MUC-4 with their keys (%d texts), and what Marsad's rules read in them; no test text, no other set.",
      "# source: own weights. They hold common words (each in six texts or more, never names), parts of speech and relations, no text; two words together stand as a number.",
      "# licence: GPL-3.0-or-later (the weights). The texts are not part of Marsad: MUC-3/4 data of NIST, see its terms.");

  private final Surroundings surroundings;
  @Parameters(paramLabel = "FOLDER", description = "MUC-4 in its public format.")
  private String folder = "";
  @Option(names = "--write", paramLabel = "FILE", required = true, description = "Where the weights go.")
  private String write = "";
  @Mixin private Options options;

  TrainRolesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Bench bench = options.bench(surroundings, Optional.of(options.folder(surroundings, folder)), false);
    Set<String> things = Muc4Benchmark.things(bench.knowledge());
    List<JsonNode> documents = bench.lines("muc4", "roles-dev.jsonl");
    List<Report> reports = Muc4Benchmark.reports(bench, documents);
    RoleTraining training = new RoleTraining(bench.knowledge());
    for (int from = 0; from < documents.size(); from += AT_ONCE) {
      int to = Math.min(documents.size(), from + AT_ONCE);
      List<Reading> readings = bench.read(reports.subList(from, to));
      List<Context> contexts = bench.each(reports.subList(from, to), bench.reader()::matter);
      for (int i = from; i < to; i++) {
        Map<String, Set<String>> rules = MucFillers.of(readings.get(i - from), things, MucWords.none());
        training.add(contexts.get(i - from), readings.get(i - from), rules, Fillers.gold(documents.get(i)));
      }
    }
    List<String> lines = new ArrayList<>(STATEMENT.stream().map(l -> l.replace("%d", Integer.toString(documents.size()))).toList());
    lines.addAll(training.learn(surroundings.out()::println));
    Options.write(surroundings, write, String.join("\n", lines) + "\n");
    return 0;
  }
}
