// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.linking;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import marsad.cli.Surroundings;
import marsad.collect.Collector;
import marsad.collect.Outcome;
import marsad.collect.PublishedDates;
import marsad.collect.ReportMaker;
import marsad.knowledge.Knowledge;
import marsad.ledger.Ledger;
import marsad.link.Linker;
import marsad.link.World;
import marsad.read.Reader;
import marsad.record.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code marsad benchmark linking}. */
@Command(name = "linking", mixinStandardHelpOptions = true, sortOptions = false, description = "Measures linking by the linker that users run.",
    footer = {"", "Examples:", "  marsad benchmark linking benchmark/sets/linking", "  marsad benchmark linking corpora/airwars",
        "  marsad benchmark linking --scale=1000000"})
public final class LinkingCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Spec private CommandSpec spec;
  @Parameters(arity = "0..1", paramLabel = "FOLDER",
      description = "With pairs.jsonl (pairs with the right answer), or with reports.jsonl that name their incidents.")
  private Optional<String> folder = Optional.empty();
  @Option(names = "--sealed", description = "Measure on sealed.jsonl instead of pairs.jsonl, printing no pair.")
  private boolean sealed;
  @Option(names = "--language", paramLabel = "CODE", description = "Which of the reports to link (default: en).")
  private String language = "en";
  @Option(names = "--keep", paramLabel = "FILE", description = "A ledger to keep the readings in, so that the next run need not read again.")
  private Optional<String> keep = Optional.empty();
  @Option(names = "--scale", paramLabel = "RECORDS", description = "Link generated records: 10,000 and ten times more up to RECORDS.")
  private int scale;

  public LinkingCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Knowledge knowledge = Knowledge.packed();
    World world = World.of(knowledge);
    Linker linker = Linker.of(knowledge, world);
    PrintStream out = surroundings.out();
    if (scale > 0) {
      new Scale(linker, out).run(scale);
    }
    if (folder.isPresent()) {
      Path path = surroundings.path(folder.get());
      Path pairs = path.resolve(sealed ? "sealed.jsonl" : "pairs.jsonl");
      if (Files.isRegularFile(pairs)) {
        new Pairs(linker, out).run(pairs, !sealed);
      } else if (Files.isRegularFile(path.resolve("reports.jsonl"))) {
        Map<String, Set<String>> gold = KnownIncidents.gold(path.resolve("reports.jsonl"), language);
        new KnownIncidents(world, linker, out).run(readings(path.resolve("reports.jsonl"), gold.keySet(), knowledge), gold);
      } else {
        throw new ParameterException(spec.commandLine(), folder.get() + " holds neither " + pairs.getFileName() + " nor reports.jsonl");
      }
    } else if (scale <= 0) {
      throw new ParameterException(spec.commandLine(), "say a FOLDER to measure on, or --scale=RECORDS");
    }
    return 0;
  }

  private List<Reading> readings(Path reports, Set<String> names, Knowledge knowledge) {
    Optional<Path> kept = keep.map(surroundings::path);
    if (kept.isPresent() && Files.exists(kept.get())) {
      try (Ledger ledger = Ledger.open(kept.get(), knowledge, surroundings.clock())) {
        return ledger.readings();
      }
    }
    Reader reader = surroundings.readers().load(knowledge, (what, number, of) -> surroundings.err().println(what));
    List<Reading> readings = new ArrayList<>();
    Collector collector = new Collector(ReportMaker.load(knowledge, surroundings.clock()), PublishedDates.none(), Optional.empty(), surroundings.clock());
    collector.collect(List.of(reports.toString()), surroundings.folder(), surroundings.in(), outcome -> {
      if (outcome instanceof Outcome.Taken taken && names.contains(taken.report().name())) {
        readings.add(reader.read(taken.report()));
      }
    });
    kept.ifPresent(file -> keep(file, readings, knowledge));
    return readings;
  }

  private void keep(Path file, List<Reading> readings, Knowledge knowledge) {
    try (Ledger ledger = Ledger.open(file, knowledge, surroundings.clock())) {
      readings.forEach(r -> ledger.add(r, Optional.empty()));
    }
  }
}
