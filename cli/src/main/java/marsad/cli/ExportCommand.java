// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import marsad.export.Books;
import marsad.export.Discretion;
import marsad.export.Export;
import marsad.export.Format;
import marsad.export.Selection;
import marsad.knowledge.Knowledge;
import marsad.ledger.Filter;
import marsad.ledger.Ledger;
import marsad.record.Term;
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
        "  marsad export gpkg --public --out for-all.gpkg", "  marsad export acled --out acled-layout.csv"})
final class ExportCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Spec private CommandSpec spec;
  @Parameters(paramLabel = "FORMAT", completionCandidates = Formats.class, description = "${COMPLETION-CANDIDATES}.")
  private String format = "";
  @Option(names = "--filter", paramLabel = "QUERY", description = "The filter as in the desk's address, say kind=shelling&place=Idlib.")
  private String filter = "";
  @Option(names = "--out", paramLabel = "FILE", description = "Write into this file (default: standard output).")
  private Optional<String> out = Optional.empty();
  @Option(names = "--public", description = "For everybody: movements, bases, aid, hospitals, schools and camps by district and after 14 days only; names that no list holds masked.")
  private boolean forAll;
  @Option(names = "--address", paramLabel = "URL", description = "Where a feed will be found (atom, rss).")
  private Optional<String> address = Optional.empty();
  @Mixin private Common common;

  ExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The words for the formats, with what each holds. */
  static final class Formats implements Iterable<String> {
    @Override
    public java.util.Iterator<String> iterator() {
      return List.of(Format.values()).stream().map(f -> f.term() + " (" + f.covers() + ")").iterator();
    }
  }

  @Override
  public Integer call() throws IOException {
    Format wanted = format();
    Filter parsed = filter();
    Knowledge knowledge = common.knowledge(surroundings);
    try (Ledger ledger = Ledgers.existing(common.ledger(surroundings), knowledge, surroundings)) {
      Books books = Books.load(knowledge);
      Selection all = forAll ? Selection.everybody(ledger, parsed, Discretion.of(books, knowledge, surroundings.clock())) : Selection.internal(ledger, parsed);
      Selection selection = address.map(all::at).orElse(all);
      Export export = new Export(books);
      Export.Written written = out.isEmpty() ? export.write(wanted, selection, surroundings.out()) : toFile(surroundings.path(out.get()), export, wanted, selection);
      surroundings.err().println(written.incidents() + " incidents written" + out.map(o -> " into " + o).orElse("")
          + (written.held() == 0 ? "" : ", " + written.held() + " held back for now")
          + (written.left() == 0 || wanted == Format.DELETIONS ? "" : ", " + written.left() + " that " + wanted.term() + " has no place for left out"));
    }
    return Exit.DONE;
  }

  private Format format() {
    return Term.find(Format.class, format.toLowerCase(Locale.ROOT)).orElseThrow(() -> new ParameterException(spec.commandLine(), "\"" + format
        + "\" is no format; possible are " + Term.terms(Format.class).stream().collect(Collectors.joining(", "))));
  }

  private Filter filter() {
    try {
      return Filter.parse(filter);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--filter: " + e.getMessage(), e);
    }
  }

  /** Whole or not at all: written beside it first. */
  private static Export.Written toFile(Path file, Export export, Format wanted, Selection selection) throws IOException {
    Path folder = Optional.ofNullable(file.getParent()).orElse(file);
    Files.createDirectories(folder);
    Path half = Files.createTempFile(folder, ".marsad-", ".half");
    try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(half))) {
      Export.Written written = export.write(wanted, selection, to);
      to.close();
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
      return written;
    } finally {
      Files.deleteIfExists(half);
    }
  }
}
