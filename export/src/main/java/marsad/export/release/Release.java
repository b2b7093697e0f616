// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A frozen state of a selection.
 *
 * @param number 1, 2, 3, … of its name
 * @param open made for everybody, by the public rule
 * @param hash SHA-256 of its rows: what it held
 * @param rows each incident's cells by column, without quotes; empty where they were redacted
 */
public record Release(String name, int number, String filter, boolean open, String hash, Instant time, Optional<JsonNode> rows) {

  /** One cell that is another than in the release before. */
  public record Cell(String id, String column, String before, String after) {}

  /** @param gone ids that the release before had @param became where such an id leads, in the same order; empty where nowhere */
  public record Diff(List<String> added, List<String> gone, List<String> became, List<Cell> changed) {
    public boolean nothing() {
      return added.isEmpty() && gone.isEmpty() && changed.isEmpty();
    }
  }
}
