// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.knowledge.Row;

/**
 * Somebody in an office.
 *
 * @param organisation id of the actor that the office is of
 * @param speaksForItself true where the person's words are the person's (a president, a leader), false where they are the organisation's
 */
public record Office(String person, List<String> spellings, String office, String organisation, Validity held, boolean speaksForItself,
    Optional<String> source) {

  public Office {
    spellings = List.copyOf(spellings);
  }

  static Office read(Row row) {
    String speaks = row.need("speaks_for");
    if (!speaks.equals("self") && !speaks.equals("organisation")) {
      throw new IllegalArgumentException(row.place() + ": speaks_for is \"" + speaks + "\"; write self or organisation");
    }
    return new Office(row.need("person"), row.list("spellings"), row.need("office"), row.need("organisation"), Validity.read(row),
        speaks.equals("self"), row.get("source"));
  }

  /** The person's name and its spellings. */
  public List<String> names() {
    List<String> all = new ArrayList<>(List.of(person));
    all.addAll(spellings);
    return all;
  }
}
