// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import java.util.List;
import marsad.cli.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code marsad benchmark}: the list of what can be measured. */
@Command(name = "benchmark", mixinStandardHelpOptions = true, description = "Measures quality and speed.",
    footer = {"", "Each takes a folder in the public format of its set, prints a table with a naive baseline, the floor and the goal beside each figure,",
        "lists what went wrong with --misses, and prints JSON with --json."})
final class BenchmarkCommand implements Runnable {
  @Spec private CommandSpec spec;

  private BenchmarkCommand() {}

  static CommandLine of(Surroundings surroundings, List<Benchmark> benchmarks) {
    CommandLine line = new CommandLine(new BenchmarkCommand());
    benchmarks.forEach(b -> line.addSubcommand(RunCommand.of(surroundings, b)));
    line.addSubcommand(new AllCommand(surroundings, benchmarks));
    return line;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say which benchmark: one of those below");
  }
}
