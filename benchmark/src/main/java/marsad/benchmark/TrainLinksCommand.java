// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import marsad.benchmark.linking.LinkTraining;
import marsad.cli.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marsad benchmark train-links}: makes the weights by which features of two reports count. */
@Command(name = "train-links", mixinStandardHelpOptions = true, sortOptions = false, description = "Learns from the project's own open pairs how much each feature of a comparison counts.",
    footer = {"", "Example:", "  marsad benchmark train-links --write knowledge/world/link-weights.tsv"})
final class TrainLinksCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Option(names = "--write", paramLabel = "FILE", required = true, description = "Where the weights go.")
  private String write = "";
  @Mixin private Options options;

  TrainLinksCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Bench bench = options.bench(surroundings, Optional.empty(), false);
    List<String> lines = LinkTraining.lines(bench);
    Options.write(surroundings, write, String.join("\n", lines) + "\n");
    lines.forEach(surroundings.out()::println);
    return 0;
  }
}
