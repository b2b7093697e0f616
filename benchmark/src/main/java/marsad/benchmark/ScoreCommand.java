// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import marsad.benchmark.score.Folder;
import marsad.benchmark.score.ScoreSheet;
import marsad.benchmark.score.Scorer;
import marsad.benchmark.score.Scores;
import marsad.cli.Surroundings;
import marsad.record.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code marsad score}: records read beside gold records in, how far they agree out. */
@Command(name = "score", mixinStandardHelpOptions = true, sortOptions = false, description = "Scores records read from reports against gold records.",
    footer = {"", "Each pair of records earns the share of its slots that agree; P, R and F1 follow from what is earned.", "", "Examples:",
        "  marsad read gold/ --out read/ && marsad score gold/ read/ --each", "  marsad score gold/ read/ --texts reports/ --misses"})
final class ScoreCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Spec private CommandSpec spec;
  @Parameters(index = "0", paramLabel = "GOLD", description = "A folder with one NAME.json of gold records a report.")
  private String gold = "";
  @Parameters(index = "1", paramLabel = "SYSTEM", description = "A folder with what was read: one NAME.json a report.")
  private String system = "";
  @Option(names = "--texts", paramLabel = "FOLDER", description = "Where the reports stand as NAME.txt (default: GOLD).")
  private Optional<String> texts = Optional.empty();
  @Option(names = "--each", description = "Say what each report scores.")
  private boolean each;
  @Option(names = "--misses", description = "List what was missed and what was too much.")
  private boolean misses;
  @Option(names = "--json", description = "Print JSON, for programs.")
  private boolean json;

  ScoreCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Scores scores = Folder.score(folder(gold), folder(system), folder(texts.orElse(gold)), new Scorer(each, misses));
    PrintStream out = surroundings.out();
    if (json) {
      out.print(Json.pretty(ScoreSheet.json(scores)));
    } else {
      scores.lines().forEach(out::println);
      if (scores.lines().isEmpty()) {
        out.println();
      }
      List<String> lines = ScoreSheet.lines(scores);
      lines.forEach(out::println);
    }
    return 0;
  }

  private Path folder(String given) {
    Path folder = surroundings.path(given);
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(spec.commandLine(), given + ": there is no such folder");
    }
    return folder;
  }
}
