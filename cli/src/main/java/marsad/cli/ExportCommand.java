// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import marsad.export.Export;
import marsad.export.Format;
import marsad.export.Openness;
import marsad.export.PublicRule;
import marsad.knowledge.Knowledge;
import marsad.ledger.Filter;
import marsad.ledger.Ledger;
import marsad.ledger.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code marsad export}: the ledger in other people's formats. */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false, description = "Writes the ledger's incidents in other people's formats.",
    footer = {"", "Examples:", "  marsad export geojson --out incidents.geojson", "  marsad export csv --filter 'kind=shelling&place=Idlib&from=2020-02-01'",
        "  marsad export jsonl --public --out for-all.jsonl"})
final class ExportCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Spec private CommandSpec spec;
  @Parameters(paramLabel = "FORMAT", description = "geojson, csv or jsonl.")
  private String format = "";
  @Option(names = "--filter", paramLabel = "QUERY", description = "The filter as in the desk's address, say kind=shelling&place=Idlib.")
  private String filter = "";
  @Option(names = "--out", paramLabel = "FILE", description = "Write into this file (default: standard output).")
  private Optional<String> out = Optional.empty();
  @Option(names = "--public", description = "For everybody: movements, bases, aid, hospitals, schools and camps by district and after 14 days only.")
  private boolean forAll;
  @Mixin private Common common;

  ExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Format wanted = format();
    Filter parsed = filter();
    Knowledge knowledge = common.knowledge(surroundings);
    try (Ledger ledger = Ledgers.existing(common.ledger(surroundings), knowledge, surroundings)) {
      View view = ledger.view(parsed);
      Openness openness = forAll ? PublicRule.load(knowledge, surroundings.clock()) : Openness.internal();
      int held = out.isEmpty() ? toScreen(wanted, view, openness) : toFile(surroundings.path(out.get()), wanted, view, openness);
      String withheld = held == 0 ? "" : ", " + held + " held back for now";
      surroundings.err().println(view.incidents().size() - held + " incidents written" + out.map(o -> " into " + o).orElse("") + withheld);
    }
    return Exit.DONE;
  }

  private Format format() {
    try {
      return Format.valueOf(format.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "\"" + format + "\" is no format; possible are geojson, csv, jsonl", e);
    }
  }

  private Filter filter() {
    try {
      return Filter.parse(filter);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--filter: " + e.getMessage(), e);
    }
  }

  private int toScreen(Format wanted, View view, Openness openness) throws IOException {
    Writer writer = new OutputStreamWriter(surroundings.out(), StandardCharsets.UTF_8);
    int held = Export.write(wanted, view, openness, writer);
    writer.flush();
    return held;
  }

  /** Whole or not at all: written beside it first. */
  private static int toFile(Path file, Format wanted, View view, Openness openness) throws IOException {
    Path folder = Optional.ofNullable(file.getParent()).orElse(file);
    Files.createDirectories(folder);
    Path half = Files.createTempFile(folder, ".marsad-", ".half");
    try (Writer writer = Files.newBufferedWriter(half, StandardCharsets.UTF_8)) {
      int held = Export.write(wanted, view, openness, writer);
      writer.close();
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
      return held;
    } finally {
      Files.deleteIfExists(half);
    }
  }
}
