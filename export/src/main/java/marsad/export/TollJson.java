// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import marsad.link.Account;
import marsad.link.Carrier;
import marsad.link.Toll;
import marsad.record.Actor;
import marsad.record.Json;

/** One outcome of an incident for programs: the numbers, the rule that gave them, and every claimant's account with who carried it. */
public final class TollJson {
  private TollJson() {}

  /** The numbers with their rule; {@code accounts} stand beside them. */
  public static ObjectNode of(Toll toll) {
    ObjectNode node = Json.object().put("outcome", toll.outcome().term()).put("who", toll.who().term());
    node.put("side", toll.side().map(Actor::name).orElse(null));
    node.put("low", toll.low().orElse(null)).put("best", toll.best().orElse(null)).put("high", toll.high().orElse(null));
    node.put("conservative", toll.conservative().orElse(null)).put("disputed", toll.disputed()).put("rule", toll.rule());
    ArrayNode accounts = node.putArray("accounts");
    toll.accounts().forEach(a -> accounts.add(account(a)));
    return node;
  }

  private static ObjectNode account(Account account) {
    ObjectNode node = Json.object().put("claimant", account.claimant()).put("party", account.party());
    account.chain().forEach(node.putArray("chain")::add);
    node.put("as_of", account.asOf().map(LocalDate::toString).orElse(null));
    node.put("low", account.count().low().orElse(null)).put("high", account.count().high().orElse(null)).put("words", account.count().words().orElse(null));
    node.put("hedged", account.hedged()).put("superseded", account.superseded());
    List<String> carriers = account.carriers().stream().map(Carrier::publisher).distinct().toList();
    carriers.forEach(node.putArray("carriers")::add);
    account.records().forEach(node.putArray("records")::add);
    return node;
  }
}
