// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import marsad.export.Books;
import marsad.export.back.Corrected;
import marsad.export.back.Restoring;
import marsad.knowledge.Knowledge;
import marsad.ledger.Conflict;
import marsad.ledger.Filter;
import marsad.ledger.Ledger;
import marsad.record.Decision;
import marsad.record.Deed;
import marsad.record.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code marsad import}: our own files make the same ledger again; a table that was corrected by hand becomes decisions. */
@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false,
    description = {"Takes in what export wrote: everything.jsonl or the package make the same ledger;", "a CSV of incidents that a person corrected becomes decisions."},
    footer = {"", "Examples:", "  marsad import everything.jsonl --ledger again.db", "  marsad import corrected.csv --reason 'checked against the hospital lists'"})
final class ImportCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Spec private CommandSpec spec;
  @Parameters(paramLabel = "FILE", description = "A .jsonl, .zip or .csv.")
  private String file = "";
  @Option(names = "--who", paramLabel = "NAME", description = "For a CSV: who corrected (default: the name you are logged in with).")
  private String who = System.getProperty("user.name", "");
  @Option(names = "--reason", paramLabel = "WORDS", description = "For a CSV: why; it is kept and shown.")
  private Optional<String> reason = Optional.empty();
  @Option(names = {"-n", "--dry-run"}, description = "For a CSV: say what would be decided, and write nothing.")
  private boolean dry;
  @Mixin private Common common;

  ImportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Path path = surroundings.path(file);
    if (!Files.isRegularFile(path)) {
      throw new ParameterException(spec.commandLine(), "there is no file " + path);
    }
    Knowledge knowledge = common.knowledge(surroundings);
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      try (Ledger ledger = Ledgers.existing(common.ledger(surroundings), knowledge, surroundings)) {
        return corrections(ledger, Books.load(knowledge), Files.readAllBytes(path));
      }
    }
    try (Ledger ledger = Ledger.open(common.ledger(surroundings), knowledge, surroundings.clock()); InputStream in = Files.newInputStream(path)) {
      return restored(name.endsWith(".zip") ? Restoring.zip(ledger, in) : Restoring.lines(ledger, in));
    }
  }

  private int restored(Restoring.Restored found) {
    int reports = found.reports().values().stream().mapToInt(Integer::intValue).sum();
    say(Json.object().put("reports", reports).put("decisions", found.decisions()), reports + " reports, " + found.decisions() + " new decisions", found.refused());
    return found.refused().isEmpty() ? Exit.DONE : Exit.REFUSED;
  }

  private int corrections(Ledger ledger, Books books, byte[] csv) {
    Deed deed = Deed.by(who, surroundings.clock().instant(), reason.orElseThrow(() -> new ParameterException(spec.commandLine(), "say why you corrected: --reason WORDS")));
    Corrected.Result result = new Corrected(books, ledger.view(Filter.all()), deed).read(csv);
    List<String> refused = new ArrayList<>(result.refused().stream().map(Corrected.Refused::toString).toList());
    int made = 0;
    for (Corrected.Change change : result.changes()) {
      made += dry ? change.decisions().size() : decide(ledger, change, refused);
    }
    say(Json.object().put("rows", result.rows()).put("decisions", made), result.rows() + " rows, " + made + " decisions" + (dry ? " would be made" : ""), refused);
    return refused.isEmpty() ? Exit.DONE : Exit.REFUSED;
  }

  private static int decide(Ledger ledger, Corrected.Change change, List<String> refused) {
    String seen = change.incident().version();
    int made = 0;
    try {
      for (Decision decision : change.decisions()) {
        seen = ledger.decide(decision, seen).deed().id();
        made++;
      }
    } catch (Conflict e) {
      refused.add("incident " + change.incident().id() + ": " + e.getMessage());
    }
    return made;
  }

  private void say(ObjectNode json, String words, List<String> refused) {
    refused.forEach(r -> surroundings.err().println("refused: " + file + ": " + r));
    if (common.json()) {
      refused.forEach(json.putArray("refused")::add);
      surroundings.out().println(Json.compact(json));
    } else {
      surroundings.out().println(words + (refused.isEmpty() ? "" : ", " + refused.size() + " refused"));
    }
  }
}
