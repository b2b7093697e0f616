// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import java.util.concurrent.Callable;
import marsad.knowledge.Knowledge;
import marsad.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code marsad serve}: the desk and the API over a ledger. */
@Command(name = "serve", mixinStandardHelpOptions = true, sortOptions = false, description = "Opens the desk and the API over the ledger.",
    footer = {"", "Examples:", "  marsad serve", "  marsad serve --ledger war.db --port 8080", "  marsad serve --host 0.0.0.0"})
final class ServeCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private Serving serving;
  @Mixin private Common common;

  ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Knowledge knowledge = common.knowledge(surroundings);
    try (Ledger ledger = Ledgers.existing(common.ledger(surroundings), knowledge, surroundings)) {
      return serving.serve(ledger, common.ledger(surroundings), knowledge, surroundings);
    }
  }
}
