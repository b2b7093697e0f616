// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import marsad.collect.part.Limits;
import marsad.collect.web.Agent;
import marsad.collect.web.Fetcher;
import marsad.collect.web.Net;
import marsad.collect.web.Patience;
import marsad.collect.web.Pause;
import picocli.CommandLine.Option;

/** How Marsad shows itself to the sites that it asks. */
public final class Courtesy {
  @Option(names = "--contact", paramLabel = "WORDS",
      description = "An address or page that those who run a site can turn to; sent with every request. None by default: it can expose who documents a war.")
  private Optional<String> contact = Optional.empty();

  /** What fetches; hosts that the user named may be inside a private network. */
  Fetcher fetcher(Surroundings surroundings, Collection<String> named) {
    if (contact.isEmpty()) {
      surroundings.err().println("note: sites are asked without a contact. With --contact they can write instead of shutting you out; it also tells them, and"
          + " whoever reads their logs, who you are. From a place of danger leave it out, or name one that leads to nobody.");
    }
    return new Fetcher(Net.ofMachine(), new Agent("0.1.0", contact), named.stream().flatMap(a -> Fetcher.site(a).stream()).collect(Collectors.toSet()),
        Limits.usual(), Patience.usual(), surroundings.clock(), Pause.real());
  }
}
