// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import java.util.Optional;

/**
 * What a named party says it will do, wants, accuses, denies or predicts.
 *
 * @param about the id of the event or figure of the same report that it is about
 * @param says what this party says otherwise of it
 * @param gloss the content in a few words; never shown as evidence
 */
public record Statement(Telling told, Actor speaker, Act act, Optional<Party> addressee, Optional<String> about, Optional<Says> says,
    Optional<String> gloss) implements ReportRecord {
  @Override
  public String type() {
    return "statement";
  }

  @Override
  public Statement told(Telling telling) {
    return new Statement(telling, speaker, act, addressee, about, says, gloss);
  }
}
