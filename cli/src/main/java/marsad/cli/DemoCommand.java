// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import marsad.collect.Collector;
import marsad.collect.PublishedDates;
import marsad.collect.ReportMaker;
import marsad.knowledge.Knowledge;
import marsad.ledger.Filter;
import marsad.ledger.Ledger;
import marsad.record.Json;
import marsad.sample.Sample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code marsad demo}: the bundled sample, read into a fresh ledger and shown on the desk. */
@Command(name = "demo", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Reads the bundled sample into a fresh ledger, links it and opens the desk.",
    footer = {"", "Examples:", "  marsad demo", "  marsad demo --no-serve"})
final class DemoCommand implements Callable<Integer> {
  private static final List<String> PARTS = List.of("", "-wal", "-shm");
  private final Surroundings surroundings;
  @Spec private CommandSpec spec;
  @Option(names = "--no-serve", description = "End after saying what was found.")
  private boolean noServe;
  @Mixin private Serving serving;
  @Mixin private Common common;

  DemoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path ledgerFile = fresh();
    Path reports = Files.createTempDirectory("marsad-sample");
    Knowledge knowledge = common.knowledge(surroundings).with(Sample.theatre());
    Status status = new Status(surroundings);
    Gathering gathering = new Gathering(knowledge, status, common.threads());
    try (Ledger ledger = Ledger.open(ledgerFile, knowledge, surroundings.clock())) {
      List<String> files = Sample.unpack(reports).stream().map(Path::toString).toList();
      Collector collector = new Collector(ReportMaker.load(knowledge, surroundings.clock()),
          PublishedDates.file(reports.resolve("published.tsv"), ReportMaker.latest(surroundings.clock())), Optional.empty(), surroundings.clock());
      gathering.run(collector, files, surroundings, (reading, capture) -> ledger.add(reading, Ledgers.bytes(capture, reading)));
      status.now("Linking");
      Summary summary = new Summary(ledger.view(Filter.all()), ledger.readings());
      status.clear();
      if (common.json()) {
        surroundings.out().println(Json.compact(summary.json().put("ledger", ledgerFile.toString())));
      } else {
        surroundings.out().println("SAMPLE: an invented war, and reports on Syria in the project's own words.");
        summary.print(surroundings.out());
        surroundings.out().println("kept in " + ledgerFile);
      }
      if (!noServe) {
        serving.serve(ledger, ledgerFile, knowledge, surroundings);
      }
    } finally {
      delete(reports);
    }
    return gathering.exit();
  }

  /** The demo's own ledger of last time is thrown away; one that the user names must not be there yet. */
  private Path fresh() throws IOException {
    Optional<Path> given = common.givenLedger(surroundings);
    if (given.isPresent()) {
      if (Files.exists(given.get())) {
        throw new ParameterException(spec.commandLine(), "--ledger " + given.get() + " is there already; the demo needs a fresh one");
      }
      return given.get();
    }
    Path folder = Files.isWritable(surroundings.folder()) ? surroundings.folder() : Files.createTempDirectory("marsad");
    Path file = folder.resolve("marsad-demo.db");
    for (String part : PARTS) {
      Files.deleteIfExists(Path.of(file + part));
    }
    return file;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
