// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import java.util.List;
import marsad.benchmark.desk.DeskCommand;
import marsad.benchmark.kills.KillsCommand;
import marsad.benchmark.lasting.FuzzCommand;
import marsad.benchmark.lasting.SoakCommand;
import marsad.benchmark.linking.LinkingBenchmark;
import marsad.benchmark.linking.OwnStories;
import marsad.benchmark.wires.WiresBenchmark;
import marsad.cli.MoreCommands;
import marsad.cli.Surroundings;
import picocli.CommandLine;

/** The commands that measure. */
public final class BenchmarkCommands implements MoreCommands {
  private static final List<Benchmark> ALL = List.of(new ReadingBenchmark(), new GedBenchmark(), new TimesBenchmark(), new CountsBenchmark(), new BodiesBenchmark(), new StatusBenchmark(), new PlacesBenchmark(),
      new NoiseBenchmark(), new SwapBenchmark(), new SpeedBenchmark(), new Muc4Benchmark(),
      new LinkingBenchmark(), new OwnStories(), new WiresBenchmark());

  @Override
  public List<Object> commands(Surroundings surroundings) {
    CommandLine benchmark = BenchmarkCommand.of(surroundings, ALL);
    benchmark.addSubcommand(new DeskCommand(surroundings));
    benchmark.addSubcommand(new KillsCommand(surroundings));
    benchmark.addSubcommand(new FuzzCommand(surroundings));
    benchmark.addSubcommand(new SoakCommand(surroundings));
    benchmark.addSubcommand(new TrainRolesCommand(surroundings));
    benchmark.addSubcommand(new TrainLinksCommand(surroundings));
    benchmark.addSubcommand(new ClauseLessonsCommand(surroundings));
    benchmark.addSubcommand(new TaggerLessonsCommand(surroundings));
    return List.of(new ScoreCommand(surroundings), benchmark);
  }
}
