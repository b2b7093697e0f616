// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import java.util.List;
import marsad.cli.MoreCommands;
import marsad.cli.Surroundings;

/** The commands that measure. */
public final class BenchmarkCommands implements MoreCommands {
  private static final List<Benchmark> ALL = List.of(new ReadingBenchmark());

  @Override
  public List<Object> commands(Surroundings surroundings) {
    return List.of(new ScoreCommand(surroundings), BenchmarkCommand.of(surroundings, ALL));
  }
}
