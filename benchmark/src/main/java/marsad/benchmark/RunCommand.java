// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import marsad.cli.Surroundings;
import marsad.record.Json;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code marsad benchmark NAME FOLDER}. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class RunCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Benchmark benchmark;
  @Spec private CommandSpec spec;
  @Parameters(paramLabel = "FOLDER", arity = "0..1", description = "The set in its public format.")
  private Optional<String> folder = Optional.empty();
  @Option(names = "--misses", description = "List what went wrong.")
  private boolean misses;
  @Option(names = "--sealed", description = "Measure on the sealed half of a set of the project's own; nothing is listed.")
  private boolean sealed;
  @Mixin private Options options;

  private RunCommand(Surroundings surroundings, Benchmark benchmark) {
    this.surroundings = surroundings;
    this.benchmark = benchmark;
  }

  static CommandLine of(Surroundings surroundings, Benchmark benchmark) {
    CommandLine line = new CommandLine(new RunCommand(surroundings, benchmark)).setCommandName(benchmark.name());
    line.getCommandSpec().usageMessage().description(benchmark.about()).footer("", "FOLDER: " + benchmark.format(), "", "Example:",
        "  marsad benchmark " + benchmark.name() + (benchmark.ownSet() ? "" : " some/folder") + " --misses");
    benchmark.variants().forEach((option, other) -> line.getCommandSpec().addOption(OptionSpec.builder(option).type(boolean.class).description(other.about()).build()));
    return line;
  }

  @Override
  public Integer call() throws IOException {
    if (folder.isEmpty() && !benchmark.ownSet()) {
      throw new ParameterException(spec.commandLine(), "say which folder: " + benchmark.format());
    }
    Bench bench = options.bench(surroundings, folder.map(f -> options.folder(surroundings, f)), sealed);
    Result result = asked().run(bench);
    if (options.json()) {
      surroundings.out().print(Json.pretty(new Shown().json(asked().name(), result)));
      return 0;
    }
    if (misses && !sealed) {
      result.misses().forEach(surroundings.out()::println);
    }
    new Shown().lines(asked().name(), result).forEach(surroundings.out()::println);
    return 0;
  }

  /** This benchmark, or the one whose option was given. */
  private Benchmark asked() {
    return benchmark.variants().entrySet().stream().filter(v -> spec.commandLine().getParseResult().hasMatchedOption(v.getKey())).map(Map.Entry::getValue)
        .findFirst().orElse(benchmark);
  }
}
