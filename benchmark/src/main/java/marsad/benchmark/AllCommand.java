// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import marsad.benchmark.score.Folder;
import marsad.cli.Surroundings;
import marsad.knowledge.Row;
import marsad.knowledge.Shelf;
import marsad.record.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marsad benchmark all}: every benchmark whose set is at hand, one after another; and the table of quality made of what they found. */
@Command(name = "all", mixinStandardHelpOptions = true, sortOptions = false, description = "Runs every benchmark whose set is at hand and writes the table of quality.",
    footer = {"", "Examples:", "  marsad benchmark all --shared ../shared --keep figures/ --write docs/quality.md", "  marsad benchmark all --keep figures/ --only reading,ged",
        "  marsad benchmark all --keep figures/ --only none --write docs/quality.md"})
final class AllCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Map<String, Benchmark> benchmarks;
  @Option(names = "--shared", paramLabel = "FOLDER", description = "Where the public sets stand (default: ../shared).")
  private String shared = "../shared";
  @Option(names = "--keep", paramLabel = "FOLDER", description = "Where the figures are kept as NAME.json; those kept there before go into the table too.")
  private Optional<String> keep = Optional.empty();
  @Option(names = "--write", paramLabel = "FILE", description = "Write the table, in Markdown.")
  private Optional<String> write = Optional.empty();
  @Option(names = "--only", split = ",", paramLabel = "NAME", description = "Run only these (of the column \"run\" in the table), or none.")
  private List<String> only = new ArrayList<>();
  @Mixin private Options options;
  private final Map<String, JsonNode> found = new TreeMap<>();

  AllCommand(Surroundings surroundings, List<Benchmark> benchmarks) {
    this.surroundings = surroundings;
    this.benchmarks = benchmarks.stream().collect(Collectors.toMap(Benchmark::name, b -> b));
  }

  @Override
  public Integer call() throws IOException {
    List<Row> runs = new Shelf.Packed("marsad/benchmark/").need("runs.tsv").rows();
    Bench bench = options.bench(surroundings, Optional.empty(), false);
    for (Row run : runs) {
      boolean here = benchmarks.containsKey(run.need("benchmark")); // the others run for long, by their own commands, and are taken as they were kept
      if (here && (only.isEmpty() || only.contains(run.need("run")))) {
        run(run, bench);
      }
      kept(run.need("run")).ifPresent(json -> found.putIfAbsent(run.need("run"), json));
    }
    if (write.isPresent()) {
      Options.write(surroundings, write.get(), QualityPage.of(runs, found));
    }
    return 0;
  }

  private void run(Row run, Bench bench) throws IOException {
    Optional<Path> folder = run.get("folder").map(f -> surroundings.path(shared).resolve(f));
    if (folder.filter(f -> !Files.exists(f)).isPresent()) {
      surroundings.err().println(run.need("run") + " is left out: there is no " + run.need("folder") + " in " + shared);
      return;
    }
    Benchmark benchmark = benchmarks.get(run.need("benchmark"));
    Result result = benchmark.run(bench.with(folder.map(f -> bench.asked().in(f)).orElse(bench.asked().own())));
    Shown shown = new Shown();
    shown.lines(benchmark.name(), result).forEach(surroundings.out()::println);
    surroundings.out().println();
    JsonNode json = shown.json(benchmark.name(), result);
    found.put(run.need("run"), json);
    if (keep.isPresent()) {
      Path kept = Files.createDirectories(surroundings.path(keep.get()));
      Files.write(kept.resolve(run.need("run") + ".json"), Json.pretty(json).getBytes(StandardCharsets.UTF_8));
      Files.write(kept.resolve(run.need("run") + ".misses.txt"), (String.join("\n", result.misses()) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private Optional<JsonNode> kept(String run) throws IOException {
    Optional<Path> folder = keep.map(surroundings::path).filter(f -> Files.exists(f.resolve(run + ".json")));
    return folder.isPresent() ? Optional.of(Folder.json(folder.get(), run)) : Optional.empty();
  }
}
