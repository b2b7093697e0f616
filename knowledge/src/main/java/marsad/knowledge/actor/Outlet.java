// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.knowledge.Row;
import marsad.record.Term;

/**
 * A named body that reports are taken from.
 *
 * @param id the same as an actor's where it is one ({@code sohr})
 */
public record Outlet(String id, String name, List<String> spellings, Sort sort, Optional<String> country, Optional<String> source) {

  /** What it is. */
  public enum Sort implements Term { AGENCY, OUTLET, MONITOR, STATE_MEDIA }

  public Outlet {
    spellings = List.copyOf(spellings);
  }

  static Outlet read(Row row) {
    return new Outlet(row.need("id"), row.need("name"), row.list("spellings"), Term.of(Sort.class, row.need("sort")), row.get("country"), row.get("source"));
  }

  /** The name and its spellings. */
  public List<String> names() {
    List<String> all = new ArrayList<>(List.of(name));
    all.addAll(spellings);
    return all;
  }
}
