// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import marsad.export.Books;
import marsad.export.Discretion;
import marsad.export.Export;
import marsad.export.Format;
import marsad.export.Selection;
import marsad.export.release.ChangePage;
import marsad.export.release.Release;
import marsad.export.release.Releases;
import marsad.knowledge.Knowledge;
import marsad.ledger.Filter;
import marsad.ledger.Ledger;
import marsad.record.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code marsad release}: a frozen, numbered state of a selection, and what changed since the one before. */
@Command(name = "release", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Freezes a selection under a name and the next number; its hash goes into the log. Without a name: lists the releases.",
    footer = {"", "Examples:", "  marsad release weekly --filter 'place=Idlib' --public", "  marsad release"})
final class ReleaseCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Spec private CommandSpec spec;
  @Parameters(arity = "0..1", paramLabel = "NAME", description = "Of the series: weekly, idlib, …")
  private Optional<String> name = Optional.empty();
  @Option(names = "--filter", paramLabel = "QUERY", description = "The filter as in the desk's address.")
  private String filter = "";
  @Option(names = "--public", description = "For everybody, by the rule of marsad export --public.")
  private boolean forAll;
  @Option(names = "--out", paramLabel = "FOLDER", description = "Where the package and the page of changes are written (default: releases).")
  private String out = "releases";
  @Mixin private Common common;

  ReleaseCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Knowledge knowledge = common.knowledge(surroundings);
    try (Ledger ledger = Ledgers.existing(common.ledger(surroundings), knowledge, surroundings)) {
      Books books = Books.load(knowledge);
      Releases releases = new Releases(ledger, books);
      if (name.isEmpty()) {
        releases.all().forEach(r -> surroundings.out().println(common.json() ? Json.compact(Json.object().put("name", r.name()).put("number", r.number())
            .put("time", r.time().toString()).put("filter", r.filter()).put("public", r.open()).put("hash", r.hash()))
            : r.name() + " " + r.number() + ", " + r.time() + (r.open() ? ", public" : "") + ", filter \"" + r.filter() + "\", " + r.hash()));
        return Exit.DONE;
      }
      Filter parsed = filter();
      Selection selection = forAll ? Selection.everybody(ledger, parsed, Discretion.of(books, knowledge, surroundings.clock())) : Selection.internal(ledger, parsed);
      Optional<Release> made = releases.freeze(name.get(), selection, forAll);
      if (made.isEmpty()) {
        surroundings.out().println("nothing changed since " + name.get() + " " + releases.last(name.get()).orElseThrow().number() + "; no release was made");
        return Exit.DONE;
      }
      write(books, releases, made.get(), selection);
      return Exit.DONE;
    }
  }

  private Filter filter() {
    try {
      return Filter.parse(filter);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--filter: " + e.getMessage(), e);
    }
  }

  private void write(Books books, Releases releases, Release release, Selection selection) throws IOException {
    Path folder = Files.createDirectories(surroundings.path(out).resolve(release.name() + "-" + release.number()));
    try (OutputStream zip = Files.newOutputStream(folder.resolve("package.zip"))) {
      new Export(books).write(Format.PACKAGE, selection, zip);
    }
    Release.Diff diff = releases.diff(release, selection);
    Files.writeString(folder.resolve("changes.html"), ChangePage.html(release, diff));
    surroundings.out().println(release.name() + " " + release.number() + ": " + selection.view().incidents().size() + " incidents; " + ChangePage.summary(diff) + "; "
        + release.hash() + "\nwritten into " + folder);
  }
}
