// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import marsad.collect.Collector;
import marsad.collect.PublishedDates;
import marsad.collect.ReportMaker;
import marsad.collect.web.Fetcher;
import marsad.knowledge.Knowledge;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which reports a command is to take, and what the user tells of them. */
public final class Inputs {
  @Spec(Spec.Target.MIXEE) private CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "A report (.txt, .html, .pdf, .eml, .json), many (.jsonl, .warc.gz, .zip, a feed's .xml), a folder of them, an address (https://…) of a page or feed, or - for standard input.")
  private List<String> paths = List.of();

  @Option(names = "--published", paramLabel = "DATE|FILE",
      description = "When they were published: 2020-02-09 for all, or a file of lines with name, tab, date.")
  private Optional<String> published = Optional.empty();

  @Option(names = "--encoding", paramLabel = "NAME", description = "The encoding of files that do not say theirs (default: UTF-8).")
  private Optional<String> encoding = Optional.empty();

  @Mixin private Courtesy courtesy;

  List<String> paths() {
    return paths;
  }

  Collector collector(Surroundings surroundings, Knowledge knowledge) {
    Collector collector = new Collector(ReportMaker.load(knowledge, surroundings.clock()), dates(surroundings), encoding.map(this::charset), surroundings.clock());
    return paths.stream().anyMatch(Fetcher::isAddress) ? collector.with(courtesy.fetcher(surroundings, paths)) : collector;
  }

  private Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--encoding " + name + ": no such encoding is known; try windows-1252 or windows-1256", e);
    }
  }

  private PublishedDates dates(Surroundings surroundings) {
    if (published.isEmpty()) {
      return PublishedDates.none();
    }
    LocalDate latest = ReportMaker.latest(surroundings.clock());
    Optional<LocalDate> day = PublishedDates.day(published.get());
    if (day.isPresent()) {
      if (day.get().isAfter(latest)) {
        throw new ParameterException(spec.commandLine(), "--published " + day.get() + " lies in the future");
      }
      return PublishedDates.all(day.get());
    }
    Path file = surroundings.path(published.get());
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(spec.commandLine(), "--published " + published.get() + " is neither a date, such as 2020-02-09, nor a file");
    }
    try {
      return PublishedDates.file(file, latest);
    } catch (IOException e) {
      throw new ParameterException(spec.commandLine(), "--published " + file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
